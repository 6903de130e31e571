package org.qianmo.exchange.geojson;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qianmo.exchange.layer.LandLayer;
import org.qianmo.exchange.layer.LayerChoice;
import org.qianmo.exchange.layer.LayerField;
import org.qianmo.exchange.layer.LayerFormat;
import org.qianmo.exchange.layer.UploadedFile;

/** A file beyond the bound below which all of it is looked at: its last row has a column that no other has. */
class LargeSequenceTest {

    private static final LayerChoice WHOLE = LayerChoice.NONE;
    private static final LayerChoice BEGINNING = new LayerChoice(Optional.empty(), Optional.empty(), true);

    @ParameterizedTest
    @CsvSource({
        "parcels.geojsons, 1, 1",
        "parcels.geojson, 1, 1",
        "parcels.geojsons, 70000000, 70",
        "parcels.geojson, 70000000, 70"
    })
    void firstRowsAreShownWithoutReadingAll(String name, long bytes, int megabytes, @TempDir Path folder)
            throws Exception {
        UploadedFile file = written(folder.resolve(name), bytes, "");
        LayerFormat format = name.endsWith("s") ? new GeoJsonSeqFormat() : new GeoJsonFormat();
        boolean isLarge = megabytes > 64;

        try (LandLayer whole = format.open(file, WHOLE);
                LandLayer beginning = format.open(file, BEGINNING)) {
            assertThat(whole.fields()).extracting(LayerField::name).containsExactly("DLBM", "LAST");
            assertThat(whole.notices()).isEmpty();
            assertThat(beginning.fields())
                    .extracting(LayerField::name)
                    .containsExactly(isLarge ? new String[] {"DLBM"} : new String[] {"DLBM", "LAST"});
            assertThat(beginning.notices()).hasSize(isLarge ? 1 : 0);
            assertThat(beginning.next().orElseThrow().values()).startsWith("0601");
        }
    }

    /** What coordinates are in is not guessed from the beginning where the end says it. */
    @Test
    void systemBehindTheFeaturesIsRead(@TempDir Path folder) throws Exception {
        String crs = ",\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"urn:ogc:def:crs:EPSG::4547\"}}";
        UploadedFile file = written(folder.resolve("parcels.geojson"), 70_000_000, crs);

        try (LandLayer beginning = new GeoJsonFormat().open(file, BEGINNING)) {
            assertThat(beginning.system().srid().orElseThrow().code()).isEqualTo(4547);
        }
    }

    private static UploadedFile written(Path file, long bytesMin, String behind) throws Exception {
        boolean isDocument = file.toString().endsWith(".geojson");
        String shape = "\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[113.1,23.1],[113.2,23.1],[113.2,23.2],"
                + "[113.1,23.1]]]}}";
        String row = "{\"type\":\"Feature\",\"properties\":{\"DLBM\":\"0601\"}," + shape;
        String last = "{\"type\":\"Feature\",\"properties\":{\"DLBM\":\"0601\",\"LAST\":1}," + shape;
        try (BufferedWriter text = Files.newBufferedWriter(file)) {
            text.write(isDocument ? "{\"type\":\"FeatureCollection\",\"features\":[\n" : "");
            for (long bytes = 0; bytes < bytesMin; bytes += row.length()) {
                text.write(row + (isDocument ? ",\n" : "\n"));
            }
            text.write(last + (isDocument ? "]" + behind + "}" : "\n"));
        }
        return new UploadedFile(file, file.getFileName().toString(), file.getParent());
    }
}
