package org.qianmo.tile;

import java.util.zip.CRC32C;

/**
 * A tile's bytes, and the tag that changes with them.
 *
 * @param bytes empty if nothing is in the tile
 * @param tag weak, because the bytes on the wire may be compressed: a strong one would forbid that
 */
public record EncodedTile(byte[] bytes, String tag) {

    static EncodedTile of(byte[] bytes) {
        CRC32C sum = new CRC32C();
        sum.update(bytes);
        return new EncodedTile(bytes, "W/\"%08x-%x\"".formatted(sum.getValue(), bytes.length));
    }
}
