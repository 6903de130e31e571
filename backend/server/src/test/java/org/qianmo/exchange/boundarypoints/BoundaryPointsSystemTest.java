package org.qianmo.exchange.boundarypoints;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qianmo.crs.Srid;
import org.qianmo.exchange.layer.Reading;
import org.qianmo.exchange.layer.StatedSystem;

/** What head and numbers together state, and what they leave open. Codes are those of the EPSG registry. */
class BoundaryPointsSystemTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "2000国家大地坐标系, 3, 38, 38407700, 4526",
        "2000国家大地坐标系, 3, 38, 407700, 4547",
        "2000国家大地坐标系, 3, '', 38407700, 4526",
        "2000国家大地坐标系, '', '', 38407700, 4526",
        "2000国家大地坐标系, '', 114, 407700, 4547",
        "2000国家大地坐标系, 三度带, 38带, 407700, 4547",
        "CGCS2000, 3, 25, 25407700, 4513",
        "CGCS2000, 3, 45, 45407700, 4533",
        "CGCS2000, 3, 25, 407700, 4534",
        "CGCS2000, 3, 45, 407700, 4554",
        "CGCS2000, 6, 19, 19407700, 4497",
        "CGCS2000, 6, 19, 407700, 4508",
        "CGCS2000, 6, 111, 407700, 4508",
        "国家大地2000, 六度, 13, 13407700, 4491"
    })
    void theBandIsStated(String datum, String width, String band, String easting, int srid) throws Exception {
        StatedSystem system = system(datum, width, band, easting);
        assertThat(system.srid()).contains(new Srid(srid));
        assertThat(system.evidence()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "1980西安坐标系, 3, 38, 38407700, 不是 2000",
        "北京54坐标系, 3, 38, 407700, 不是 2000",
        "WGS84, 3, 38, 407700, 不是 2000",
        "佛山2000独立坐标系, 3, 38, 407700, 地方坐标系",
        "'', 3, 38, 38407700, 没有写明坐标系",
        "2000国家大地坐标系, 3, 37, 38407700, 矛盾",
        "2000国家大地坐标系, 6, 38, 38407700, 矛盾",
        "2000国家大地坐标系, 3, '', 407700, 没有带号"
    })
    void nothingIsStatedAndWhyIsTold(String datum, String width, String band, String easting, String told)
            throws Exception {
        StatedSystem system = system(datum, width, band, easting);
        assertThat(system.srid()).isEmpty();
        assertThat(system.evidence().toString()).contains(told);
    }

    @Test
    void degreesAreTheSystemOfTheStore() throws Exception {
        String text = "[属性描述]\n坐标系=2000国家大地坐标系\n计量单位=度\n[地块坐标]\n4,1,1,a,面,,,,@\n"
                + "J1,1,23.05,113.1\nJ2,1,23.05,113.2\nJ3,1,23.15,113.2\n";
        Reading read =
                Reading.of(new BoundaryPointsFormat(), Reading.file(folder, "a.txt", text, StandardCharsets.UTF_8));
        assertThat(read.system().srid()).contains(Srid.CGCS2000);
        assertThat(read.shapes())
                .containsExactly("MULTIPOLYGON (((113.1 23.05, 113.2 23.05, 113.2 23.15, 113.1 23.05)))");
    }

    @Test
    void aPlotInAnotherBandThanThoseBeforeIsRefused() throws Exception {
        // Behind the points that are looked at first, so that the band is settled.
        StringBuilder text = new StringBuilder("[属性描述]\n坐标系=2000国家大地坐标系\n[地块坐标]\n");
        for (int plot = 0; plot < 2_600; plot++) {
            String band = plot == 2_550 ? "37" : "38";
            text.append("4,1,")
                    .append(plot)
                    .append(",a,面,,,,@\nJ1,1,2550300,")
                    .append(band)
                    .append("407700\nJ2,1,2550300,");
            text.append(band).append("408100\nJ3,1,2550500,").append(band).append("408100\nJ4,1,2550500,");
            text.append(band).append("407700\n");
        }
        Reading read = Reading.of(
                new BoundaryPointsFormat(), Reading.file(folder, "a.txt", text.toString(), StandardCharsets.UTF_8));
        assertThat(read.rows()).hasSize(2_600);
        assertThat(read.shapes().get(2_550)).isEqualTo("SYSTEM_DIFFERS");
        assertThat(read.shapes().get(2_551)).startsWith("MULTIPOLYGON");
    }

    private StatedSystem system(String datum, String width, String band, String easting) throws Exception {
        String text = "[属性描述]\n坐标系=" + datum + "\n几度分带=" + width + "\n投影类型=高斯克吕格\n计量单位=米\n带号=" + band
                + "\n[地块坐标]\n4,1,1,a,面,,,,@\n";
        for (String point : new String[] {"J1,1,2550300,", "J2,1,2550400,", "J3,1,2550500,"}) {
            text += point + easting + "\n";
        }
        return Reading.of(new BoundaryPointsFormat(), Reading.file(folder, "a.txt", text, StandardCharsets.UTF_8))
                .system();
    }
}
