package org.qianmo.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qianmo.testing.ApiClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/** Files whose numbers may be meant in several ways, each step seen in both languages, on a small and on a larger screen. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = DemoStore.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExchangeWaysIT {

    private static final String AS_IT_IS = "EPSG:4547||";
    private static final String SWAPPED = "EPSG:4547|swapped|";

    @TempDir
    Path folder;

    @LocalServerPort
    private int port;

    private ApiClient planner;
    private FreeGround ground;
    private Chromium chromium;
    private Page page;
    private DeliveryScreen desk;
    private String seenAs;

    @BeforeAll
    void findGround() {
        planner = new ApiClient(port, "planner", "qianmo-demo");
        ground = FreeGround.find(planner);
    }

    /** Other journeys of the same person count what lies on the desk. */
    @AfterEach
    void close() {
        planner.get("/api/deliveries")
                .json()
                .forEach(left ->
                        planner.delete("/api/deliveries/" + left.path("id").asString()));
        chromium.close();
        assertThat(chromium.faults).isEmpty();
    }

    /** By the pointer alone. */
    @ParameterizedTest
    @CsvSource({"zh, 1024, 768", "en, 1440, 900"})
    void tableOfPointsIsLoaded(String locale, int width, int height) throws Exception {
        enter("points", locale, width, height);
        keep("1-desk");
        desk.send(SurveyedSquares.table(ground, 0, folder));
        assertThat(page.locator("input[name='way']:checked")).hasCount(0);
        assertThat(desk.command("next")).isDisabled();
        keep("2-recognised");

        page.locator(".choice", new Page.LocatorOptions().setHas(desk.way(AS_IT_IS)))
                .locator("label")
                .click();
        assertThat(desk.way(AS_IT_IS)).isChecked();
        assertThat(desk.command("next")).isEnabled();
        keep("3-way");
        desk.command("next").click();
        assertThat(desk.field("权利人").locator("select")).hasValue("HOLDER");
        keep("4-fields");
        desk.command("next").click();
        keep("5-before-the-check");
        desk.check();

        assertThat(desk.count("read")).hasText("2");
        assertThat(desk.count("refused")).hasText("0");
        keep("6-checked");
        desk.command("next").click();
        keep("7-before-loading");
        if (locale.equals("zh")) {
            desk.load();
            assertThat(page.locator(".step")).containsText("已入库 2 行");
            keep("8-loaded");
        }
    }

    /** By keys alone. */
    @ParameterizedTest
    @CsvSource({"zh, 1024, 768", "en, 1440, 900"})
    void exchangedAxesArePutRightByAPerson(String locale, int width, int height) throws Exception {
        enter("swapped", locale, width, height);
        desk.send(SurveyedSquares.swapped(ground, 4, folder));
        assertThat(page.locator("input[name='way']").first()).hasValue(SWAPPED);
        assertThat(page.locator("input[name='way']:checked")).hasCount(0);
        keep("1-recognised");

        desk.way(SWAPPED).focus();
        page.keyboard().press("Space");
        assertThat(desk.way(SWAPPED)).isChecked();
        assertThat(page.locator(".map-says")).containsText("EPSG:4547");
        keep("2-way");
        press(desk.command("next"));
        assertThat(page.locator("[data-step='fields'][aria-current='step']")).isVisible();
        press(desk.command("next"));
        press(desk.command("check"));
        desk.mustBe("CHECKED");

        assertThat(desk.count("read")).hasText("2");
        assertThat(desk.count("refused")).hasText("0");
        keep("3-checked");
    }

    /** A system is not kept from one format to the next: each starts with what its readers expect. */
    @ParameterizedTest
    @CsvSource({"zh, 1024, 768", "en, 1440, 900"})
    void exportStartsWithWhatTheFormatExpects(String locale, int width, int height) {
        enter("export", locale, width, height);
        page.locator("nav.parts a[href='#/exchange/export']").click();
        assertThat(page.locator("#exportCrs")).hasValue("EPSG:4547");
        keep("1-shapefile");
        page.locator("#exportCrs").selectOption("EPSG:4526");
        page.locator("#exportFormat").selectOption("geojson");
        assertThat(page.locator("#exportCrs")).hasValue("EPSG:4326");
        keep("2-geojson");
        page.locator("#exportCrs").selectOption("EPSG:4490");
        assertThat(page.locator("a.button[download]"))
                .hasAttribute("href", Pattern.compile(".*format=geojson&crs=EPSG%3A4490.*"));
        page.locator("#exportFormat").selectOption("shapefile");
        assertThat(page.locator("#exportCrs")).hasValue("EPSG:4547");
        page.locator("label:has(input[name='exportGround'][value='box'])").click();
        keep("3-box");
        page.locator("nav.parts a[href='#/exchange/jobs']").click();
        page.waitForTimeout(500);
        keep("4-jobs");
    }

    private void enter(String journey, String locale, int width, int height) {
        chromium = new Chromium(width, height);
        page = chromium.page;
        String origin = "http://127.0.0.1:" + port;
        desk = new DeliveryScreen(page, origin);
        seenAs = "exchange-" + journey + "-" + locale + "-";
        new MapScreen(page, origin).signIn("planner", "qianmo-demo");
        desk.open();
        page.locator("input[name='locale'][value='" + locale + "']").check(new Locator.CheckOptions().setForce(true));
        assertThat(page.locator("html")).hasAttribute("lang", Pattern.compile("^" + locale));
    }

    private void press(Locator button) {
        assertThat(button).isEnabled();
        button.focus();
        page.keyboard().press("Enter");
    }

    private void keep(String step) {
        page.waitForTimeout(600);
        chromium.screenshot(seenAs + step);
        assertThat((Boolean) page.evaluate("() => document.documentElement.scrollWidth <= innerWidth"))
                .as("nothing is wider than the screen: " + step)
                .isTrue();
    }
}
