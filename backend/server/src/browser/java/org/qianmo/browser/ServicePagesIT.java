package org.qianmo.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestPropertySource;

/** The service's pages for people: a map with the features of the table; its words are in Chinese and in English. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = DemoStore.class)
@TestPropertySource(properties = "qianmo.records.direct-changes=true")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ServicePagesIT {

    private static final int FEATURES = 25;

    @LocalServerPort
    private int port;

    private final List<String> faults = new CopyOnWriteArrayList<>();
    private Chromium chromium;
    private String origin;
    private Page page;

    /** The session is that of the application; without one a browser is sent there. */
    @BeforeAll
    void signIn() {
        chromium = new Chromium(1280, 900);
        origin = "http://127.0.0.1:" + port;
        page = chromium.page;
        new MapScreen(page, origin).signIn("planner", "qianmo-demo");
        page.onPageError(faults::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                faults.add(message.text());
            }
        });
    }

    @AfterAll
    void close() {
        chromium.close();
    }

    @ParameterizedTest
    @CsvSource({
        "parcels, 地块：要素, Parcels: items",
        "zones, 村改片区：要素, Renovation zones: items",
        "units, 行政单元：要素, Administrative units: items"
    })
    void featuresOfTheTableAreOnTheMap(String collection, String zh, String en) {
        faults.clear();
        page.navigate(origin + "/ogc/collections/" + collection + "/items?f=html&limit=" + FEATURES);
        int rows = page.locator("tbody tr").count();
        Locator shapes = page.locator("#map path.leaflet-interactive");
        shapes.first().waitFor();
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "screenshots", "service-" + collection + ".png")));

        assertThat(page.locator("h1").textContent()).contains(zh, en);
        assertThat(page.locator("h1 small[lang=en]").textContent()).isEqualTo(en);
        assertThat(rows).isBetween(1, FEATURES);
        assertThat(shapes.count()).isEqualTo(rows);
        assertLieWithin(page.locator("#map").boundingBox(), shapes);
        assertThat(faults).isEmpty();
    }

    private static void assertLieWithin(BoundingBox map, Locator shapes) {
        for (Locator shape : shapes.all()) {
            BoundingBox box = shape.boundingBox();
            assertThat(box.width).isPositive();
            assertThat(box.height).isPositive();
            assertThat(box.x).isBetween(map.x, map.x + map.width);
            assertThat(box.y).isBetween(map.y, map.y + map.height);
            assertThat(box.x + box.width).isLessThanOrEqualTo(map.x + map.width);
            assertThat(box.y + box.height).isLessThanOrEqualTo(map.y + map.height);
        }
    }
}
