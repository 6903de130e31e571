package org.qianmo.exchange.layer;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.io.WKTReader;
import org.qianmo.crs.Srid;
import org.springframework.util.FileSystemUtils;

/** Files of ours with some bytes changed, cut or doubled: rows, refused rows or a reason, and nothing else. */
class HostileFilesProperties {

    private static final int ROWS = 40;
    private static Path folder;

    @BeforeContainer
    static void write() throws Exception {
        folder = Files.createTempDirectory("hostile");
        MultiPolygon shape = (MultiPolygon)
                new WKTReader()
                        .read(
                                "MULTIPOLYGON (((0 0, 9 0, 9 9, 0 9, 0 0), (2 2, 2 4, 4 4, 4 2, 2 2)), ((20 0, 29 0, 20 9, 20 0)))");
        for (FormatRoundTripProperties.Kind kind : FormatRoundTripProperties.Kind.values()) {
            try (LayerWriter writer = kind.writer.open(LandSamples.layer(Srid.WGS84), new FolderFiles(folder))) {
                for (int i = 0; i < ROWS; i++) {
                    writer.write(
                            shape,
                            Arrays.asList("c" + i, "0101", "平东社区", new BigDecimal("1.5"), i, LocalDate.EPOCH, true));
                }
            }
        }
    }

    @AfterContainer
    static void delete() throws Exception {
        FileSystemUtils.deleteRecursively(folder);
    }

    @Property(tries = 600)
    void anyBytesEndInRowsOrAReason(@ForAll FormatRoundTripProperties.Kind kind, @ForAll Random random)
            throws Exception {
        byte[] bytes = Files.readAllBytes(folder.resolve(kind.file));
        byte[] changed = random.nextInt(4) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes;
        for (int i = 0; i < 1 + random.nextInt(20) && changed.length > 0; i++) {
            int at = random.nextInt(changed.length);
            switch (random.nextInt(3)) {
                case 0 -> changed[at] = (byte) random.nextInt();
                case 1 -> changed[at] = (byte) (random.nextBoolean() ? 0xFF : 0x7F);
                default -> {
                    int length = Math.min(random.nextInt(60), changed.length - at);
                    System.arraycopy(bytes, random.nextInt(changed.length - length + 1), changed, at, length);
                }
            }
        }
        Path file = Files.write(folder.resolve("changed-" + kind.file), changed);

        ReadLayer read = ReadLayer.of(kind.reader, file);

        assertThat(read.rows().size()).isLessThan(10 * ROWS);
    }
}
