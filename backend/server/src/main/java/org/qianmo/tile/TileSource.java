package org.qianmo.tile;

/** What one layer's tiles hold. */
interface TileSource {

    /** Name of the layer in addresses. */
    String layer();

    /** @return the encoded tile; empty if nothing is in it */
    byte[] encode(TileCoordinate tile);
}
