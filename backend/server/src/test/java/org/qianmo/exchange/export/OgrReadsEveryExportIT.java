package org.qianmo.exchange.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.locationtech.jts.geom.Envelope;
import org.qianmo.crs.EsriPrj;
import org.qianmo.crs.Srid;
import org.qianmo.exchange.layer.Ogr;
import org.qianmo.exchange.layer.TextEncoding;
import org.qianmo.testing.ApiClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program that we did not write finds in every export what the manifest and the map say: count, place, columns, system. */
@SpringBootTest(
        properties = {"qianmo.demo.parcels=500", "qianmo.demo.history=false", "server.port=0"},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class OgrReadsEveryExportIT {

    private static final Pattern COUNT = Pattern.compile("Feature Count: (\\d+)");
    private static final Pattern EXTENT =
            Pattern.compile("Extent: \\(([-0-9.]+), ([-0-9.]+)\\) - \\(([-0-9.]+), ([-0-9.]+)\\)");

    private static final int PARCELS = 500;

    /** Degrees. */
    private static final String LON_LAT = "EPSG:4490";

    @TempDir
    private static Path data;

    @TempDir
    private Path folder;

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void embeddedDatabase(DynamicPropertyRegistry registry) {
        registry.add("qianmo.data", data::toString);
    }

    @BeforeAll
    static void programIsThere() {
        Ogr.require();
    }

    /** Which member GDAL reads, and what else than its defaults it must be told. */
    private static final Map<String, List<String>> OPENED = Map.of(
            "shapefile", List.of("parcels.shp"),
            "geopackage", List.of("parcels.gpkg"),
            "geojson", List.of("parcels.geojson"),
            "geojsonseq", List.of("parcels.geojsons"),
            "kml", List.of("parcels.kml"),
            "csv", List.of("parcels.csv", "-oo", "GEOM_POSSIBLE_NAMES=WKT"),
            "dxf", List.of("parcels.dxf"));

    /** Formats that say which system they are in. */
    private static final List<String> WITH_SYSTEM = List.of("shapefile", "geopackage", "geojson", "kml", "geojsonseq");

    @Test
    void everyFormatIsReadBySomebodyElse() {
        List<String> ids =
                formats().stream().map(format -> format.path("id").asString()).toList();

        // Boundary points are read by no library there is, and the workbook by its own test.
        assertThat(ids)
                .isSubsetOf(Stream.concat(OPENED.keySet().stream(), Stream.of("boundary-points", "xlsx"))
                        .toList());
    }

    @Test
    void countPlaceColumnsAndSystemAgree() throws Exception {
        JsonNode reference = manifest(unzipped("shapefile", LON_LAT, "UTF-8", "reference"));
        assertThat(reference.path("count").asInt()).isEqualTo(PARCELS);
        for (JsonNode format : formats()) {
            String id = format.path("id").asString();
            for (String system : texts(format.path("crs"))) {
                boolean usual = List.of("EPSG:4547", "EPSG:4526", "EPSG:4490", "EPSG:4326", "EPSG:4548")
                        .contains(system);
                if (usual && OPENED.containsKey(id)) {
                    for (String encoding : texts(format.path("encodings"))) {
                        agrees(id, system, encoding);
                    }
                }
            }
        }
    }

    private void agrees(String format, String system, String encoding) throws Exception {
        String name = format + system.replace(':', '-') + encoding;
        Path members = unzipped(format, system, encoding, name);
        String report = report(format, members);

        assertThat(manifest(members).path("count").asInt()).isEqualTo(PARCELS);
        // A drawing has an outline for every ring.
        assertThat(number(COUNT, report)).as(name).isEqualTo(format.equals("dxf") ? rings() : PARCELS);
        assertSamePlace(extent(report), place(system), name);
        if (!format.equals("dxf")) {
            assertThat(report).as(name).contains("ZDDM: String", "QLR: String", "MJ_M2: ");
        }
        if (WITH_SYSTEM.contains(format)) {
            // KML and GeoJSON are in WGS 84 by definition.
            assertThat(report).as(name).contains("ID[\"EPSG\"," + system.substring(5) + "]]");
        }
    }

    /** As GDAL counts them in the reference: a ring is a part there, whether it is a hole or not. */
    private int rings() throws IOException {
        String geometries = Ogr.run(
                "ogrinfo", "-ro", "-al", folder.resolve("reference/parcels.shp").toString());
        return (int) geometries
                .lines()
                .filter(line -> line.contains("POLYGON"))
                .flatMap(line -> Pattern.compile("\\((?=[-0-9])").matcher(line).results())
                .count();
    }

    /** Where the shapefile of that system lies, or of degrees: by GDAL's own projection of the reference. */
    private Envelope place(String system) throws IOException {
        Path reference = folder.resolve("reference/parcels.shp");
        Path moved = folder.resolve("moved-" + system.substring(5) + ".shp");
        if (!Files.exists(moved)) {
            Ogr.run("ogr2ogr", "-t_srs", system, moved.toString(), reference.toString());
        }
        return extent(Ogr.run("ogrinfo", "-ro", "-so", "-al", moved.toString()));
    }

    /** GDAL prints six decimals: a tenth of a metre in degrees. Its way to the plane is another than ours by less than that. */
    private static void assertSamePlace(Envelope read, Envelope expected, String name) {
        double tolerance = Math.abs(expected.getMaxX()) < 181 ? 2e-6 : 0.002;
        assertThat(read.getMinX()).as(name).isCloseTo(expected.getMinX(), within(tolerance));
        assertThat(read.getMinY()).as(name).isCloseTo(expected.getMinY(), within(tolerance));
        assertThat(read.getMaxX()).as(name).isCloseTo(expected.getMaxX(), within(tolerance));
        assertThat(read.getMaxY()).as(name).isCloseTo(expected.getMaxY(), within(tolerance));
    }

    static Stream<Arguments> bands() {
        return IntStream.rangeClosed(4513, 4554).mapToObj(Arguments::of);
    }

    /** Ground of every band: in the application only that of the district's neighbourhood is served. */
    @ParameterizedTest
    @MethodSource("bands")
    void everyBandIsRecognised(int code) throws Exception {
        Path archive = folder.resolve("band.zip");
        try (var out = Files.newOutputStream(archive)) {
            ExportSource squares = TestExports.squares(2, number -> {});
            ExportRequest request = TestExports.request(
                    new org.qianmo.exchange.shapefile.ShapefileWriterFormat(),
                    squares,
                    new Srid(code),
                    TextEncoding.UTF_8);
            TestExports.engine().send(request, Files.createDirectory(folder.resolve("band")), out);
        }

        assertThat(EsriPrj.textOf(new Srid(code))).isPresent();
        assertThat(Ogr.run("ogrinfo", "-ro", "-so", "-al", "/vsizip/" + archive + "/parcels.shp"))
                .contains("ID[\"EPSG\"," + code + "]]", "Feature Count: 2");
    }

    private Path unzipped(String format, String system, String encoding, String name) throws IOException {
        Path target = Files.createDirectory(folder.resolve(name));
        byte[] archive = client().get(
                        "/api/exports/parcels?format=%s&crs=%s&encoding=%s".formatted(format, system, encoding))
                .mustBe(200)
                .bytes();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Files.copy(zip, target.resolve(entry.getName()));
            }
        }
        return target;
    }

    private static String report(String format, Path members) {
        List<String> opened = OPENED.get(format);
        List<String> command = new ArrayList<>(List.of("ogrinfo", "-ro", "-so", "-al"));
        command.addAll(opened.subList(1, opened.size()));
        command.add(members.resolve(opened.get(0)).toString());
        return Ogr.run(command.toArray(String[]::new));
    }

    private static JsonNode manifest(Path members) throws IOException {
        return new JsonMapper().readTree(Files.readAllBytes(members.resolve("manifest.json")));
    }

    private static int number(Pattern pattern, String report) {
        Matcher matcher = pattern.matcher(report);
        assertThat(matcher.find()).as(report).isTrue();
        return Integer.parseInt(matcher.group(1));
    }

    private static Envelope extent(String report) {
        Matcher matcher = EXTENT.matcher(report);
        assertThat(matcher.find()).as(report).isTrue();
        double[] v = IntStream.rangeClosed(1, 4)
                .mapToDouble(i -> Double.parseDouble(matcher.group(i)))
                .toArray();
        return new Envelope(v[0], v[2], v[1], v[3]);
    }

    private List<JsonNode> formats() {
        return client().get("/api/exports/formats")
                .mustBe(200)
                .json()
                .valueStream()
                .toList();
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }

    private ApiClient client() {
        return new ApiClient(port, "viewer", "qianmo-demo");
    }
}
