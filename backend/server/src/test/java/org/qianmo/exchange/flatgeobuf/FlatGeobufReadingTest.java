package org.qianmo.exchange.flatgeobuf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qianmo.exchange.layer.LayerField;
import org.qianmo.exchange.layer.Ogr;
import org.qianmo.exchange.layer.ReadLayer;

/** Files made by GDAL. */
class FlatGeobufReadingTest {

    private static final String LAND =
            "{\"type\":\"FeatureCollection\",\"crs\":{\"type\":\"name\",\"properties\":{\"name\":"
                    + "\"EPSG:4547\"}},\"features\":[{\"type\":\"Feature\",\"properties\":{\"ZDDM\":\"平东社区\",\"MJ\":79983.24,"
                    + "\"N\":7,\"L\":9007199254740991,\"YZ\":true},\"geometry\":{\"type\":\"MultiPolygon\",\"coordinates\":[[[[0,0],[9,0],"
                    + "[9,9],[0,9],[0,0]],[[2,2],[2,4],[4,4],[2,2]]],[[[20,0],[29,0],[20,9],[20,0]]]]}},{\"type\":\"Feature\","
                    + "\"properties\":{\"ZDDM\":null,\"MJ\":null,\"N\":8},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":"
                    + "[[[0.125,0],[9,0],[9,9.5],[0.125,0]]]}}]}";

    @TempDir
    private Path folder;

    @BeforeEach
    void needGdal() {
        Ogr.require();
    }

    private Path made(String... options) throws IOException {
        Path from = Files.writeString(folder.resolve("land.geojson"), LAND);
        Path to = folder.resolve("land.fgb");
        String[] command = Arrays.copyOf(
                new String[] {"ogr2ogr", "-f", "FlatGeobuf", to.toString(), from.toString()}, 5 + options.length);
        System.arraycopy(options, 0, command, 5, options.length);
        Ogr.run(command);
        return to;
    }

    private static ReadLayer read(Path file) {
        return assertTimeoutPreemptively(Duration.ofSeconds(20), () -> ReadLayer.of(new FlatGeobufFormat(), file));
    }

    @ParameterizedTest
    @ValueSource(strings = {"SPATIAL_INDEX=YES", "SPATIAL_INDEX=NO"})
    void rowsOfGdalAreRead(String index) throws Exception {
        ReadLayer read = read(made("-lco", index, "-nlt", "PROMOTE_TO_MULTI"));

        assertThat(read.fault()).isEmpty();
        assertThat(read.stated()).isEqualTo("EPSG:4547");
        assertThat(read.names()).containsExactly("ZDDM", "MJ", "N", "L", "YZ");
        assertThat(read.fields().get(4).kind()).isEqualTo(LayerField.Kind.YES_NO);
        assertThat(read.rows().stream().map(row -> row.values().toString()))
                .containsExactlyInAnyOrder("[平东社区, 79983.24, 7, 9007199254740991, true]", "[, , 8, , ]");
        assertThat(read.rows().stream()
                        .map(row -> row.polygon().orElseThrow().norm().toText()))
                .contains("MULTIPOLYGON (((0.125 0, 9 9.5, 9 0, 0.125 0)))")
                .anyMatch(text -> text.contains("(2 2, 4 4, 2 4, 2 2)") || text.contains("(2 2, 2 4, 4 4, 2 2)"));
    }

    @Test
    void shapesOfSeveralKindsAreJudgedOneByOne() throws Exception {
        Files.writeString(
                folder.resolve("m.geojson"),
                LAND.replace(
                        "\"Polygon\",\"coordinates\":[[[0.125,0],[9,0],[9,9.5],[0.125,0]]]",
                        "\"Point\",\"coordinates\":[1,1]"));
        Ogr.run(
                "ogr2ogr",
                "-f",
                "FlatGeobuf",
                folder.resolve("m.fgb").toString(),
                folder.resolve("m.geojson").toString());

        ReadLayer read = read(folder.resolve("m.fgb"));

        assertThat(read.polygons()).isEqualTo(1);
        assertThat(read.refused()).isEqualTo("NOT_A_POLYGON=1");
    }

    @Test
    void fileThatIsCutIsTold() throws Exception {
        Path file = made("-lco", "SPATIAL_INDEX=NO");
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length - 30));

        assertThat(read(file).fault()).isEqualTo("FILE_BROKEN");
        assertThat(read(file).polygons()).isEqualTo(1);
    }

    @Test
    void headerThatLiesOfItsSizeEnds() throws Exception {
        Path file = made();
        byte[] bytes = Files.readAllBytes(file);
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(8, Integer.MAX_VALUE);
        Files.write(file, bytes);

        assertThat(read(file).fault()).isEqualTo("FILE_BROKEN");
    }

    /** Any bytes end in rows, refused rows, or a reason. */
    @Test
    void changedBytesEndInAReason() throws Exception {
        Path file = made();
        byte[] bytes = Files.readAllBytes(file);
        Random random = new Random(5);
        for (int i = 0; i < 3_000; i++) {
            byte[] changed = bytes.clone();
            for (int k = 0; k < 1 + random.nextInt(4); k++) {
                changed[12 + random.nextInt(changed.length - 12)] =
                        (byte) (random.nextBoolean() ? random.nextInt() : -1);
            }
            Files.write(file, changed);
            ReadLayer read = ReadLayer.of(new FlatGeobufFormat(), file);
            assertThat(read.rows().size()).isLessThanOrEqualTo(bytes.length);
        }
    }
}
