package org.qianmo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Says aloud whether the browser tests are compiled and run; in CI they must be. */
class BrowserPresenceTest {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final String JOURNEY = "org/qianmo/browser/PlannerJourneyIT.class";

    @Test
    void browserTestsRunWhereThereIsAChromiumAndAlwaysInCi() {
        boolean chromium = Files.isExecutable(CHROMIUM);
        boolean compiled = getClass().getClassLoader().getResource(JOURNEY) != null;
        System.out.println(
                chromium ? "Browser tests: run on " + CHROMIUM : "Browser tests: LEFT OUT, there is no " + CHROMIUM);
        assertThat(compiled)
                .as("browser tests are compiled exactly where there is a browser")
                .isEqualTo(chromium);
        if ("true".equals(System.getenv("CI"))) {
            assertThat(chromium).as("CI has a Chromium").isTrue();
        }
    }
}
