package org.qianmo.tile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.CRC32C;
import java.util.zip.GZIPOutputStream;

/**
 * A tile's bytes, plain and packed, and the tag that changes with them.
 *
 * @param bytes empty if nothing is in the tile
 * @param packed the same by gzip, made once: packing a tile takes longer than finding it in the cache; null where it is
 *     not worth it
 * @param tag weak, because the bytes on the wire are either of the two
 */
public record EncodedTile(byte[] bytes, byte[] packed, String tag) {

    /** Smaller tiles travel in one packet anyway. */
    private static final int PACKED_BYTES_MIN = 1_024;

    static EncodedTile of(byte[] bytes) {
        CRC32C sum = new CRC32C();
        sum.update(bytes);
        byte[] packed = bytes.length < PACKED_BYTES_MIN ? null : gzip(bytes);
        return new EncodedTile(bytes, packed, "W/\"%08x-%x\"".formatted(sum.getValue(), bytes.length));
    }

    private static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(bytes.length / 2);
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    /** What it takes in memory. */
    int size() {
        return bytes.length + (packed == null ? 0 : packed.length);
    }
}
