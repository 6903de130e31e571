package org.qianmo.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
 * Each gesture of drawing with real pointer and key events, into one record: two parcels side by side, the western one
 * drawn by coordinates, the eastern one along its border.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = DemoStore.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DrawingJourneyIT {

    private static final double SIDE = 0.0004;
    private static final double MILLISECONDS_TO_SAVE = 15_000;

    @LocalServerPort
    private int port;

    private ApiClient api;
    private FreeGround ground;
    private Chromium chromium;
    private Page page;
    private MapScreen map;
    private Places places;
    private String record;
    /** West, middle and east border, and south and north, of the two parcels. */
    private double west;

    private double middle;
    private double east;
    private double south;
    private double north;

    @BeforeAll
    void signIn() {
        api = new ApiClient(port, "planner", "qianmo-demo");
        ground = FreeGround.find(api);
        middle = rounded(ground.longitude() - 0.0001);
        west = rounded(middle - SIDE);
        east = rounded(middle + SIDE);
        south = rounded(ground.latitude() - SIDE / 2);
        north = rounded(south + SIDE);
        chromium = new Chromium(1440, 900);
        page = chromium.page;
        places = new Places(page);
        map = new MapScreen(page, "http://127.0.0.1:" + port);
        map.signIn("planner", "qianmo-demo");
    }

    @AfterEach
    void keepWhatWasSeen(TestInfo step) {
        chromium.screenshot("drawing-" + step.getTestMethod().orElseThrow().getName());
    }

    @AfterAll
    void close() {
        chromium.close();
    }

    @Test
    @Order(1)
    void drawsByCoordinates() {
        begin("按坐标");
        Locator text = page.locator("#coordinates");
        text.fill("23.1 113.1\nabc\n113.1 23.1");
        assertThat(page.getByText("第 2 行")).isVisible();
        assertThat(page.getByText("第 3 行")).isVisible();
        assertThat(map.button("采用")).isDisabled();
        text.fill(String.join("\n", line(south, west), line(south, middle), line(north, middle), line(north, west)));
        assertThat(page.getByText("纬度在前", contains())).isVisible();
        map.button("采用").click();
        assertThat(page.getByText("图形检查通过")).isVisible();
        map.chooseLandClass("0601");
        map.button("放入案卷").click();
        page.locator("#draftChoice").selectOption("");
        page.getByLabel("标题").fill("绘制测试案卷");
        map.button("立卷").click();

        saved();
        record = page.locator(".draft-bar").getAttribute("data-record");
        assertThat(ring(westParcel())).contains(corner(west, south), corner(middle, north));
    }

    @Test
    @Order(2)
    void followsTheBorderOfANeighbour() {
        begin("多边形");
        point(middle, south, 5, 4);
        assertThat(page.locator(".map-snap-vertex")).isVisible();
        click(middle, south, 5, 4);
        page.keyboard().down("t");
        click(middle, north, 5, -4);
        page.keyboard().up("t");
        click(east, north, 0, 0);
        click(east, south, 0, 0);
        page.keyboard().press("Enter");
        assertThat(page.getByText("图形检查通过")).isVisible();
        map.chooseLandClass("0101");
        save();

        assertThat(ring(eastParcel())).contains(corner(middle, south), corner(middle, north));
    }

    @Test
    @Order(3)
    void snapsToEachKindAndToNone() {
        begin("多边形");
        showsSnap("vertex", west, south);
        showsSnap("midpoint", west, (south + north) / 2);
        showsSnap("edge", west, south + SIDE * 0.3);
        page.keyboard().press("s");
        noSnap(west, south);
        page.keyboard().press("s");
        page.keyboard().down("Alt");
        noSnap(west, south);
        page.keyboard().up("Alt");
        page.getByLabel("捕捉", new Page.GetByLabelOptions().setExact(true)).click();
        page.getByText("边的中点").click();
        showsSnap("edge", west, (south + north) / 2);
        page.getByText("边的中点").click();
        page.keyboard().press("Escape");
        click(west - SIDE, south + SIDE * 0.3, 0, 0);
        showsSnap("foot", west, south + SIDE * 0.3);
        click(west - SIDE, south - SIDE * 0.5, 0, 0);
        showsSnap("angle", west - SIDE * 0.4, south - SIDE * 0.5);
        discard();
    }

    @Test
    @Order(4)
    void drawsARectangle() {
        begin("矩形");
        click(west, south - 0.0005, 0, 0);
        click(middle, south - 0.0003, 0, 0);
        click(middle, south - 0.00055, 0, 0);
        assertThat(page.getByText("图形检查通过")).isVisible();
        page.keyboard().press("Control+z");
        assertThat(page.getByText("依次单击两点定一边", contains())).isVisible();
        page.keyboard().press("Control+Shift+Z");
        assertThat(page.getByText("图形检查通过")).isVisible();
        map.chooseLandClass("0101");
        save();

        List<String> ring = ring(parcels().get(2));
        assertThat(ring).hasSize(5);
        assertThat(diagonal(ring, 0, 2))
                .isCloseTo(diagonal(ring, 1, 3), org.assertj.core.data.Percentage.withPercentage(0.5));
    }

    @Test
    @Order(5)
    void drawsAWalk() {
        begin("按导线");
        map.button("在图上点取").click();
        click(east + SIDE / 2, south, 0, 0);
        assertThat(page.locator("#traverseStart")).hasValue(java.util.regex.Pattern.compile("113\\.\\d+, 2\\d\\.\\d+"));
        String[][] legs = {{"30", "0"}, {"20", "90"}, {"30.1", "180"}, {"20", "270°00′00″"}};
        for (int i = 0; i < legs.length; i++) {
            page.locator("[data-leg='" + i + "-distance']").fill(legs[i][0]);
            page.locator("[data-leg='" + i + "-angle']").fill(legs[i][1]);
        }
        assertThat(page.locator("[data-misclosure]")).containsText("0.100 m（1:1,00");
        map.button("采用").click();
        assertThat(page.getByText("图形检查通过")).isVisible();
        discard();
    }

    @Test
    @Order(6)
    void movesASharedCorner() {
        edit(west, middle);
        drag(middle, south, 6, 26);
        assertThat(page.getByText("1 个相邻地块的界址点随之改变", contains())).isVisible();
        assertThat(page.getByText("图形检查通过")).isVisible();
        save();

        List<String> shared = ring(westParcel());
        shared.retainAll(ring(eastParcel()));
        assertThat(shared).contains(corner(middle, north)).doesNotContain(corner(middle, south));
        assertThat(shared.stream().distinct()).hasSize(2);
        page.locator(".draft-bar").getByText("撤销").click();
        assertThat(page.locator(".draft-bar").getByText("重做")).isEnabled();
        assertThat(ring(westParcel())).contains(corner(middle, south));
    }

    @Test
    @Order(7)
    void addsAndDeletesASharedCorner() {
        edit(west, middle);
        drag(middle, (south + north) / 2, 14, 6);
        page.keyboard().press("Delete");
        assertThat(map.button("放入案卷")).isDisabled();
        drag(middle, (south + north) / 2, 14, 6);
        save();
        List<String> shared = ring(westParcel());
        shared.retainAll(ring(eastParcel()));
        assertThat(shared.stream().distinct()).hasSize(3);

        edit(west, middle);
        double[] added = places.at(middle, (south + north) / 2);
        page.mouse().click(added[0] + 14, added[1] + 6);
        page.keyboard().press("Delete");
        save();
        assertThat(ring(westParcel())).hasSize(5);
        assertThat(ring(eastParcel())).hasSize(5);
    }

    @Test
    @Order(8)
    void leavesTheNeighbourAloneWithCtrl() {
        edit(west, middle);
        page.keyboard().down("Control");
        drag(middle, north, 30, 0);
        page.keyboard().up("Control");
        assertThat(page.locator(".findings").getByText("重叠").first()).isVisible();
        assertThat(page.locator(".findings button").first()).isVisible();
        assertThat(page.getByText("提交前须改正", contains())).isVisible();
        page.keyboard().press("Control+z");
        page.keyboard().down("Control");
        drag(middle, (south + north) / 2, -16, 0);
        page.keyboard().up("Control");
        assertThat(page.getByText("公共边界脱开", contains())).isVisible();
        discard();
    }

    @Test
    @Order(9)
    void cutsAHole() {
        edit(west, middle);
        map.button("挖洞").click();
        click(west + SIDE * 0.3, south + SIDE * 0.3, 0, 0);
        click(west + SIDE * 0.6, south + SIDE * 0.3, 0, 0);
        click(west + SIDE * 0.6, south + SIDE * 0.6, 0, 0);
        page.keyboard().press("Enter");
        assertThat(page.getByText("图形检查通过")).isVisible();
        save();

        assertThat(rings(westParcel())).isEqualTo(2);
    }

    @Test
    @Order(10)
    void goesOnAfterAReload() {
        edit(middle, east);
        drag(east, north, 20, -16);
        drag(east, south, 24, 10);
        openTable();
        List<String> before = cells();
        page.waitForTimeout(300);
        page.reload();
        map.button("继续上次的绘制").click();
        openTable();
        tableShows(before);
        page.locator(".map-handle-corner").first().focus();
        page.keyboard().press("Control+z");
        page.keyboard().press("Control+z");
        assertThat(map.button("放入案卷")).isDisabled();
        page.keyboard().press("Control+y");
        page.keyboard().press("Control+Shift+Z");
        tableShows(before);
        discard();
    }

    @Test
    @Order(11)
    void takesNumbersInTheTableOfCorners() {
        edit(middle, east);
        openTable();
        int row = cells().indexOf(String.format(Locale.ROOT, "%.9f", middle)) + 1;
        Locator cell = page.locator("[data-cell='" + row + "-lon']");
        cell.fill(String.format(Locale.ROOT, "%.9f", middle + 0.00002));
        cell.press("Enter");
        assertThat(page.getByText("1 个相邻地块的界址点随之改变", contains())).isVisible();
        assertThat(page.locator(".map-handle-active")).isVisible();
        cell.fill("abc");
        cell.press("Enter");
        assertThat(cell).hasAttribute("aria-invalid", "true");
        discard();
    }

    @Test
    @Order(12)
    void keepsWorkWhileTheConnectionIsLost() {
        edit(middle, east);
        chromium.context.setOffline(true);
        drag(east, north, 12, -10);
        assertThat(page.getByText("连接中断，修改已保存在本机")).isVisible();
        map.button("放入案卷").click();
        assertThat(page.getByText("恢复连接后自动保存", contains())).isVisible();
        chromium.context.setOffline(false);
        saved();
    }

    @Test
    @Order(13)
    void keepsWorkWhenTheSessionEnds() {
        edit(middle, east);
        chromium.context.clearCookies();
        drag(east, south, 12, 10);
        Locator dialog = page.locator("dialog[open]");
        dialog.getByLabel("用户名").fill("planner");
        dialog.getByLabel("密码").fill("qianmo-demo");
        dialog.getByText("登录", new Locator.GetByTextOptions().setExact(true)).click();
        assertThat(page.getByText("图形检查通过")).isVisible();
        save();
    }

    @Test
    @Order(14)
    void checksWhileThePointerMoves() {
        edit(middle, east);
        List<Integer> milliseconds = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            page.keyboard().press("Control+z");
            drag(middle, north, 4 + i, -8);
            page.waitForTimeout(400);
            milliseconds.add(Integer.parseInt(page.locator("[data-checked-ms]").getAttribute("data-checked-ms")));
        }
        System.out.println("live check, ms from the last move to its answer on the page: " + milliseconds);
        discard();
    }

    @Test
    @Order(15)
    void neverFailedOnTheWay() {
        assertThat(chromium.faults).isEmpty();
    }

    private void begin(String shape) {
        leaveWhatIsOpen();
        map.goTo(ground.longitude(), ground.latitude());
        map.button("新建地块").click();
        page.waitForTimeout(600);
        map.button(shape).click();
        page.waitForTimeout(600);
    }

    /** Opens the parcel between two meridians. */
    private void edit(double from, double to) {
        leaveWhatIsOpen();
        map.goTo(ground.longitude(), ground.latitude());
        click(from + (to - from) * 0.15, south + SIDE * 0.5, 0, 0);
        map.button("编辑").click();
        assertThat(page.locator(".map-handle-corner").first()).isVisible();
        page.waitForTimeout(600);
    }

    /** A step that has failed shall not take the next ones with it. */
    private void leaveWhatIsOpen() {
        chromium.context.setOffline(false);
        if (map.button("取消").count() > 0) {
            page.reload();
            assertThat(map.button("新建地块")).isVisible();
        }
    }

    private void save() {
        map.button("放入案卷").click();
        saved();
    }

    private void saved() {
        assertThat(page.getByText("已放入案卷").first())
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(MILLISECONDS_TO_SAVE));
        Locator toasts = page.locator(".toast button");
        while (toasts.count() > 0) {
            toasts.first().click();
            page.waitForTimeout(50);
        }
    }

    private void discard() {
        map.button("取消").click();
        map.button("放弃修改").click();
        assertThat(map.button("新建地块")).isEnabled();
    }

    private void showsSnap(String kind, double longitude, double latitude) {
        point(longitude, latitude, 4, 3);
        assertThat(page.locator(".map-snap-" + kind)).isVisible();
    }

    private void noSnap(double longitude, double latitude) {
        point(longitude, latitude, 4, 3);
        assertThat(page.locator(".map-snap")).hasCount(0);
    }

    private void point(double longitude, double latitude, double right, double down) {
        double[] at = places.at(longitude, latitude);
        page.mouse().move(at[0] + right - 1, at[1] + down);
        page.mouse().move(at[0] + right, at[1] + down);
        page.waitForTimeout(120);
    }

    private void click(double longitude, double latitude, double right, double down) {
        double[] at = places.at(longitude, latitude);
        map.click(at[0] + right, at[1] + down);
    }

    private void drag(double longitude, double latitude, double right, double down) {
        double[] at = places.at(longitude, latitude);
        map.drag(at[0], at[1], at[0] + right, at[1] + down);
        page.waitForTimeout(150);
    }

    private void openTable() {
        map.button("界址点表").click();
        assertThat(page.locator("[data-cell='1-lon']")).isVisible();
    }

    /** The page follows a key with its next picture. */
    private void tableShows(List<String> wanted) {
        page.waitForCondition(() -> cells().equals(wanted));
    }

    private List<String> cells() {
        return new ArrayList<>(page.locator("[data-cell$='-lon']").all().stream()
                .map(Locator::inputValue)
                .toList());
    }

    private List<JsonNode> parcels() {
        return api.get("/api/records/" + record + "/draft")
                .json()
                .path("after")
                .path("features")
                .valueStream()
                .toList();
    }

    private JsonNode westParcel() {
        return holder(west + SIDE * 0.1);
    }

    private JsonNode eastParcel() {
        return holder(east - SIDE * 0.1);
    }

    /** The parcel whose corners lie on both sides of a meridian, north of the rectangle. */
    private JsonNode holder(double longitude) {
        return parcels().stream()
                .filter(parcel -> {
                    List<double[]> corners =
                            ring(parcel).stream().map(DrawingJourneyIT::numbers).toList();
                    return corners.stream().anyMatch(corner -> corner[0] < longitude)
                            && corners.stream().anyMatch(corner -> corner[0] > longitude)
                            && corners.stream().anyMatch(corner -> corner[1] > south + SIDE / 2);
                })
                .findFirst()
                .orElseThrow();
    }

    private static int rings(JsonNode parcel) {
        return shell(parcel).size();
    }

    /** The corners of the shell, each as its digits. */
    private static List<String> ring(JsonNode parcel) {
        return new ArrayList<>(
                shell(parcel).get(0).valueStream().map(JsonNode::toString).toList());
    }

    private static JsonNode shell(JsonNode parcel) {
        JsonNode geometry = parcel.path("geometry");
        JsonNode coordinates = geometry.path("coordinates");
        return "MultiPolygon".equals(geometry.path("type").asString()) ? coordinates.get(0) : coordinates;
    }

    private static double diagonal(List<String> ring, int from, int to) {
        double[] a = numbers(ring.get(from));
        double[] b = numbers(ring.get(to));
        return Math.hypot((a[0] - b[0]) * Math.cos(Math.toRadians(a[1])), a[1] - b[1]);
    }

    private static double[] numbers(String corner) {
        String[] parts = corner.substring(1, corner.length() - 1).split(",");
        return new double[] {Double.parseDouble(parts[0]), Double.parseDouble(parts[1])};
    }

    private static String corner(double longitude, double latitude) {
        return "[" + longitude + "," + latitude + "]";
    }

    private static String line(double latitude, double longitude) {
        return latitude + ", " + longitude;
    }

    private static double rounded(double degrees) {
        return Math.round(degrees * 1e7) / 1e7;
    }

    private static Page.GetByTextOptions contains() {
        return new Page.GetByTextOptions().setExact(false);
    }
}
