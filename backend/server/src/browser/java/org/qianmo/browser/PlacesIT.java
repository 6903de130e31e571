package org.qianmo.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.qianmo.testing.ApiClient;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Units, zones and sites: the list, the page of each, and the form with its map; an administrator writes at the wide Chinese
 * page, a viewer looks at the narrow English one.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = DemoStore.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PlacesIT {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String CODE = "PIT-ZZDY-01";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcTemplate jdbc;

    private String origin;
    private ApiClient client;
    private Chromium admin;
    private Chromium viewer;
    private JsonNode zone;
    private String unit;

    @BeforeAll
    void signIn() {
        origin = "http://127.0.0.1:" + port;
        client = new ApiClient(port, "admin", "qianmo-demo");
        zone = zoneWithMostWork();
        admin = new Chromium(1440, 900);
        new MapScreen(admin.page, origin).signIn("admin", "qianmo-demo");
        viewer = new Chromium(1024, 768);
        Page page = viewer.page;
        page.navigate(origin + "/");
        page.getByLabel("用户名").fill("viewer");
        page.getByLabel("密码").fill("qianmo-demo");
        page.locator("button[type='submit']").click();
        assertThat(page.locator("header.top nav")).isVisible();
        page.locator("input[name='locale'][value='en']").check(new Locator.CheckOptions().setForce(true));
    }

    @AfterAll
    void close() {
        assertThat(admin.faults).isEmpty();
        assertThat(viewer.faults).isEmpty();
        admin.close();
        viewer.close();
    }

    /** Of those that have work of the category of their renovation. */
    private JsonNode zoneWithMostWork() {
        long id = jdbc.queryForObject("""
                select z.id from zone z join accepted_work w on w.zone_id = z.id and w.category = z.renovation
                group by z.id order by count(*) desc, z.id fetch first 1 row only""", Long.class);
        return client.get("/api/zones/" + id).mustBe(200).json();
    }

    @Test
    @Order(1)
    void placesAreListedByKindAndFiltered() {
        for (Chromium chromium : both()) {
            chromium.page.locator("header.top nav a[href='#/places']").click();
            assertThat(rows(chromium.page).first()).isVisible();
        }
        int all = count("consolidation_unit") + count("zone") + count("pilot_site");
        assertThat(admin.page.locator("[data-kind='ALL'] .count")).hasText(String.valueOf(all));
        admin.page.waitForTimeout(2500);
        shoot("list");
        admin.page.locator("[data-kind='ZONE']").click();
        assertThat(rows(admin.page)).hasCount(count("zone"));
        admin.page
                .locator("#placesSearch")
                .fill(zone.path("properties").path("code").asString());
        assertThat(rows(admin.page)).hasCount(1);
        assertThat(admin.page.locator(".percent")).isVisible();
        admin.page.waitForTimeout(500);
        admin.screenshot("places-list-zones-zh");
        admin.page.locator("#placesSearch").fill("no such place");
        assertThat(admin.page.locator(".state.empty")).isVisible();
        viewer.page.locator("[data-kind='UNIT']").click();
        viewer.page.locator("th button.sort").nth(2).focus();
        viewer.page.keyboard().press("Enter");
        assertThat(viewer.page.locator("th[aria-sort='ascending']")).hasCount(1);
        viewer.screenshot("places-list-units-en");
    }

    @Test
    @Order(1)
    void unitIsFoundFromTheHeadOfAnyPage() {
        JsonNode any = client.get("/api/consolidation/units")
                .mustBe(200)
                .json()
                .path("units")
                .get(0);
        String name = any.path("name").asString();
        Page page = admin.page;
        page.navigate(origin + "/#/map");
        page.locator("header.top input[type='search']").fill(any.path("code").asString());
        assertThat(page.locator("#search-list li.active")).containsText(name);
        admin.screenshot("places-search-zh");
        page.keyboard().press("Enter");
        assertThat(page.locator("#place-title")).hasText(name);
        assertThat(page).hasURL(origin + "/#/places/units/" + any.path("id").asLong());
        page.goBack();
        assertThat(page.locator(".map").first()).isVisible();
    }

    @Test
    @Order(2)
    void zoneShowsProgressThatIsTheSumOfItsWorks() {
        long id = zone.path("id").asLong();
        String category = zone.path("properties").path("renovation").asString();
        BigDecimal sum = jdbc.queryForObject(
                "select sum(square_metres) from acreage_increment where zone_id = ? and category = ?",
                BigDecimal.class,
                id,
                category);
        for (Chromium chromium : both()) {
            chromium.page.navigate(origin + "/#/places/zones/" + id);
            Locator figure = chromium.page.locator(".totals [data-category='" + category + "']");
            assertThat(figure).isVisible();
            assertThat(new BigDecimal(figure.getAttribute("data-square-metres")))
                    .isEqualByComparingTo(sum);
            assertThat(chromium.page.locator(".overlap-table tr[data-line]")).hasCount(3);
            assertThat(chromium.page.locator(".schedule")).isVisible();
        }
        shoot("zone");
        for (Chromium chromium : both()) {
            chromium.page.locator(".place-overlaps").scrollIntoViewIfNeeded();
        }
        shoot("zone-overlaps");
        JsonNode progress =
                client.get("/api/zones/" + id + "/progress").mustBe(200).json();
        assertThat(new BigDecimal(admin.page.locator(".place-target").getAttribute("data-percent")))
                .isEqualByComparingTo(progress.at("/target/percent").decimalValue());
        mustSay(admin.page.locator(".place-overlaps"), "zone=" + id);
    }

    @Test
    @Order(3)
    void unitShowsIndicatorsAndTheNumbersBehindThem() {
        JsonNode first = client.get("/api/consolidation/units?kind=UNIT")
                .mustBe(200)
                .json()
                .path("units")
                .get(0);
        long id = first.path("id").asLong();
        JsonNode judged = client.get("/api/consolidation/units/" + id + "/indicators")
                .mustBe(200)
                .json()
                .path("indicators");
        for (Chromium chromium : both()) {
            Page page = chromium.page;
            page.navigate(origin + "/#/places/units/" + id);
            assertThat(page.locator("tr[data-indicator]")).hasCount(judged.size());
            page.locator("tr[data-indicator='CONSTRUCTION_NOT_MORE'] button").focus();
            page.keyboard().press("Enter");
            assertThat(page.locator(".behind [data-number='before']")).isVisible();
        }
        for (JsonNode one : judged) {
            assertThat(admin.page.locator(
                            "tr[data-indicator='" + one.path("indicator").asString() + "']"))
                    .hasAttribute("data-verdict", one.path("verdict").asString());
        }
        for (Chromium chromium : both()) {
            chromium.page.locator("#place-title").scrollIntoViewIfNeeded();
        }
        shoot("unit");
        for (Chromium chromium : both()) {
            chromium.page.locator(".place-indicators").scrollIntoViewIfNeeded();
            chromium.page.locator(".behind").scrollIntoViewIfNeeded();
        }
        shoot("unit-indicators");
    }

    @Test
    @Order(4)
    void viewerSeesNoWriting() {
        Page page = viewer.page;
        page.navigate(origin + "/#/places/zones/" + zone.path("id").asLong());
        assertThat(page.locator(".place-progress")).isVisible();
        assertThat(page.locator("[data-command='edit']")).hasCount(0);
        page.navigate(origin + "/#/places");
        assertThat(rows(page).first()).isVisible();
        assertThat(page.locator("[data-command='new'], .places-new")).hasCount(0);
        page.navigate(origin + "/#/places/units/new?kind=UNIT");
        assertThat(page.locator(".state.empty")).isVisible();
        assertThat(page.locator(".place-form")).hasCount(0);
        viewer.screenshot("places-no-writing-en");
    }

    @Test
    @Order(5)
    void administratorDrawsAUnitAndSeesWhatItIs() {
        Page page = admin.page;
        JsonNode middle = zone.path("properties").path("centre");
        new MapScreen(page, origin).goTo(middle.get(0).asDouble(), middle.get(1).asDouble());
        page.navigate(origin + "/#/places?kind=UNIT");
        page.locator("[data-command='new']").click();
        assertThat(page.locator(".place-form .draw-bar")).isVisible();
        page.waitForTimeout(900);
        page.locator("[data-command='save']").click();
        assertThat(page.locator("#place-code")).hasAttribute("aria-invalid", "true");
        fill("code", CODE);
        fill("name", "浏览器试验单元");
        fill("nameEn", "Browser trial unit");
        page.locator("#place-theme").selectOption("INDUSTRY");
        page.locator("#place-planType").selectOption("INDUSTRY_CLUSTER");
        fill("baselineOn", "2021-01-01");
        page.locator("[data-command='save']").click();
        assertThat(page.locator(".panel-foot .faint")).isVisible();

        draw(-120, -90, 120, -90, 120, 90, -120, 90);
        assertThat(page.locator(".official [data-area]")).isVisible();
        admin.screenshot("places-form-drawn-zh");
        page.keyboard().press("Control+z");
        assertThat(page.locator("[data-command='redo']")).isEnabled();
        page.keyboard().press("Control+y");
        assertThat(page.locator("[data-command='redo']")).isDisabled();
        assertThat(page.locator(".official[aria-busy='false']")).isVisible();
        page.waitForTimeout(600);
        BigDecimal area = new BigDecimal(page.locator(".official [data-area]").getAttribute("data-area"));
        page.locator(".form-overlaps summary").click();
        admin.screenshot("places-form-overlaps-zh");
        page.locator("[data-command='save']").click();

        assertThat(page).hasURL(Pattern.compile(".*#/places/units/\\d+$"));
        unit = page.url().replaceAll(".*/", "");
        assertThat(page.locator("tr[data-indicator]").first()).isVisible();
        assertThat(page.locator(".overlap-table tr[data-line]")).hasCount(3);
        BigDecimal kept = jdbc.queryForObject(
                "select official_area from consolidation_unit where code = ?", BigDecimal.class, CODE);
        assertThat(kept).isEqualByComparingTo(area);
        page.waitForTimeout(1200);
        admin.screenshot("places-unit-new-zh");
    }

    @Test
    @Order(6)
    void whatOthersSaveMeanwhileIsShownAndNothingIsLost() {
        Page page = admin.page;
        page.locator("[data-command='edit']").click();
        assertThat(page.locator("#place-name")).hasValue("浏览器试验单元");
        fill("name", "浏览器试验单元（改）");
        fill("source", "试验文件");
        ObjectNode theirs = (ObjectNode)
                client.get("/api/consolidation/units/" + unit).mustBe(200).json();
        ObjectNode stated = JSON.createObjectNode().put("type", "Feature");
        stated.set("geometry", theirs.path("geometry"));
        stated.putObject("properties")
                .put("code", CODE)
                .put("kind", "UNIT")
                .put("name", "别人改的名称")
                .put("nameEn", "Browser trial unit")
                .put("theme", "INDUSTRY")
                .put("planType", "BUILD_AND_VACATE")
                .put("baselineOn", "2021-01-01");
        client.put("/api/consolidation/units/" + unit, stated.toString(), "If-Match", "\"0\"")
                .mustBe(200);
        page.locator("[data-command='save']").click();

        Locator stale = page.locator(".place-stale");
        assertThat(stale.locator("tr[data-field='name'][data-clashes='true']")).isVisible();
        assertThat(stale.locator("tr[data-field='planType'][data-clashes='false']"))
                .isVisible();
        assertThat(page.locator("#place-name")).hasValue("浏览器试验单元（改）");
        assertThat(page.locator("#place-source")).hasValue("试验文件");
        assertThat(page.locator("#place-planType")).hasValue("BUILD_AND_VACATE");
        admin.screenshot("places-stale-zh");
        page.locator("[data-command='save']").click();
        assertThat(page.locator("#place-title")).hasText("浏览器试验单元（改）");
        assertThat(jdbc.queryForMap(
                        "select name, plan_type, source, version from consolidation_unit where code = ?", CODE))
                .containsEntry("NAME", "浏览器试验单元（改）")
                .containsEntry("PLAN_TYPE", "BUILD_AND_VACATE")
                .containsEntry("SOURCE", "试验文件")
                .containsEntry("VERSION", 2);
    }

    @Test
    @Order(7)
    void outlineThatCrossesItselfIsRefusedWithItsPlace() {
        Page page = admin.page;
        page.navigate(origin + "/#/places/units/new?kind=KEY_AREA");
        assertThat(page.locator(".place-form .draw-bar")).isVisible();
        page.waitForTimeout(900);
        draw(-100, -80, 100, 80, 100, -80, -100, 80);
        assertThat(page.locator(".place-form .findings li").first()).isVisible();
        assertThat(page.locator(".place-form .map-badge").first()).isVisible();
        page.waitForTimeout(600);
        admin.screenshot("places-form-findings-zh");
        page.locator("[data-command='cancel']").click();
        assertThat(page.locator("#places-title")).isVisible();
    }

    /** No pointer: the crosshair draws, the table of corners moves one, and the fields are filled in by keys. */
    @Test
    @Order(8)
    void unitIsDrawnByKeysAlone() {
        Page page = admin.page;
        page.setViewportSize(1024, 768);
        page.locator("input[name='locale'][value='en']").check(new Locator.CheckOptions().setForce(true));
        page.navigate(origin + "/#/places/units/new?kind=AREA");
        assertThat(page.locator(".place-form .draw-bar")).isVisible();
        page.waitForTimeout(900);
        page.locator("[data-command='cursor']").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator(".map-cursor")).isVisible();
        page.keyboard().press("Enter");
        step("ArrowRight");
        step("ArrowDown");
        step("ArrowLeft");
        page.keyboard().press("Control+Enter");
        assertThat(page.locator(".official [data-area]")).isVisible();
        page.waitForTimeout(900);
        admin.screenshot("places-form-keys-en");
        type("code", "PIT-ZZQY-01");
        type("name", "键盘整治区域");
        type("nameEn", "Keyboard area");
        page.locator("[data-command='save']").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("#place-title")).hasText("Keyboard area");
        page.waitForTimeout(1200);
        admin.screenshot("places-area-en");
        page.setViewportSize(1440, 900);
        page.locator("input[name='locale'][value='zh']").check(new Locator.CheckOptions().setForce(true));
    }

    @Test
    @Order(9)
    void mapShowsUnitsAndLeadsToTheirPage() {
        Page page = admin.page;
        page.navigate(origin + "/#/places/units/" + unit);
        page.locator("[data-command='on-map']").click();
        assertThat(page.locator(".unit-key li").first()).isVisible();
        page.waitForTimeout(2500);
        BoundingBox box = page.locator(".map-area > .map").boundingBox();
        page.mouse().click(box.x + box.width / 2, box.y + box.height / 2);
        Locator link =
                page.locator(".overlays li[data-layer='consolidation-units'] a[href='#/places/units/" + unit + "']");
        assertThat(link).isVisible();
        page.waitForTimeout(900);
        admin.screenshot("places-on-map-zh");
        link.click();
        assertThat(page.locator("#place-title")).hasText("浏览器试验单元（改）");
    }

    /** A pilot site by its coordinates, and a zone of which only the source is changed: others look at the same zones. */
    @Test
    @Order(10)
    void siteIsRegisteredByCoordinatesAndAZoneIsChanged() {
        Page page = admin.page;
        page.navigate(origin + "/#/places/sites/new");
        page.locator(".draw-bar button").nth(2).click();
        JsonNode centre = zone.path("properties").path("centre");
        double x = centre.get(0).asDouble();
        double y = centre.get(1).asDouble();
        page.locator("#coordinates")
                .fill(at(x, y) + at(x + 0.0003, y) + at(x + 0.0003, y + 0.0003) + at(x, y + 0.0003));
        page.waitForTimeout(600);
        admin.screenshot("places-form-coordinates-zh");
        page.locator(".draw-drawer .primary").click();
        assertThat(page.locator(".official[aria-busy='false'] [data-area]")).isVisible();
        page.locator(".draw-bar button").nth(1).click();
        assertThat(page.locator("table.vertices tbody tr")).hasCount(4);
        page.waitForTimeout(600);
        admin.screenshot("places-form-corners-zh");
        fill("code", "PIT-SD-01");
        fill("name", "浏览器试点");
        fill("nameEn", "Browser site");
        fill("theme", "试验主题");
        fill("themeEn", "Trial theme");
        page.locator("[data-command='save']").click();
        assertThat(page.locator("#place-title")).hasText("浏览器试点");
        assertThat(jdbc.queryForObject("select count(*) from pilot_site where code = 'PIT-SD-01'", Integer.class))
                .isEqualTo(1);

        page.navigate(origin + "/#/places/zones/" + zone.path("id").asLong());
        page.locator("[data-command='edit']").click();
        assertThat(page.locator("#place-occupants"))
                .hasValue(zone.path("properties").path("occupants").asString());
        fill("occupants", "many");
        assertThat(page.locator("#place-occupants")).hasAttribute("aria-invalid", "true");
        page.waitForTimeout(900);
        admin.screenshot("places-form-zone-zh");
        fill("occupants", zone.path("properties").path("occupants").asString());
        fill("source", "PlacesIT");
        page.locator("[data-command='save']").click();
        assertThat(page.locator("#place-title"))
                .hasText(zone.path("properties").path("name").asString());
        assertThat(jdbc.queryForObject(
                        "select source from zone where id = ?",
                        String.class,
                        zone.path("id").asLong()))
                .isEqualTo("PlacesIT");
    }

    @Test
    @Order(11)
    void areaNamesItsUnitsAndKeyAreasAreHeldAgainstThePlan() {
        JsonNode area = client.get("/api/consolidation/units?kind=AREA")
                .mustBe(200)
                .json()
                .path("units")
                .get(0);
        long members = jdbc.queryForObject(
                "select count(*) from consolidation_unit where parent_id = ?",
                Long.class,
                area.path("id").asLong());
        for (Chromium chromium : both()) {
            chromium.page.navigate(origin + "/#/places/units/" + area.path("id").asLong());
            assertThat(chromium.page.locator(".place-top a[href^='#/places/units/']"))
                    .hasCount((int) members);
        }
        shoot("area");
        for (Chromium chromium : both()) {
            chromium.page.navigate(origin + "/#/places?kind=KEY_AREA");
            assertThat(chromium.page.locator(".of-plan li[data-group]")).hasCount(4);
        }
        shoot("key-areas");
    }

    /** Target plots and drafts are measured too. */
    @Test
    @Order(12)
    void parcelsAndDraftsAreMeasuredAgainstControlLines() {
        Page page = admin.page;
        long parcel = jdbc.queryForObject(
                "select min(parcel_id) from parcel_version where zone_id = ?",
                Long.class,
                zone.path("id").asLong());
        page.navigate(origin + "/#/map?z=17&parcel=" + parcel);
        page.locator(".parcel-overlaps summary").focus();
        page.keyboard().press("Enter");
        mustSay(page.locator(".parcel-overlaps"), "parcel=" + parcel);
        page.waitForTimeout(900);
        admin.screenshot("places-parcel-lines-zh");

        JsonNode drafts = client.get("/api/records?state=DRAFT&limit=200")
                .mustBe(200)
                .json()
                .path("records");
        long record = drafts.valueStream()
                .filter(one -> one.path("title").asString().startsWith("后期地块对半出让"))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asLong();
        page.navigate(origin + "/#/records/" + record + "?tab=balance");
        assertThat(page.locator(".draft-overlaps [data-net]")).hasCount(3);
        String verdict = client.get("/api/control-lines/overlaps?record=" + record)
                .mustBe(200)
                .json()
                .path("verdict")
                .asString();
        assertThat(page.locator(".draft-overlaps .row [data-verdict]")).hasAttribute("data-verdict", verdict);
        page.locator(".draft-overlaps").scrollIntoViewIfNeeded();
        page.waitForTimeout(900);
        admin.screenshot("places-draft-lines-zh");
    }

    /** The verdict of each kind of line, as the server gives it. */
    private void mustSay(Locator shown, String asked) {
        JsonNode lines = client.get("/api/control-lines/overlaps?" + asked)
                .mustBe(200)
                .json()
                .at("/grounds/0/lines");
        assertThat(lines.size()).isEqualTo(3);
        for (JsonNode line : lines) {
            assertThat(shown.locator("tr[data-line='" + line.path("kind").asString() + "']"))
                    .hasAttribute("data-verdict", line.path("verdict").asString());
        }
    }

    @Test
    @Order(13)
    void noPageHasAnythingThatAxeCallsSerious() {
        Page page = admin.page;
        for (String locale : List.of("zh", "en")) {
            page.locator("input[name='locale'][value='" + locale + "']")
                    .check(new Locator.CheckOptions().setForce(true));
            for (String address : List.of(
                    "places",
                    "places?kind=ZONE",
                    "places/zones/" + zone.path("id").asLong(),
                    "places/units/" + unit,
                    "places/units/" + unit + "/edit",
                    "places/units/new?kind=UNIT",
                    "places/sites/new")) {
                page.navigate(origin + "/#/" + address);
                page.waitForTimeout(1500);
                assertThat(Axe.violations(page)).as(address + " " + locale).isEmpty();
            }
        }
    }

    private static String at(double longitude, double latitude) {
        return String.format(Locale.ROOT, "%.7f, %.7f%n", longitude, latitude);
    }

    /** The shift goes a hundred pixels. */
    private void step(String arrow) {
        admin.page.keyboard().press("Shift+" + arrow);
        admin.page.keyboard().press("Enter");
    }

    private void fill(String field, String value) {
        admin.page.locator("#place-" + field).fill(value);
    }

    private void type(String field, String value) {
        admin.page.locator("#place-" + field).focus();
        admin.page.keyboard().insertText(value);
    }

    /** @param offsets of the corners from the middle of the map, pixels to the right and down, in turn */
    private void draw(double... offsets) {
        Page page = admin.page;
        BoundingBox box = page.locator(".place-form .map").boundingBox();
        for (int i = 0; i < offsets.length; i += 2) {
            double x = box.x + box.width / 2 + offsets[i];
            double y = box.y + box.height / 2 + offsets[i + 1];
            page.mouse().move(x, y);
            page.mouse().click(x, y);
            page.waitForTimeout(120);
        }
        page.keyboard().press("Enter");
    }

    private int count(String table) {
        return jdbc.queryForObject("select count(*) from " + table, Integer.class);
    }

    private List<Chromium> both() {
        return List.of(admin, viewer);
    }

    private static Locator rows(Page page) {
        return page.locator("main.places table.data tbody tr");
    }

    private void shoot(String name) {
        admin.page.waitForTimeout(1500);
        admin.screenshot("places-" + name + "-zh");
        viewer.screenshot("places-" + name + "-en");
    }
}
