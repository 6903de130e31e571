package org.qianmo.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
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

/** Every operation on the fabric as a planner does it on the map with the mouse: the steps are in the draft afterwards. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = DemoStore.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OperationsJourneyIT {

    /** Areas are booked in 0.01 m². */
    private static final double BOOKED = 0.005;

    private static final double SQUARE_METRES_PER_MU = 2000.0 / 3;

    @LocalServerPort
    private int port;

    private Chromium chromium;
    private Page page;
    private TrialDraft trial;
    private OperationScreen screen;

    @BeforeAll
    void takeUpTheDraft() {
        trial = new TrialDraft(new ApiClient(port, "planner", "qianmo-demo"));
        chromium = new Chromium(1440, 900);
        page = chromium.page;
        MapScreen map = new MapScreen(page, "http://127.0.0.1:" + port);
        map.signIn("planner", "qianmo-demo");
        map.goTo(trial.ground.longitude(), trial.ground.latitude());
        screen = new OperationScreen(page, trial);
        screen.takeUpDraft();
    }

    @AfterEach
    void keepWhatWasSeen(TestInfo step) {
        chromium.screenshot("operations-" + step.getTestMethod().orElseThrow().getName());
    }

    @AfterAll
    void close() {
        assertThat(chromium.faults).isEmpty();
        chromium.close();
    }

    @Test
    @Order(1)
    void fillsAGapThatIsClicked() {
        double before = trial.area(TrialDraft.EAST);
        screen.begin("gap");
        screen.click(1, 1);
        assertThat(screen.panel("gap").locator("[data-part]")).hasCount(1);
        page.locator("#op-into").selectOption(String.valueOf(TrialDraft.EAST));
        screen.perform("gap", 1);

        assertThat(trial.lastStep()).isEqualTo("FILL_GAP");
        assertThat(trial.area(TrialDraft.EAST)).isGreaterThan(before + 400);
    }

    @Test
    @Order(2)
    void clipsAnOverlapForTheKeeper() {
        double before = trial.area(TrialDraft.SOUTH);
        screen.begin("overlap");
        screen.click(-4, -2.5);
        page.locator("#op-keeper").selectOption(String.valueOf(TrialDraft.WEST));
        screen.perform("overlap", 1);

        assertThat(trial.lastStep()).isEqualTo("CLIP_OVERLAP");
        assertThat(trial.area(TrialDraft.SOUTH)).isLessThan(before - 800);
        assertThat(page.locator(".draft-bar [data-errors='0']")).isVisible();
    }

    @Test
    @Order(3)
    void splitsWithOneDragAndShowsTheAreasMeanwhile() {
        double whole = trial.area(TrialDraft.WEST);
        int before = trial.parcels();
        screen.begin("split");
        screen.drag(new double[] {-4, 4.6}, new double[] {-4, -3.6}, () -> {
            assertThat(page.locator(".map-part")).hasCount(2);
            assertThat(screen.panel("split").locator("[data-part]")).hasCount(2);
            assertThat(screen.sumOfParts()).isEqualTo(whole, within(BOOKED));
            chromium.screenshot("operations-split-in-progress");
        });
        screen.isDone("split");

        assertThat(trial.lastStep()).isEqualTo("SPLIT_BY_LINE");
        assertThat(trial.parcels()).isEqualTo(before + 1);
    }

    @Test
    @Order(4)
    void undoesAndRedoesAlsoAfterAReload() {
        int split = trial.parcels();
        page.keyboard().press("Control+z");
        assertThat(toast()).containsText("已撤销：按线分割");
        assertThat(trial.parcels()).isEqualTo(split - 1);

        page.reload();
        assertThat(page.locator(".draft-bar [data-command='redo']")).isEnabled();
        page.keyboard().press("Control+y");
        assertThat(toast()).containsText("已重做：按线分割");
        assertThat(trial.parcels()).isEqualTo(split);
        page.waitForTimeout(500);
    }

    @Test
    @Order(5)
    void aRefusalSaysWhyAndKeepsTheLine() {
        screen.begin("split");
        screen.click(-6, 1);
        screen.click(-5, 1);
        page.keyboard().press("Enter");
        assertThat(screen.panel("split").getByText("分割线没有把地块分开")).isVisible();
        assertThat(screen.panel("split").locator("[data-command='do']")).isEnabled();
        page.keyboard().press("Escape");
        assertThat(screen.panel("split")).isHidden();
    }

    @Test
    @Order(6)
    void splitsAlongALineOfSeveralCorners() {
        int before = trial.parcels();
        screen.begin("split");
        screen.click(4, 4.6);
        screen.click(5, 1);
        screen.click(4, -2);
        screen.click(4, -3.6);
        assertThat(screen.panel("split").locator("[data-part]")).hasCount(2);
        page.keyboard().press("Enter");
        screen.isDone("split");

        assertThat(trial.parcels()).isEqualTo(before + 1);
        undo();
    }

    @Test
    @Order(7)
    void splitsByAWantedAreaAndNamesTheRemainder() {
        double whole = trial.area(TrialDraft.FIELD);
        select(4, -5);
        screen.begin("divide");
        page.locator("input[value='areas']").check(forced());
        page.locator("#op-areas").fill("1.5 2");
        assertThat(screen.panel("divide").getByText("余下一块")).isVisible();
        assertThat(screen.panel("divide").locator("[data-part]")).hasCount(3);
        assertThat(screen.sumOfParts()).isEqualTo(whole, within(BOOKED));
        assertThat(areaOfPart(0)).isEqualTo(1.5 * SQUARE_METRES_PER_MU, within(0.02));
        assertThat(areaOfPart(1)).isEqualTo(2 * SQUARE_METRES_PER_MU, within(0.02));
        screen.perform("divide", 3);

        assertThat(trial.lastStep()).isEqualTo("SPLIT_BY_AREAS");
        undo();
    }

    @Test
    @Order(8)
    void splitsByRatiosAlongAnEdgeThatIsClicked() {
        double whole = trial.area(TrialDraft.FIELD);
        select(4, -5);
        screen.begin("divide");
        page.locator("input[value='ratios']").check(forced());
        page.locator("#op-ratios").fill("1：2：3");
        screen.click(4, -6.8);
        assertThat(page.locator("#op-azimuth")).hasValue("0");
        assertThat(screen.panel("divide").locator("[data-part]")).hasCount(3);
        assertThat(areaOfPart(0)).isEqualTo(whole / 6, within(0.05));
        screen.perform("divide", 3);

        assertThat(trial.lastStep()).isEqualTo("SPLIT_BY_RATIOS");
        undo();
    }

    @Test
    @Order(9)
    void mergesWithAChoiceOfFacts() {
        screen.click(-4, 6);
        screen.begin("merge");
        screen.click(4, 1);
        screen.click(4, -5);
        Locator panel = screen.panel("merge");
        assertThat(panel.locator(".op-subjects li")).hasCount(2);
        panel.locator("input[name='op-landClass'][value='0701']").check();
        chromium.screenshot("operations-merge-choice");
        screen.perform("merge", 1);

        assertThat(trial.lastStep()).isEqualTo("MERGE");
        assertThat(page.locator(".inspector").getByText("0701").first()).isVisible();
        undo();
    }

    @Test
    @Order(10)
    void shiftsABoundaryToALine() {
        screen.click(-4, 6);
        double whole = trial.area(TrialDraft.EAST) + trial.area(TrialDraft.FIELD);
        screen.begin("shift");
        screen.click(4, -3);
        assertThat(screen.panel("shift").locator(".op-subjects li")).hasCount(2);
        screen.click(-0.6, -4);
        screen.click(8.6, -4);
        assertThat(screen.panel("shift").locator("[data-part]")).hasCount(2);
        page.keyboard().press("Enter");
        screen.isDone("shift");

        assertThat(trial.lastStep()).isEqualTo("SHIFT_BOUNDARY");
        assertThat(trial.area(TrialDraft.EAST) + trial.area(TrialDraft.FIELD)).isEqualTo(whole, within(BOOKED));
        undo();
    }

    @Test
    @Order(11)
    void shiftsABoundaryToAWantedArea() {
        screen.click(-4, 6);
        screen.begin("shift");
        screen.click(4, -3);
        page.locator("input[value='area']").check(forced());
        page.locator("#op-first").selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(0));
        page.locator("#op-area").fill("6");
        assertThat(screen.panel("shift").locator("[data-part]")).hasCount(2);
        screen.perform("shift", 2);

        assertThat(trial.lastStep()).isEqualTo("SHIFT_TO_AREA");
        double nearest = Math.min(
                Math.abs(trial.area(TrialDraft.EAST) - 6 * SQUARE_METRES_PER_MU),
                Math.abs(trial.area(TrialDraft.FIELD) - 6 * SQUARE_METRES_PER_MU));
        assertThat(nearest).isLessThan(0.02);
        undo();
    }

    @Test
    @Order(12)
    void cutsOutAParcelInside() {
        int before = trial.parcels();
        screen.begin("hole");
        screen.click(3, -6);
        screen.click(5, -6);
        screen.click(5, -4.5);
        screen.click(3, -4.5);
        assertThat(screen.panel("hole").locator("[data-part]")).hasCount(2);
        screen.click(3, -6);
        screen.isDone("hole");

        assertThat(trial.lastStep()).isEqualTo("CUT_HOLE");
        assertThat(trial.parcels()).isEqualTo(before + 1);
        undo();
    }

    @Test
    @Order(13)
    void keepsTheLineWhileTheServerIsAway() {
        int before = trial.parcels();
        screen.begin("split");
        screen.click(4, -2.4);
        chromium.context.setOffline(true);
        screen.click(4, -7.6);
        page.keyboard().press("Enter");
        assertThat(screen.panel("split").getByText("重试")).isVisible();
        assertThat(trial.parcels()).isEqualTo(before);

        chromium.context.setOffline(false);
        screen.panel("split").getByText("重试").click();
        screen.isDone("split");
        assertThat(trial.parcels()).isEqualTo(before + 1);
        undo();
    }

    private void select(double x, double y) {
        screen.click(x, y);
        assertThat(page.locator(".panel.inspector .official")).isVisible();
    }

    private double areaOfPart(int index) {
        return Double.parseDouble(page.locator("[data-part]").nth(index).getAttribute("data-square-metres"));
    }

    private void undo() {
        page.locator(".draft-bar [data-command='undo']").click();
        assertThat(page.locator(".draft-bar [data-command='redo']")).isEnabled();
        page.waitForTimeout(300);
    }

    private Locator toast() {
        return page.locator(".toast").last();
    }

    /** A radio lies invisible below its words. */
    private static Locator.CheckOptions forced() {
        return new Locator.CheckOptions().setForce(true);
    }
}
