package org.qianmo.tile;

/** A tile as it grows, layer by layer. */
final class TileBytes {

    private final Protobuf bytes = new Protobuf();

    void append(Protobuf layer) {
        bytes.messageField(3, layer);
    }

    byte[] toByteArray() {
        return bytes.toByteArray();
    }
}
