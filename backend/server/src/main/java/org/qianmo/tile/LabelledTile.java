package org.qianmo.tile;

import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Point;

/** A tile with outlines in one layer and their label points in another. */
final class LabelledTile {

    private final Envelope ground;
    private final TileShapes shapes;
    private final TileLayerWriter outlines;
    private final TileLayerWriter labels;

    LabelledTile(TileCoordinate tile, String outlineLayer, String labelLayer) {
        this.ground = TileShapes.ground(tile);
        this.shapes = new TileShapes(tile);
        this.outlines = new TileLayerWriter(outlineLayer);
        this.labels = new TileLayerWriter(labelLayer);
    }

    boolean touches(MultiPolygon outline) {
        return outline != null && outline.getEnvelopeInternal().intersects(ground);
    }

    void add(long id, MultiPolygon outline, Point label, Object... attributes) {
        outlines.add(id, GeometryCommands.POLYGON, shapes.polygons(outline), attributes);
        labels.add(id, GeometryCommands.POINT, shapes.point(label.getX(), label.getY()), attributes);
    }

    byte[] toByteArray() {
        TileBytes bytes = new TileBytes();
        if (outlines.count() > 0) {
            outlines.appendTo(bytes);
        }
        if (labels.count() > 0) {
            labels.appendTo(bytes);
        }
        return bytes.toByteArray();
    }
}
