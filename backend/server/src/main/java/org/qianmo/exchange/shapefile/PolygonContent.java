package org.qianmo.exchange.shapefile;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.impl.PackedCoordinateSequence;
import org.qianmo.exchange.layer.RingAssembly;
import org.qianmo.exchange.layer.RowFault;

/**
 * The content of one record: type, box, number of parts, number of points, first point of each part, points. Heights and
 * measures follow and are not read: ground is a matter of x and y.
 */
final class PolygonContent {

    /** A province's coast has fewer; the checks have a lower bound of their own. */
    static final int POINTS_MAX = 1_000_000;

    static final int PARTS_MAX = 20_000;

    /** No projected coordinate on earth is larger; the format writes "no data" as less than -1e38. */
    private static final double COORDINATE_MAX = 1e9;

    private static final int PARTS_AT = 36;
    private static final int POINTS_AT = 40;
    private static final int ARRAYS_AT = 44;
    private static final int POINT_BYTES = 16;
    private static final int RING_POINTS_MIN = 4;

    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    private final ByteBuffer content;

    private PolygonContent(ByteBuffer content) {
        this.content = content;
    }

    /** @param content little-endian, position 0 at the type of the shape */
    static ShpRow read(int row, ByteBuffer content) {
        ShapeKind kind = content.remaining() < Integer.BYTES ? ShapeKind.OTHER : ShapeKind.of(content.getInt(0));
        if (kind == ShapeKind.NULL) {
            return ShpRow.refused(row, RowFault.of(RowFault.Code.EMPTY_GEOMETRY));
        }
        if (kind != ShapeKind.POLYGON) {
            RowFault.Code code = kind == ShapeKind.OTHER ? RowFault.Code.BROKEN_RECORD : RowFault.Code.NOT_A_POLYGON;
            return ShpRow.refused(row, RowFault.of(code));
        }
        try {
            return ShpRow.of(row, RingAssembly.assemble(new PolygonContent(content).rings(), GEOMETRY));
        } catch (Refused refused) {
            return ShpRow.refused(row, refused.fault);
        }
    }

    private List<LinearRing> rings() throws Refused {
        require(content.remaining() >= ARRAYS_AT, RowFault.Code.BROKEN_RECORD);
        int parts = content.getInt(PARTS_AT);
        int points = content.getInt(POINTS_AT);
        require(parts >= 0 && points >= 0, RowFault.Code.BROKEN_RECORD);
        require(parts > 0 && points > 0, RowFault.Code.EMPTY_GEOMETRY);
        require(
                (long) ARRAYS_AT + Integer.BYTES * (long) parts + POINT_BYTES * (long) points <= content.remaining(),
                RowFault.Code.BROKEN_RECORD);
        require(parts <= PARTS_MAX && points <= POINTS_MAX, RowFault.Code.TOO_MANY_VERTICES);
        List<LinearRing> rings = new ArrayList<>(parts);
        for (int part = 0; part < parts; part++) {
            int first = firstPoint(part);
            int end = part + 1 < parts ? firstPoint(part + 1) : points;
            require(first >= 0 && first < end && end <= points, RowFault.Code.BROKEN_RECORD);
            rings.add(ring(pointsAt(parts) + first * POINT_BYTES, end - first));
        }
        return rings;
    }

    private int firstPoint(int part) {
        return content.getInt(ARRAYS_AT + part * Integer.BYTES);
    }

    private static int pointsAt(int parts) {
        return ARRAYS_AT + parts * Integer.BYTES;
    }

    private LinearRing ring(int at, int size) throws Refused {
        double[] xy = new double[2 * size];
        for (int i = 0; i < xy.length; i++) {
            xy[i] = content.getDouble(at + i * Double.BYTES);
            require(Double.isFinite(xy[i]), RowFault.Code.NOT_FINITE);
            require(Math.abs(xy[i]) <= COORDINATE_MAX, RowFault.Code.OUT_OF_BAND);
        }
        CoordinateSequence sequence = new PackedCoordinateSequence.Double(xy, 2, 0);
        Coordinate first = new Coordinate(xy[0], xy[1]);
        require(size >= RING_POINTS_MIN, RowFault.Code.TOO_FEW_POINTS, first);
        require(xy[0] == xy[2 * size - 2] && xy[1] == xy[2 * size - 1], RowFault.Code.RING_OPEN, first);
        return GEOMETRY.createLinearRing(sequence);
    }

    private static void require(boolean holds, RowFault.Code otherwise) throws Refused {
        if (!holds) {
            throw new Refused(RowFault.of(otherwise));
        }
    }

    private static void require(boolean holds, RowFault.Code otherwise, Coordinate where) throws Refused {
        if (!holds) {
            throw new Refused(RowFault.at(otherwise, where));
        }
    }

    /** Leaves the reading of one record; never leaves this class. */
    private static final class Refused extends Exception {

        private final transient RowFault fault;

        Refused(RowFault fault) {
            super(null, null, false, false);
            this.fault = fault;
        }
    }
}
