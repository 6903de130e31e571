package org.qianmo.exchange.dxf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qianmo.exchange.layer.Reading;
import org.qianmo.exchange.layer.UnusableFile;
import org.qianmo.exchange.layer.UploadedFile;
import org.qianmo.exchange.shapefile.RealUploads;

/** Drawings by hand, a blank between code and value standing for a line break. */
class DxfFormatTest {

    private static final String SQUARE = "0 LWPOLYLINE;8 地块;90 4;70 1;10 0;20 0;10 9;20 0;10 9;20 9;10 0;20 9;";

    @TempDir
    private Path folder;

    @Test
    void closedLinesSolidsAndHatchesAreRows() throws Exception {
        Reading read = read("0 SECTION;2 ENTITIES;" + SQUARE
                + "0 POLYLINE;8 B;66 1;70 1;0 VERTEX;8 B;10 0;20 0;0 VERTEX;10 9;20 0;0 VERTEX;10 9;20 9;0 SEQEND;8 B;"
                + "0 SOLID;8 C;10 0;20 0;11 9;21 0;12 0;22 9;13 9;23 9;"
                + "0 HATCH;8 D;10 0;20 0;91 2;92 3;72 0;73 1;93 4;10 0;20 0;10 9;20 0;10 9;20 9;10 0;20 9;97 0;"
                + "92 2;72 0;73 1;93 4;10 2;20 2;10 4;20 2;10 4;20 4;10 2;20 4;97 0;75 0;76 1;98 1;10 1;20 1;"
                + "0 LINE;8 0;10 1;20 1;11 2;21 2;0 TEXT;8 T;10 5;20 5;1 甲 地;0 ENDSEC;0 EOF;");

        assertThat(read.shapes())
                .containsExactly(
                        "MULTIPOLYGON (((0 0, 9 0, 9 9, 0 9, 0 0)))",
                        "MULTIPOLYGON (((0 0, 9 0, 9 9, 0 0)))",
                        "MULTIPOLYGON (((0 0, 9 0, 9 9, 0 9, 0 0)))",
                        "MULTIPOLYGON (((0 0, 9 0, 9 9, 0 9, 0 0), (2 2, 4 2, 4 4, 2 4, 2 2)))");
        assertThat(read.value(0, "LAYER")).isEqualTo("地块");
        assertThat(read.value(0, "TEXT")).isEqualTo("甲 地");
        assertThat(read.told()).contains("LINE 1");
    }

    @Test
    void openLinesAreRefusedWithTheirEnd() throws Exception {
        Reading read = read("0 SECTION;2 ENTITIES;" + SQUARE.replace("70 1;", "70 0;")
                + "0 LWPOLYLINE;70 0;10 0;20 0;10 5;20 5;"
                + "0 LWPOLYLINE;70 0;10 0;20 0;10 5;20 5;10 5;20 0;10 0;20 0;"
                + "0 LWPOLYLINE;70 1;10 0;20 0;10 NaN;20 5;10 5;20 0;0 ENDSEC;0 EOF;");
        assertThat(read.shapes())
                .containsExactly("RING_OPEN", "NOT_A_POLYGON", "MULTIPOLYGON (((0 0, 5 5, 5 0, 0 0)))", "NOT_FINITE");
        assertThat(read.rows().get(0).fault().orElseThrow().where().orElseThrow().y)
                .isEqualTo(9);
    }

    /** Two half circles of radius 5: 25 π, short by less than a millimetre all around. */
    @Test
    void bulgesAreArcs() throws Exception {
        Reading read = read("0 SECTION;2 ENTITIES;0 LWPOLYLINE;70 1;10 0;20 0;42 1;10 10;20 0;42 1;0 ENDSEC;0 EOF;");
        assertThat(read.rows().get(0).polygon().orElseThrow().getArea())
                .isCloseTo(25 * Math.PI, Offset.offset(0.001 * 10 * Math.PI));
        assertThat(read.told()).contains("2 段圆弧");
    }

    @Test
    void blocksAreDrawnWhereTheyAreInserted() throws Exception {
        Reading read = read("0 SECTION;2 BLOCKS;0 BLOCK;2 A;10 1;20 1;" + SQUARE.replace("地块", "0")
                + "0 ENDBLK;8 0;0 ENDSEC;0 SECTION;2 ENTITIES;0 INSERT;8 X;2 A;10 100;20 200;41 2;42 2;50 90;"
                + "0 INSERT;8 X;2 A;10 0;20 0;70 2;44 50;0 INSERT;2 absent;0 INSERT;2 A;70 1000000;71 1000000;"
                + "0 ENDSEC;0 EOF;");
        assertThat(read.rows()).hasSize(5);
        assertThat(read.rows()
                        .get(0)
                        .polygon()
                        .orElseThrow()
                        .getEnvelopeInternal()
                        .toString())
                .isEqualTo("Env[84.0 : 102.0, 198.0 : 216.0]");
        assertThat(read.value(0, "LAYER")).isEqualTo("X");
        assertThat(read.shapes().subList(3, 5)).containsExactly("BROKEN_RECORD", "BROKEN_RECORD");
    }

    @ParameterizedTest
    @CsvSource({
        "AC1015, ANSI_936, GBK, GBK",
        "AC1027, ANSI_1252, UTF-8, UTF-8",
        "AC1009, '', GBK, GBK",
        "AC1009, '', UTF-8, UTF-8"
    })
    void theHeadDecidesTheEncoding(String release, String codePage, String charset, String expected) throws Exception {
        String head = "0 SECTION;2 HEADER;9 $ACADVER;1 " + release + ";9 $DWGCODEPAGE;3 " + codePage + ";0 ENDSEC;";
        Path file = Reading.file(
                folder,
                "a.dxf",
                lines(head + "0 SECTION;2 ENTITIES;" + SQUARE + "0 ENDSEC;0 EOF;"),
                Charset.forName(charset));
        Reading read = Reading.of(new DxfFormat(), file);
        assertThat(read.encoding().orElseThrow().encoding().name()).isEqualTo(expected);
        assertThat(read.value(0, "LAYER")).isEqualTo("地块");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "AC1027\\0\\0\\0 | DWG_UNREADABLE",
                "AutoCAD Binary DXF\\r\\n | DXF_BINARY",
                "hello | NOT_A_DXF",
                "  0\\nSECTION\\n  2\\nENTITIES\\nnonsense\\n1\\n | DXF_BROKEN"
            })
    void otherFilesAreRefusedWithAReason(String text, String code) {
        String bytes = text.replace("\\0", "\0").replace("\\r", "\r").replace("\\n", "\n");
        assertThatThrownBy(() ->
                        Reading.of(new DxfFormat(), Reading.file(folder, "a.dxf", bytes, StandardCharsets.US_ASCII)))
                .isInstanceOfSatisfying(
                        UnusableFile.class, fault -> assertThat(fault.code()).isEqualTo(code));
    }

    @ParameterizedTest
    @CsvSource({
        "assorted.dxf, 0, 0",
        "hatch.dxf, 3, 0",
        "insert-recursive-pair.dxf, 0, 2",
        "lwpolyline_smooth.dxf, 1, 0",
        "solid.dxf, 1, 0"
    })
    void realDrawings(String name, int polygons, int refused) throws Exception {
        Optional<Path> file = RealUploads.find("nasty-dxf/" + name);
        assumeTrue(file.isPresent(), name + " is not on this machine");

        assertThat(new DxfFormat().recognises(new UploadedFile(file.get(), name, folder)))
                .isTrue();
        Reading read = Reading.of(new DxfFormat(), file.get());

        assertThat(read.rows().stream().filter(row -> row.polygon().isPresent()))
                .hasSize(polygons);
        assertThat(read.rows().stream().filter(row -> row.fault().isPresent())).hasSize(refused);
        if (name.equals("hatch.dxf")) {
            // Four half circles out of a unit square, and four into it.
            assertThat(read.rows().get(2).polygon().orElseThrow().getArea()).isEqualTo(0.5);
            assertThat(read.rows().get(1).polygon().orElseThrow().getArea())
                    .isCloseTo(1 + Math.PI / 2, Offset.offset(0.01));
        }
    }

    private Reading read(String text) throws Exception {
        return Reading.of(new DxfFormat(), Reading.file(folder, "a.dxf", lines(text), StandardCharsets.UTF_8));
    }

    private static String lines(String text) {
        return text.replaceAll("(^|;)(\\d+) ", "$1$2\n").replace(";", "\n");
    }
}
