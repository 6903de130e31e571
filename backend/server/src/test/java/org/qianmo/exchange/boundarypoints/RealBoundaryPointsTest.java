package org.qianmo.exchange.boundarypoints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.MultiPolygon;
import org.qianmo.exchange.layer.Reading;
import org.qianmo.exchange.layer.UploadedFile;
import org.qianmo.exchange.shapefile.RealUploads;

/** Plots of Zhaoqing. Counts and hectares are those that the files state. */
class RealBoundaryPointsTest {

    private static final String FOLDER = "cn-survey-txt";

    @BeforeAll
    static void sayWhetherTheFilesAreThere() {
        RealUploads.announce();
    }

    @ParameterizedTest
    @CsvSource({
        "44120000072.txt, 6, 1.2247",
        "44120000105.txt, 50, 8.7423",
        "44120000120.txt, 9, 2.6708",
        "44120000567.txt, 15, 0.2190",
        "44120000669_44120001725_44120002171.txt, 5, 0.0433",
        "44120000957.txt, 5, 0.7749"
    })
    void everyPlotHasTheAreaThatItsFileStates(String name, int points, double hectares) throws Exception {
        Optional<Path> file = RealUploads.find(FOLDER + "/" + name);
        assumeTrue(file.isPresent(), name + " is not on this machine");

        Reading read = Reading.of(new BoundaryPointsFormat(), file.get());

        assertThat(new BoundaryPointsFormat().recognises(new UploadedFile(file.get(), name, file.get())))
                .isTrue();
        assertThat(read.rows()).hasSize(1);
        MultiPolygon plot = read.rows().get(0).polygon().orElseThrow();
        assertThat(plot.getNumPoints()).isEqualTo(points);
        assertThat(plot.isValid()).isTrue();
        // Stated to 1 m²: half of it is rounding.
        assertThat(plot.getArea()).isCloseTo(hectares * 10_000, Offset.offset(0.5));
        assertThat(Double.parseDouble(read.value(0, "DKMJ_M2"))).isEqualTo(hectares * 10_000, Offset.offset(1e-6));
        assertThat(read.system().srid().orElseThrow().code()).isEqualTo(4526);
        assertThat(read.encoding().orElseThrow().encoding().name()).isEqualTo("UTF-8");
        assertThat(read.told()).contains("DKMC、TFH、DKYT、DLBM");
    }

    @Test
    void everyFileHasALine() throws Exception {
        assumeTrue(RealUploads.folder().isPresent(), RealUploads.VARIABLE + " is not set");
        try (var files = Files.list(RealUploads.folder().get().resolve(FOLDER))) {
            assertThat(files.filter(file -> file.toString().endsWith(".txt"))).hasSize(6);
        }
    }
}
