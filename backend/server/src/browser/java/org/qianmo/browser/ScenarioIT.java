package org.qianmo.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.qianmo.testing.ApiClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.JsonNode;

/** Scenarios: the demo's set on maps that move together, figures as the server gives them, and a set of one's own. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = DemoStore.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ScenarioIT {

    @LocalServerPort
    private int port;

    private String origin;
    private ApiClient client;
    private Chromium chinese;
    private Chromium english;

    @BeforeAll
    void signIn() {
        origin = "http://127.0.0.1:" + port;
        client = new ApiClient(port, "official", "qianmo-demo");
        chinese = new Chromium(1440, 900);
        new MapScreen(chinese.page, origin).signIn("official", "qianmo-demo");
        english = new Chromium(1024, 768);
        new MapScreen(english.page, origin).signIn("planner", "qianmo-demo");
        english.page.locator("input[name='locale'][value='en']").check(new Locator.CheckOptions().setForce(true));
    }

    @AfterAll
    void close() {
        assertThat(chinese.faults).isEmpty();
        assertThat(english.faults).isEmpty();
        chinese.close();
        english.close();
    }

    private JsonNode demo() {
        JsonNode sets = client.get("/api/scenarios").mustBe(200).json().path("sets");
        return sets.get(sets.size() - 1);
    }

    private void shoot(String name) {
        chinese.page.waitForTimeout(1500);
        chinese.screenshot("scenario-" + name + "-zh");
        english.screenshot("scenario-" + name + "-en");
    }

    @Test
    @Order(1)
    void demoShowsASetOfThree() {
        assertThat(demo().path("scenarios").size()).isEqualTo(3);
        for (Chromium chromium : List.of(chinese, english)) {
            chromium.page.navigate(origin + "/#/records");
            chromium.page.locator("a[href='#/scenarios']").click();
            assertThat(chromium.page.locator("table.data tbody tr")).hasCount(1);
        }
        assertThat(chinese.page.locator("a[href='#/scenarios/new']")).isVisible();
        shoot("list");
    }

    @Test
    @Order(2)
    void mapsMoveTogetherAndFiguresAreTheServers() {
        long id = demo().path("id").asLong();
        for (Chromium chromium : List.of(chinese, english)) {
            chromium.page.navigate(origin + "/#/scenarios/" + id);
            assertThat(chromium.page.locator(".scenario-map")).hasCount(3);
            assertThat(chromium.page
                            .locator(".scenario-map .leaflet-record-pane path")
                            .first())
                    .isAttached();
            assertThat(chromium.page.locator(".scenario-figures")).isVisible();
        }
        shoot("maps");
        Page page = chinese.page;
        JsonNode columns = client.get("/api/scenarios/" + id + "/comparison")
                .mustBe(200)
                .json()
                .path("columns");
        for (int i = 0; i < columns.size(); i++) {
            int parcels = columns.get(i).at("/land/fragmentation/parcels").asInt();
            assertThat(page.locator("tr[data-figure='parcels'] td").nth(i)).containsText(String.valueOf(parcels));
        }
        JsonNode ready = columns.get(1).at("/land/blocks/size");
        assertThat(ready.path("differenceMu").asDouble()).isPositive();
        assertThat(page.locator("tr[data-figure='ready'] td").nth(1))
                .containsText("+" + ready.path("differenceMu").decimalValue().toPlainString());

        List<Double> before = scales(page);
        page.locator(".scenario-map")
                .first()
                .locator(".leaflet-control-zoom-in")
                .click();
        page.waitForTimeout(600);
        List<Double> after = scales(page);
        assertThat(after).isNotEqualTo(before);
        assertThat(after.stream().distinct()).hasSize(1);
        page.locator("tr[data-figure='ready']").scrollIntoViewIfNeeded();
        english.page.locator("tr[data-figure='ready']").scrollIntoViewIfNeeded();
        shoot("figures");
        page.locator(".scenario-effects").last().scrollIntoViewIfNeeded();
        english.page.locator(".scenario-effects").last().scrollIntoViewIfNeeded();
        shoot("effects");
    }

    /** How wide a parcel outline is on each map tells its zoom: the label of the scale does. */
    private static List<Double> scales(Page page) {
        return page.locator(".scenario-map .leaflet-control-scale-line").all().stream()
                .map(Locator::textContent)
                .map(text -> Double.valueOf(text.replaceAll("[^0-9.]", "")))
                .toList();
    }

    @Test
    @Order(3)
    void differencesAreOutlinedAgainstAnotherScenario() {
        Page page = chinese.page;
        page.navigate(origin + "/#/scenarios/" + demo().path("id").asLong() + "?against=none");
        Locator paths = page.locator(".scenario-map .leaflet-record-pane path");
        assertThat(paths.first()).isAttached();
        page.waitForTimeout(800);
        int plain = paths.count();
        page.locator("input[name='against'][value='2']").focus();
        page.keyboard().press("Space");
        assertThat(page).hasURL(Pattern.compile(".*against=2.*"));
        page.waitForTimeout(800);
        assertThat(paths.count()).isGreaterThan(plain);
        chinese.screenshot("scenario-against-zh");
    }

    @Test
    @Order(4)
    void setIsMadeOfRecordsWithAClashThatIsShown() {
        Page page = chinese.page;
        page.navigate(origin + "/#/scenarios/new");
        assertThat(page.locator(".scenario-matrix tbody tr").first()).isVisible();
        page.locator("button[type='submit']").click();
        assertThat(page.locator(".scenario-form [role='alert']")).isVisible();
        page.locator("#scenarioTitle").fill("冲突试验");
        page.locator("#scenarioName0").fill("都做");
        tick("整体拆除整理", 0);
        tick("其余地块复绿", 0);
        tick("整体拆除整理", 1);
        chinese.screenshot("scenario-form-zh");
        page.locator("button[type='submit']").click();
        assertThat(page.locator(".scenario-findings")).isVisible();
        assertThat(page.locator(".scenario-map").first().locator(".chip")).hasText("无法同时生效");
        assertThat(page.locator("tr[data-figure='parcels'] td").nth(1)).hasText("—");
        page.locator(".scenario-findings button").first().click();
        page.waitForTimeout(1200);
        chinese.screenshot("scenario-clash-zh");

        page.locator(".screen-head button:not(.quiet)").click();
        page.locator("dialog button.primary").click();
        assertThat(page.locator("table.data tbody tr")).hasCount(1);
    }

    private void tick(String record, int scenario) {
        Page page = chinese.page;
        page.locator(".scenario-matrix tbody tr", new Page.LocatorOptions().setHasText(record))
                .locator("input")
                .nth(scenario)
                .check();
    }

    @Test
    @Order(5)
    void whatIsNotThereIsSaid() {
        english.page.navigate(origin + "/#/scenarios/999999");
        assertThat(english.page.locator(".banner.error")).isVisible();
        english.screenshot("scenario-absent-en");
    }
}
