package org.qianmo.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.AriaRole;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
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
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Polygon;
import org.qianmo.testing.ApiClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** The map as something to look at: layers, colours, names, what is selected, in which unit, on paper and in a link. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = DemoStore.class)
@TestPropertySource(properties = "qianmo.records.direct-changes=true")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MapJourneyIT {

    private static final int ZOOM = 17;
    /** Corners of the areas that are drawn, in pixels from the middle of the map. */
    private static final double[][] BOX = {{-130, -90}, {130, -90}, {130, 110}, {-130, 110}};

    private static final double[][] TRIANGLE = {{-180, 120}, {0, -150}, {180, 120}};

    /** Pixels as dark as the codes of parcels, and no border of a parcel, in the bitmaps of the tiles in view. */
    private static final String TEXT_PIXELS = """
            () => [...document.querySelectorAll('.map canvas')].reduce((sum, tile) => {
              if (!tile.classList.contains('leaflet-tile') || tile.width < 512) return sum;
              const canvas = document.createElement('canvas');
              canvas.width = canvas.height = tile.width;
              const context = canvas.getContext('2d');
              context.drawImage(tile, 0, 0);
              const { data } = context.getImageData(0, 0, tile.width, tile.width);
              let dark = 0;
              for (let i = 0; i < data.length; i += 4) {
                if (data[i + 3] > 200 && data[i] < 0x70 && data[i + 1] < 0x70 && data[i + 2] < 0x70) dark++;
              }
              return sum + dark;
            }, 0)""";

    /** The middle of a patch of 9 × 9 painted pixels of a tile, as a place in the window; null if there is none. */
    private static final String PAINTED_PLACE = """
            () => {
              for (const tile of document.querySelectorAll('.map canvas.leaflet-tile')) {
                const { left, top, width } = tile.getBoundingClientRect();
                if (tile.width < 512 || width === 0) continue;
                const canvas = document.createElement('canvas');
                canvas.width = canvas.height = 512;
                const context = canvas.getContext('2d');
                context.drawImage(tile, 0, 0);
                const { data } = context.getImageData(0, 0, 512, 512);
                const full = (x, y) => { for (let j = -4; j <= 4; j++) for (let i = -4; i <= 4; i++)
                  if (data[4 * ((y + j) * 512 + x + i) + 3] === 0) return false; return true; };
                for (let y = 8; y < 504; y += 4) for (let x = 8; x < 504; x += 4) {
                  const on = document.elementFromPoint(left + x, top + y);
                  if (full(x, y) && on?.closest('.map') && !on.closest('button, a')) return [left + x, top + y];
                }
              }
              return null;
            }""";

    /** Notes what the page itself writes into tiles. */
    private static final String NOTE_TEXTS = """
            window.written = [];
            const fillText = CanvasRenderingContext2D.prototype.fillText;
            CanvasRenderingContext2D.prototype.fillText = function (text, ...place) {
              window.written.push(text);
              return fillText.call(this, text, ...place);
            };""";

    @LocalServerPort
    private int port;

    private ApiClient planner;
    private Chromium chromium;
    private Page page;
    private MapScreen map;
    private double[] centre;
    private final List<String> tiles = new CopyOnWriteArrayList<>();

    @BeforeAll
    void signIn() {
        planner = new ApiClient(port, "planner", "qianmo-demo");
        centre = centreOfAParcel();
        chromium = new Chromium(1440, 900);
        page = chromium.page;
        page.context().onRequest(this::note);
        map = new MapScreen(page, "http://127.0.0.1:" + port);
        map.signIn("planner", "qianmo-demo");
    }

    /** What the page looked like at the end of each step, passed or not. */
    @AfterEach
    void keepWhatWasSeen(TestInfo step) {
        chromium.screenshot("map-" + step.getTestMethod().orElseThrow().getName());
    }

    @AfterAll
    void close() {
        chromium.close();
    }

    @Test
    @Order(1)
    void switchesLayers() {
        open("");
        Locator signs = page.locator(".map-label-pilot_site");
        assertThat(signs).not().hasCount(0);
        layer("试点").uncheck();
        assertThat(signs).hasCount(0);
        layer("试点").check();
        assertThat(signs).not().hasCount(0);
        for (String[] added :
                new String[][] {{"已验收整治", "accepted-work"}, {"控制线（三线）", "control-lines"}, {"审批中案卷", "review"}}) {
            tiles.clear();
            layer(added[0]).check();
            page.waitForTimeout(500);
            assertThat(tiles).anyMatch(url -> url.contains("/tiles/" + added[1] + "/"));
            layer(added[0]).uncheck();
        }
    }

    /** Far out parcels are too small to be seen: towns say what lies in them, and more when they are pointed at. */
    @Test
    @Order(2)
    void addsUpTownsFarOut() {
        open("z=11&c=113.05,23.05");
        Locator town = page.locator(".map-label-town.map-label-sum > div").first();
        assertThat(town.locator(".figures")).hasText(Pattern.compile("[\\d,]+ 宗 · [\\d,]+ 亩"));
        assertThat(town.locator(".details")).isHidden();
        town.focus();
        assertThat(town.locator(".details")).containsText("%");
        unit("ha").click();
        assertThat(town.locator(".figures")).hasText(Pattern.compile("[\\d,]+ 宗 · [\\d,.]+ 公顷"));
        unit("mu").click();
    }

    @Test
    @Order(3)
    void coloursByThemesAndCountsWhatIsInView() {
        at(ZOOM);
        String total = page.locator(".panel.layers .row.spread .num").textContent();
        for (String theme : List.of("stage", "ownership", "landClass")) {
            page.locator("#theme").selectOption(theme);
            page.waitForTimeout(700);
            assertThat(page.locator(".panel.layers .row.spread .num")).hasText(total);
            int sum = page.locator(".legend .num").allTextContents().stream()
                    .mapToInt(text -> Integer.parseInt(text.replace(",", "")))
                    .sum();
            assertThat(sum).isEqualTo(Integer.parseInt(total.replace(",", ""))).isPositive();
        }
        tiles.clear();
        page.locator("#theme").selectOption("voucherState");
        page.waitForTimeout(700);
        assertThat(tiles).anyMatch(url -> url.contains("/tiles/voucher-ground/"));
        page.locator("#theme").selectOption("category");
        assertThat(page).hasURL(Pattern.compile("theme=category"));
        page.locator("#theme").selectOption("landClass");
    }

    @Test
    @Order(4)
    void writesCodesIntoParcelsFromNear() {
        for (int zoom : new int[] {15, 18}) {
            open(String.format(Locale.ROOT, "z=%d&c=%.6f,%.6f&layers=parcels", zoom, centre[0], centre[1]));
            int ink = (int) page.evaluate(TEXT_PIXELS);
            assertThat(ink > 0).as("codes at zoom %d", zoom).isEqualTo(zoom == 18);
        }
        openWithTheFirstLayers();
    }

    /** A parcel that crosses tiles would be named in each of them, if the page did not see to it. */
    @Test
    @Order(4)
    void writesTheCodeOfAParcelInSeveralTilesOnce() {
        Page other = page.context().newPage();
        other.addInitScript(NOTE_TEXTS);
        other.navigate(
                "http://127.0.0.1:%d/#/map?z=17&c=%.6f,%.6f&layers=parcels".formatted(port, centre[0], centre[1]));
        other.waitForFunction("() => window.written.length > 0");
        other.waitForTimeout(1_500);
        List<?> written = (List<?>) other.evaluate("() => window.written");
        assertThat(written).isNotEmpty().doesNotHaveDuplicates();
        other.close();
    }

    @Test
    @Order(4)
    void saysWhatElseLiesWhereItIsClicked() {
        open("z=13&c=%.6f,%.6f&layers=accepted-work".formatted(centre[0], centre[1]));
        List<?> place = (List<?>) page.evaluate(PAINTED_PLACE);
        assertThat(place).as("accepted work in view").isNotNull();
        map.click(((Number) place.get(0)).doubleValue(), ((Number) place.get(1)).doubleValue());
        Locator said = page.locator(".overlays li[data-layer=accepted-work]").first();
        assertThat(said).containsText("亩");
        page.keyboard().press("Escape");
        assertThat(said).hasCount(0);
        openWithTheFirstLayers();
    }

    /** A control line is told where there is no parcel too, by the inspector and by the keyboard cursor. */
    @Test
    @Order(4)
    void saysTheControlLineThatIsClicked() {
        JsonNode line = planner.get("/api/control-lines?bbox=112.8,22.7,113.3,23.4")
                .json()
                .path("features")
                .get(0);
        var inside = MapView.shapeOf(line).getInteriorPoint();
        String name = line.path("properties").path("name").asString();
        open("z=17&c=%.6f,%.6f&layers=parcels,control-lines".formatted(inside.getX(), inside.getY()));
        double[] middle = map.middle();
        map.click(middle[0], middle[1]);
        assertThat(page.locator(".overlays li[data-layer=control-lines]").first())
                .containsText(name);
        layer("控制线（三线）").uncheck();
        assertThat(page.locator(".overlays li[data-layer=control-lines]")).hasCount(0);
        layer("控制线（三线）").check();
        page.locator(".map").focus();
        page.keyboard().press("Escape");
        assertThat(page.locator(".panel.inspector")).hasCount(0);
        page.keyboard().press("Control+k");
        page.locator(".modal.palette input").fill("键盘光标");
        page.keyboard().press("Enter");
        assertThat(page.locator(".cursor-readout")).containsText(name);
        page.keyboard().press("Escape");
        assertThat(page.locator(".cursor-readout")).hasText("键盘光标已关闭");
        openWithTheFirstLayers();
    }

    @Test
    @Order(5)
    void comparesADayWithToday() {
        at(ZOOM);
        map.button("时间轴").click();
        assertThat(map.button("对比今天")).isDisabled();
        page.locator("#time-day").fill("2025-06-01");
        map.button("对比今天").click();
        Locator handle = page.getByRole(AriaRole.SLIDER, new Page.GetByRoleOptions().setName("两日对比的分界线"));
        assertThat(handle).hasAttribute("aria-valuenow", "50");
        handle.press("PageUp");
        assertThat(handle).hasAttribute("aria-valuenow", "60");
        var box = handle.boundingBox();
        map.drag(box.x + box.width / 2, box.y + 20, box.x + box.width / 2 - 250, box.y + 20);
        assertThat(Integer.parseInt(handle.getAttribute("aria-valuenow"))).isBetween(15, 50);
        assertThat(page.getByText("2025-06-01", new Page.GetByTextOptions().setExact(true))
                        .first())
                .isVisible();
        map.button("关闭时间轴，回到今天").click();
        assertThat(handle).isHidden();
    }

    @Test
    @Order(6)
    void selectsSeveralParcelsByClicks() {
        open("parcel=" + idsIn(BOX).first());
        Set<Long> neighbours = idsIn(BOX);
        assertThat(neighbours).hasSizeGreaterThan(2);
        open("parcels=" + join(neighbours));
        assertThat(count()).hasText("已选 " + neighbours.size() + " 宗地块");
        at(ZOOM);
        double[] middle = map.middle();
        page.keyboard().down("Control");
        map.click(middle[0], middle[1]);
        page.keyboard().up("Control");
        assertThat(count()).hasText("已选 " + (neighbours.size() - 1) + " 宗地块");
        map.click(middle[0], middle[1]);
        assertThat(page.locator(".several")).hasCount(0);
        page.keyboard().press("Escape");
    }

    @Test
    @Order(6)
    void selectsAllThatAreClickedFasterThanTheyAreRead() {
        at(ZOOM);
        Map<Long, double[]> places = placesIn(BOX, 3);
        HeldAnswer read = new HeldAnswer(page, "/api/parcels/\\d+");
        clickWithControl(places.values());
        read.awaitAsked();
        read.letGo();
        assertSelected(places.keySet());
        page.keyboard().press("Escape");
        assertThat(page.locator(".several")).hasCount(0);

        HeldAnswer late = new HeldAnswer(page, "/api/parcels/\\d+");
        clickWithControl(places.values());
        late.awaitAsked();
        page.keyboard().press("Escape");
        late.letGo();
        assertThat(page.locator(".several, .inspector")).hasCount(0);
    }

    private void clickWithControl(Collection<double[]> places) {
        page.keyboard().down("Control");
        for (double[] place : places) {
            double[] pixel = new Places(page).at(place[0], place[1]);
            map.click(pixel[0], pixel[1]);
        }
        page.keyboard().up("Control");
    }

    /** Longitude and latitude of a place inside each of some parcels of an area around the middle. */
    private Map<Long, double[]> placesIn(double[][] corners, int parcels) {
        Map<Long, double[]> places = new TreeMap<>();
        idsIn(corners).stream().limit(parcels).forEach(id -> {
            JsonNode parcel = planner.get("/api/parcels/" + id).json();
            var inside = MapView.shapeOf(parcel).getInteriorPoint();
            places.put(id, new double[] {inside.getX(), inside.getY()});
        });
        return places;
    }

    @Test
    @Order(7)
    void selectsParcelsByABox() {
        at(ZOOM);
        Set<Long> expected = idsIn(BOX);
        map.button("框选地块").click();
        double[] middle = map.middle();
        map.drag(middle[0] + BOX[0][0], middle[1] + BOX[0][1], middle[0] + BOX[2][0], middle[1] + BOX[2][1]);
        assertSelected(expected);
        page.keyboard().press("Escape");
        assertThat(page.locator(".several")).hasCount(0);
    }

    @Test
    @Order(8)
    void selectsParcelsByAPolygonAndAddsTheirAcreageExactly() {
        at(ZOOM);
        Set<Long> expected = idsIn(TRIANGLE);
        map.button("多边形选择地块").click();
        double[] middle = map.middle();
        for (double[] corner : TRIANGLE) {
            map.click(middle[0] + corner[0], middle[1] + corner[1]);
        }
        page.keyboard().press("Enter");
        assertSelected(expected);
        BigDecimal squareMetres = expected.stream()
                .map(id -> planner.get("/api/parcels/" + id).json().path("properties"))
                .map(facts -> facts.path("officialAreaSquareMetres").decimalValue())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal mu = squareMetres.multiply(new BigDecimal("0.0015")).setScale(2, RoundingMode.HALF_UP);
        assertThat(page.locator(".several .big")).hasText("%,.2f 亩".formatted(mu));
        unit("ha").click();
        BigDecimal hectares = squareMetres.movePointLeft(4).setScale(4, RoundingMode.HALF_UP);
        assertThat(page.locator(".several .big")).hasText("%,.4f 公顷".formatted(hectares));
        unit("m2").click();
        assertThat(page.locator(".several .big")).hasText("%,.2f m²".formatted(squareMetres));
        unit("mu").click();
    }

    @Test
    @Order(9)
    void restoresPlaceLayersThemeDayAndSelectionFromALink() {
        at(ZOOM);
        layer("村改片区").uncheck();
        page.locator("#theme").selectOption("stage");
        open("z=17&c=%.6f,%.6f&parcels=%s&asOf=2026-06-01".formatted(centre[0], centre[1], join(idsIn(BOX))));
        assertThat(count()).hasText("已选 " + idsIn(BOX).size() + " 宗地块");
        String link = page.url();
        Page other = page.context().newPage();
        other.navigate(link);
        assertThat(other.locator(".several .title")).hasText("已选 " + idsIn(BOX).size() + " 宗地块");
        assertThat(other.locator("#theme")).hasValue("stage");
        assertThat(other.getByLabel("村改片区", new Page.GetByLabelOptions().setExact(true)))
                .not()
                .isChecked();
        assertThat(other.getByText("图上为 2026-06-01 的状态")).isVisible();
        other.waitForTimeout(500);
        assertThat(other.url()).isEqualTo(link);
        other.close();
    }

    @Test
    @Order(10)
    void leavesOutWhatItDoesNotUnderstandOfALink() {
        open("z=99&c=%.6f,%.6f&theme=mood&layers=roads&parcel=-1".formatted(centre[0], centre[1]));
        assertThat(page.getByText("链接中有不可识别的部分")).isVisible();
        assertThat(page.locator(".map-screen")).isVisible();
    }

    @Test
    @Order(11)
    void printsTheMapOnOnePageOfTheRightSize() {
        at(ZOOM);
        page.keyboard().press("Control+p");
        assertThat(page.locator(".sheet h1")).isVisible();
        assertThat(page.locator(".sheet .denominator")).containsText("1:");
        assertThat(page.locator(".sheet .north")).isVisible();
        assertThat(page.locator(".sheet .source")).containsText("CGCS2000");
        page.locator("#print-title").fill("桂城街道整治范围图");
        assertThat(page.locator(".sheet h1")).hasText("桂城街道整治范围图");
        for (String[] sheet : new String[][] {
            {"A4", "landscape", "297", "210"},
            {"A4", "portrait", "210", "297"},
            {"A3", "landscape", "420", "297"},
            {"A3", "portrait", "297", "420"}
        }) {
            page.locator("label:has(input[name=print-paper][value=" + sheet[0] + "])")
                    .click();
            page.locator("label:has(input[name=print-orientation][value=" + sheet[1] + "])")
                    .click();
            assertThat(map.button("打印")).isEnabled();
            page.waitForTimeout(800);
            PrintedSheet printed = PrintedSheet.of(
                    page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true).setPrintBackground(true)));
            assertThat(printed.pages()).isEqualTo(1);
            assertThat(printed.widthMillimetres()).isCloseTo(Double.parseDouble(sheet[2]), within(0.5));
            assertThat(printed.heightMillimetres()).isCloseTo(Double.parseDouble(sheet[3]), within(0.5));
        }
        chromium.screenshot("map-print");
        page.keyboard().press("Escape");
        assertThat(page.locator(".sheet")).hasCount(0);
    }

    @Test
    @Order(12)
    void fetchesOnlyTheTilesThatAnEditTouches() {
        FreeGround ground = FreeGround.find(planner);
        map.goTo(ground.longitude(), ground.latitude());
        double[] place = map.middle();
        map.draw(place, new double[] {-60, -40}, new double[] {40, -40}, new double[] {40, 40}, new double[] {-60, 40});
        map.chooseLandClass("0601");
        assertThat(page.getByText("图形检查通过")).isVisible();
        tiles.clear();
        map.button("保存").click();
        assertThat(page.getByText("已保存：", new Page.GetByTextOptions().setExact(false))
                        .first())
                .isVisible();
        page.waitForTimeout(1_000);
        List<String> parcels =
                tiles.stream().filter(url -> url.contains("/tiles/parcels/")).toList();
        assertThat(parcels)
                .isNotEmpty()
                .allMatch(url -> url.contains("/tiles/parcels/16/"))
                .doesNotHaveDuplicates();
        assertThat(parcels.size()).isLessThanOrEqualTo(4);
    }

    @Test
    @Order(13)
    void neverFailedOnTheWay() {
        assertThat(chromium.faults).isEmpty();
    }

    private void note(Request request) {
        if (request.url().contains("/tiles/")) {
            tiles.add(request.url());
        }
    }

    private void open(String parameters) {
        page.navigate("http://127.0.0.1:" + port + "/#/map?" + parameters);
        assertThat(page.getByText("正在加载地图")).isHidden();
        page.waitForTimeout(900);
    }

    private void openWithTheFirstLayers() {
        open("layers=parcels,zones,pilot-sites,units,graticule");
    }

    private void at(int zoom) {
        open(String.format(Locale.ROOT, "z=%d&c=%.6f,%.6f", zoom, centre[0], centre[1]));
    }

    private Locator layer(String name) {
        return page.getByLabel(name, new Page.GetByLabelOptions().setExact(true));
    }

    private Locator count() {
        return page.locator(".several .title");
    }

    private Locator unit(String name) {
        return page.locator("label:has(input[name=unit][value=" + name + "])");
    }

    private void assertSelected(Set<Long> expected) {
        assertThat(count()).hasText("已选 " + expected.size() + " 宗地块");
        String ids = page.url().replaceFirst(".*[?&]parcels=([\\d,]+).*", "$1");
        Set<Long> selected =
                new TreeSet<>(Arrays.stream(ids.split(",")).map(Long::valueOf).toList());
        assertThat(selected).isEqualTo(expected);
    }

    /** Ids of the parcels that an area drawn around the middle meets, as JTS says. */
    private TreeSet<Long> idsIn(double[]... corners) {
        Polygon area = new MapView(centre[0], centre[1], ZOOM).ground(corners);
        Envelope box = area.getEnvelopeInternal();
        String bbox = String.format(
                Locale.ROOT, "%.9f,%.9f,%.9f,%.9f", box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY());
        TreeSet<Long> ids = new TreeSet<>();
        for (JsonNode feature :
                planner.get("/api/parcels?limit=2000&bbox=" + bbox).json().path("features")) {
            if (MapView.shapeOf(feature).intersects(area)) {
                ids.add(feature.path("id").asLong());
            }
        }
        return ids;
    }

    private double[] centreOfAParcel() {
        JsonNode parcel = planner.get("/ogc/collections/parcels/items?limit=1")
                .json()
                .path("features")
                .get(0);
        var inside = MapView.shapeOf(parcel).getInteriorPoint();
        return new double[] {inside.getX(), inside.getY()};
    }

    private static String join(Set<Long> ids) {
        return String.join(",", ids.stream().map(String::valueOf).toList());
    }
}
