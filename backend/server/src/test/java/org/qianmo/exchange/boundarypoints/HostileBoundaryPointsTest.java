package org.qianmo.exchange.boundarypoints;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qianmo.exchange.layer.LandRow;
import org.qianmo.exchange.layer.Reading;
import org.qianmo.exchange.layer.RowFault;
import org.qianmo.exchange.layer.UnusableFile;

/** Bad plots are refused with a place, and what follows is read. */
class HostileBoundaryPointsTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String GOOD = "4,1,1,好,面,,,,@\nJ1,1,0,0\nJ2,1,0,9\nJ3,1,9,9\n";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "J1,1,0,0;J2,1,NaN,9;J3,1,9,9 | NOT_FINITE | 第 3 行",
                "J1,1,0,0;J2,1,1e999,9;J3,1,9,9 | NOT_FINITE | 第 3 行",
                "J1,1,0,0;J2,1,,9;J3,1,9,9 | NOT_FINITE | 第 3 行",
                "J1,1,0,0;J2,1,5;J3,1,9,9 | NOT_FINITE | 第 3 行",
                "J1,1,0,0;J2,1,9,2000000000;J3,1,9,9 | OUT_OF_BAND | 第 1 行",
                "J1,1,0,0;什么;J3,1,9,9 | BROKEN_RECORD | 第 3 行",
                "J1,1,0,0;J2,1,0,9 | TOO_FEW_POINTS | 第 1 行",
                "J1,1,0,0;J2,1,0,9;J1,1,0,0 | TOO_FEW_POINTS | 第 1 行",
                "J1,1,0,0;J2,1,0,9;J3,1,9,9;J1,1,1,1 | RING_OPEN | 起点",
                "'' | EMPTY_GEOMETRY | 第 1 行"
            })
    void oneBadPlotIsRefusedWithAPlace(String points, String code, String detail) throws Exception {
        Reading read = read("4,1,X,坏,面,,,,@\n" + points.replace(";", "\n") + "\n" + GOOD);

        LandRow bad = read.rows().get(0);
        RowFault fault = bad.fault().orElseThrow();
        assertThat(fault.code()).hasToString(code);
        assertThat(fault.notice().zh()).contains(detail);
        assertThat(bad.values().get(2)).isEqualTo("X");
        assertThat(read.rows().get(1).polygon()).isPresent();
        assertThat(read.rows()).hasSize(2);
    }

    @Test
    void linesAreNoGround() throws Exception {
        assertThat(read("4,1,1,路,线,,,,@\nJ1,1,0,0\nJ2,1,0,9\nJ3,1,9,9\n" + GOOD).shapes())
                .first()
                .isEqualTo("NOT_A_POLYGON");
    }

    @Test
    void anEndlessLineEndsTheFile() throws Exception {
        assertUnusable("[地块坐标]\n" + "9,".repeat(3_000_000), "LINE_TOO_LONG", "第 2 行");
    }

    @Test
    void nothingOfUse() throws Exception {
        assertUnusable("[属性描述]\n坐标系=2000国家大地坐标系\n[地块坐标]\n", "NOT_BOUNDARY_POINTS", "a.txt");
        assertUnusable("", "NOT_BOUNDARY_POINTS", "a.txt");
        assertUnusable(",".repeat(2_000) + "@\n", "TOO_MANY_FIELDS", "1000");
    }

    @Test
    void aPlotWithTooManyPointsIsRefusedAndTheNextIsRead() throws Exception {
        Path file = folder.resolve("many.txt");
        try (Writer text = Files.newBufferedWriter(file)) {
            text.write("1000000000,1,1,大,面,,,,@\n");
            for (int i = 0; i < 1_100_000; i++) {
                text.write("J" + i + ",1," + i + "," + i % 7 + "\n");
            }
            text.write(GOOD);
        }
        Assertions.assertTimeout(SOON, () -> {
            List<String> shapes = Reading.of(new BoundaryPointsFormat(), file).shapes();
            assertThat(shapes).hasSize(2);
            assertThat(shapes.get(0)).isEqualTo("TOO_MANY_VERTICES");
            assertThat(shapes.get(1)).startsWith("MULTIPOLYGON");
        });
    }

    @Test
    void aPlotWithTooManyRingsIsRefused() throws Exception {
        StringBuilder text = new StringBuilder("1,1,1,大,面,,,,@\n");
        for (int ring = 0; ring < 20_001; ring++) {
            text.append("J1,")
                    .append(ring % 900)
                    .append(",0,")
                    .append(ring)
                    .append("\nJ2,")
                    .append(ring % 900);
            text.append(",0,9\nJ3,").append(ring % 900).append(",9,9\n");
        }
        assertThat(read(text.toString()).shapes()).containsExactly("TOO_MANY_VERTICES");
    }

    @Test
    void headsOfBlanksAndSignsCostNothing() throws Exception {
        Assertions.assertTimeout(
                SOON,
                () -> read(("=".repeat(4_000) + " ".repeat(4_000) + "x\n").repeat(2_000)
                        + ("@,".repeat(4_000) + "x\n").repeat(500)
                        + GOOD));
    }

    private Reading read(String text) throws Exception {
        return Reading.of(new BoundaryPointsFormat(), Reading.file(folder, "a.txt", text, UTF_8));
    }

    private void assertUnusable(String text, String code, String place) {
        assertThatThrownBy(() -> read(text)).isInstanceOfSatisfying(UnusableFile.class, fault -> {
            assertThat(fault.code()).isEqualTo(code);
            assertThat(fault.notice().zh()).contains(place);
        });
    }
}
