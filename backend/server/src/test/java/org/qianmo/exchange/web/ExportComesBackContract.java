package org.qianmo.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.algorithm.distance.DiscreteHausdorffDistance;
import org.locationtech.jts.geom.MultiPolygon;
import org.qianmo.crs.SurveyPlanes;
import org.qianmo.exchange.desk.Delivery;
import org.qianmo.exchange.desk.DeliveryDesk;
import org.qianmo.exchange.desk.DeliveryState;
import org.qianmo.kernel.geometry.Acreage;
import org.qianmo.kernel.geometry.OfficialArea;
import org.qianmo.parcel.NewParcel;
import org.qianmo.parcel.Ownership;
import org.qianmo.parcel.Parcel;
import org.qianmo.parcel.ParcelFacts;
import org.qianmo.parcel.ParcelFilter;
import org.qianmo.parcel.ParcelIntake;
import org.qianmo.parcel.ParcelStream;
import org.qianmo.parcel.Stage;
import org.qianmo.record.RecordBook;
import org.qianmo.record.RecordKind;
import org.qianmo.testing.RunningApplication;
import org.qianmo.testing.Spot;
import org.qianmo.testing.TestDistrict;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A register that is exported, emptied, loaded from its export and exported again, over HTTP. */
@TestPropertySource(properties = "qianmo.test.own-store=comes-back")
abstract class ExportComesBackContract extends RunningApplication {

    private static final String BOUNDARY = "comes-back";
    private static final int PARCELS = 24;

    /** Hundredths of a square metre that a rounded position may move an area of some 1,600 m². */
    private static final double AREA_WITHIN_SQUARE_METRES = 0.2;

    @Autowired
    private DeliveryDesk desk;

    @Autowired
    private ParcelIntake intake;

    @Autowired
    private ParcelStream parcels;

    @Autowired
    private RecordBook book;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcTemplate jdbc;

    private final JsonMapper json = new JsonMapper();

    /** @param degrees within which positions come back: 1e-11 is what the store holds, 1e-8 a millimetre */
    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource({
        "shapefile, EPSG:4547, GBK, 3e-11",
        "shapefile, EPSG:4526, UTF-8, 3e-11",
        "shapefile, EPSG:4490, GB18030, 0",
        "geopackage, EPSG:4490, UTF-8, 0",
        "geojson, EPSG:4326, UTF-8, 0",
        "csv, EPSG:4490, UTF-8, 0",
        "boundary-points, EPSG:4547, GBK, 1e-8"
    })
    void registerIsTheSame(String format, String system, String encoding, double degrees) throws Exception {
        empty();
        fill();
        Map<String, Parcel> before = byPlace();
        String query = "format=" + format + "&crs=" + system + "&encoding=" + encoding;
        byte[] first = export(query);
        empty();

        JsonNode job = load(first, system);
        assertThat(job.path("state").asString()).as(job.toString()).isEqualTo("DONE");
        Map<String, Parcel> after = byPlace();

        assertThat(after.keySet()).isEqualTo(before.keySet());
        before.forEach((place, parcel) -> assertSame(after.get(place), parcel, degrees, format));
        assertSameTotals(manifest(export(query)), manifest(first));
    }

    /** The names in a table are for programs: what people call its columns comes back beside them, and is understood. */
    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GBK"})
    void captionsComeBack(String encoding) throws Exception {
        empty();
        fill();
        byte[] archive = export("format=shapefile&crs=EPSG:4547&encoding=" + encoding);
        Delivery announced = desk.announce("导出.zip", archive.length, PLANNER);
        desk.receive(announced.id(), 0, new ByteArrayInputStream(archive), PLANNER);
        for (int i = 0; i < 600 && desk.find(announced.id(), PLANNER).state() != DeliveryState.READY; i++) {
            Thread.sleep(50);
        }

        JsonNode fields = json.readTree(
                        desk.diagnosis(desk.find(announced.id(), PLANNER)).orElseThrow())
                .path("fields");
        Map<String, String> captions = new TreeMap<>();
        fields.forEach(field -> captions.put(
                field.path("name").asString(), field.path("caption").asString()));
        assertThat(captions)
                .containsEntry("QLR", "权利人")
                .containsEntry("MJ_MU", "图斑椭球面积（亩）")
                .containsEntry("SYNTHETIC", "是否演示数据")
                .hasSize(18);
        desk.delete(announced.id(), PLANNER);
    }

    private static void assertSame(Parcel read, Parcel left, double degrees, String format) {
        // Not by order: positions that were rounded may begin their ring elsewhere.
        assertThat(read.shape().getNumPoints()).isEqualTo(left.shape().getNumPoints());
        assertThat(DiscreteHausdorffDistance.distance(read.shape(), left.shape()))
                .as("%s is %s", read.shape(), left.shape())
                .isLessThanOrEqualTo(degrees);
        assertThat(read.facts().landClass()).isEqualTo(left.facts().landClass());
        // The columns of that format are fixed, and hold no more.
        if (!format.equals("boundary-points")) {
            assertThat(read.facts()).isEqualTo(left.facts());
        }
    }

    private static void assertSameTotals(JsonNode second, JsonNode first) {
        assertThat(second.path("count").asInt()).isEqualTo(PARCELS);
        assertThat(first.path("count").asInt()).isEqualTo(PARCELS);
        assertThat(second.path("officialAreaSquareMetres").asDouble())
                .isCloseTo(
                        first.path("officialAreaSquareMetres").asDouble(),
                        org.assertj.core.api.Assertions.within(PARCELS * AREA_WITHIN_SQUARE_METRES));
    }

    private void empty() {
        jdbc.update("delete from parcel_version");
        jdbc.update("delete from parcel");
    }

    /** Plot numbers of boundary points are no parcel codes, so these come back without. */
    private Map<String, Parcel> byPlace() {
        Map<String, Parcel> byPlace = new TreeMap<>();
        for (Parcel parcel : parcels.list(ParcelFilter.ALL, 1_000)) {
            byPlace.put("%.5f".formatted(parcel.shape().getEnvelopeInternal().getMinX()), parcel);
        }
        return byPlace;
    }

    private void fill() {
        transaction.executeWithoutResult(
                status -> intake.take(rows(), book.openAndApprove(RecordKind.SURVEY, "back", PLANNER.username())));
    }

    /** Squares of some 40 m, every third with a hole, every fifth in two parts. */
    private List<NewParcel> rows() {
        List<NewParcel> rows = new ArrayList<>();
        long first = intake.reserveIds(PARCELS);
        for (int i = 0; i < PARCELS; i++) {
            Spot spot = new Spot(113.002 + i * 0.002, 23.002);
            ParcelFacts facts = new ParcelFacts(
                    "440605777009JC%05d".formatted(i + 1),
                    i % 2 == 0 ? "0103" : "0601",
                    i % 2 == 0 ? Ownership.COLLECTIVE : Ownership.STATE,
                    "平东社区股份合作经济联合社" + i,
                    Stage.values()[i % Stage.values().length],
                    TestDistrict.WEST_TOWN,
                    TestDistrict.WEST_VILLAGE,
                    null,
                    i % 4 == 0 ? null : Acreage.ofSquareMetres(1_700 + i),
                    false);
            MultiPolygon shape = shape(spot, i);
            rows.add(new NewParcel(first + i, facts, shape, official(shape)));
        }
        return rows;
    }

    @Autowired
    private SurveyPlanes planes;

    private Acreage official(MultiPolygon lonLat) {
        return Acreage.ofSquareMetres(
                OfficialArea.ofPolygonal(planes.at(lonLat.getEnvelopeInternal()).toPlane(lonLat)));
    }

    private static MultiPolygon shape(Spot spot, int number) {
        MultiPolygon whole = spot.polygon("0 0, 4 0, 4 4, 0 4, 0 0");
        if (number % 3 == 0) {
            whole = many(whole.difference(spot.polygon("1 1, 2 1, 2 2, 1 2, 1 1")));
        }
        return number % 5 == 0 ? many(whole.union(spot.polygon("6 0, 8 0, 8 2, 6 0"))) : whole;
    }

    private static MultiPolygon many(org.locationtech.jts.geom.Geometry geometry) {
        MultiPolygon many = geometry instanceof MultiPolygon already
                ? already
                : geometry.getFactory()
                        .createMultiPolygon(
                                new org.locationtech.jts.geom.Polygon[] {(org.locationtech.jts.geom.Polygon) geometry});
        many.setSRID(4490);
        return many;
    }

    private byte[] export(String query) {
        return as(VIEWER).get("/api/exports/parcels?" + query).mustBe(200).bytes();
    }

    private JsonNode manifest(byte[] archive) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("manifest.json")) {
                    return json.readTree(zip.readAllBytes());
                }
            }
        }
        throw new AssertionError("no manifest");
    }

    private JsonNode load(byte[] archive, String system) throws Exception {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        part(body, "name=\"mode\"", "direct".getBytes(StandardCharsets.US_ASCII));
        part(body, "name=\"crs\"", system.getBytes(StandardCharsets.US_ASCII));
        part(body, "name=\"file\"; filename=\"back.zip\"", archive);
        body.write(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.US_ASCII));
        String person = ADMIN.username() + ":" + TestDistrict.PASSWORD;
        HttpResponse<String> started = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/imports"))
                                .header(
                                        "Authorization",
                                        "Basic "
                                                + Base64.getEncoder()
                                                        .encodeToString(person.getBytes(StandardCharsets.UTF_8)))
                                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(started.statusCode()).as(started.body()).isEqualTo(202);
        return ended(json.readTree(started.body()));
    }

    private JsonNode ended(JsonNode started) throws InterruptedException {
        JsonNode job = started;
        for (int i = 0; i < 600 && job.path("finishedAt").isNull(); i++) {
            Thread.sleep(50);
            job = as(ADMIN)
                    .get("/api/jobs/" + started.path("id").asString())
                    .mustBe(200)
                    .json();
        }
        return job;
    }

    private static void part(ByteArrayOutputStream body, String disposition, byte[] content) throws IOException {
        String head = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n";
        body.write(head.getBytes(StandardCharsets.US_ASCII));
        body.write(content);
        body.write("\r\n".getBytes(StandardCharsets.US_ASCII));
    }
}
