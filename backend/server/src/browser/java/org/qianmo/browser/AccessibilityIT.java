package org.qianmo.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qianmo.testing.ApiClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/** No page, and no state of the map, has anything that axe calls serious or critical; in Chinese and in English. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = DemoStore.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AccessibilityIT {

    @LocalServerPort
    private int port;

    private Chromium chromium;
    private Page page;
    private String origin;
    private TrialDraft trial;
    private OperationScreen screen;

    @BeforeAll
    void openThePage() {
        origin = "http://127.0.0.1:" + port;
        trial = new TrialDraft(new ApiClient(port, "planner", "qianmo-demo"));
        chromium = new Chromium(1440, 900);
        page = chromium.page;
        screen = new OperationScreen(page, trial);
    }

    @AfterAll
    void close() {
        assertThat(chromium.faults).isEmpty();
        chromium.close();
    }

    @Test
    @Order(1)
    void signIn() {
        page.navigate(origin + "/");
        assertThat(page.getByLabel("密码")).isVisible();
        mustBeClean("sign-in zh");
        new MapScreen(page, origin).signIn("planner", "qianmo-demo");
        new MapScreen(page, origin).goTo(trial.ground.longitude(), trial.ground.latitude());
        screen.takeUpDraft();
    }

    @ParameterizedTest
    @Order(2)
    @ValueSource(strings = {"zh", "en"})
    void mapInEveryState(String locale) {
        openMap(locale);
        mustBeClean("map " + locale);

        screen.click(4, -5);
        assertThat(page.locator(".panel.inspector .official")).isVisible();
        mustBeClean("parcel " + locale);

        page.keyboard().press("Control+k");
        assertThat(page.locator(".modal.palette")).isVisible();
        mustBeClean("palette " + locale);
        page.keyboard().press("Escape");
        assertThat(page.locator(".modal.palette")).isHidden();

        page.keyboard().press("?");
        assertThat(page.locator(".modal.keys")).isVisible();
        mustBeClean("keys " + locale);
        page.keyboard().press("Escape");
        assertThat(page.locator(".modal.keys")).isHidden();

        page.keyboard().press("t");
        assertThat(page.locator(".parcel-list")).isVisible();
        mustBeClean("table " + locale);
        page.keyboard().press("t");
        assertThat(page.locator(".parcel-list")).isHidden();
        page.waitForTimeout(600); // The map takes its new height.

        page.keyboard().down("Control");
        screen.click(4, 1);
        page.keyboard().up("Control");
        assertThat(page.locator(".panel.several")).isVisible();
        mustBeClean("several " + locale);
        page.locator(".map").focus();
        page.keyboard().press("Escape");
        assertThat(page.locator(".panel.several")).isHidden();
    }

    @ParameterizedTest
    @Order(3)
    @ValueSource(strings = {"zh", "en"})
    void printing(String locale) {
        openMap(locale);
        page.keyboard().press("Control+p");
        settle();
        mustBeClean("print " + locale);
        page.keyboard().press("Escape");
        settle();
    }

    /** Numbers in place of clicks: coordinates, a walked line, and the table of corners. */
    @ParameterizedTest
    @Order(4)
    @ValueSource(strings = {"zh", "en"})
    void drawingByNumbers(String locale) {
        openMap(locale);
        page.keyboard().press("n");
        page.locator(".draw-bar button").nth(2).click();
        settle();
        mustBeClean("coordinates " + locale);
        page.locator(".draw-bar button").nth(3).click();
        settle();
        mustBeClean("traverse " + locale);
        page.locator(".panel-foot button").last().click();
        assertThat(page.locator(".draw-bar")).isHidden();
    }

    @ParameterizedTest
    @Order(3)
    @ValueSource(strings = {"zh", "en"})
    void operationsInProgress(String locale) {
        openMap(locale);
        screen.begin("split");
        screen.click(4, 4.6);
        screen.click(4, -3.6);
        assertThat(page.locator(".map-part")).hasCount(2);
        mustBeClean("split " + locale);
        page.keyboard().press("Escape");

        screen.begin("merge");
        screen.click(4, 1);
        assertThat(page.locator(".op-subjects li")).hasCount(1);
        mustBeClean("merge " + locale);
        page.keyboard().press("Escape");

        assertThat(page.locator(".panel.operation")).isHidden();
        page.waitForTimeout(600); // The map takes its new width.
        screen.click(4, 1);
        assertThat(page.locator(".panel.inspector .official")).isVisible();

        screen.begin("divide");
        assertThat(page.locator("#op-count")).isVisible();
        page.locator("#op-count").fill("0");
        mustBeClean("divide " + locale);
        page.keyboard().press("Escape");
        assertThat(page.locator(".panel.operation")).isHidden();
    }

    @ParameterizedTest
    @Order(4)
    @ValueSource(strings = {"zh", "en"})
    void drawingWithFindings(String locale) {
        openMap(locale);
        page.keyboard().press("n");
        screen.click(-6, -1);
        screen.click(-2, -1);
        screen.click(-2, 3);
        mustBeClean("drawing " + locale);
        page.keyboard().press("Enter");
        assertThat(page.locator(".findings").first()).isVisible();
        mustBeClean("findings " + locale);
        page.keyboard().press("Escape");
        page.locator("dialog button.primary").click();
        assertThat(page.locator("dialog")).hasCount(0);
    }

    @ParameterizedTest
    @Order(5)
    @ValueSource(strings = {"zh", "en"})
    void otherScreens(String locale) {
        speak(locale);
        for (String screenName : new String[] {
            "records",
            "progress",
            "progress/cockpit",
            "progress/blocks",
            "progress/targets",
            "progress/periods",
            "progress/reports",
            "vouchers",
            "vouchers/holders",
            "vouchers/holders/2",
            "vouchers/market",
            "vouchers/overview",
            "vouchers/balances",
            "vouchers/doubts",
            "vouchers/on?at=113.15,23.05",
            "vouchers/NH-D-2023-000001",
            "vouchers/issue",
            "scenarios",
            "scenarios/new",
            "scenarios/1",
            "places",
            "places/zones/1",
            "places/units/1",
            "places/sites/1",
            "exchange"
        }) {
            page.navigate(origin + "/#/" + screenName);
            settle();
            mustBeClean(screenName + " " + locale);
        }
        String record = origin + "/#/records/" + trial.record;
        for (String tab :
                new String[] {"", "?tab=parcels", "?tab=findings", "?tab=balance", "?tab=conflicts", "/review"}) {
            page.navigate(record + tab);
            settle();
            mustBeClean("record" + tab + " " + locale);
        }
    }

    /** A file on its way through the five steps of the desk, and the form of what goes out. */
    @ParameterizedTest
    @Order(9)
    @ValueSource(strings = {"zh", "en"})
    void exchange(String locale, @TempDir Path folder) throws Exception {
        DeliveryScreen desk = new DeliveryScreen(page, origin);
        desk.open();
        speak(locale);
        desk.send(DeliveredShapefile.on(trial.ground, folder));
        mustBeClean("recognised " + locale);
        desk.step("upload");
        mustBeClean("uploaded " + locale);
        desk.step("recognise");
        desk.way("EPSG:4547||").check();
        assertThat(desk.command("next")).isEnabled();
        desk.step("fields");
        mustBeClean("fields " + locale);
        desk.step("check");
        mustBeClean("before the check " + locale);
        desk.check();
        settle();
        mustBeClean("checked " + locale);
        desk.step("load");
        mustBeClean("load " + locale);
        page.locator(".delivery-head button.danger").click();
        mustBeClean("deletion " + locale);
        page.locator("dialog button.primary").click();
        assertThat(page.locator("dialog")).hasCount(0);
        for (String part : new String[] {"", "/export", "/jobs"}) {
            page.navigate(origin + "/#/exchange" + part);
            settle();
            mustBeClean("exchange" + part + " " + locale);
        }
    }

    /** The history of a parcel, its lineage and the time bar. */
    @ParameterizedTest
    @Order(6)
    @ValueSource(strings = {"zh", "en"})
    void history(String locale) {
        speak(locale);
        var hit = trial.client.get("/ogc/collections/parcels/items?limit=1").json();
        long id = hit.path("features").get(0).path("id").asLong();
        page.navigate(origin + "/#/map?parcel=" + id);
        settle();
        page.locator("#lineage-toggle").click();
        assertThat(page.locator(".lineage")).isVisible();
        settle();
        mustBeClean("lineage " + locale);
        page.locator("#lineage-toggle").click();
    }

    /** Two days side by side, with the handle between them. */
    @ParameterizedTest
    @Order(7)
    @ValueSource(strings = {"zh", "en"})
    void twoDays(String locale) {
        openMap(locale);
        button("时间轴|Time line").click();
        page.locator("#time-day").fill("2025-06-01");
        button("对比今天|Compare with today").click();
        assertThat(page.locator(".compare-handle [role=slider], [role=slider].compare-handle"))
                .isVisible();
        settle();
        mustBeClean("two days " + locale);
        button("关闭时间轴，回到今天|Close the time line and return to today").click();
    }

    /** What an official sees who is to decide, with the maps before and after in each arrangement. */
    @ParameterizedTest
    @Order(8)
    @ValueSource(strings = {"zh", "en"})
    void reviewByAnOfficial(String locale) {
        long record = trial.submitted();
        try (var context = page.context().browser().newContext(new Browser.NewContextOptions().setLocale("zh-CN"))) {
            Page planner = page;
            page = context.newPage();
            new MapScreen(page, origin).signIn("official", "qianmo-demo");
            page.navigate(origin + "/#/records/" + record + "/review");
            assertThat(page.locator(".review-map.after")).isVisible();
            speak(locale);
            for (String arrangement : new String[] {"side", "swipe", "fade"}) {
                page.locator("label:has(input[value=" + arrangement + "])").click();
                settle();
                mustBeClean("review as " + arrangement + " " + locale);
            }
            page = planner;
        }
    }

    private Locator button(String names) {
        return page.getByRole(
                        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^(" + names + ")$")))
                .first();
    }

    /** Begins anew, so that what one state left behind is not in the way of the next. */
    private void openMap(String locale) {
        page.navigate("about:blank");
        new MapScreen(page, origin).goTo(trial.ground.longitude(), trial.ground.latitude());
        assertThat(page.locator(".draft-bar [data-errors]")).isVisible();
        speak(locale);
        page.waitForTimeout(400);
    }

    private void speak(String locale) {
        page.locator("input[name='locale'][value='" + locale + "']").check(new Locator.CheckOptions().setForce(true));
        page.waitForTimeout(200);
    }

    /** Nothing loads any more, and what fades in has done so. */
    private void settle() {
        page.waitForTimeout(300);
        assertThat(page.locator(".spinner")).hasCount(0);
        page.waitForTimeout(300);
    }

    private void mustBeClean(String state) {
        assertThat(Axe.violations(page)).as(state).isEmpty();
    }
}
