package org.qianmo.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A file that says nothing of itself, on its way through the five steps of the desk; and what goes out again. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = DemoStore.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ExchangeJourneyIT {

    @TempDir
    static Path folder;

    @LocalServerPort
    private int port;

    private Chromium chromium;
    private Page page;
    private DeliveryScreen desk;
    private ApiClient planner;
    private FreeGround ground;
    private Path file;

    @BeforeAll
    void signIn() throws Exception {
        String origin = "http://127.0.0.1:" + port;
        planner = new ApiClient(port, "planner", "qianmo-demo");
        ground = FreeGround.find(planner);
        file = DeliveredShapefile.on(ground, folder);
        chromium = new Chromium(1440, 900);
        page = chromium.page;
        desk = new DeliveryScreen(page, origin);
        new MapScreen(page, origin).signIn("planner", "qianmo-demo");
    }

    @AfterEach
    void keepWhatWasSeen(TestInfo step) {
        chromium.screenshot("exchange-" + step.getTestMethod().orElseThrow().getName());
    }

    @AfterAll
    void close() {
        assertThat(chromium.faults).isEmpty();
        chromium.close();
    }

    @Test
    @Order(1)
    void fileGoesOnAfterALostConnection() {
        AtomicInteger tried = new AtomicInteger();
        page.route("**/api/deliveries/*/content*", route -> {
            if (tried.getAndIncrement() == 0) {
                route.abort();
            } else {
                route.resume();
            }
        });
        desk.open();
        desk.send(file);
        page.unroute("**/api/deliveries/*/content*");
        assertThat(tried).hasValue(2);
    }

    @Test
    @Order(2)
    void namesAreRightAndNoCoordinateSystemIsTakenUnasked() {
        assertThat(page.locator("[data-step='recognise'][aria-current='step']")).isVisible();
        assertThat(page.locator("input[name='encoding'][value='GBK']")).isChecked();
        assertThat(page.locator("#sample-GBK")).containsText(DeliveredShapefile.HOLDERS.get(0));
        assertThat(page.locator("#sample-UTF-8")).not().containsText("经济社");

        assertThat(page.locator("input[name='way']:checked")).hasCount(0);
        assertThat(desk.command("next")).isDisabled();
        assertThat(page.getByText("系统不会替您猜")).isVisible();
        assertThat(page.locator("[data-step='check']")).isDisabled();
    }

    @Test
    @Order(3)
    void coordinateSystemIsPickedByKeyAndSeenOnTheMap() {
        assertThat(page.locator(".map-says")).containsText("尚未采用");
        desk.way("EPSG:4547||").focus();
        page.keyboard().press("Space");

        assertThat(desk.way("EPSG:4547||")).isChecked();
        assertThat(page.locator(".map-says")).containsText("采用：EPSG:4547");
        assertThat(page.locator(".map-says")).containsText("图形落在本区范围内");
        assertThat(page.locator(".map.small path.leaflet-interactive, .map.small .leaflet-outline-pane path")
                        .first())
                .isAttached();
        assertThat(desk.command("next")).isEnabled();
        desk.command("next").click();
    }

    @Test
    @Order(4)
    void fieldThatNoStandardNamesIsMapped() {
        assertThat(desk.field("DLBM").locator(".origin-recognised")).isVisible();
        Locator holder = desk.field(DeliveredShapefile.HOLDER_FIELD);
        assertThat(holder).containsText(DeliveredShapefile.HOLDERS.get(1));
        assertThat(holder.locator("select")).hasValue("");
        holder.locator("select").selectOption("HOLDER");

        assertThat(holder.locator(".origin-chosen")).isVisible();
        assertThat(desk.command("next")).isEnabled();
        desk.command("next").click();
    }

    @Test
    @Order(5)
    void refusedRowIsToldWithItsReason() throws Exception {
        desk.check();

        assertThat(desk.count("read")).hasText("3");
        assertThat(desk.count("refused")).hasText("1");
        Locator row = page.locator("tr[data-code='LAND_CLASS_UNKNOWN']");
        assertThat(row).hasCount(1);
        assertThat(row).containsText("9999");
        assertThat(row.locator("td").first()).hasText("3");
        String table = textOf(page.locator("a[href$='report.csv']"), "report.csv");
        assertThat(table).startsWith("\uFEFF").contains("LAND_CLASS_UNKNOWN").contains("9999");
    }

    @Test
    @Order(6)
    void goodRowsBecomeADraftThatOpens() {
        desk.command("next").click();
        assertThat(desk.command("load")).isDisabled();
        page.locator("label:has(input[value='skip'])").click();
        page.locator("#deliveryTitle").fill("来件测试案卷");
        desk.load();

        assertThat(page.locator(".step")).containsText("已入库 2 行");
        desk.command("record").click();
        assertThat(page.locator("#record-title")).hasText("来件测试案卷");
        assertThat(page.locator(".record-head [data-state]")).hasText("草稿");
        page.locator("#tab-parcels").click();
        assertThat(page.locator("[data-action='CREATE']")).hasCount(2);
        assertThat(planner.get("/api/records/" + recordId() + "/draft").text())
                .contains(DeliveredShapefile.HOLDERS.get(0), DeliveredShapefile.HOLDERS.get(1))
                .doesNotContain(DeliveredShapefile.HOLDERS.get(2));
    }

    @Test
    @Order(7)
    void fieldsOfTheSameLayoutAreRemembered() {
        desk.open();
        desk.send(file);
        desk.way("EPSG:4547||").check();
        assertThat(desk.command("next")).isEnabled();
        desk.command("next").click();

        Locator holder = desk.field(DeliveredShapefile.HOLDER_FIELD);
        assertThat(holder.locator("select")).hasValue("HOLDER");
        assertThat(holder.locator(".origin-remembered")).isVisible();
    }

    @Test
    @Order(8)
    void deliveryGoesOnAfterAReloadAndIsDeleted() {
        page.reload();
        assertThat(page.locator("[data-step='fields'][aria-current='step']")).isVisible();
        page.locator(".delivery-head button.danger").click();
        page.locator("dialog button.primary").click();

        assertThat(page.locator("tr[data-delivery]")).hasCount(1);
        assertThat(page.locator("tr[data-delivery] .delivery-LOADED")).isVisible();
    }

    @Test
    @Order(9)
    void partOfAShapefileIsRefusedWithAReason(@TempDir Path other) throws Exception {
        Path part = Files.write(other.resolve("地块.dbf"), new byte[] {3, 0, 0});
        page.waitForFileChooser(() -> page.locator(".drop label.button").click())
                .setFiles(part);

        assertThat(page.locator(".banner.error")).containsText("打包为一个 zip");
    }

    @Test
    @Order(10)
    void exportSaysWhatItHolds(@TempDir Path other) throws Exception {
        page.locator("nav.parts a[href='#/exchange/export']").click();
        page.locator("#exportFormat").selectOption("geojson");
        page.locator("#exportCrs").selectOption("EPSG:4490");
        page.locator("#exportLandClass").selectOption("06");
        Path archive = other.resolve("parcels.zip");
        download(page.locator("a.button[download]")).saveAs(archive);

        List<String> members = new ArrayList<>();
        JsonNode manifest = manifestOf(archive, members);
        assertThat(members).hasSizeGreaterThan(1).last().isEqualTo("manifest.json");
        assertThat(manifest.path("layer").asString()).isEqualTo("parcels");
        assertThat(manifest.path("crs").asString()).isEqualTo("EPSG:4490");
        assertThat(manifest.path("filter").path("landClass").asString()).isEqualTo("06");
        assertThat(manifest.path("count").asLong()).isPositive();
        assertThat(manifest.path("exportedBy").path("username").asString()).isEqualTo("planner");
    }

    private String recordId() {
        String address = page.url();
        return address.substring(address.indexOf("/records/") + "/records/".length())
                .replaceAll("\\D.*", "");
    }

    private Download download(Locator link) {
        return page.waitForDownload(link::click);
    }

    private String textOf(Locator link, String name) throws Exception {
        Path saved = folder.resolve(name);
        download(link).saveAs(saved);
        return Files.readString(saved, StandardCharsets.UTF_8);
    }

    /** @return the last member; the names of all of them in their order */
    private static JsonNode manifestOf(Path archive, List<String> members) throws Exception {
        byte[] last = {};
        try (InputStream stream = Files.newInputStream(archive);
                ZipInputStream zip = new ZipInputStream(stream)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                members.add(entry.getName());
                last = zip.readAllBytes();
            }
        }
        return JsonMapper.builder().build().readTree(last);
    }
}
