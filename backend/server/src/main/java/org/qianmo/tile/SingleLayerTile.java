package org.qianmo.tile;

import org.locationtech.jts.geom.MultiPolygon;

/** A tile with outlines in one layer. */
final class SingleLayerTile {

    private final TileShapes shapes;
    private final TileLayerWriter outlines;

    SingleLayerTile(TileCoordinate tile, String layer) {
        this.shapes = new TileShapes(tile);
        this.outlines = new TileLayerWriter(layer);
    }

    /** @param attributes key and value in turn; a null value is left out */
    void add(long id, MultiPolygon outline, Object... attributes) {
        outlines.add(id, GeometryCommands.POLYGON, shapes.polygons(outline), attributes);
    }

    byte[] toByteArray() {
        TileBytes bytes = new TileBytes();
        if (outlines.count() > 0) {
            outlines.appendTo(bytes);
        }
        return bytes.toByteArray();
    }
}
