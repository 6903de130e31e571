package org.qianmo.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Page;
import java.util.List;
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

/** The same operations without a mouse: the palette, the cursor that keys move, and the fields of the panel. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = DemoStore.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KeyboardJourneyIT {

    @LocalServerPort
    private int port;

    private Chromium chromium;
    private Page page;
    private Keyboard keys;
    private TrialDraft trial;
    private OperationScreen screen;

    @BeforeAll
    void takeUpTheDraft() {
        trial = new TrialDraft(new ApiClient(port, "planner", "qianmo-demo"));
        chromium = new Chromium(1024, 768);
        page = chromium.page;
        keys = page.keyboard();
        MapScreen map = new MapScreen(page, "http://127.0.0.1:" + port);
        map.signIn("planner", "qianmo-demo");
        map.goTo(trial.ground.longitude(), trial.ground.latitude());
        screen = new OperationScreen(page, trial);
        takeUpByKeys();
    }

    private void takeUpByKeys() {
        screen.command("选择案卷");
        assertThat(page.locator("#draftChoice")).isVisible();
        page.locator("#draftChoice").focus();
        page.locator("#draftChoice").selectOption(String.valueOf(trial.record));
        keys.press("Tab");
        keys.press("Tab");
        keys.press("Enter");
        assertThat(page.locator(".draft-bar")).isVisible();
        keys.press("F7");
        assertThat(page.locator(".map-cursor")).isVisible();
    }

    @AfterEach
    void keepWhatWasSeen(TestInfo step) {
        chromium.screenshot("keyboard-" + step.getTestMethod().orElseThrow().getName());
    }

    @AfterAll
    void close() {
        assertThat(chromium.faults).isEmpty();
        chromium.close();
    }

    @Test
    @Order(1)
    void theCursorSaysWhereItIsAndWhatIsThere() {
        screen.cursorTo(4, -5);
        assertThat(readout()).containsText("亩");
        String there = readout().textContent();
        keys.press("Shift+ArrowRight");
        keys.press("Shift+ArrowRight");
        assertThat(readout()).not().hasText(there);
        assertThat(readout()).containsText("此处无地块");
    }

    @Test
    @Order(2)
    void enterSelectsWhatIsUnderTheCursor() {
        select(4, -5);
        assertThat(page.locator(".panel.inspector .official")).isVisible();
    }

    @Test
    @Order(3)
    void fillsAGap() {
        screen.command("填补缝隙");
        press(1, 1);
        screen.perform("gap", 1);
        assertThat(trial.lastStep()).isEqualTo("FILL_GAP");
    }

    @Test
    @Order(4)
    void clipsAnOverlap() {
        screen.command("切去重叠");
        press(-4, -2.5);
        doIt("overlap");
        assertThat(trial.lastStep()).isEqualTo("CLIP_OVERLAP");
    }

    @Test
    @Order(5)
    void splitsByALine() {
        screen.command("按线分割");
        press(-4, 4.6);
        screen.cursorTo(-4, -3.6);
        assertThat(readout()).containsText("各块");
        keys.press("Enter");
        keys.press("Control+Enter");
        screen.isDone("split");
        assertThat(trial.lastStep()).isEqualTo("SPLIT_BY_LINE");
    }

    @Test
    @Order(6)
    void undoesAndRedoes() {
        int split = trial.parcels();
        keys.press("Control+z");
        assertThat(page.locator(".toast").last()).containsText("已撤销");
        assertThat(trial.parcels()).isEqualTo(split - 1);
        keys.press("Control+Shift+z");
        assertThat(page.locator(".toast").last()).containsText("已重做");
        assertThat(trial.parcels()).isEqualTo(split);
    }

    @Test
    @Order(7)
    void dividesByAreaAndByRatio() {
        select(4, -5);
        screen.command("按面积或比例分割");
        assertThat(page.locator("#op-count")).isFocused();
        keys.press("Shift+Tab");
        keys.press("ArrowRight");
        assertThat(page.locator("#op-ratios")).isVisible();
        keys.press("ArrowRight");
        assertThat(page.locator("#op-areas")).isVisible();
        keys.press("Tab");
        keys.type("2");
        assertThat(screen.panel("divide").locator("[data-part]")).hasCount(2);
        keys.press("Enter");
        screen.isDone("divide");
        assertThat(trial.lastStep()).isEqualTo("SPLIT_BY_AREAS");
        undo();

        select(4, -5);
        screen.command("按面积或比例分割");
        assertThat(page.locator("#op-count")).isFocused();
        keys.press("Shift+Tab");
        keys.press("ArrowRight");
        assertThat(screen.panel("divide").locator("[data-part]")).hasCount(3);
        doIt("divide");
        assertThat(trial.lastStep()).isEqualTo("SPLIT_BY_RATIOS");
        undo();
    }

    @Test
    @Order(8)
    void mergesTwoParcels() {
        screen.command("合并地块");
        assertThat(screen.panel("merge")).isVisible();
        if (page.locator(".op-subjects .code").count() == 0) {
            press(4, -5);
        }
        press(4, 1);
        assertThat(screen.panel("merge").locator(".op-subjects .code")).hasCount(2);
        doIt("merge");
        assertThat(trial.lastStep()).isEqualTo("MERGE");
        undo();
    }

    @Test
    @Order(9)
    void shiftsABoundaryToALineAndToAnArea() {
        screen.command("移动共用边界");
        pickBoth("shift");
        press(-0.6, -4);
        press(8.6, -4);
        keys.press("Control+Enter");
        screen.isDone("shift");
        assertThat(trial.lastStep()).isEqualTo("SHIFT_BOUNDARY");
        undo();

        screen.command("移动共用边界");
        pickBoth("shift");
        page.locator("input[value='line']").focus();
        keys.press("ArrowRight");
        assertThat(page.locator("#op-area")).isFocused();
        keys.type("6");
        assertThat(screen.panel("shift").locator("[data-part]")).hasCount(2);
        keys.press("Enter");
        screen.isDone("shift");
        assertThat(trial.lastStep()).isEqualTo("SHIFT_TO_AREA");
        undo();
    }

    @Test
    @Order(10)
    void cutsOutAParcel() {
        screen.command("挖出内部地块");
        for (double[] corner : List.of(new double[] {3, -6}, new double[] {5, -6}, new double[] {5, -4.5})) {
            press(corner[0], corner[1]);
        }
        keys.press("Enter");
        screen.isDone("hole");
        assertThat(trial.lastStep()).isEqualTo("CUT_HOLE");
        undo();
    }

    @Test
    @Order(11)
    void drawsAParcelWithTheCursor() {
        screen.command("新建地块");
        for (double[] corner :
                List.of(new double[] {-6, 5}, new double[] {-2, 5}, new double[] {-2, 8}, new double[] {-6, 8})) {
            press(corner[0], corner[1]);
        }
        keys.press("Control+Enter");
        assertThat(page.locator(".official .num").first()).not().hasText("—");
        keys.press("Escape");
        page.locator("dialog button.primary").press("Enter");
        assertThat(page.locator(".panel-foot")).isHidden();
    }

    private com.microsoft.playwright.Locator readout() {
        return page.locator(".cursor-readout");
    }

    /** Goes there and presses Enter, which is a click. */
    private void press(double x, double y) {
        screen.cursorTo(x, y);
        keys.press("Enter");
        page.waitForTimeout(200);
    }

    private void select(double x, double y) {
        press(x, y);
        assertThat(page.locator(".panel.inspector .official")).isVisible();
    }

    /** With one already selected, the other; else both. */
    private void pickBoth(String operation) {
        assertThat(screen.panel(operation)).isVisible();
        if (page.locator(".op-subjects .code").count() == 0) {
            press(4, -5);
        }
        press(4, 1);
        assertThat(screen.panel(operation).locator(".op-subjects .code")).hasCount(2);
    }

    /** Goes to the button that does it with the Tab key's order, and presses it. */
    private void doIt(String operation) {
        assertThat(screen.panel(operation).locator("[data-part]").first()).isVisible();
        screen.panel(operation).locator("[data-command='do']").focus();
        keys.press("Enter");
        screen.isDone(operation);
    }

    private void undo() {
        page.waitForTimeout(200);
        keys.press("Control+z");
        assertThat(page.locator(".draft-bar [data-command='redo']")).isEnabled();
        page.waitForTimeout(300);
    }
}
