package org.qianmo.exchange.boundarypoints;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qianmo.exchange.layer.LayerChoice;
import org.qianmo.exchange.layer.Reading;
import org.qianmo.exchange.layer.TextEncoding;
import org.qianmo.exchange.layer.UploadedFile;

/** Every way in which producers write these files, in small whole numbers; expected values are worked out by hand. */
class BoundaryPointsDialectsTest {

    private static final String HEAD = """
        [属性描述]
        格式版本号=1.01
        数据产生单位=南海测绘队
        坐标系=2000国家大地坐标系
        几度分带=3
        投影类型=高斯克吕格
        计量单位=米
        带号=38
        精度=0.001
        转换参数=,,,,,,
        [地块坐标]
        """;

    private static final String SQUARE = """
        J1,1,2550300.000,38407700.000
        J2,1,2550300.000,38408100.000
        J3,1,2550500.000,38408100.000
        J4,1,2550500.000,38407700.000
        """;

    private static final String PLOT = "5,8.0000,A1,地块1,面,F49,工业用地,0601,@\n";
    private static final String CLOSE = "J1,1,2550300.000,38407700.000\n";
    private static final String SQUARE_WKT =
            "MULTIPOLYGON (((38407700 2550300, 38408100 2550300, 38408100 2550500, 38407700 2550500, 38407700"
                    + " 2550300)))";

    @TempDir
    private Path folder;

    @Test
    void theExampleOfTheStandard() throws Exception {
        Reading read = read(HEAD + PLOT + SQUARE + CLOSE);

        assertThat(read.shapes()).containsExactly(SQUARE_WKT);
        assertThat(read.fields())
                .containsExactly(
                        "JZDS", "DKMJ", "DKBH", "DKMC", "TXSX", "TFH", "DKYT", "DLBM", "DKMJ_M2", "格式版本号", "数据产生单位");
        assertThat(read.rows().get(0).values())
                .containsExactly("5", "8.0000", "A1", "地块1", "面", "F49", "工业用地", "0601", "80000", "1.01", "南海测绘队");
        assertThat(read.system().srid().orElseThrow().code()).isEqualTo(4526);
        assertThat(read.undecoded()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GBK", "GB18030", "UTF-8", "UTF-16"})
    void everyEncodingAndLineEnd(String charset) throws Exception {
        for (String end : new String[] {"\n", "\r\n", "\r", "\n\n\n"}) {
            Path file = Reading.file(
                    folder, "a.txt", (HEAD + PLOT + SQUARE + CLOSE).replace("\n", end), Charset.forName(charset));
            Reading read = Reading.of(new BoundaryPointsFormat(), file);
            assertThat(read.shapes()).containsExactly(SQUARE_WKT);
            assertThat(read.value(0, "DKMC")).isEqualTo("地块1");
            assertThat(new BoundaryPointsFormat().recognises(new UploadedFile(file, "a.txt", folder)))
                    .isTrue();
        }
    }

    @Test
    void aWrongChoiceOfEncodingIsCounted() throws Exception {
        Path file = Reading.file(folder, "a.txt", HEAD + PLOT + SQUARE, Charset.forName("GBK"));
        Reading read = Reading.of(
                new BoundaryPointsFormat(), file, new LayerChoice(Optional.empty(), Optional.of(TextEncoding.UTF_8)));
        assertThat(read.shapes()).containsExactly(SQUARE_WKT);
        assertThat(read.undecoded()).isPositive();
    }

    @Test
    void aMarkBeforeTheFirstSection() throws Exception {
        assertThat(read("\uFEFF" + HEAD + PLOT + SQUARE + CLOSE).system().srid())
                .isPresent();
    }

    @Test
    void fullWidthBracketsCommasAndDigits() throws Exception {
        String text = HEAD.replace("[", "【").replace("]", "】").replace("=", "＝")
                + PLOT
                + SQUARE.replace(",", "，").replace("2550300", "２５５０３００")
                + CLOSE;
        Reading read = read(text);
        assertThat(read.shapes()).containsExactly(SQUARE_WKT);
        assertThat(read.system().srid().orElseThrow().code()).isEqualTo(4526);
    }

    @Test
    void ringsThatAreNotClosedAndCountsThatLie() throws Exception {
        assertThat(read(HEAD + "4,8.0,A1,地块1,面,,,,@\n" + SQUARE).shapes()).containsExactly(SQUARE_WKT);
        assertThat(read(HEAD + "999999999,8.0,A1,地块1,面,,,,@\n" + SQUARE + CLOSE).shapes())
                .containsExactly(SQUARE_WKT);
        assertThat(read(HEAD + ",,,,,,,,@\n" + SQUARE + CLOSE).shapes()).containsExactly(SQUARE_WKT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "5,8.0,A1,地块1,面,F49,工业用地,@",
                "5,8.0,A1,地块1,面,F49,工业用地,0601,@",
                "5,8.0,A1,地块1,面,F49,工业用地,0601,国有,,,@",
                "5,8.0,A1,地块1,面,F49,工业用地,0601,国有,,,南海,@",
                "5,8.0,A1,地块1,面,F49,工业用地,0601@",
                "5,8.0,A1,地块1,面,F49,工业用地,0601,@,,",
                "5,8.0,A1,地块1,面,F49,工业用地,0601,＠",
                "5, 8.0, A1, 地块1, 面, F49, 工业用地, 0601",
                "5，8.0，A1，地块1，面，F49，工业用地，0601，@"
            })
    void plotLinesOfEveryLength(String line) throws Exception {
        Reading read = read(HEAD + line + "\n" + SQUARE + CLOSE);
        assertThat(read.shapes()).containsExactly(SQUARE_WKT);
        assertThat(read.value(0, "DKBH")).isEqualTo("A1");
        assertThat(read.value(0, "DKYT")).isEqualTo("工业用地");
        assertThat(read.value(0, "DKMJ_M2")).isEqualTo("80000");
        assertThat(read.value(0, "DLBM")).isEqualTo(line.contains("0601") ? "0601" : "");
        if (line.contains("国有")) {
            assertThat(read.value(0, "FJ9")).isEqualTo("国有");
        }
    }

    @Test
    void areasWithAUnit() throws Exception {
        assertThat(read(HEAD + "5,0.7655公顷,,a,面,,,,@\n" + SQUARE).value(0, "DKMJ_M2"))
                .isEqualTo("7655");
        assertThat(read(HEAD + "5,15亩,,a,面,,,,@\n" + SQUARE).value(0, "DKMJ_M2"))
                .isEqualTo("10000.00");
        assertThat(read(HEAD + "5,不详,,a,面,,,,@\n" + SQUARE).value(0, "DKMJ_M2")).isEmpty();
    }

    @Test
    void namesOfFieldsThatNobodyFilledIn() throws Exception {
        Reading read = read(HEAD + "5,8.0,FID_0,DKMC,面,TFH,DKYT,DLBM,@\n" + SQUARE);
        assertThat(read.value(0, "DLBM")).isEmpty();
        assertThat(read.value(0, "DKBH")).isEqualTo("FID_0");
        assertThat(read.told()).contains("DKMC、TFH、DKYT、DLBM");
    }

    @Test
    void holesByRingNumberAndSeveralOuterRings() throws Exception {
        String hole = """
            J5,2,2550350,38407750
            J6,2,2550350,38407800
            J7,2,2550400,38407800
            J8,2,2550400,38407750
            J5,2,2550350,38407750
            """;
        String second = """
            J9,3,2550300,38409000
            J10,3,2550300,38409100
            J11,3,2550400,38409100
            J9,3,2550300,38409000
            """;
        Reading read = read(HEAD + PLOT + SQUARE + CLOSE + hole + second);
        assertThat(read.shapes())
                .containsExactly(
                        "MULTIPOLYGON (((38407700 2550300, 38408100 2550300, 38408100 2550500, 38407700 2550500,"
                            + " 38407700 2550300), (38407750 2550350, 38407800 2550350, 38407800 2550400, 38407750"
                            + " 2550400, 38407750 2550350)), ((38409000 2550300, 38409100 2550300, 38409100 2550400,"
                            + " 38409000 2550300)))");
        assertThat(read(HEAD + PLOT + SQUARE + CLOSE + (hole + second).replaceAll(",[23],", ",1,"))
                        .shapes())
                .isEqualTo(read.shapes());
        String restarted = HEAD
                + PLOT
                + SQUARE
                + "J1,2,2550350,38407750\nJ2,2,2550350,38407800\nJ3,2,2550400,38407800\nJ4,2,2550400,38407750\n";
        assertThat(read(restarted).rows().get(0).polygon().orElseThrow().getArea())
                .isEqualTo(400.0 * 200 - 50 * 50);
    }

    /** Labels begin again with each ring, none is closed, and all have the number 1. */
    @Test
    void ringsKnownByTheirFirstLabelOnly() throws Exception {
        String second = "J1,1,2550350,38407750\nJ2,1,2550350,38407800\nJ3,1,2550400,38407800\nJ4,1,2550400,38407750\n";
        Reading read = read(HEAD + PLOT + SQUARE + second);
        assertThat(read.rows().get(0).polygon().orElseThrow().getArea()).isEqualTo(400.0 * 200 - 50 * 50);
    }

    @Test
    void pointLinesWithoutRingOrLabelOrWithMore() throws Exception {
        assertThat(read(HEAD + PLOT + SQUARE.replace(",1,", ",")).shapes()).containsExactly(SQUARE_WKT);
        assertThat(read(HEAD + PLOT + SQUARE.replaceAll("J\\d", "")).shapes()).containsExactly(SQUARE_WKT);
        assertThat(read(HEAD + PLOT + SQUARE.replace("\n", ",400.0,界桩\n")).shapes())
                .containsExactly(SQUARE_WKT);
        assertThat(read(HEAD + PLOT + SQUARE.replace(",", "\t")).shapes()).containsExactly(SQUARE_WKT);
    }

    @Test
    void severalPlotsAndPointsWithoutAny() throws Exception {
        Reading read = read(HEAD + SQUARE + PLOT + SQUARE + CLOSE + PLOT.replace("A1", "A2") + SQUARE);
        assertThat(read.shapes()).containsExactly(SQUARE_WKT, SQUARE_WKT, SQUARE_WKT);
        assertThat(read.value(0, "DKBH")).isEmpty();
        assertThat(read.value(2, "DKBH")).isEqualTo("A2");
    }

    @Test
    void noHeadAtAll() throws Exception {
        Reading read = read(PLOT + SQUARE + CLOSE);
        assertThat(read.shapes()).containsExactly(SQUARE_WKT);
        assertThat(read.system().srid()).isEmpty();
        assertThat(read.told()).contains("没有写明坐标系").contains("带号 38");
        Path file = Reading.file(folder, "b.txt", PLOT + SQUARE, StandardCharsets.UTF_8);
        assertThat(new BoundaryPointsFormat().recognises(new UploadedFile(file, "b.txt", folder)))
                .isTrue();
    }

    @Test
    void swappedAxesAreToldAndNotTurned() throws Exception {
        String swapped = SQUARE.replaceAll(",1,([^,]+),([^\\n]+)\\n", ",1,$2,$1\n");
        Reading read = read(HEAD + PLOT + swapped);
        assertThat(read.rows().get(0).polygon().orElseThrow().getCoordinate().x).isEqualTo(2550300);
        assertThat(read.told()).contains("坐标轴对调").contains("axes swapped");
        assertThat(read.system().srid().orElseThrow().code()).isEqualTo(4526);
        assertThat(read(HEAD + PLOT + SQUARE).told()).doesNotContain("对调");
    }

    @Test
    void otherTextIsNotRecognised() throws Exception {
        for (String text : new String[] {"a,b,c\n1,2,3\n", "someone@example.org,1,2\n", "", "{\"a\":[1]}"}) {
            Path file = Reading.file(folder, "c.txt", text, StandardCharsets.UTF_8);
            assertThat(new BoundaryPointsFormat().recognises(new UploadedFile(file, "c.txt", folder)))
                    .isFalse();
        }
    }

    private Reading read(String text) throws Exception {
        return Reading.of(new BoundaryPointsFormat(), Reading.file(folder, "a.txt", text, StandardCharsets.UTF_8));
    }
}
