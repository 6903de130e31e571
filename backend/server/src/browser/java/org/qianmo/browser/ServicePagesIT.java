package org.qianmo.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
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

/** The service's pages for people: a map with the features of the table, for readers of Chinese and of English. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = DemoStore.class)
@TestPropertySource(properties = "qianmo.records.direct-changes=true")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ServicePagesIT {

    private static final int FEATURES = 25;

    @LocalServerPort
    private int port;

    private Chromium chromium;

    @BeforeAll
    void open() {
        chromium = new Chromium(1280, 900);
    }

    @AfterAll
    void close() {
        chromium.close();
    }

    @ParameterizedTest(name = "{0}, {1}")
    @CsvSource({
        "zh-CN, parcels, 地块：要素, Parcels: items",
        "en-US, parcels, 地块：要素, Parcels: items",
        "zh-CN, zones, 村改片区：要素, Renovation zones: items",
        "en-US, units, 行政单元：要素, Administrative units: items"
    })
    void featuresOfTheTableAreOnTheMap(String locale, String collection, String zh, String en) {
        List<String> faults = new CopyOnWriteArrayList<>();
        try (BrowserContext reader = reader(locale)) {
            Page page = reader.newPage();
            page.onPageError(faults::add);
            page.onConsoleMessage(message -> {
                if (message.type().equals("error") || message.type().equals("warning")) {
                    faults.add(message.text());
                }
            });
            page.navigate(
                    "http://127.0.0.1:" + port + "/ogc/collections/" + collection + "/items?f=html&limit=" + FEATURES);
            int rows = page.locator("tbody tr").count();
            Locator shapes = page.locator("#map path.leaflet-interactive");
            shapes.first().waitFor();
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of("target", "screenshots", "service-" + collection + "-" + locale + ".png")));

            assertThat(page.locator("h1").textContent()).contains(zh, en);
            assertThat(page.locator("h1 small[lang=en]").textContent()).isEqualTo(en);
            assertThat(rows).isBetween(1, FEATURES);
            assertThat(shapes.count()).isEqualTo(rows);
            assertLieWithin(page.locator("#map").boundingBox(), shapes);
            assertThat(faults).isEmpty();
        }
    }

    /** As the browser of somebody who was asked for name and password. */
    private BrowserContext reader(String locale) {
        return chromium.context
                .browser()
                .newContext(
                        new Browser.NewContextOptions().setLocale(locale).setHttpCredentials("planner", "qianmo-demo"));
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
