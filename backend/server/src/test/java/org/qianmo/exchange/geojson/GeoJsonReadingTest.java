package org.qianmo.exchange.geojson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qianmo.exchange.layer.LandSamples;
import org.qianmo.exchange.layer.LayerField;
import org.qianmo.exchange.layer.ReadLayer;
import org.qianmo.exchange.layer.UploadedFile;

class GeoJsonReadingTest {

    private static final String SQUARE = "{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[9,0],[9,9],[0,9],[0,0]]]}";

    @TempDir
    private Path folder;

    private ReadLayer read(String json) {
        return assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> ReadLayer.of(new GeoJsonFormat(), folder, "land.geojson", json));
    }

    private ReadLayer sequence(String text) throws IOException {
        return ReadLayer.of(new GeoJsonSeqFormat(), folder, "land.geojsonl", text);
    }

    private static String feature(String properties, String geometry) {
        return "{\"properties\":" + properties + ",\"geometry\":" + geometry + ",\"type\":\"Feature\"}";
    }

    private static String collection(String... features) {
        return "{\"features\":[" + String.join(",", features) + "],\"type\":\"FeatureCollection\"}";
    }

    @Test
    void propertiesOfAllFeaturesAreFields() {
        ReadLayer read = read(collection(
                feature("{\"a\":1,\"b\":\"x\"}", SQUARE),
                feature("{\"c\":true,\"b\":2.50,\"d\":{\"e\":[1,\"二\"]}}", SQUARE),
                feature("null", SQUARE)));

        assertThat(read.names()).containsExactly("a", "b", "c", "d");
        assertThat(read.fields().stream().map(LayerField::kind))
                .containsExactly(
                        LayerField.Kind.NUMBER, LayerField.Kind.TEXT, LayerField.Kind.YES_NO, LayerField.Kind.TEXT);
        assertThat(read.rows().get(1).values()).containsExactly("", "2.50", "true", "{\"e\":[1,\"二\"]}");
        assertThat(read.rows().get(2).values()).containsExactly("", "", "", "");
        assertThat(read.polygons()).isEqualTo(3);
    }

    @Test
    void idBesidePropertiesIsAColumn() {
        String feature = "{\"type\":\"Feature\",\"id\":\"440605-7\",\"geometry\":" + SQUARE + ",\"properties\":{}}";

        assertThat(read(collection(feature)).value(1, "id")).isEqualTo("440605-7");
    }

    /** Each line: a shape, and what is wrong with it; the row behind it is read all the same. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "null | EMPTY_GEOMETRY",
                "{} | BROKEN_RECORD",
                "7 | BROKEN_RECORD",
                "{'type':'Polygon','coordinates':[]} | EMPTY_GEOMETRY",
                "{'type':'Polygon'} | BROKEN_RECORD",
                "{'type':'Polygon','coordinates':[[]]} | TOO_FEW_POINTS",
                "{'type':'Polygon','coordinates':[[[0,0],[1,0],[0,0]]]} | TOO_FEW_POINTS",
                "{'type':'Polygon','coordinates':[[[0,0],[1,0],[1,1],[0,1]]]} | RING_OPEN",
                "{'type':'Polygon','coordinates':[[[0,0],[1,'x'],[1,1],[0,0]]]} | BROKEN_RECORD",
                "{'type':'Polygon','coordinates':[[[0,0],[1],[1,1],[0,0]]]} | BROKEN_RECORD",
                "{'type':'Polygon','coordinates':[[[0,0],[1e999,0],[1,1],[0,0]]]} | NOT_FINITE",
                "{'type':'Polygon','coordinates':[[[0,0],[1e12,0],[1,1],[0,0]]]} | OUT_OF_BAND",
                "{'type':'Polygon','coordinates':[[[[0,0],[1,0],[1,1],[0,0]]]]} | BROKEN_RECORD",
                "{'type':'Polygon','coordinates':[[[[[[0]]]]]]} | BROKEN_RECORD",
                "{'type':'MultiPolygon','coordinates':[[[0,0],[1,0],[1,1],[0,0]]]} | BROKEN_RECORD",
                "{'type':'polygon','coordinates':[]} | BROKEN_RECORD",
                "{'type':'LineString','coordinates':[[0,0],[1,1]]} | NOT_A_POLYGON",
                "{'type':'GeometryCollection','geometries':[]} | EMPTY_GEOMETRY",
                "{'type':'GeometryCollection','geometries':[{'type':'Point','coordinates':[0,0]}]} | NOT_A_POLYGON",
            })
    void whatIsNoPolygonIsRefused(String geometry, String fault) {
        ReadLayer read =
                read(collection(feature("{\"a\":1}", geometry.replace('\'', '"')), feature("{\"a\":2}", SQUARE)));

        assertThat(read.fault()).isEmpty();
        assertThat(read.refused()).isEqualTo(fault + "=1");
        assertThat(read.value(1, "a")).isEqualTo("1");
        assertThat(read.rows().get(1).polygon()).isPresent();
    }

    @Test
    void collectionOfOnePolygonIsOne() {
        String bare = "{\"type\":\"GeometryCollection\",\"geometries\":[" + SQUARE + "]}";

        assertThat(read(collection(feature("{}", bare))).polygons()).isEqualTo(1);
        assertThat(read(bare).polygons()).isEqualTo(1);
    }

    /** Each line: the member crs, and the system that it states. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'type':'name','properties':{'name':'urn:ogc:def:crs:OGC:1.3:CRS84'}} | EPSG:4326",
                "{'type':'name','properties':{'name':'urn:ogc:def:crs:EPSG::4490'}} | EPSG:4490",
                "{'type':'name','properties':{'name':'urn:ogc:def:crs:EPSG:6.9:4526'}} | EPSG:4526",
                "{'type':'name','properties':{'name':'EPSG:4547'}} | EPSG:4547",
                "{'type':'name','properties':{'name':'http://www.opengis.net/def/crs/EPSG/0/4547'}} | EPSG:4547",
                "{'type':'EPSG','properties':{'code':4526}} | EPSG:4526",
                "{'type':'name','properties':{'name':'my system'}} | ''",
                "{'type':'link','properties':{'href':'http://example.com/crs'}} | ''",
                "null | ''",
            })
    void memberStatesTheSystem(String crs, String stated) {
        String json = "{\"type\":\"FeatureCollection\",\"features\":[" + feature("{}", SQUARE) + "],\"crs\":"
                + crs.replace('\'', '"') + "}";

        assertThat(read(json).stated()).isEqualTo(stated);
        assertThat(read(json).system().evidence()).isNotEmpty();
    }

    @Test
    void metresWithoutAMemberAreNoDegrees() {
        String metres = SQUARE.replace("9", "2550300");

        ReadLayer read = read(
                collection(feature("{}", metres.replace("[[0,0]", "[[407700,0]").replace("[0,0]", "[407700,0]"))));

        assertThat(read.stated()).isEmpty();
        assertThat(read.system().evidence().get(0).zh()).contains("超出经纬度范围");
    }

    @Test
    void oneFarPlaceAmongDegreesIsTold() {
        String far = SQUARE.replace("[0,0]", "[2550300,0]");

        ReadLayer read = read(collection(feature("{}", SQUARE), feature("{}", SQUARE), feature("{}", far)));

        assertThat(read.stated()).isEqualTo("EPSG:4326");
        assertThat(read.notices()).hasSize(1);
    }

    @Test
    void fileThatBreaksOffGivesItsRowsAndThenTheFault() {
        String whole = collection(feature("{}", SQUARE), feature("{}", SQUARE));

        ReadLayer read = read(whole.substring(0, whole.length() - 60));
        assertThat(read.polygons()).isEqualTo(1);
        assertThat(read.fault()).isEqualTo("NOT_GEOJSON");

        // Only the bracket of the document is missing.
        ReadLayer almost = read(whole.substring(0, whole.lastIndexOf("],")) + "]");
        assertThat(almost.polygons()).isEqualTo(2);
        assertThat(almost.fault()).isEqualTo("NOT_GEOJSON");
    }

    @Test
    void gbkIsRecognised() throws IOException {
        Path file = folder.resolve("gbk.geojson");
        Files.writeString(file, collection(feature("{\"权利人\":\"平东社区\"}", SQUARE)), Charset.forName("GBK"));

        ReadLayer read = ReadLayer.of(new GeoJsonFormat(), file);

        assertThat(read.encoding().orElseThrow().encoding().name()).isEqualTo("GBK");
        assertThat(read.value(1, "权利人")).isEqualTo("平东社区");
    }

    @Test
    void byteOrderMarkIsPassedOver() {
        assertThat(read("\uFEFF" + collection(feature("{}", SQUARE))).polygons())
                .isEqualTo(1);
    }

    @Test
    void deepNestingEnds() {
        assertThat(read("[".repeat(1_000_000)).fault()).isEqualTo("NOT_GEOJSON");
        assertThat(read("{\"type\":\"FeatureCollection\",\"features\":[{\"a\":".repeat(300_000))
                        .fault())
                .isEqualTo("NOT_GEOJSON");
    }

    @Test
    void tooManyFieldsEnd() {
        StringBuilder properties = new StringBuilder("{\"f\":1");
        for (int i = 0; i < 100_000; i++) {
            properties.append(",\"f").append(i).append("\":1");
        }

        assertThat(read(collection(feature(properties + "}", SQUARE))).fault()).isEqualTo("TOO_MANY_FIELDS");
    }

    @Test
    void longTextIsCutAndCounted() {
        ReadLayer read = read(collection(
                feature("{\"a\":\"" + "长".repeat(50_000) + "\",\"b\":[" + "7,".repeat(50_000) + "7]}", SQUARE)));

        assertThat(read.value(1, "a")).hasSize(10_000);
        assertThat(read.value(1, "b")).hasSize(10_000);
        assertThat(read.cut()).isEqualTo(2);
    }

    /** More positions than are taken: the row is refused, the next is read, and memory stays bounded. */
    @Test
    void tooManyPositionsRefuseTheRow() throws IOException {
        Path file = folder.resolve("many.geojson");
        try (Writer writer = Files.newBufferedWriter(file)) {
            writer.write("{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":{},"
                    + "\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[0,0]");
            for (int i = 0; i < 1_100_000; i++) {
                writer.write(",[1,1]");
            }
            writer.write("]]}}," + feature("{}", SQUARE) + "]}");
        }

        ReadLayer read = ReadLayer.of(new GeoJsonFormat(), file);

        assertThat(read.refused()).isEqualTo("TOO_MANY_VERTICES=1");
        assertThat(read.polygons()).isEqualTo(1);
    }

    @Test
    void brokenRecordOfASequenceSpoilsOnlyItself() throws IOException {
        String good = feature("{\"a\":1}", SQUARE);
        String lines = good + "\r\n{\"type\":\n\n" + good + "\nnot json\n" + good + good + "\n" + SQUARE;

        ReadLayer read = sequence(lines);

        assertThat(read.refused()).isEqualTo("BROKEN_RECORD=3");
        assertThat(read.polygons()).isEqualTo(3);
        assertThat(read.fault()).isEmpty();
    }

    @Test
    void separatorsAllowLinesInsideOfARecord() throws IOException {
        String pretty = feature("{\"a\":1}", SQUARE).replace(",", ",\n");

        assertThat(sequence("\u001e" + pretty + "\n\u001e" + pretty + "\n").polygons())
                .isEqualTo(2);
    }

    @Test
    void sequenceThatDoesNotCallItselfOneIsRecognised() throws IOException {
        Path file = Files.writeString(
                folder.resolve("land.json"), feature("{}", SQUARE) + "\n" + feature("{}", SQUARE) + "\n");
        UploadedFile upload = new UploadedFile(file, "land.json", folder);

        assertThat(new GeoJsonSeqFormat().recognises(upload)).isTrue();
        assertThat(new GeoJsonFormat().recognises(upload)).isFalse();
    }

    @Test
    void outlinesGoCounterClockwise() throws Exception {
        var layer = LandSamples.layer(org.qianmo.crs.Srid.WGS84);
        try (var writer = new GeoJsonWriterFormat().open(layer, new org.qianmo.exchange.layer.FolderFiles(folder))) {
            var clockwise = new org.locationtech.jts.io.WKTReader().read("MULTIPOLYGON (((0 0, 0 9, 9 9, 0 0)))");
            writer.write((org.locationtech.jts.geom.MultiPolygon) clockwise, java.util.Collections.nCopies(7, (Object)
                    null));
        }

        assertThat(Files.readString(folder.resolve("parcels.geojson")))
                .contains("[[[[0,0],[9,9],[0,9],[0,0]]]]")
                .doesNotContain("crs");
    }
}
