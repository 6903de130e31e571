package org.qianmo.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qianmo.kernel.geometry.Acreage;
import org.qianmo.parcel.Booking;
import org.qianmo.parcel.NewParcel;
import org.qianmo.parcel.Ownership;
import org.qianmo.parcel.ParcelFacts;
import org.qianmo.parcel.ParcelRegistry;
import org.qianmo.parcel.Stage;
import org.qianmo.record.RecordBook;
import org.qianmo.record.RecordKind;
import org.qianmo.testing.ExportedTable;
import org.qianmo.testing.Reply;
import org.qianmo.testing.RunningApplication;
import org.qianmo.testing.Spot;
import org.qianmo.testing.TestDistrict;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Which parcels leave, and what the manifest says of them: dry land in the west, a factory and a shop in the east. */
abstract class ExportContract extends RunningApplication {

    private static final String FORM = "application/x-www-form-urlencoded";

    @Autowired
    private ParcelRegistry registry;

    @Autowired
    private RecordBook book;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JsonMapper json;

    private final long dryLand = TestDistrict.freshId();
    private final long factory = TestDistrict.freshId();
    private final long shop = TestDistrict.freshId();
    private final Spot east = TestDistrict.eastSpot();
    private long recordId;

    @BeforeEach
    void threeParcelsOfOneRecord() {
        transaction.executeWithoutResult(status -> {
            Booking booking = book.openAndApprove(RecordKind.SURVEY, "export test", PLANNER.username());
            recordId = booking.recordId();
            Spot west = TestDistrict.spot();
            registry.create(parcel(dryLand, "0103", west, TestDistrict.WEST_TOWN, "0 0, 4 0, 4 4, 0 4, 0 0"), booking);
            registry.create(parcel(factory, "0601", east, TestDistrict.EAST_TOWN, "0 0, 4 0, 4 4, 0 4, 0 0"), booking);
            registry.create(parcel(shop, "0602", east, TestDistrict.EAST_TOWN, "5 0, 9 0, 9 4, 5 4, 5 0"), booking);
        });
    }

    private static NewParcel parcel(long id, String landClass, Spot spot, String town, String ring) {
        ParcelFacts facts = new ParcelFacts(
                null, landClass, Ownership.COLLECTIVE, "联合社", Stage.SURVEYED, town, null, null, null, false);
        return new NewParcel(id, facts, spot.polygon(ring), Acreage.ofSquareMetres(1_600.01));
    }

    @Test
    void everyWayToNarrowAnExport() {
        String record = "record=" + recordId;
        String box = "bbox=%s,%s,%s,%s"
                .formatted(east.longitude("6"), east.latitude("1"), east.longitude("7"), east.latitude("2"));

        assertThat(leaving(record)).containsExactlyInAnyOrder(dryLand, factory, shop);
        assertThat(leaving(record + "&town=" + TestDistrict.EAST_TOWN)).containsExactlyInAnyOrder(factory, shop);
        assertThat(leaving(record + "&landClass=0601,0103")).containsExactlyInAnyOrder(factory, dryLand);
        assertThat(leaving(record + "&landClass=06")).containsExactlyInAnyOrder(factory, shop);
        assertThat(leaving(record + "&zone=1")).isEmpty();
        assertThat(leaving(box)).containsExactly(shop);
        assertThat(leaving("ids=" + shop + "&ids=" + dryLand + ",7")).containsExactlyInAnyOrder(shop, dryLand);
        assertThat(leaving("ids=" + shop + "&asOf=2001-01-01")).isEmpty();
    }

    @Test
    void longSelectionComesInAForm() {
        String ids = LongStream.range(0, 9_998).mapToObj(Long::toString).collect(Collectors.joining(","));
        Reply reply = as(VIEWER)
                .post("/api/exports/parcels", "ids=" + ids + "," + shop + "," + factory, "Content-Type", FORM)
                .mustBe(200);

        assertThat(idsIn(reply)).contains(shop, factory);
        as(VIEWER)
                .post("/api/exports/parcels", "ids=" + ids + ",1,2,3", "Content-Type", FORM)
                .mustBeProblem(400, "BAD_PARAMETER");
    }

    @Test
    void manifestSaysWhatTheArchiveHolds() throws Exception {
        String query = "ids=" + dryLand + "," + factory + "&encoding=GBK&crs=EPSG:4526";
        Map<String, byte[]> members = unzipped(get(query));
        JsonNode manifest = json.readTree(members.get("manifest.json"));

        assertThat(List.copyOf(members.keySet()).get(members.size() - 1)).isEqualTo("manifest.json");
        assertThat(manifest.path("count").asInt()).isEqualTo(2);
        assertThat(manifest.path("officialAreaSquareMetres").decimalValue()).isEqualByComparingTo("3200.02");
        assertThat(manifest.path("crs").asString()).isEqualTo("EPSG:4526");
        assertThat(manifest.path("encoding").asString()).isEqualTo("GBK");
        assertThat(manifest.path("format").asString()).isEqualTo("shapefile");
        assertThat(manifest.path("exportedBy").path("username").asString()).isEqualTo(VIEWER.username());
        assertThat(manifest.path("exportedBy").path("territory").asString()).isEqualTo("440605");
        assertThat(manifest.path("filter").path("ids").size()).isEqualTo(2);
        assertThat(manifest.path("day").asString()).matches("\\d{4}-\\d\\d-\\d\\d");
        assertThat(manifest.path("alteredValues").asInt()).isZero();
        assertThat(digests(manifest)).isEqualTo(digests(members));
    }

    /** 𠮷 is in GB18030 and not in GBK. */
    @Test
    void valuesThatDoNotFitAreCounted() throws Exception {
        long odd = TestDistrict.freshId();
        ParcelFacts facts = new ParcelFacts(
                null,
                "0103",
                Ownership.COLLECTIVE,
                "𠮷田",
                Stage.SURVEYED,
                TestDistrict.WEST_TOWN,
                null,
                null,
                null,
                false);
        transaction.executeWithoutResult(status -> registry.create(
                new NewParcel(
                        odd,
                        facts,
                        TestDistrict.spot().polygon("0 0, 4 0, 4 4, 0 4, 0 0"),
                        Acreage.ofSquareMetres(1_600)),
                book.openAndApprove(RecordKind.SURVEY, "odd", PLANNER.username())));

        assertThat(altered(odd, "GBK")).isEqualTo(1);
        assertThat(altered(odd, "GB18030")).isZero();
        assertThat(altered(odd, "UTF-8")).isZero();
    }

    private int altered(long id, String encoding) throws IOException {
        byte[] manifest = unzipped(get("ids=" + id + "&encoding=" + encoding)).get("manifest.json");
        return json.readTree(manifest).path("alteredValues").asInt();
    }

    @ParameterizedTest
    @CsvSource({
        "parcels?crs=EPSG:3857, 400, BAD_PARAMETER",
        "parcels?crs=EPSG:4534, 422, CRS_TOO_FAR",
        "parcels?format=dwg, 400, BAD_PARAMETER",
        "parcels?encoding=Big5, 400, BAD_PARAMETER",
        "parcels?ids=1;2, 400, BAD_PARAMETER",
        "parcels?landClass=06%25, 400, BAD_PARAMETER",
        "parcels?record=x, 400, BAD_PARAMETER",
        "units?landClass=0601, 400, BAD_PARAMETER",
        "control-lines?asOf=2024-01-01, 400, BAD_PARAMETER",
        "people, 404, NOT_FOUND"
    })
    void whatCannotBeExportedIsRefused(String address, int status, String code) {
        as(VIEWER).get("/api/exports/" + address).mustBeProblem(status, code);
    }

    @Test
    void formatsSayWhatTheyHold() {
        JsonNode formats = as(VIEWER).get("/api/exports/formats").mustBe(200).json();
        JsonNode shapefile = formats.get(0);

        assertThat(shapefile.path("id").asString()).isEqualTo("shapefile");
        assertThat(texts(shapefile.path("encodings"))).containsExactly("UTF-8", "GBK", "GB18030");
        assertThat(texts(shapefile.path("crs")))
                .startsWith("EPSG:4547", "EPSG:4526", "EPSG:4490")
                .contains("EPSG:4513", "EPSG:4554")
                .doesNotContain("EPSG:3857");
    }

    /** RFC 7946 knows longitude and latitude alone, and most readers of GeoJSON know no more. */
    @Test
    void formatBeginsWithTheSystemThatItsReadersExpect() {
        Map<String, String> usual = as(VIEWER)
                .get("/api/exports/formats")
                .mustBe(200)
                .json()
                .valueStream()
                .collect(Collectors.toMap(
                        format -> format.path("id").asString(),
                        format -> format.path("crs").get(0).asString()));

        assertThat(usual)
                .containsEntry("geojson", "EPSG:4326")
                .containsEntry("geojsonseq", "EPSG:4326")
                .containsEntry("kml", "EPSG:4326")
                .containsEntry("shapefile", "EPSG:4547")
                .containsEntry("boundary-points", "EPSG:4547")
                .containsEntry("dxf", "EPSG:4547");
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }

    private Reply get(String query) {
        return as(VIEWER).get("/api/exports/parcels?" + query).mustBe(200);
    }

    private List<Long> leaving(String query) {
        return idsIn(get(query));
    }

    /** PARCEL_ID, of 16 digits, stands before the last column. */
    private static List<Long> idsIn(Reply reply) {
        List<Long> ids = new ArrayList<>();
        for (String row : ExportedTable.rows(reply)) {
            ids.add(Long.valueOf(
                    row.substring(row.length() - 17, row.length() - 1).strip()));
        }
        return ids;
    }

    private static Map<String, byte[]> unzipped(Reply reply) throws IOException {
        Map<String, byte[]> members = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(reply.bytes()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                members.put(entry.getName(), zip.readAllBytes());
            }
        }
        return members;
    }

    private static Map<String, String> digests(JsonNode manifest) {
        return manifest.path("members")
                .valueStream()
                .collect(Collectors.toMap(
                        member -> member.path("name").asString()
                                + member.path("bytes").asLong(),
                        member -> member.path("sha256").asString()));
    }

    private static Map<String, String> digests(Map<String, byte[]> members) throws Exception {
        Map<String, String> digests = new LinkedHashMap<>();
        for (Map.Entry<String, byte[]> member : members.entrySet()) {
            if (!member.getKey().equals("manifest.json")) {
                byte[] digest = MessageDigest.getInstance("SHA-256").digest(member.getValue());
                digests.put(
                        member.getKey() + member.getValue().length,
                        HexFormat.of().formatHex(digest));
            }
        }
        return digests;
    }
}
