package org.qianmo.tile;

import org.qianmo.parcel.View;

/** What one layer's tiles hold. */
interface TileSource {

    /** Name of the layer in addresses. */
    String layer();

    /** What of the view makes a difference to this layer: tiles are kept by it. */
    View regarded(View view);

    /** Whether a tile stays true until its ground is touched. What changes in other ways too is encoded for each who asks. */
    default boolean isKept() {
        return true;
    }

    /** @return the encoded tile; empty if nothing is in it */
    byte[] encode(TileCoordinate tile, View view);
}
