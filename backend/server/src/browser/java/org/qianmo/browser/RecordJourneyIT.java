package org.qianmo.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
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

/** A draft on its way: a planner prepares it, an official returns it, then approves it, and time is turned back. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = DemoStore.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RecordJourneyIT {

    private static final double[][] FIELD = {{-120, -60}, {0, -60}, {0, 60}, {-120, 60}};

    @LocalServerPort
    private int port;

    private String origin;
    private FreeGround ground;
    private Chromium planner;
    private Chromium official;
    private MapScreen map;
    private String record;

    @BeforeAll
    void signIn() {
        origin = "http://127.0.0.1:" + port;
        ground = FreeGround.find(new ApiClient(port, "planner", "qianmo-demo"));
        planner = new Chromium(1440, 900);
        map = new MapScreen(planner.page, origin);
        map.signIn("planner", "qianmo-demo");
        official = new Chromium(1024, 768);
        new MapScreen(official.page, origin).signIn("official", "qianmo-demo");
    }

    @AfterEach
    void keepWhatWasSeen(TestInfo step) {
        String name = "record-" + step.getTestMethod().orElseThrow().getName();
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
    void drawnParcelGoesIntoADraft() {
        map.goTo(ground.longitude(), ground.latitude());
        map.draw(map.middle(), FIELD);
        assertThat(planner.page.getByText("图形检查通过")).isVisible();
        map.chooseLandClass("0601");
        map.button("放入案卷").click();
        planner.page.locator("#draftChoice").selectOption("");
        planner.page.getByLabel("标题").fill("浏览器测试案卷");
        map.button("立卷").click();

        assertThat(planner.page.getByText("已放入案卷").first()).isVisible();
        Locator bar = planner.page.locator(".draft-bar");
        assertThat(bar).isVisible();
        assertThat(bar.locator("[data-errors='0']")).isVisible();
        record = bar.getAttribute("data-record");
    }

    @Test
    @Order(2)
    void draftSurvivesAReload() {
        planner.page.reload();

        assertThat(planner.page.locator(".draft-bar")).isVisible();
        planner.page.locator(".draft-bar").getByText("打开案卷").click();
        assertThat(planner.page.locator("#record-title")).hasText("浏览器测试案卷");
        assertThat(state(planner)).hasText("草稿");
        assertThat(planner.page.locator("[data-action='CREATE']:visible").first())
                .isVisible();
    }

    @Test
    @Order(3)
    void authorMayNotDecide() {
        submit();
        planner.page.navigate(origin + "/#/records/" + record + "/review");

        assertThat(planner.page.locator("[data-obstacle='author']")).isVisible();
    }

    @Test
    @Order(4)
    void officialReturnsItWithAReason() {
        review();
        official.page.locator("[data-command='return']").click();
        official.page.getByLabel("原因").fill("请补充权利人");
        dialogButton(official, "退回").click();

        assertThat(state(official)).hasText("已退回");
    }

    @Test
    @Order(5)
    void authorSeesTheReasonAndSubmitsAgain() {
        openDesk();
        assertThat(state(planner)).hasText("已退回");
        assertThat(planner.page.getByText("请补充权利人").first()).isVisible();
        submit();
    }

    @Test
    @Order(6)
    void officialApproves() {
        review();
        official.page.locator("[data-command='approve']").click();
        dialogButton(official, "批准").click();

        assertThat(state(official)).hasText("已批准");
        assertThat(official.page.getByText("已记入审计链").first()).isVisible();
    }

    @Test
    @Order(7)
    void parcelIsOnTheMapAndNotYetThereTheDayBefore() {
        double[] corner = cornerOfTheParcel();
        map.goTo(corner[0] + 0.0001, corner[1] + 0.0001);
        double[] middle = map.middle();
        map.click(middle[0], middle[1]);
        assertThat(planner.page.getByText("法定面积（椭球面积）")).isVisible();

        map.button("时间轴").click();
        assertThat(planner.page.locator(".time-bar")).isVisible();
        map.button("上一次变化").click();
        assertThat(planner.page.locator(".time-banner")).isVisible();
        assertThat(planner.page.getByText("这一天没有此地块").first()).isVisible();
        assertThat(map.button("新建地块")).isDisabled();

        map.button("回到今天").click();
        assertThat(planner.page.locator(".time-banner")).isHidden();
        assertThat(planner.page.getByText("法定面积（椭球面积）")).isVisible();
    }

    /** Its south-west corner, as any program reads it. */
    private double[] cornerOfTheParcel() {
        ApiClient reader = new ApiClient(port, "viewer", "qianmo-demo");
        double[] corner = {180, 90};
        reader.get(ground.itemsAround())
                .json()
                .path("features")
                .path(0)
                .path("geometry")
                .path("coordinates")
                .path(0)
                .path(0)
                .forEach(position -> {
                    corner[0] = Math.min(corner[0], position.path(0).asDouble());
                    corner[1] = Math.min(corner[1], position.path(1).asDouble());
                });
        return corner;
    }

    private void openDesk() {
        planner.page.navigate(origin + "/#/records/" + record);
        planner.page.reload();
        assertThat(planner.page.locator("#record-title")).isVisible();
    }

    private void submit() {
        map.button("提交审核").click();
        dialogButton(planner, "提交").click();
        assertThat(state(planner)).hasText("待审核");
    }

    private void review() {
        official.page.navigate(origin + "/#/records/" + record + "/review");
        official.page.reload();
        assertThat(official.page.locator(".review-map.after")).isVisible();
    }

    private static Locator dialogButton(Chromium who, String name) {
        return who.page
                .getByRole(AriaRole.DIALOG)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator state(Chromium who) {
        return who.page.locator(".record-head [data-state]");
    }
}
