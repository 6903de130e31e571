package org.qianmo.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.qianmo.testing.ApiClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.JsonNode;

/**
 * Work is drawn on the map, planned, handed in, and approved by an official: the statement grows by what the plan said. What
 * counts already is shown with its record.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = DemoStore.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AcceptanceJourneyIT {

    @LocalServerPort
    private int port;

    private String origin;
    private ApiClient client;
    private Chromium planner;
    private Chromium official;
    private FreeGround ground;
    private MapScreen map;
    private String record;
    private BigDecimal planned;

    @BeforeAll
    void signIn() {
        origin = "http://127.0.0.1:" + port;
        client = new ApiClient(port, "planner", "qianmo-demo");
        ground = FreeGround.find(client);
        planner = new Chromium(1440, 900);
        map = new MapScreen(planner.page, origin);
        map.signIn("planner", "qianmo-demo");
        official = new Chromium(1024, 768);
        new MapScreen(official.page, origin).signIn("official", "qianmo-demo");
    }

    @AfterEach
    void keepWhatWasSeen(TestInfo step) {
        String name = "acceptance-" + step.getTestMethod().orElseThrow().getName();
        planner.screenshot(name + "-planner");
        official.screenshot(name + "-official");
    }

    @AfterAll
    void close() {
        assertThat(planner.faults).isEmpty();
        assertThat(official.faults).isEmpty();
        planner.close();
        official.close();
    }

    @Test
    @Order(1)
    void groundIsDrawnAndThePlanSaysWhatWouldCount() {
        map.goTo(ground.longitude(), ground.latitude());
        map.button("验收").click();
        assertThat(panel()).isVisible();
        draw(-40);
        assertThat(panel()).hasAttribute("data-works", "1");

        panel().locator("[data-command='hand-in']").click();
        assertThat(panel().locator("#work-0-category-fault")).isVisible();
        describe(0, "FKFL", "南整验〔2026〕12 号");

        assertThat(panel().locator(".plan-verdict[data-errors='0']")).isVisible();
        Locator figures = panel().locator(".accept-figures");
        planned = new BigDecimal(figures.getAttribute("data-counted"));
        assertThat(planned).isGreaterThan(new BigDecimal("100"));
        assertThat(figures).hasAttribute("data-whole", figures.getAttribute("data-counted"));
        assertThat(planner.page.locator(".map-part")).hasCount(1);
    }

    @Test
    @Order(2)
    void whatWasPutTogetherSurvivesAReload() {
        planner.page.reload();

        assertThat(panel().locator("#work-0-document")).hasValue("南整验〔2026〕12 号");
        assertThat(panel().locator(".accept-figures")).hasAttribute("data-counted", planned.toPlainString());
    }

    @Test
    @Order(3)
    void itIsHandedInAndItsAuthorMayNotApprove() {
        panel().locator("[data-command='hand-in']").click();
        assertThat(state(planner)).hasText("待审核");
        assertThat(planner.page).hasURL(Pattern.compile(".*#/records/\\d+"));
        record = planner.page.url().replaceAll(".*#/records/(\\d+).*", "$1");
        assertThat(planner.page.locator("[data-acceptance='1'] .accept-figures"))
                .hasAttribute("data-counted", planned.toPlainString());

        planner.page.navigate(origin + "/#/records/" + record + "/review");
        assertThat(planner.page.locator("[data-obstacle='author']")).isVisible();
    }

    @Test
    @Order(4)
    void anOfficialApprovesAndTheStatementGrowsByThePlan() {
        BigDecimal before = total("FKFL");
        official.page.navigate(origin + "/#/records/" + record + "/review");
        official.page.reload();
        assertThat(official.page.locator(".plan-verdict[data-errors='0']")).isVisible();
        official.page.waitForTimeout(900);
        official.screenshot("acceptance-review");
        official.page.locator("[data-command='approve']").click();
        official.screenshot("acceptance-approve-dialog");
        official.page
                .getByRole(AriaRole.DIALOG)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("批准").setExact(true))
                .click();

        assertThat(state(official)).hasText("已批准");
        assertThat(official.page.locator("[data-booked]")).hasAttribute("data-counted", planned.toPlainString());
        assertThat(total("FKFL")).isEqualByComparingTo(before.add(planned));
    }

    @Test
    @Order(5)
    void groundThatCountsAlreadyIsShownWithItsRecord() {
        map.goTo(ground.longitude(), ground.latitude());
        map.button("验收").click();
        draw(0);
        describe(0, "FKFL", "南整验〔2026〕13 号");

        Locator overlap = panel().locator("[data-overlap='FKFL']");
        assertThat(overlap.locator("a[href='#/records/" + record + "']")).isVisible();
        assertThat(overlap).containsText("南整验〔2026〕12 号");
        Locator figures = panel().locator(".accept-figures");
        assertThat(new BigDecimal(figures.getAttribute("data-counted")))
                .isLessThan(new BigDecimal(figures.getAttribute("data-whole")));
        planner.screenshot("acceptance-overlap");

        panel().locator("#work-0-category").selectOption("CCGZ");
        assertThat(panel().locator("[data-overlap='FKFL']")).containsText("南整验〔2026〕12 号");
        assertThat(panel().locator(".accept-shared.warn")).hasCount(0);
        assertThat(figures).hasAttribute("data-counted", figures.getAttribute("data-whole"));
    }

    @Test
    @Order(6)
    void aDraftIsChangedInEnglishOnASmallScreen() {
        panel().locator("[data-command='keep']").click();
        assertThat(state(planner)).hasText("草稿");
        planner.page.setViewportSize(1024, 768);
        planner.page.locator("label:has(input[value=en])").click();
        assertThat(planner.page.locator("[data-command='change-works']")).hasText("Change works");
        planner.screenshot("acceptance-record-en-1024");
        planner.page.locator("[data-command='change-works']").click();
        assertThat(panel().locator("#work-0-document")).hasValue("南整验〔2026〕13 号");
        planner.page.waitForTimeout(900);
        planner.screenshot("acceptance-panel-en-1024");
        panel().locator("#work-0-document").fill("南整验〔2026〕14 号");
        panel().locator("[data-command='keep']").click();

        assertThat(planner.page.locator("[data-work='0'] .code").first()).hasText("南整验〔2026〕14 号");
    }

    @Test
    @Order(7)
    void groundOfAZoneIsTakenAndCountsForIt() {
        JsonNode zone = client.get("/api/zones").json().get(0);
        planner.page.navigate(origin + "/#/map?zone=" + zone.path("id").asLong());
        planner.page.locator("[data-command='accept-selected']").click();
        assertThat(panel()).hasAttribute("data-works", "1");
        panel().locator("#work-0-category").selectOption("ZBLP");

        assertThat(panel().locator(".accept-figures")).isVisible();
        assertThat(panel().locator("#work-0-zone")).isChecked();
        planner.page.keyboard().press("Escape");
    }

    @Test
    @Order(8)
    void acceptanceIsTakenBackByARecordOfItsOwn() {
        Page page = planner.page;
        page.navigate(origin + "/#/records/" + record);
        page.locator("[data-command='revoke']").click();
        page.locator("#revokeWords").fill("The ground was built on again.");
        planner.screenshot("revocation-dialog-en-1024");
        page.locator("dialog button[type='submit']").click();

        assertThat(page.locator("[data-revocation='1']")).isVisible();
        assertThat(page.locator("[data-taken-back]"))
                .hasAttribute("data-taken-back", planned.negate().toPlainString());
        page.waitForTimeout(900);
        planner.screenshot("revocation-record-en-1024");
        String revocation = page.url().replaceAll(".*#/records/(\\d+).*", "$1");
        button(page, "Submit").click();
        button(page.getByRole(AriaRole.DIALOG), "Submit").click();
        assertThat(state(planner)).hasText("Submitted");

        BigDecimal before = total("FKFL");
        official.page.setViewportSize(1440, 900);
        official.page.navigate(origin + "/#/records/" + revocation + "/review");
        official.page.reload();
        assertThat(official.page.locator("[data-revocation='1']")).isVisible();
        official.page.waitForTimeout(900);
        official.screenshot("revocation-review-zh-1440");
        official.page.locator("[data-command='approve']").click();
        button(official.page.getByRole(AriaRole.DIALOG), "批准").click();
        assertThat(state(official)).hasText("已批准");
        assertThat(total("FKFL")).isEqualByComparingTo(before.subtract(planned));
        official.screenshot("revocation-approved-zh-1440");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator button(Locator dialog, String name) {
        return dialog.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    /** A rectangle of 80 by 60 pixels whose west side is so many pixels from the middle of the map. */
    private void draw(double west) {
        panel().locator("[data-command='draw-ground']").click();
        planner.page.waitForTimeout(500); // The map takes its new width.
        BoundingBox box = planner.page.locator(".map-area > .map").boundingBox();
        double x = box.x + box.width / 2 + west;
        double y = box.y + box.height / 2;
        map.click(x, y - 30);
        map.click(x + 80, y - 30);
        map.click(x + 80, y + 30);
        map.click(x, y + 30);
        planner.page.keyboard().press("Enter");
    }

    private void describe(int work, String category, String document) {
        panel().locator("#work-" + work + "-category").selectOption(category);
        panel().locator("#work-" + work + "-day").fill("2026-03-02");
        panel().locator("#work-" + work + "-document").fill(document);
        assertThat(panel().locator(".accept-plan[aria-busy='false']")).isVisible();
    }

    private BigDecimal total(String category) {
        return client.get("/api/statements/acreage?level=district&category=" + category)
                .json()
                .path("totals")
                .get(0)
                .path("squareMetres")
                .decimalValue();
    }

    private Locator panel() {
        return planner.page.locator(".panel.accepting");
    }

    private static Locator state(Chromium who) {
        return who.page.locator(".record-head [data-state]");
    }
}
