package org.qianmo.exchange.shapefile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.qianmo.exchange.layer.UnusableFile;

/** Whatever bytes come: a fault with a code, or rows. Never another exception, never an endless file. */
class HostileBytesProperties {

    private static final int ROWS = 6;

    /** Lengths and offsets matter most, so half of all changes are extreme values. */
    private static final byte[] EXTREMES = {0, 1, -1, Byte.MAX_VALUE, Byte.MIN_VALUE};

    @Property(tries = 400)
    void changedFilesNeverThrowAnythingElse(@ForAll long seed) throws Exception {
        Random random = new Random(seed);
        Path folder = Files.createTempDirectory("hostile");
        try {
            LayerFiles files = layer(folder);
            for (Path file : List.of(files.shp(), files.shx().get(), files.dbf().get())) {
                change(file, random);
            }
            readAll(files);
        } finally {
            deleteAll(folder);
        }
    }

    @Property(tries = 200)
    void changedArchivesNeverThrowAnythingElse(@ForAll long seed) throws Exception {
        Path folder = Files.createTempDirectory("hostile");
        try {
            Path archive = folder.resolve("upload.zip");
            Files.write(archive, archive(folder));
            change(archive, new Random(seed));
            readAll(ShapefileIntake.open(archive, "upload.zip", Optional.empty(), folder));
        } catch (UnusableFile expected) {
            // A fault with a code is what the caller is promised.
        } finally {
            deleteAll(folder);
        }
    }

    private static void change(Path file, Random random) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        int changes = random.nextInt(8);
        for (int i = 0; i < changes; i++) {
            byte any = (byte) random.nextInt();
            bytes[random.nextInt(bytes.length)] =
                    random.nextBoolean() ? any : EXTREMES[random.nextInt(EXTREMES.length)];
        }
        int length = random.nextInt(4) == 0 ? random.nextInt(bytes.length) : bytes.length;
        Files.write(file, Arrays.copyOf(bytes, length));
    }

    private static void readAll(LayerFiles files) throws IOException {
        try (ShapefileLayer layer = ShapefileLayer.open(files, Optional.empty())) {
            while (layer.next().isPresent()) {
                layer.progress();
            }
        } catch (ShapefileException expected) {
            // A fault with a code is what the caller is promised.
        }
    }

    private static LayerFiles layer(Path folder) throws Exception {
        Path archive = folder.resolve("good.zip");
        Files.write(archive, archive(folder));
        return ShapefileIntake.open(archive, "good.zip", Optional.empty(), Files.createTempDirectory(folder, "good"));
    }

    private static byte[] archive(Path folder) throws Exception {
        Path work = Files.createTempDirectory(folder, "written");
        ShapefileWriter writer = new ShapefileWriter(work, List.of(DbfField.text("QLR", 20)), ShapefileText.GBK, "");
        try (writer) {
            for (int i = 0; i < ROWS; i++) {
                writer.write(i == 2 ? null : square(), List.of("平东社区" + i));
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        writer.pack("layer", bytes);
        return bytes.toByteArray();
    }

    private static MultiPolygon square() throws ParseException {
        return (MultiPolygon)
                new WKTReader()
                        .read(
                                "MULTIPOLYGON (((0 0, 0 9, 9 9, 9 0, 0 0), (2 2, 4 2, 4 4, 2 4, 2 2)), ((20 0, 20 9, 29 9, 20 0)))");
    }

    private static void deleteAll(Path folder) throws IOException {
        try (var paths = Files.walk(folder)) {
            paths.sorted((a, b) -> b.compareTo(a)).forEach(path -> path.toFile().delete());
        }
    }
}
