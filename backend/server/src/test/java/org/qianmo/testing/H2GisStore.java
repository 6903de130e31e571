package org.qianmo.testing;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** The embedded database in a new folder, as a first start makes it, but without the demo district. */
class H2GisStore implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(
                        "qianmo.data=" + WorkFolder.fresh(),
                        "qianmo.demo.parcels=0",
                        "qianmo.units.load=false",
                        "qianmo.records.direct-changes=true",
                        "server.address=127.0.0.1")
                .applyTo(context);
    }
}
