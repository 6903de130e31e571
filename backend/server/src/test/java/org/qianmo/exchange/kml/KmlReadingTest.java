package org.qianmo.exchange.kml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qianmo.exchange.layer.LayerField;
import org.qianmo.exchange.layer.ReadLayer;
import org.qianmo.exchange.layer.UploadedFile;

class KmlReadingTest {

    private static final String OUTER = "<outerBoundaryIs><LinearRing><coordinates>\n 0,0,5 9,0,5\t9,9,5 0,0,5\n"
            + "</coordinates></LinearRing></outerBoundaryIs>";
    private static final String POLYGON = "<Polygon><extrude>1</extrude>" + OUTER
            + "<innerBoundaryIs><LinearRing><coordinates>4,1 5,1 5,2 4,1</coordinates></LinearRing></innerBoundaryIs></Polygon>";

    @TempDir
    private Path folder;

    private static String kml(String content) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><kml xmlns=\"http://www.opengis.net/kml/2.2\"><Document>"
                + content + "</Document></kml>";
    }

    private static String mark(String content) {
        return "<Placemark>" + content + "</Placemark>";
    }

    private ReadLayer read(String text) {
        return assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> ReadLayer.of(new KmlFormat(), folder, "land.kml", text));
    }

    private ReadLayer zipped(String[] names, String... contents) throws IOException {
        Path file = folder.resolve("land.kmz");
        try (OutputStream stream = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(stream)) {
            for (int i = 0; i < names.length; i++) {
                zip.putNextEntry(new ZipEntry(names[i]));
                zip.write(contents[i].getBytes(StandardCharsets.UTF_8));
            }
        }
        assertThat(new KmlFormat().recognises(new UploadedFile(file, "land.kmz", folder)))
                .isTrue();
        return ReadLayer.of(new KmlFormat(), file);
    }

    @Test
    void placemarksInFoldersAreRows() {
        ReadLayer read = read(kml("<Folder><name>大沥镇</name><Style><name>no</name></Style>"
                + mark("<name>一号</name><description><![CDATA[<b>甲</b>]]></description>" + POLYGON)
                + "<Folder><name>沙溪</name>"
                + mark("<MultiGeometry>" + POLYGON + POLYGON + "</MultiGeometry>") + "</Folder></Folder>"
                + mark(POLYGON)));

        assertThat(read.stated()).isEqualTo("EPSG:4326");
        assertThat(read.names()).containsExactly("name", "description", "folder");
        assertThat(read.rows().get(0).values()).containsExactly("一号", "<b>甲</b>", "大沥镇");
        assertThat(read.rows().get(1).values()).containsExactly("", "", "大沥镇 / 沙溪");
        assertThat(read.rows().get(2).values()).containsExactly("", "", "");
        assertThat(read.rows().get(0).polygon().orElseThrow().toText())
                .isEqualTo("MULTIPOLYGON (((0 0, 9 0, 9 9, 0 0), (4 1, 5 1, 5 2, 4 1)))");
        assertThat(read.rows().get(1).polygon().orElseThrow().getNumGeometries())
                .isEqualTo(2);
    }

    @Test
    void dataOfBothKindsAreFields() {
        ReadLayer read = read(kml("<Schema name=\"s\" id=\"s\"><SimpleField name=\"MJ\" type=\"double\"><displayName>面积"
                + "</displayName></SimpleField></Schema>"
                + mark(
                        "<ExtendedData><SchemaData schemaUrl=\"#s\"><SimpleData name=\"MJ\">7.5</SimpleData></SchemaData>"
                                + "</ExtendedData>" + POLYGON)
                + mark("<ExtendedData><Data name=\"name\"><displayName>户主</displayName><value>甲</value></Data>"
                        + "</ExtendedData><name>乙</name>" + POLYGON)));

        assertThat(read.names()).containsExactly("placemark_name", "MJ", "name");
        assertThat(read.fields().get(1)).isEqualTo(new LayerField("MJ", "面积", LayerField.Kind.NUMBER, 0, 0));
        assertThat(read.rows().get(0).values()).containsExactly("", "7.5", "");
        assertThat(read.rows().get(1).values()).containsExactly("乙", "", "甲");
    }

    /** Each line: what a placemark holds, and what is wrong with it; the next is read all the same. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | EMPTY_GEOMETRY",
                "<Polygon/> | EMPTY_GEOMETRY",
                "<MultiGeometry/> | EMPTY_GEOMETRY",
                "<Point><coordinates>1,1</coordinates></Point> | NOT_A_POLYGON",
                "<LineString><coordinates>1,1 2,2</coordinates></LineString> | NOT_A_POLYGON",
                "<gx:Track><when>x</when></gx:Track> | NOT_A_POLYGON",
                "<Polygon><outerBoundaryIs><LinearRing/></outerBoundaryIs></Polygon> | EMPTY_GEOMETRY",
                "<Polygon><outerBoundaryIs><LinearRing><coordinates>0,0 1,0 1,1 0,1</coordinates></LinearRing>"
                        + "</outerBoundaryIs></Polygon> | RING_OPEN",
                "<Polygon><outerBoundaryIs><LinearRing><coordinates>0,0 1,0 0,0</coordinates></LinearRing>"
                        + "</outerBoundaryIs></Polygon> | TOO_FEW_POINTS",
                "<Polygon><outerBoundaryIs><LinearRing><coordinates>0,0 1,x 1,1 0,0</coordinates></LinearRing>"
                        + "</outerBoundaryIs></Polygon> | BROKEN_RECORD",
                "<Polygon><outerBoundaryIs><LinearRing><coordinates>0,0 1 1,1 0,0</coordinates></LinearRing>"
                        + "</outerBoundaryIs></Polygon> | BROKEN_RECORD",
                "<Polygon><outerBoundaryIs><LinearRing><coordinates>0,0 1,NaN 1,1 0,0</coordinates></LinearRing>"
                        + "</outerBoundaryIs></Polygon> | NOT_FINITE",
                "<Polygon><innerBoundaryIs><LinearRing><coordinates>0,0 1,0 1,1 0,0</coordinates></LinearRing>"
                        + "</innerBoundaryIs></Polygon> | BROKEN_RECORD",
            })
    void whatIsNoPolygonIsRefused(String content, String fault) {
        ReadLayer read = read(kml(mark(content) + mark(POLYGON)));

        assertThat(read.fault()).isEmpty();
        assertThat(read.refused()).isEqualTo(fault + "=1");
        assertThat(read.rows().get(1).polygon()).isPresent();
    }

    @Test
    void labelPointIsLeftOutAloud() {
        ReadLayer read = read(kml(
                mark("<MultiGeometry><Point><coordinates>1,1</coordinates></Point>" + POLYGON + "</MultiGeometry>")));

        assertThat(read.polygons()).isEqualTo(1);
        assertThat(read.notices()).hasSize(1);
    }

    @Test
    void blankBehindACommaIsNoEnd() {
        assertThat(read(kml(mark(POLYGON.replace("9,0,5", "9, 0, 5")))).polygons())
                .isEqualTo(1);
    }

    @Test
    void metresAreNoDegrees() {
        ReadLayer read = read(kml(mark(POLYGON.replace("0,0,5", "407700,2550300"))));

        assertThat(read.stated()).isEmpty();
        assertThat(read.system().evidence()).isNotEmpty();
    }

    @Test
    void encodingOfTheDeclarationIsFollowed() throws IOException {
        Path file = folder.resolve("gbk.kml");
        String text = kml(mark("<name>平东</name>" + POLYGON)).replace("UTF-8", "GBK");
        Files.writeString(file, text, Charset.forName("GBK"));

        assertThat(ReadLayer.of(new KmlFormat(), file).value(1, "name")).isEqualTo("平东");
    }

    @Test
    void entitiesAreRefused() {
        String laughs = "<!DOCTYPE kml [<!ENTITY a \"ha\"><!ENTITY b \"" + "&a;".repeat(1_000) + "\"><!ENTITY c \""
                + "&b;".repeat(1_000) + "\"><!ENTITY d \"" + "&c;".repeat(1_000) + "\">]>";
        String file = "<!DOCTYPE kml [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>";
        for (String doctype : new String[] {laughs, file, "<!DOCTYPE kml SYSTEM \"http://localhost:1/x.dtd\">"}) {
            String text = kml(mark("<name>&a;</name>" + POLYGON)).replace("?>", "?>" + doctype);

            assertThat(read(text).fault()).isEqualTo("XML_UNSAFE");
        }
    }

    @Test
    void boundsEndTheReading() {
        assertThat(read(kml("<Folder>".repeat(100_000))).fault()).isEqualTo("FILE_BROKEN");
        assertThat(read(kml("<Folder id=\"" + "x".repeat(1_000_000) + "\"/>")).fault())
                .isEqualTo("FILE_BROKEN");
        assertThat(read(kml(mark("<name>" + "长".repeat(1_000_000) + "</name>" + POLYGON)))
                        .cut())
                .isEqualTo(1);
        assertThat(read("<html><body/></html>").fault()).isEqualTo("FORMAT_UNKNOWN");
        assertThat(read("<kml><Document><Placemark>").fault()).isEqualTo("FILE_BROKEN");
        String whole = kml(mark(POLYGON) + mark(POLYGON));
        ReadLayer cut = read(whole.substring(0, whole.length() - 60));
        assertThat(cut.polygons()).isEqualTo(1);
        assertThat(cut.fault()).isEqualTo("FILE_BROKEN");
    }

    @Test
    void documentOfAnArchiveIsChosen() throws IOException {
        String one = kml(mark(POLYGON));
        String two = kml(mark(POLYGON) + mark(POLYGON));

        assertThat(zipped(new String[] {"files/a.kml", "doc.kml"}, one, two).polygons())
                .isEqualTo(2);
        assertThat(zipped(new String[] {"files/icon.png", "../a.kml", "b.kml"}, "x", one, two)
                        .polygons())
                .isEqualTo(1);
        assertThat(zipped(new String[] {"files/icon.png"}, "x").fault()).isEqualTo("NO_LAYER");
    }

    @Test
    void bombsEnd() throws IOException {
        Path file = folder.resolve("bomb.kmz");
        byte[] blanks = " ".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
        try (OutputStream stream = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(stream)) {
            zip.putNextEntry(new ZipEntry("doc.kml"));
            zip.write("<kml><Document>".getBytes(StandardCharsets.US_ASCII));
            for (int i = 0; i < 600; i++) {
                zip.write(blanks);
            }
        }
        ReadLayer read = assertTimeoutPreemptively(Duration.ofSeconds(10), () -> ReadLayer.of(new KmlFormat(), file));
        assertThat(read.fault()).isEqualTo("ARCHIVE_TOO_LARGE");

        String[] names = new String[2_500];
        java.util.Arrays.setAll(names, i -> "f" + i);
        String[] contents = new String[2_500];
        java.util.Arrays.fill(contents, "");
        assertThat(zipped(names, contents).fault()).isEqualTo("TOO_MANY_ENTRIES");
    }
}
