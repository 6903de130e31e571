package org.qianmo.exchange.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.qianmo.exchange.geojson.GeoJsonFormat;
import org.qianmo.exchange.geojson.GeoJsonSeqFormat;
import org.qianmo.exchange.geopackage.GeoPackageFormat;
import org.qianmo.exchange.kml.KmlFormat;
import org.qianmo.exchange.shapefile.RealUploads;

/** Real files of other people, with what reading them must give; counts of rows are those of ogrinfo. */
class RealFilesOfFormatsTest {

    private static final List<LayerFormat> FORMATS =
            List.of(new GeoPackageFormat(), new GeoJsonFormat(), new GeoJsonSeqFormat(), new KmlFormat());

    @BeforeAll
    static void sayWhetherTheFilesAreThere() {
        RealUploads.announce();
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/org/qianmo/exchange/layer/real-files.csv", numLinesToSkip = 1)
    void fileGivesWhatIsExpected(
            String file,
            String layer,
            String format,
            String fault,
            int polygons,
            String refused,
            String system,
            int fields)
            throws Exception {
        Optional<Path> real = RealUploads.find(file);
        assumeTrue(real.isPresent(), file + " is not on this machine");
        UploadedFile upload = new UploadedFile(
                real.get(), real.get().getFileName().toString(), real.get().getParent());
        LayerFormat found = null;
        for (LayerFormat candidate : FORMATS) {
            found = candidate.recognises(upload) ? candidate : found;
        }
        LayerChoice choice = new LayerChoice(Optional.ofNullable(layer), Optional.empty());

        ReadLayer read = ReadLayer.of(found, real.get(), choice);

        assertThat(found.id()).isEqualTo(format);
        assertThat(new Outcome(
                        read.fault(),
                        read.polygons(),
                        read.refused(),
                        read.stated(),
                        read.fields().size()))
                .isEqualTo(new Outcome(text(fault), polygons, text(refused), text(system), fields));
    }

    private record Outcome(String fault, int polygons, String refused, String system, int fields) {}

    private static String text(String value) {
        return value == null ? "" : value;
    }
}
