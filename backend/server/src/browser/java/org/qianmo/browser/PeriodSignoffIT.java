package org.qianmo.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.math.BigDecimal;
import java.math.RoundingMode;
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

/** A month is prepared by one official and signed by another; what is booked for it later is a correction of the next. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = DemoStore.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PeriodSignoffIT {

    private static final String PASSWORD = "qianmo-demo-two";
    private static final String FIRST = "2026-08";
    private static final String NEXT = "2026-09";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcTemplate jdbc;

    private String origin;
    private Chromium preparing;
    private Chromium signing;

    @BeforeAll
    void signIn() {
        origin = "http://127.0.0.1:" + port;
        new ApiClient(port, "admin", "qianmo-demo")
                .post(
                        "/api/people",
                        "{\"username\":\"official-of-months\",\"role\":\"OFFICIAL\",\"territoryCode\":\"440605\",\"password\":\""
                                + PASSWORD + "\"}")
                .mustBe(201);
        preparing = new Chromium(1440, 900);
        new MapScreen(preparing.page, origin).signIn("official", "qianmo-demo");
        signing = new Chromium(1024, 768);
        new MapScreen(signing.page, origin).signIn("official-of-months", PASSWORD);
        signing.page.locator("input[name='locale'][value='en']").check(new Locator.CheckOptions().setForce(true));
    }

    @AfterAll
    void close() {
        assertThat(preparing.faults).isEmpty();
        assertThat(signing.faults).isEmpty();
        preparing.close();
        signing.close();
    }

    @Test
    void monthIsPreparedSignedAndCorrectedByTheNext() {
        String first = prepare(FIRST);
        Page page = preparing.page;
        assertThat(page.locator("[data-period-state]")).hasText("待签署");
        assertThat(page.locator("[data-sound='true']")).isVisible();
        assertThat(page.locator("[data-command='sign']")).hasCount(0);
        assertThat(page.getByText("编制人不能签署")).isVisible();
        preparing.screenshot("period-prepared-zh");

        sign(first);
        String sheet =
                signing.page.locator(".period-sheet table").allInnerTexts().toString();
        acceptLate();
        signing.page.reload();
        assertThat(signing.page.locator("[data-sound='true']")).isVisible();
        assertThat(signing.page.locator(".period-sheet table").allInnerTexts().toString())
                .isEqualTo(sheet);

        prepare(NEXT);
        Locator corrected = page.locator("[data-category='CCZL'] tfoot .corrected");
        assertThat(corrected).hasText("+" + lateMu());
        assertThat(page.getByText("上月签署之后才入账")).isVisible();
        preparing.screenshot("period-corrected-zh");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator("[data-command='print']")).isHidden();
        preparing.screenshot("period-print-zh");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        page.navigate(origin + "/#/progress/periods");
        assertThat(page.locator(".chip.period-SIGNED")).hasCount(1);
        preparing.screenshot("period-list-zh");
    }

    /** By keys, as far as there are any. @return the address of its sheet */
    private String prepare(String month) {
        Page page = preparing.page;
        page.navigate(origin + "/#/progress/periods");
        page.locator("[data-command='prepare']").focus();
        page.keyboard().press("Enter");
        page.locator("#periodMonth").fill(month);
        preparing.screenshot("period-form-zh");
        page.keyboard().press("Enter");
        assertThat(page.locator(".period-sheet h2")).containsText(month);
        return page.url();
    }

    private void sign(String address) {
        Page page = signing.page;
        page.navigate(address);
        page.locator("#periodWords").fill("Compared with the acceptance documents.");
        page.locator(".period-sheet form button[type='submit']").click();
        assertThat(page.locator("[data-comment]")).containsText("official-of-months");
        page.locator("[data-command='sign']").click();
        page.locator("dialog .primary").click();
        assertThat(page.locator("[data-period-state]")).hasText("Signed");
        signing.screenshot("period-signed-en");
    }

    /** Work of the first month, accepted after that month was signed. */
    private void acceptLate() {
        ApiClient planner = new ApiClient(port, "planner", "qianmo-demo");
        ApiClient official = new ApiClient(port, "official", "qianmo-demo");
        JsonNode ground = planner.get("/ogc/collections/zones/items?limit=1")
                .mustBe(200)
                .json()
                .path("features")
                .path(0)
                .path("geometry");
        JsonNode record = planner.post(
                        "/api/acreage/acceptances",
                        "{\"works\":[{\"category\":\"CCZL\",\"documentNo\":\"格验〔2026〕迟\",\"acceptedOn\":\"2026-08-15\",\"geometry\":"
                                + ground + "}]}")
                .mustBe(201)
                .json()
                .path("record");
        long id = record.path("id").asLong();
        String version = "\"" + record.path("version").asInt() + "\"";
        JsonNode submitted = planner.post("/api/records/" + id + "/submit", "{}", "If-Match", version)
                .mustBe(200)
                .json();
        official.post(
                        "/api/records/" + id + "/approve",
                        "{}",
                        "If-Match",
                        "\"" + submitted.path("version").asInt() + "\"")
                .mustBe(200);
    }

    private String lateMu() {
        return jdbc.queryForObject(
                        "select sum(square_metres) from acreage_increment where category = 'CCZL' and effective_on = '2026-08-15'",
                        BigDecimal.class)
                .multiply(new BigDecimal("0.0015"))
                .setScale(2, RoundingMode.HALF_UP)
                .toPlainString();
    }
}
