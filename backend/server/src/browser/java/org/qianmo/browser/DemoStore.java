package org.qianmo.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** A first start on the embedded database, with a small demo district. */
class DemoStore implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final int PARCELS = 3_000;

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        try {
            TestPropertyValues.of(
                            "qianmo.data=" + Files.createTempDirectory("qianmo-browser"),
                            "qianmo.demo.parcels=" + PARCELS,
                            "server.address=127.0.0.1")
                    .applyTo(context);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
