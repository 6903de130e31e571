package org.qianmo.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
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

/**
 * The life of a land voucher: it is issued for accepted work, a part of it is sold, refused on the red line, used on a plot, and
 * its passport opened. A planner prepares each act, an official decides.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = DemoStore.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class VoucherJourneyIT {

    private static final String POOL = "区级指标池";

    @LocalServerPort
    private int port;

    private String origin;
    private VoucherCase demo;
    private Chromium planner;
    private Chromium official;
    private VoucherCase.Source source;
    private String issued;
    private String part;
    private VoucherCase.Plot forbidden;

    @BeforeAll
    void signIn() {
        origin = "http://127.0.0.1:" + port;
        demo = new VoucherCase(new ApiClient(port, "planner", "qianmo-demo"));
        source = demo.source();
        planner = new Chromium(1440, 900);
        new MapScreen(planner.page, origin).signIn("planner", "qianmo-demo");
        official = new Chromium(1024, 768);
        new MapScreen(official.page, origin).signIn("official", "qianmo-demo");
    }

    @AfterEach
    void keepWhatWasSeen(TestInfo step) {
        String name = "voucher-" + step.getTestMethod().orElseThrow().getName();
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
    void stepsOfTheIssueSayWhatIsMissing() {
        planner.page.navigate(origin + "/#/vouchers/issue");
        command("next").click();
        assertThat(planner.page.locator("#issue-holder-fault")).isVisible();
        assertThat(planner.page.locator("#issue-holder")).isFocused();
        assertThat(planner.page.locator("[data-step='evidence']")).isDisabled();

        choose("#issue-holder", source.holder());
        command("next").click();
        assertThat(planner.page.locator("#issue-step")).hasText("凭哪些已验收的土地核发");
        assertThat(planner.page.locator("#issue-step")).isFocused();
    }

    @Test
    @Order(2)
    void acceptedWorkIsChosenAndSurvivesAReload() {
        planner.page.locator("#issue-work-words").fill(source.documentNo());
        planner.page.locator("#work-" + source.workId()).check();
        assertThat(planner.page.locator("[data-works='1']")).isVisible();

        planner.page.reload();

        assertThat(planner.page.locator("[data-works='1']")).isVisible();
        assertThat(planner.page.locator("#work-" + source.workId())).isChecked();
        planner.screenshot("voucher-works-after-reload");
        command("next").click();
    }

    @Test
    @Order(3)
    void evidenceIsAPaperInTheRecord() {
        planner.page.locator("#issue-consentNo").fill("经联社决议〔2026〕1号");
        planner.page.locator("#issue-consentOn").fill("2026-01-31");
        planner.page.locator("#issue-projectNo").fill("GK-2026-1");
        byte[] paper = "同意腾退".getBytes(StandardCharsets.UTF_8);
        planner.page.locator("#recordDocument").setInputFiles(new FilePayload("决议.txt", "text/plain", paper));
        assertThat(planner.page.locator("[data-document]")).hasCount(1);
        planner.screenshot("voucher-evidence");
        command("next").click();
    }

    @Test
    @Order(4)
    void previewSaysWhatWouldBeIssued() {
        assertThat(planner.page.locator(".plan-verdict[data-errors='0']")).isVisible();
        assertThat(planner.page.locator("[data-yield='QUOTA']")).isVisible();
        assertThat(planner.page.locator(".plan [data-entry='ISSUE']")).hasCount(1);
        planner.screenshot("voucher-preview");
        command("hand-in").click();
        assertThat(state(planner)).hasText("待审核");
        assertThat(planner.page.locator("[data-act='ISSUE']")).isVisible();
        assertThat(planner.page.locator("[data-document]")).hasCount(1);
    }

    @Test
    @Order(5)
    void anotherPersonIssuesIt() {
        planner.page.navigate(planner.page.url() + "/review");
        assertThat(planner.page.locator("[data-obstacle='author']")).isVisible();

        approve();
        issued = bookedSerial("ISSUE");
        assertThat(issued).isNotBlank();
    }

    @Test
    @Order(6)
    void partIsSoldWithItsSettlement() {
        openVoucher(issued);
        planner.page.locator("[data-act='TRANSFER']").click();
        choose("#act-other", POOL);
        planner.page.locator("input[name='act-whole'][value='part']").check();
        planner.page.locator("#act-amount-QUOTA").fill("0.0005");
        assertThat(planner.page.locator("#act-amount-QUOTA-fault")).isVisible();
        planner.page.locator("#act-amount-QUOTA").fill("1");
        planner.page.getByText("其余指标按相同比例填写").click();
        planner.page.locator("#act-price").fill("500,000");
        planner.page.locator("#act-document").fill("交易〔2026〕7号");

        // 1 mu at 500,000 yuan, less 50,000 for the work and 50,000 for the city: 5/5/15/75 of 400,000.
        assertThat(planner.page.locator("[data-gross='500000']")).isVisible();
        assertThat(share("county")).containsText("20,000.00");
        assertThat(share("owner")).containsText("60,000.00");
        assertThat(share("user")).containsText("300,000.00");
        assertThat(planner.page.locator("dialog [data-entry='SPLIT']")).hasCount(1);
        planner.screenshot("voucher-transfer-dialog");
        handIn();

        approve();
        part = bookedSerial("TRANSFER");
        assertThat(part).isEqualTo(issued + "-1");
    }

    @Test
    @Order(7)
    void redLineGroundIsRefusedAndShown() {
        forbidden = demo.onRedLine();
        openVoucher(part);
        planner.page.locator("[data-act='REDEEM']").click();
        planner.page.locator("#act-document").fill("农转用〔2026〕3号");
        planner.page.locator("[data-command='pick-plot']").click();
        Locator panel = planner.page.locator(".picking");
        panel.locator("#pick-code").fill(forbidden.code());
        panel.getByRole(AriaRole.OPTION).first().click();

        assertThat(panel).hasAttribute("data-parcel", String.valueOf(forbidden.id()));
        assertThat(panel.locator(".findings .error").first()).isVisible();
        assertThat(panel.getByText("生态保护红线").first()).isVisible();
        assertThat(planner.page.locator(".map-badge-error").first()).isVisible();
        planner.screenshot("voucher-red-line-on-the-map");
        panel.locator("[data-command='use-plot']").click();

        assertThat(planner.page.locator("dialog .plan-verdict")).not().hasAttribute("data-errors", "0");
        assertThat(dialogCommand("hand-in")).isDisabled();
    }

    @Test
    @Order(8)
    void plotOfTheLastCodeIsTheOne() {
        VoucherCase.Plot plot = demo.lawful(part, 1);
        HeldAnswer before = new HeldAnswer(planner.page, "/api/parcels/" + plot.id());
        choose("#act-plot", plot.code());
        before.awaitAsked();
        Locator facts = planner.page.locator("dialog .plot-facts");
        assertThat(facts).isHidden();
        choose("#act-plot", forbidden.code());
        assertThat(facts).hasAttribute("data-parcel", String.valueOf(forbidden.id()));

        before.letGo();

        assertThat(facts).hasAttribute("data-parcel", String.valueOf(forbidden.id()));
        assertThat(planner.page.locator("#act-plot")).hasValue(forbidden.code());
    }

    @Test
    @Order(9)
    void plotIsPickedOnTheMapAndTakesThePart() {
        VoucherCase.Plot plot = demo.lawful(part, 1);
        HeldAnswer before = new HeldAnswer(planner.page, "/api/parcels/" + forbidden.id());
        planner.page.locator("[data-command='pick-plot']").click();
        Locator panel = planner.page.locator(".picking");
        assertThat(panel).isVisible();
        before.awaitAsked();
        planner.page.evaluate(
                "hash => { location.hash = hash; }",
                String.format(Locale.ROOT, "#/map?z=18&c=%.7f,%.7f", plot.longitude(), plot.latitude()));
        assertThat(planner.page.getByText(Pattern.compile("级别\\s*18"))).isVisible();
        planner.page.waitForTimeout(900);
        double[] pixel = new Places(planner.page).at(plot.longitude(), plot.latitude());
        planner.page.mouse().click(pixel[0], pixel[1]);

        assertThat(panel).hasAttribute("data-parcel", String.valueOf(plot.id()));
        before.letGo();
        assertThat(panel).hasAttribute("data-parcel", String.valueOf(plot.id()));
        assertThat(panel.locator(".plan-verdict[data-errors='0']")).isVisible();
        planner.screenshot("voucher-plot-on-the-map");
        panel.locator("[data-command='use-plot']").click();
        assertThat(planner.page.locator("dialog [data-entry='REDEEM']")).hasCount(1);
        planner.screenshot("voucher-redeem-dialog");
        handIn();

        approve();
        assertThat(bookedSerial("REDEEM")).isEqualTo(part);
    }

    @Test
    @Order(10)
    void passportOpensDownToTheGround() {
        openVoucher(part);
        assertThat(planner.page.locator("[data-voucher-state='USED']")).isVisible();
        assertThat(planner.page.locator("[data-position='USED']")).containsText(POOL);
        assertThat(planner.page.locator("[data-source='" + source.workId() + "']"))
                .containsText(source.documentNo());
        assertThat(planner.page.locator(".passport-act [data-entry='REDEEM']")).hasCount(1);
        planner.page
                .locator(".passport a.code[href='#/vouchers/" + issued + "']")
                .first()
                .click();
        assertThat(planner.page.locator("#passport-title")).hasText(issued);
        assertThat(planner.page.locator("[data-act='REDEEM']")).isEnabled();
    }

    private void openVoucher(String serial) {
        planner.page.navigate(origin + "/#/vouchers/" + serial);
        assertThat(planner.page.getByText(serial).first()).isVisible();
    }

    /** Types a name and takes the first that is offered. */
    private void choose(String field, String name) {
        planner.page.locator(field).fill(name);
        Locator option = planner.page.locator(field + "-list").getByText(name).first();
        option.click();
        assertThat(planner.page.locator(field)).hasValue(name);
    }

    private void handIn() {
        dialogCommand("hand-in").click();
        assertThat(state(planner)).hasText("待审核");
    }

    /** The official opens what the planner has just handed in, sees what would come of it, and approves. */
    private void approve() {
        String record = planner.page.url().replaceAll(".*#/records/(\\d+).*", "$1");
        official.page.navigate(origin + "/#/records/" + record + "/review");
        official.page.reload();
        assertThat(official.page.locator(".plan-verdict[data-errors='0']")).isVisible();
        official.screenshot("voucher-review-" + record);
        official.page.locator("[data-command='approve']").click();
        official.page
                .getByRole(AriaRole.DIALOG)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("批准").setExact(true))
                .click();
        assertThat(state(official)).hasText("已批准");
        assertThat(official.page.locator("[data-booked]")).isVisible();
    }

    private String bookedSerial(String kind) {
        return official.page
                .locator("[data-booked] [data-entry='" + kind + "'] a.code")
                .first()
                .innerText();
    }

    private Locator share(String name) {
        return planner.page.locator("[data-share='" + name + "']");
    }

    private Locator command(String name) {
        return planner.page.locator(".issue [data-command='" + name + "']");
    }

    private Locator dialogCommand(String name) {
        return planner.page.locator("dialog.act [data-command='" + name + "']");
    }

    private static Locator state(Chromium who) {
        return who.page.locator(".record-head [data-state]");
    }
}
