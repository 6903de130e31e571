package org.qianmo.exchange.shapefile;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/**
 * Where the records of a {@code .shp} file begin, by its {@code .shx} file; unusable as a whole if one entry does not fit.
 *
 * <p>An entry fits if it lies in the file, and the record there states the same length. All entries together may not be
 * longer than the file: otherwise a small file could ask for one large shape a million times.
 */
final class ShpIndex {

    private static final int HEADER_BYTES = 100;
    private static final int ENTRY_BYTES = 8;
    private static final int RECORD_HEADER_BYTES = 8;
    private static final ShpIndex UNUSABLE = new ShpIndex(null, null);

    /** In 16-bit words, as in the file: an {@code int} then reaches 4 GiB. 0 is a row without a record. */
    private final int[] offsetWords;

    private final int[] contentWords;

    private ShpIndex(int[] offsetWords, int[] contentWords) {
        this.offsetWords = offsetWords;
        this.contentWords = contentWords;
    }

    static ShpIndex read(Optional<Path> shx, FileWindow shp) throws IOException {
        if (shx.isEmpty()) {
            return UNUSABLE;
        }
        try (FileWindow file = new FileWindow(shx.get())) {
            long entries = (file.size() - HEADER_BYTES) / ENTRY_BYTES;
            boolean plausible = entries > 0 && entries <= ShapefileLayer.ROWS_MAX;
            return plausible ? read(file, (int) entries, shp) : UNUSABLE;
        }
    }

    private static ShpIndex read(FileWindow shx, int entries, FileWindow shp) throws IOException {
        int[] offsets = new int[entries];
        int[] lengths = new int[entries];
        long total = HEADER_BYTES;
        for (int i = 0; i < entries; i++) {
            ByteBuffer entry = shx.read(HEADER_BYTES + (long) i * ENTRY_BYTES, ENTRY_BYTES);
            offsets[i] = entry.getInt(0);
            lengths[i] = entry.getInt(4);
            total += offsets[i] == 0 ? 0 : RECORD_HEADER_BYTES + 2L * lengths[i];
            if (total > shp.size() || !fits(offsets[i], lengths[i], shp)) {
                return UNUSABLE;
            }
        }
        return Arrays.stream(offsets).allMatch(offset -> offset == 0) ? UNUSABLE : new ShpIndex(offsets, lengths);
    }

    private static boolean fits(int offset, int length, FileWindow shp) throws IOException {
        if (offset == 0 && length == 0) {
            return true;
        }
        long start = 2L * offset;
        if (start < HEADER_BYTES || length < 2 || start + RECORD_HEADER_BYTES + 2L * length > shp.size()) {
            return false;
        }
        return shp.read(start, RECORD_HEADER_BYTES).getInt(4) == length;
    }

    boolean isUsable() {
        return offsetWords != null;
    }

    int size() {
        return offsetWords.length;
    }

    /** @return the position of the record's header in bytes; 0 for a row without a record */
    long position(int row) {
        return 2L * offsetWords[row];
    }

    long contentBytes(int row) {
        return 2L * contentWords[row];
    }
}
