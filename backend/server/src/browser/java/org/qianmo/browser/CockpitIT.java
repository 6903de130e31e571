package org.qianmo.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.qianmo.testing.ApiClient;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.JsonNode;

/** The cockpit: from the figure of the district down to one parcel, against sums by plain SQL. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = DemoStore.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CockpitIT {

    private static final BigDecimal SQUARE_METRES_PER_MU_TIMES_3 = BigDecimal.valueOf(2000);

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcTemplate jdbc;

    private String origin;
    private Chromium chinese;
    private Chromium english;

    @BeforeAll
    void signIn() {
        origin = "http://127.0.0.1:" + port;
        chinese = new Chromium(1440, 900);
        new MapScreen(chinese.page, origin).signIn("official", "qianmo-demo");
        english = new Chromium(1024, 768);
        new MapScreen(english.page, origin).signIn("official", "qianmo-demo");
        english.page.locator("input[name='locale'][value='en']").check(new Locator.CheckOptions().setForce(true));
    }

    @AfterAll
    void close() {
        assertThat(chinese.faults).isEmpty();
        assertThat(english.faults).isEmpty();
        chinese.close();
        english.close();
    }

    private void shoot(String address, String name) {
        for (Chromium chromium : List.of(chinese, english)) {
            chromium.page.navigate(origin + "/#/" + address);
            assertThat(chromium.page.locator("[data-figure='total']")).isVisible();
        }
        chinese.page.waitForTimeout(600);
        chinese.screenshot("cockpit-" + name + "-zh");
        english.screenshot("cockpit-" + name + "-en");
    }

    /** In the district it is the first of December; by UTC it is still November. */
    @Test
    void dayIsThatOfTheDistrict() {
        try (Chromium early = new Chromium(1024, 768)) {
            early.page.clock().setFixedTime("2026-11-30T20:00:00Z");
            new MapScreen(early.page, origin).signIn("official", "qianmo-demo");
            early.page.navigate(origin + "/#/progress/cockpit");
            assertThat(early.page.locator("output[for='cockpitMonth']")).hasText("2026年12月1日");
        }
    }

    @Test
    void figureOpensDownToAParcel() {
        shoot("progress/cockpit", "district");
        Page page = chinese.page;
        assertThat(page.locator("[data-figure='total']")).hasText(mu(sum("category = 'CCGZ'")));
        assertThat(page.locator(".choropleth path[data-unit]")).hasCount(count("admin_unit where level = 'TOWN'"));
        assertThat(page.locator(".chart svg")).hasCount(2);
        assertThat(page.locator(".cockpit-goal a")).hasText("累计拆除改造 10.2 万亩");
        assertThat(page.locator(".cockpit-goal p.computed")).containsText(mu(sum("category = 'CCGZ'")));
        assertThat(page.locator(".cockpit-goal p.reported")).containsText("约 81,000 亩");

        Map<String, Object> work = jdbc.queryForMap("select id, town_code, village_code, zone_id from accepted_work"
                + " where category = 'CCGZ' and zone_id is not null order by counted_area desc limit 1");
        String town = (String) work.get("town_code");
        String village = (String) work.get("village_code");
        page.locator(".choropleth path[data-unit='" + town + "']").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("[data-figure='total']"))
                .hasText(mu(sum("category = 'CCGZ' and town_code = '" + town + "'")));

        page.locator("[data-into='" + village + "']").click();
        assertThat(page.locator("[data-figure='total']"))
                .hasText(mu(sum("category = 'CCGZ' and village_code = '" + village + "'")));
        chinese.screenshot("cockpit-village-zh");

        String zone = "category = 'CCGZ' and zone_id = " + work.get("zone_id");
        page.locator("[data-into$='zone:" + work.get("zone_id") + "']").click();
        assertThat(page.locator("[data-figure='total']")).hasText(mu(sum(zone)));
        assertThat(page.locator("[data-work]")).hasCount(count("accepted_work where " + zone));

        page.locator("[data-recompute]").click();
        assertThat(page.locator("[data-equal='true']")).containsText(mu(sum(zone)));
        page.locator("[data-work='" + work.get("id") + "']").click();
        assertThat(page.locator("[data-parcel]").first()).isVisible();
        chinese.screenshot("cockpit-zone-zh");

        page.goBack();
        page.goBack();
        assertThat(page.locator("[data-figure='total']"))
                .hasText(mu(sum("category = 'CCGZ' and town_code = '" + town + "'")));
        page.goForward();
        page.goForward();
        page.locator("[data-work='" + work.get("id") + "']").click();
        Locator parcel = page.locator("[data-parcel]").first();
        String code = parcel.textContent();
        parcel.click();
        assertThat(page.locator("#inspector, .inspector").first()).containsText(code);
    }

    @Test
    void sliderTellsOfADayThatIsPast() {
        String address = "progress/cockpit?category=FKFL";
        shoot(address, "reclaimed");
        Page page = chinese.page;
        page.locator("#cockpitMonth")
                .evaluate("slider => { slider.value = 60; slider.dispatchEvent(new Event('change')); }");
        assertThat(page.locator("output[for='cockpitMonth']")).hasText("2025年1月31日");
        assertThat(page.locator("[data-figure='total']"))
                .hasText(mu(sum("category = 'FKFL' and accepted_on <= date '2025-01-31'")));
    }

    private BigDecimal sum(String where) {
        return jdbc.queryForObject(
                "select coalesce(sum(counted_area), 0) from accepted_work where " + where, BigDecimal.class);
    }

    private int count(String from) {
        return jdbc.queryForObject("select count(*) from " + from, Integer.class);
    }

    private static String mu(BigDecimal squareMetres) {
        BigDecimal mu = squareMetres
                .multiply(BigDecimal.valueOf(3))
                .divide(SQUARE_METRES_PER_MU_TIMES_3, 2, RoundingMode.HALF_UP);
        return new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(mu);
    }

    @Test
    void blocksAreOpenedToTheirParcels() {
        JsonNode answer = new ApiClient(port, "official", "qianmo-demo")
                .get("/api/acreage/blocks?limit=1")
                .mustBe(200)
                .json();
        String largest = answer.path("blocks").path(0).path("id").asString();
        int parcels = answer.path("blocks").path(0).path("parcels").asInt();
        for (Chromium chromium : List.of(chinese, english)) {
            Page page = chromium.page;
            page.navigate(origin + "/#/progress/blocks");
            assertThat(page.locator("[data-block]").first()).isVisible();
            assertThat(page.locator("[data-class]")).hasCount(5);
            chromium.screenshot("blocks-" + (chromium == chinese ? "zh" : "en"));
            page.locator("[data-block='" + largest + "']").click();
            assertThat(page.locator("[data-figure='block']"))
                    .hasText(mu(
                            answer.path("blocks").path(0).path("squareMetres").decimalValue()));
            page.waitForTimeout(900);
            chromium.screenshot("block-" + (chromium == chinese ? "zh" : "en"));
        }
        assertThat(chinese.page.locator(".block-one table").last().locator("tbody tr"))
                .hasCount(Math.min(parcels, 200));
    }
}
