package org.qianmo.tile;

import org.qianmo.parcel.View;

/** What one layer's tiles hold. */
interface TileSource {

    /** Name of the layer in addresses. */
    String layer();

    /** What of the view makes a difference to this layer: tiles are kept by it. */
    View regarded(View view);

    /** @return the encoded tile; empty if nothing is in it */
    byte[] encode(TileCoordinate tile, View view);
}
