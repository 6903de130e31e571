package org.qianmo.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.webjars.WebJarVersionLocator;

/** The accessibility checker axe-core, run on a page as it stands. */
final class Axe {

    private static final String SOURCE = source();

    /** Each as one line: how bad, which rule, and the first place. */
    private static final String SERIOUS = """
            async () => (await axe.run(document, { resultTypes: ['violations'] })).violations
              .filter(({ impact }) => impact === 'serious' || impact === 'critical')
              .map(({ id, impact, nodes }) => `${impact} ${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`)""";

    private Axe() {}

    /** @return what axe calls serious or critical */
    @SuppressWarnings("unchecked")
    static List<String> violations(Page page) {
        page.evaluate(SOURCE);
        return (List<String>) page.evaluate(SERIOUS);
    }

    private static String source() {
        String path = "META-INF/resources/webjars/" + new WebJarVersionLocator().path("axe-core", "axe.min.js");
        try (InputStream script = Axe.class.getClassLoader().getResourceAsStream(path)) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
