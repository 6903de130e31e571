package org.qianmo.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
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
import org.junit.jupiter.api.io.TempDir;
import org.qianmo.testing.ApiClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** The main job, end to end, as a planner of an office of one does it: one browser, one demo district, step after step. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = DemoStore.class)
@TestPropertySource(properties = "qianmo.records.direct-changes=true")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PlannerJourneyIT {

    /** Corners of the first parcel, in pixels from the middle of the map. */
    private static final double[][] FIELD = {{-120, -60}, {0, -60}, {0, 60}, {-120, 60}};

    private static final List<String> TOWNS = List.of("桂城街道", "九江镇", "西樵镇", "丹灶镇", "狮山镇", "大沥镇", "里水镇");

    @LocalServerPort
    private int port;

    private ApiClient planner;
    private Chromium chromium;
    private Page page;
    private MapScreen map;
    private FreeGround ground;
    private double[] place;

    @BeforeAll
    void signIn() {
        planner = new ApiClient(port, "planner", "qianmo-demo");
        ground = FreeGround.find(planner);
        chromium = new Chromium(1440, 900);
        page = chromium.page;
        map = new MapScreen(page, "http://127.0.0.1:" + port);
        map.signIn("planner", "qianmo-demo");
    }

    /** What the page looked like at the end of each step, passed or not. */
    @AfterEach
    void keepWhatWasSeen(TestInfo step) {
        chromium.screenshot("end-" + step.getTestMethod().orElseThrow().getName());
    }

    @AfterAll
    void close() {
        chromium.close();
    }

    @Test
    @Order(1)
    void showsTheDistrictWithItsTownsZonesAndParcels() {
        assertThat(page.getByText("正在加载地图")).isHidden();
        assertThat(page.getByText("视野内地块")).isVisible();
        assertThat(page.getByText("© OpenStreetMap contributors (ODbL)")).isVisible();
        assertThat(page.getByText("合成数据").first()).isVisible();
        for (String town : TOWNS) {
            assertThat(page.locator(".map-label-town").getByText(town, exactly()))
                    .isVisible();
        }
        assertThat(page.locator(".map-label-pilot_site")).not().hasCount(0);
        chromium.screenshot("01-district");
    }

    @Test
    @Order(2)
    void readsAParcelThatIsClicked() {
        var parcel = planner.get("/ogc/collections/parcels/items?limit=1")
                .json()
                .path("features")
                .get(0);
        String code = parcel.path("properties").path("code").asString();
        var hit = planner.get("/api/search?q=" + code).json().path("results").get(0);
        map.goTo(hit.path("centre").get(0).asDouble(), hit.path("centre").get(1).asDouble());
        double[] middle = map.middle();
        map.click(middle[0], middle[1]);
        assertThat(page.locator(".title").getByText(code)).isVisible();
        assertThat(page.getByText("法定面积（椭球面积）")).isVisible();
        chromium.screenshot("02-parcel");
    }

    @Test
    @Order(3)
    void drawsAParcelAndShowsItsOfficialArea() {
        openFreeGround();
        map.draw(place, FIELD);
        assertThat(page.getByText("图形检查通过")).isVisible();
        map.chooseLandClass("0601");
        page.getByLabel("权利人").fill("浏览器测试经济社");
        map.button("保存").click();
        assertThat(toast()).containsText("已保存");
        var saved = savedParcel();
        String squareMetres =
                "%,.2f m²".formatted(saved.path("officialAreaSquareMetres").asDouble());
        String mu = "%,.2f 亩".formatted(saved.path("officialAreaMu").asDouble());
        assertThat(page.getByText(squareMetres, exact())).isVisible();
        assertThat(page.getByText(mu, exact()).first()).isVisible();
        chromium.screenshot("03-drawn");
    }

    @Test
    @Order(4)
    void movesACornerAndSavesASecondVersion() {
        double before = savedParcel().path("officialAreaSquareMetres").asDouble();
        map.button("编辑").click();
        assertThat(map.button("保存")).isVisible();
        map.drag(place[0] - 120, place[1] - 60, place[0] - 170, place[1] - 90);
        assertThat(page.getByText("图形检查通过")).isVisible();
        map.button("保存").click();
        assertThat(page.getByText("第 2 版", new Page.GetByTextOptions().setExact(false))
                        .first())
                .isVisible();
        var changed = savedParcel();
        assertThat(changed.path("version").asInt()).isEqualTo(2);
        assertThat(changed.path("officialAreaSquareMetres").asDouble()).isGreaterThan(before);
        chromium.screenshot("04-moved");
    }

    @Test
    @Order(5)
    void refusesAnOverlapAndShowsThePlace() {
        openFreeGround();
        map.draw(place, new double[][] {{-40, 10}, {90, 10}, {90, 110}, {-40, 110}});
        assertThat(page.locator(".findings").getByText("重叠").first()).isVisible();
        assertThat(page.getByLabel("1 个问题")).isVisible();
        map.chooseLandClass("0601");
        map.button("保存").click();
        page.waitForTimeout(1_000);
        assertThat(page.getByLabel("1 个问题")).isVisible();
        assertThat(planner.get(ground.itemsAround()).json().path("features").size())
                .isEqualTo(1);
        chromium.screenshot("05-overlap");
        discard();
    }

    @Test
    @Order(6)
    void refusesABoundaryThatCrossesItself() {
        openFreeGround();
        map.draw(place, new double[][] {{20, -60}, {140, 60}, {140, -60}, {20, 60}});
        assertThat(page.getByText("自相交").first()).isVisible();
        chromium.screenshot("06-crossing");
        discard();
    }

    @Test
    @Order(7)
    void importsAShapefileInItsOwnCoordinates(@TempDir Path folder) throws Exception {
        Path archive = SampleShapefile.beside(ground, folder);
        DeliveryScreen desk = new DeliveryScreen(page, origin());
        desk.open();
        desk.send(archive);
        assertThat(page.locator("input[name='encoding'][value='GBK']")).isChecked();
        assertThat(desk.way("EPSG:4526||")).isChecked();
        desk.step("check");
        desk.check();
        desk.command("next").click();
        page.locator("label:has(input[value='direct'])").click();
        desk.load();
        assertThat(page.getByText("已记入案卷")).isVisible();
        chromium.screenshot("07-import");
        map.button("在地图上查看").first().click();
        assertThat(page.getByText("正在加载地图")).isHidden();
        page.waitForTimeout(700);
        chromium.screenshot("08-imported");
        List<String> holders = SampleShapefile.HOLDERS;
        assertThat(planner.get(ground.itemsAround()).text()).contains(holders);
    }

    @Test
    @Order(8)
    void readsAcreageByTownAndByZone() {
        page.navigate(origin() + "/#/progress");
        assertThat(page.getByRole(AriaRole.CELL, new Page.GetByRoleOptions().setName("合计"))
                        .or(page.getByText("合计"))
                        .first())
                .isVisible();
        var town = planner.get("/api/statements/acreage?level=town")
                .json()
                .path("rows")
                .get(0);
        assertThat(page.getByText("%,.2f".formatted(town.path("mu").asDouble()), exact())
                        .first())
                .isVisible();
        page.locator("label:has(input[value=zone])").click();
        assertThat(page.getByText("按片区统计整治面积", new Page.GetByTextOptions().setExact(false)))
                .isVisible();
        chromium.screenshot("09-progress");
    }

    @Test
    @Order(9)
    void readsVoucherBalances() {
        page.navigate(origin() + "/#/vouchers/balances");
        var row = planner.get("/api/vouchers/balances").json().path("rows").get(0);
        assertThat(page.getByText(row.path("holder").asString()).first()).isVisible();
        chromium.screenshot("10-vouchers");
    }

    @Test
    @Order(10)
    void downloadsParcelsAsAShapefile(@TempDir Path folder) throws Exception {
        page.navigate(origin() + "/#/exchange/export");
        page.locator("#exportEncoding").selectOption("GBK");
        page.locator("#exportTown").selectOption(ground.townCode(planner));
        Locator export = page.locator("a.button[download]");
        Download download = page.waitForDownload(export::click);
        Path archive = folder.resolve("parcels.zip");
        download.saveAs(archive);
        assertThat(SampleShapefile.textOf(archive, "GBK")).contains("浏览器测试经济社");
    }

    @Test
    @Order(11)
    void isReadableInEnglishAndOnASmallerScreen() {
        page.setViewportSize(1024, 768);
        openFreeGround();
        page.locator("label:has(input[value=en])").click();
        assertThat(page.getByText("Parcels").first()).isVisible();
        chromium.screenshot("11-english-1024");
        page.locator("label:has(input[value=zh])").click();
        page.setViewportSize(1440, 900);
    }

    @Test
    @Order(12)
    void neverFailedOnTheWay() {
        assertThat(chromium.faults).isEmpty();
    }

    private String origin() {
        return "http://127.0.0.1:" + port;
    }

    private void openFreeGround() {
        map.goTo(ground.longitude(), ground.latitude());
        if (place == null) {
            place = map.middle();
        }
    }

    private void discard() {
        map.button("取消").click();
        map.button("放弃修改").click();
        assertThat(map.button("新建地块")).isEnabled();
    }

    private JsonNode savedParcel() {
        return planner.get(ground.itemsAround())
                .json()
                .path("features")
                .valueStream()
                .map(feature -> feature.path("properties"))
                .filter(properties ->
                        "浏览器测试经济社".equals(properties.path("holder").asString("")))
                .findFirst()
                .orElseThrow();
    }

    private Locator toast() {
        return page.getByText("已保存：", new Page.GetByTextOptions().setExact(false))
                .first();
    }

    private static Locator.GetByTextOptions exactly() {
        return new Locator.GetByTextOptions().setExact(true);
    }

    private static Page.GetByTextOptions exact() {
        return new Page.GetByTextOptions().setExact(true);
    }
}
