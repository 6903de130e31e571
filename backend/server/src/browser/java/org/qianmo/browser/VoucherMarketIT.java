package org.qianmo.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
 * The market board: a planner offers a part of a voucher and reserves it, an official completes the sale, and a viewer sees all
 * of it and can do nothing.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = DemoStore.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class VoucherMarketIT {

    private static final String POOL = "区级指标池";
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    @LocalServerPort
    private int port;

    private String origin;
    private ApiClient client;
    private Chromium planner;
    private Chromium official;
    private Chromium viewer;
    private String serial;
    private long offer;

    @BeforeAll
    void signIn() {
        origin = "http://127.0.0.1:" + port;
        client = new ApiClient(port, "planner", "qianmo-demo");
        planner = new Chromium(1440, 900);
        new MapScreen(planner.page, origin).signIn("planner", "qianmo-demo");
        official = new Chromium(1024, 768);
        new MapScreen(official.page, origin).signIn("official", "qianmo-demo");
        viewer = new Chromium(1024, 768);
        viewer.page.navigate(origin + "/");
        viewer.page.getByLabel("用户名").fill("viewer");
        viewer.page.getByLabel("密码").fill("qianmo-demo");
        viewer.page.keyboard().press("Enter");
        assertThat(viewer.page.getByLabel("密码")).hasCount(0);
        serial = atHand();
    }

    @AfterEach
    void keepWhatWasSeen(TestInfo step) {
        String name = "market-" + step.getTestMethod().orElseThrow().getName();
        planner.screenshot(name + "-planner");
        official.screenshot(name + "-official");
    }

    @AfterAll
    void close() {
        assertThat(planner.faults).isEmpty();
        assertThat(official.faults).isEmpty();
        assertThat(viewer.faults).isEmpty();
        planner.close();
        official.close();
        viewer.close();
    }

    private JsonNode json(String path) {
        return client.get(path).mustBe(200).json();
    }

    private JsonNode offers(String filter) {
        return json("/api/vouchers/offers?limit=200" + filter).path("offers");
    }

    /** A voucher of which nothing is offered or with the pool, and enough is at hand. */
    private String atHand() {
        Set<String> offered = offers("")
                .valueStream()
                .map(one -> one.path("serial").asString())
                .collect(Collectors.toSet());
        return json("/api/vouchers?kind=LAND&limit=200")
                .path("vouchers")
                .valueStream()
                .filter(voucher -> !offered.contains(voucher.path("serial").asString()))
                .filter(voucher -> voucher.path("live").asDouble() > 1.5)
                .filter(voucher ->
                        LocalDate.parse(voucher.path("expiresOn").asString()).isAfter(TODAY.plusDays(30)))
                .map(voucher -> voucher.path("serial").asString())
                .filter(this::isWithSomebodyElseThanThePool)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no voucher of the demo is at hand"));
    }

    private boolean isWithSomebodyElseThanThePool(String candidate) {
        return json("/api/vouchers/" + candidate)
                .path("positions")
                .valueStream()
                .filter(position -> position.path("state").asString().equals("LIVE"))
                .noneMatch(position -> position.path("holderId").asLong() == 1);
    }

    private void open(Chromium who) {
        who.page.navigate(origin + "/#/vouchers/market");
        who.page.reload();
        assertThat(who.page.locator("[data-offer]").first()).isVisible();
        assertThat(who.page.locator(".screen .state .spinner")).hasCount(0);
    }

    private Locator row(Chromium who) {
        return row(who, offer);
    }

    private static Locator row(Chromium who, long id) {
        return who.page.locator("tr:has([data-offer='" + id + "'])");
    }

    private static Locator step(Locator row, String name) {
        return row.locator("[data-step='" + name + "']");
    }

    private static Locator dialog(Chromium who) {
        return who.page.locator("dialog.market-step");
    }

    @Test
    @Order(1)
    void boardShowsTheOffersOfTheDemoAndPricesWithTheirTable() {
        open(planner);
        Page page = planner.page;
        assertThat(page.locator("[data-offer]")).hasCount(offers("").size());
        assertThat(page.locator(".chip.offer-RESERVED")).hasCount(1);

        page.locator("input[name='pricedYears'][value='5']").check(new Locator.CheckOptions().setForce(true));
        JsonNode prices = json("/api/vouchers/prices?from=" + TODAY.minusYears(5));
        assertThat(prices.path("months").size()).isPositive();
        assertThat(page.locator(".market-prices .chart svg")).isVisible();
        Locator months = page.locator(".market-history table.data tbody tr");
        assertThat(months).hasCount(prices.path("months").size());
        assertThat(months.first())
                .containsText("%,.2f"
                        .formatted(prices.path("months")
                                .get(0)
                                .path("medianPerMuYuan")
                                .asDouble()));
        assertThat(page.locator(".market-prices > .table-scroll table.data tbody tr"))
                .hasCount(prices.path("sales").size());
        page.locator(".market-prices").scrollIntoViewIfNeeded();
        planner.screenshot("market-prices-zh");
    }

    @Test
    @Order(2)
    void boardIsNarrowedByStateAndTown() {
        Page page = planner.page;
        page.locator("#offerState").selectOption("RESERVED");
        assertThat(page.locator("[data-offer]")).hasCount(1);
        page.locator("#offerState").selectOption("");
        String town = offers("").get(0).path("holder").path("townCode").asString();
        page.locator("#offerTown").selectOption(town);
        assertThat(page.locator("[data-offer]"))
                .hasCount(offers("&town=" + town).size());
        assertThat(page).hasURL(Pattern.compile(".*town=" + town + ".*"));
        page.locator("#offerTown").selectOption("");
        assertThat(page.locator("[data-offer]")).hasCount(offers("").size());
    }

    @Test
    @Order(3)
    void plannerOffersAPartFromThePageOfTheVoucher() {
        Page page = planner.page;
        page.navigate(origin + "/#/vouchers/" + serial);
        page.locator(".act-buttons [data-command='offer']").click();
        Locator dialog = dialog(planner);
        assertThat(dialog.locator("#market-voucher")).hasValue(serial);
        dialog.locator("input[name='market-whole'][value='part']").check(new Locator.CheckOptions().setForce(true));
        dialog.locator("#market-amount-QUOTA").fill("999999");
        assertThat(dialog.locator("#market-amount-QUOTA-fault")).isVisible();
        dialog.locator("#market-amount-QUOTA").fill("1");
        dialog.locator("#market-floor").fill("520,000");
        planner.screenshot("market-offer-dialog");
        page.keyboard().press("Enter");

        assertThat(dialog).hasCount(0);
        offer = offers("&state=OPEN").get(0).path("id").asLong();
        assertThat(row(planner)).containsText(serial);
        assertThat(row(planner).locator(".chip")).hasText("挂牌中");
        assertThat(row(planner)).containsText("520,000.00");
    }

    @Test
    @Order(4)
    void plannerReservesByKeyboardForSoManyDays() {
        Page page = planner.page;
        step(row(planner), "reserve").focus();
        page.keyboard().press("Enter");
        assertThat(dialog(planner).locator("#market-buyer")).isFocused();
        dialog(planner).locator("[data-command='reserve']").click();
        assertThat(page.locator("#market-buyer-fault")).isVisible();
        assertThat(page.locator("#market-document-fault")).isVisible();
        assertThat(page.locator("#market-buyer")).isFocused();
        page.keyboard().type(POOL);
        assertThat(page.locator("#market-buyer-list li.active")).containsText(POOL);
        page.keyboard().press("Enter");
        assertThat(page.locator("#market-buyer")).hasValue(POOL);
        page.keyboard().press("Tab");
        page.keyboard().type("合同〔2026〕8号");
        dialog(planner).locator("#market-days").fill("20");
        LocalDate last = TODAY.plusDays(20);
        assertThat(dialog(planner).locator("[data-figure='last-day']"))
                .containsText("%d年%d月%d日".formatted(last.getYear(), last.getMonthValue(), last.getDayOfMonth()));
        planner.screenshot("market-reserve-dialog");
        page.keyboard().press("Enter");

        assertThat(row(planner).locator(".chip")).hasText("签约锁定");
        assertThat(row(planner)).containsText(POOL);
        assertThat(step(row(planner), "sell")).hasCount(0);
        assertThat(step(row(planner), "release")).isVisible();
    }

    @Test
    @Order(5)
    void officialCompletesTheSaleNotBelowTheFloor() {
        open(official);
        assertThat(
                        (boolean)
                                official.page.evaluate(
                                        "() => { const table = document.querySelector('.table-scroll'); return table.scrollWidth <= table.clientWidth; }"))
                .as("no step is cut off on a narrow screen")
                .isTrue();
        step(row(official), "sell").click();
        Locator dialog = dialog(official);
        dialog.locator("#market-price").fill("519999.99");
        assertThat(dialog.locator("#market-price-fault")).isVisible();
        dialog.locator("#market-price").fill("530,000");
        assertThat(dialog.locator("[data-figure='market-total']")).containsText("530,000.00");
        dialog.locator("#market-document").fill("交易〔2026〕9号");
        official.screenshot("market-sell-dialog");
        dialog.locator("[data-command='sell']").click();

        assertThat(row(official).locator(".chip")).hasText("已成交");
        assertThat(row(official)).containsText(serial + "-1");
        assertThat(row(official)).containsText("530,000.00");
        assertThat(official.page.locator(".market-history table.data tbody tr").last())
                .containsText(TODAY.toString().substring(0, 7));
        JsonNode part = json("/api/vouchers/" + serial + "-1");
        assertThat(part.path("positions").get(0).path("holderId").asLong()).isEqualTo(1);
    }

    @Test
    @Order(6)
    void whatWasReservedIsReleasedAndWithdrawn() {
        open(planner);
        long reserved = offers("&state=RESERVED").get(0).path("id").asLong();
        step(row(planner, reserved), "release").click();
        planner.screenshot("market-release-dialog");
        dialog(planner).locator("[data-command='release']").click();
        assertThat(row(planner, reserved).locator(".chip")).hasText("挂牌中");
        step(row(planner, reserved), "withdraw").click();
        dialog(planner).locator("[data-command='withdraw']").click();
        assertThat(row(planner, reserved).locator(".chip")).hasText("已撤牌");
        assertThat(row(planner, reserved).locator("[data-step]")).hasCount(0);
    }

    @Test
    @Order(7)
    void voucherIsFoundAndOfferedFromTheBoard() {
        Page page = planner.page;
        page.locator("[data-command='offer-any']").click();
        assertThat(page.locator("#market-voucher")).isFocused();
        page.keyboard().press("Escape");
        assertThat(dialog(planner)).hasCount(0);
        assertThat(page.locator("[data-command='offer-any']")).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.locator("#market-voucher")).isFocused();
        page.keyboard().type(serial);
        assertThat(page.locator("#market-voucher-list li.active")).containsText(serial);
        planner.screenshot("market-found");
        page.keyboard().press("Enter");
        assertThat(page.locator("#market-until")).isVisible();
        dialog(planner).locator("[data-command='offer']").click();

        assertThat(dialog(planner)).hasCount(0);
        offer = offers("&state=OPEN").get(0).path("id").asLong();
        assertThat(row(planner)).containsText(serial);
    }

    @Test
    @Order(8)
    void viewerSeesTheBoardAndHasNoButtons() {
        viewer.page.locator("input[name='locale'][value='en']").check(new Locator.CheckOptions().setForce(true));
        open(viewer);
        assertThat(row(viewer)).containsText(serial);
        assertThat(viewer.page.locator("[data-step]")).hasCount(0);
        assertThat(viewer.page.locator("[data-command='offer-any']")).hasCount(0);
        viewer.screenshot("market-viewer-en");
        viewer.page.locator(".market-prices").scrollIntoViewIfNeeded();
        viewer.screenshot("market-prices-en");
    }
}
