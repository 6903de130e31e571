package org.qianmo.exchange.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qianmo.exchange.layer.Reading;
import org.qianmo.exchange.layer.UnusableFile;

class CsvLandFormatTest {

    private static final String TRIANGLE = "MULTIPOLYGON (((0 0, 9 0, 9 9, 0 0)))";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"',', UTF-8", ";, GBK", "'\t', UTF-8", "',', UTF-16"})
    void separatorsAndEncodings(char separator, String charset) throws Exception {
        String text = "名称,图形\n甲地,\"POLYGON ((0 0, 9 0, 9 9, 0 0))\"\n"
                .replace("称,图", "称" + separator + "图")
                .replace("地,\"", "地" + separator + "\"");
        Reading read = Reading.of(new CsvLandFormat(), Reading.file(folder, "a.csv", text, Charset.forName(charset)));
        assertThat(read.shapes()).containsExactly(TRIANGLE);
        assertThat(read.fields()).containsExactly("名称");
        assertThat(read.value(0, "名称")).isEqualTo("甲地");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POLYGON ((0 0, 9 0, 9 9)) | RING_OPEN",
                "POLYGON ((0 0, 9 0, 0 0)) | TOO_FEW_POINTS",
                "POLYGON ((0 0, NaN 0, 9 9, 0 0)) | NOT_FINITE",
                "POLYGON ((0 0, 1e300 0, 9 9, 0 0)) | OUT_OF_BAND",
                "POLYGON EMPTY | EMPTY_GEOMETRY",
                "'' | EMPTY_GEOMETRY",
                "POINT (1 2) | NOT_A_POLYGON",
                "POLYGON ((0 0, | BROKEN_RECORD",
                "你好 | BROKEN_RECORD",
                "SRID=4490;POLYGON ((0 0, 9 0, 9 9, 0 0)) | SYSTEM_DIFFERS"
            })
    void oneBadShapeIsRefused(String shape, String code) throws Exception {
        // Behind the rows that are looked at first.
        StringBuilder text = new StringBuilder("id,wkt\n");
        for (int i = 0; i < 1_000; i++) {
            text.append(i).append(",\"POLYGON ((0 0, 9 0, 9 9, 0 0))\"\n");
        }
        Reading read = read(text + "x,\"" + shape + "\"\ny,\"POLYGON ((0 0, 9 0, 9 9, 0 0))\"\n");
        assertThat(read.shapes().subList(1_000, 1_002)).containsExactly(code, TRIANGLE);
    }

    @Test
    void extendedTextStatesItsSystem() throws Exception {
        Reading read = read("the_geom,n\n\"SRID=4547;POLYGON ((0 0, 9 0, 9 9, 0 0))\",1\n");
        assertThat(read.shapes()).containsExactly(TRIANGLE);
        assertThat(read.system().srid().orElseThrow().code()).isEqualTo(4547);
    }

    @ParameterizedTest
    @CsvSource({
        "x, y, 407700, 2550300, 是东坐标",
        "X坐标, Y坐标, 2550300, 38407700, 是北坐标",
        "x, y, 23.05, 113.1, 是北坐标",
        "x, y, 500, 700, 无法判断",
        "横坐标, 纵坐标, 407700, 2550300, 每行一个",
        "纬度, 经度, 23.05, 113.1, 每行一个"
    })
    void pointsAreGroupedAndTheirAxesTold(String x, String y, String a, String b, String told) throws Exception {
        String text = "地块编号,圈号,序号," + x + "," + y + ",备注\n";
        for (int parcel = 1; parcel <= 2; parcel++) {
            text += parcel + ",1,3," + a + "2," + b + "2,c\n" + parcel + ",1,1," + a + "," + b + ",甲\n";
            text += parcel + ",1,2," + a + "," + b + "2,d\n";
        }
        text = a.contains(".") ? text : text.replaceAll("(\\d{6})2,", "$1,");
        Reading read = read(text);
        assertThat(read.told()).contains(told);
        assertThat(read.rows()).hasSize(2);
        assertThat(read.fields()).containsExactly("地块编号", "备注");
    }

    @Test
    void pointsBecomeRingsInTheirOrder() throws Exception {
        Reading read =
                read("id,ring,seq,x,y\nA,1,1,0,0\nA,1,3,9,9\nA,1,2,9,0\nA,1,1,0,0\nB,1,1,0,0\nB,1,2,1,0\nA,2,1,2,2\n");
        assertThat(read.shapes()).containsExactly(TRIANGLE, "TOO_FEW_POINTS", "BROKEN_RECORD");
    }

    @Test
    void hostileTablesEnd() {
        assertUnusable("a,b\n1,2\n", "NO_GEOMETRY_COLUMN");
        assertUnusable("", "NO_GEOMETRY_COLUMN");
        assertUnusable("a,wkt\n1,\"POLYGON", "CSV_BROKEN");
        assertUnusable("a,wkt\n1,\"" + "x".repeat(CsvTable.RECORD_CHARS_MAX + 10_000), "CSV_BROKEN");
        assertUnusable("wkt" + ",a".repeat(2_000) + "\n", "TOO_MANY_FIELDS");
    }

    @Test
    void deepNestingIsNotFollowed() throws Exception {
        String deep = "GEOMETRYCOLLECTION (".repeat(100_000) + ")".repeat(100_000);
        assertThat(read("id,wkt\n1,\"" + deep + "\"\n2,\"POLYGON " + "(".repeat(100_000) + "\"\n")
                        .shapes())
                .isEqualTo(Arrays.asList("NOT_A_POLYGON", "BROKEN_RECORD"));
    }

    private Reading read(String text) throws Exception {
        return Reading.of(new CsvLandFormat(), Reading.file(folder, "a.csv", text, StandardCharsets.UTF_8));
    }

    private void assertUnusable(String text, String code) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOfSatisfying(
                        UnusableFile.class, fault -> assertThat(fault.code()).isEqualTo(code));
    }
}
