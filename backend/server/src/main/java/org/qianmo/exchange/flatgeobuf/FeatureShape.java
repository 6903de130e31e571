package org.qianmo.exchange.flatgeobuf;

import org.locationtech.jts.geom.MultiPolygon;
import org.qianmo.exchange.layer.PolygonDraft;
import org.qianmo.exchange.layer.RowFault;
import org.qianmo.exchange.layer.RowRefusal;
import org.wololo.flatgeobuf.generated.Feature;
import org.wololo.flatgeobuf.generated.Geometry;
import org.wololo.flatgeobuf.generated.GeometryType;

/** The shape of one feature: all positions of a polygon in a row, and where each of its rings ends. */
final class FeatureShape {

    private static final int DEPTH_MAX = 4;

    private final int tableBytes;
    private final PolygonDraft draft = new PolygonDraft();
    private int parts;

    private FeatureShape(int tableBytes) {
        this.tableBytes = tableBytes;
    }

    /**
     * @param type of the layer; 0 where each feature says its own
     * @param tableBytes size of the feature; no list in it can be longer
     * @throws IndexOutOfBoundsException if an offset leads out of it
     */
    static MultiPolygon read(Feature feature, int type, int tableBytes) throws RowRefusal {
        Geometry geometry = feature.geometry();
        if (geometry == null) {
            throw new RowRefusal(RowFault.of(RowFault.Code.EMPTY_GEOMETRY));
        }
        FeatureShape shape = new FeatureShape(tableBytes);
        shape.add(geometry, type == GeometryType.Unknown ? geometry.type() : type, 0);
        return shape.draft.finish();
    }

    private void add(Geometry geometry, int type, int depth) throws RowRefusal {
        switch (type) {
            case GeometryType.Polygon, GeometryType.Triangle -> polygon(geometry);
            case GeometryType.MultiPolygon -> parts(geometry, GeometryType.Polygon, depth);
            case GeometryType.GeometryCollection, GeometryType.MultiSurface ->
                parts(geometry, GeometryType.Unknown, depth);
            case GeometryType.CurvePolygon -> throw new RowRefusal(RowFault.of(RowFault.Code.CURVED));
            case GeometryType.Unknown -> throw new RowRefusal(RowFault.of(RowFault.Code.BROKEN_RECORD));
            default ->
                throw new RowRefusal(RowFault.of(
                        type > GeometryType.Triangle ? RowFault.Code.BROKEN_RECORD : RowFault.Code.NOT_A_POLYGON));
        }
    }

    /** Offsets may lead back: depth and number are bounded, so that a part that holds itself comes to an end. */
    private void parts(Geometry geometry, int type, int depth) throws RowRefusal {
        if (depth > DEPTH_MAX) {
            throw new RowRefusal(RowFault.of(RowFault.Code.BROKEN_RECORD));
        }
        int count = length(geometry.partsLength(), Integer.BYTES);
        for (int i = 0; i < count; i++) {
            draft.expect(0);
            if (++parts > tableBytes / Integer.BYTES) {
                throw new RowRefusal(RowFault.of(RowFault.Code.BROKEN_RECORD));
            }
            Geometry part = geometry.parts(i);
            add(part, type == GeometryType.Unknown ? part.type() : type, depth + 1);
        }
    }

    private int length(int stated, int bytesOfOne) throws RowRefusal {
        if (stated < 0 || (long) stated * bytesOfOne > tableBytes) {
            throw new RowRefusal(RowFault.of(RowFault.Code.BROKEN_RECORD));
        }
        return stated;
    }

    private void polygon(Geometry geometry) throws RowRefusal {
        int positions = length(geometry.xyLength(), Double.BYTES) / 2;
        int rings = length(geometry.endsLength(), Integer.BYTES);
        draft.nextPolygon();
        if (rings == 0 && positions > 0) {
            ring(geometry, 0, positions);
        }
        int from = 0;
        for (int i = 0; i < rings; i++) {
            long end = geometry.ends(i);
            if (end < from || end > positions) {
                throw new RowRefusal(RowFault.of(RowFault.Code.BROKEN_RECORD));
            }
            ring(geometry, from, (int) end);
            from = (int) end;
        }
    }

    private void ring(Geometry geometry, int from, int end) throws RowRefusal {
        draft.expect(end - from);
        double[] xy = new double[2 * (end - from)];
        for (int i = 0; i < xy.length; i++) {
            xy[i] = geometry.xy(2 * from + i);
        }
        draft.ring(xy);
    }
}
