package org.qianmo.exchange.shapefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.qianmo.exchange.Arrivals;
import org.qianmo.exchange.IncomingLayer;
import org.qianmo.exchange.layer.LandLayer;
import org.qianmo.exchange.layer.LandRow;
import org.qianmo.exchange.layer.UnusableFile;
import org.qianmo.exchange.layer.UploadedFile;

/** Every real file has one line: what reading it must give. A file without a line fails the test. */
class RealShapefilesTest {

    private static final String TABLE = "/org/qianmo/exchange/shapefile/real-shapefiles.csv";

    @TempDir
    private Path work;

    @BeforeAll
    static void sayWhetherTheFilesAreThere() {
        RealUploads.announce();
    }

    @ParameterizedTest
    @CsvFileSource(resources = TABLE, numLinesToSkip = 1)
    void fileGivesWhatIsExpected(String file, String fault, int polygons, String refused, String encoding, int fields)
            throws Exception {
        Optional<Path> real = RealUploads.find(file);
        assumeTrue(real.isPresent(), file + " is not on this machine");

        Reading reading = read(RealUploads.upload(real.get(), work));

        assertThat(reading)
                .isEqualTo(
                        new Reading(blankIfNull(fault), polygons, blankIfNull(refused), blankIfNull(encoding), fields));
    }

    @Test
    void everyFileHasALine() throws IOException {
        assumeTrue(RealUploads.folder().isPresent(), RealUploads.VARIABLE + " is not set");
        Path folder = RealUploads.folder().get();
        String table = new String(getClass().getResourceAsStream(TABLE).readAllBytes(), StandardCharsets.UTF_8);
        try (var files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(file -> folder.relativize(file).toString())
                            .filter(name -> name.matches("(?i).*\\.(shp|zip)")))
                    .allSatisfy(name -> assertThat(table).contains(name));
        }
    }

    /** @param refused the codes of refused rows with their number, in the order of the alphabet */
    private record Reading(String fault, int polygons, String refused, String encoding, int fields) {}

    private Reading read(Path upload) throws IOException {
        Path unpacked = Files.createTempDirectory(work, "layer");
        try {
            IncomingLayer incoming = new Arrivals(List.of(new ShapefileFormat()))
                    .open(new UploadedFile(upload, upload.getFileName().toString(), unpacked))
                    .choose(Optional.empty());
            try (LandLayer layer = incoming.open(Optional.empty())) {
                return read(layer);
            }
        } catch (UnusableFile refused) {
            assertThat(refused.notice().zh()).isNotBlank();
            return new Reading(refused.code(), 0, "", "", 0);
        }
    }

    private static Reading read(LandLayer layer) throws UnusableFile, IOException {
        int polygons = 0;
        Map<String, Integer> refused = new TreeMap<>();
        for (Optional<LandRow> row = layer.next(); row.isPresent(); row = layer.next()) {
            polygons += row.get().polygon().isPresent() ? 1 : 0;
            row.get().fault().ifPresent(fault -> refused.merge(fault.code().name(), 1, Integer::sum));
        }
        String encoding =
                layer.encoding().map(decided -> decided.encoding().name()).orElse("");
        String codes = refused.toString().replaceAll("[{},]", "");
        return new Reading("", polygons, codes, encoding, layer.fields().size());
    }

    private static String blankIfNull(String text) {
        return text == null ? "" : text;
    }
}
