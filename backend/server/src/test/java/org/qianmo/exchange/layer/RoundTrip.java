package org.qianmo.exchange.layer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.locationtech.jts.geom.MultiPolygon;
import org.springframework.util.FileSystemUtils;

/** What the round trips of all formats have in common: a folder for each try, writing, and what counts as the same. */
public final class RoundTrip {

    private RoundTrip() {}

    /** A try that needs files. */
    public interface Try {
        void in(Path folder) throws Exception;
    }

    /**
     * A row to be written.
     *
     * @param polygon null for none
     * @param values one a field, each of which may be null
     */
    public record Row(MultiPolygon polygon, List<?> values) {}

    /** Properties are tried many times: nothing is left of a try, whether it failed or not. */
    public static void inFolder(Try tried) throws Exception {
        Path folder = Files.createTempDirectory("round-trip");
        try {
            tried.in(folder);
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    /** @return how many values could not be written as they are */
    public static long write(WriterFormat format, OutgoingLayer layer, Path folder, List<Row> rows) throws Exception {
        LayerWriter writer = format.open(layer, new FolderFiles(folder));
        try (writer) {
            for (Row row : rows) {
                writer.write(row.polygon(), row.values());
            }
        }
        return writer.alteredValues();
    }

    /** Directions and first vertices of rings may differ; the digits may not. */
    public static void assertSame(MultiPolygon read, MultiPolygon written) {
        assertThat(read == null).as("%s is %s", read, written).isEqualTo(written == null);
        if (written != null) {
            assertThat(read.norm().equalsExact(written.norm(), 0))
                    .as("%s is %s", read, written)
                    .isTrue();
        }
    }
}
