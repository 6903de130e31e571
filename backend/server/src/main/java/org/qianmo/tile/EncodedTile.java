package org.qianmo.tile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** A tile's bytes, plain and packed, and the tag that changes with them. */
public final class EncodedTile {

    /** Smaller tiles travel in one packet anyway. */
    private static final int PACKED_BYTES_MIN = 1_024;

    private final byte[] bytes;
    private final String tag;
    private byte[] packed;

    private EncodedTile(byte[] bytes, String tag) {
        this.bytes = bytes;
        this.tag = tag;
    }

    static EncodedTile of(byte[] bytes) {
        CRC32C one = new CRC32C();
        CRC32 two = new CRC32();
        one.update(bytes);
        two.update(bytes);
        return new EncodedTile(bytes, "W/\"%08x%08x-%x\"".formatted(one.getValue(), two.getValue(), bytes.length));
    }

    /** Empty if nothing is in the tile. */
    public byte[] bytes() {
        return bytes;
    }

    /** Weak, because the bytes on the wire are either plain or packed. */
    public String tag() {
        return tag;
    }

    public boolean isWorthPacking() {
        return bytes.length >= PACKED_BYTES_MIN;
    }

    /** The bytes by gzip, made when first asked for, and once: packing a tile takes longer than finding it in the cache. */
    public synchronized byte[] packed() {
        if (packed == null) {
            packed = gzip(bytes);
        }
        return packed;
    }

    private static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(bytes.length / 2);
        try (GZIPOutputStream gzip = new QuickGzip(packed)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    /** A tile a third larger than at best, in a third of the time: whoever asks for it first waits for it. */
    private static final class QuickGzip extends GZIPOutputStream {

        private static final int BUFFER_BYTES = 16_384;

        QuickGzip(ByteArrayOutputStream out) throws IOException {
            super(out, BUFFER_BYTES);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }

    /** What it takes in memory, if it is asked for packed too: tiles pack to less than half. */
    int size() {
        return bytes.length + (isWorthPacking() ? bytes.length / 2 : 0);
    }
}
