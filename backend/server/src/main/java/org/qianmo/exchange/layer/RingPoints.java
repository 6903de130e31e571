package org.qianmo.exchange.layer;

import java.util.Arrays;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.impl.PackedCoordinateSequence;
import org.qianmo.exchange.layer.RowFault.Code;

/** The positions of one ring as they are read; easting or longitude first, in the coordinates of the file. */
public final class RingPoints {

    private static final int RING_POINTS_MIN = 4;
    private static final int FIRST_ROOM = 16;

    private double[] xy = new double[2 * FIRST_ROOM];
    private int size;

    /** @throws RowRefusal if the position is not finite or beyond every system, or there are too many */
    public void add(double x, double y) throws RowRefusal {
        if (!Double.isFinite(x) || !Double.isFinite(y)) {
            throw new RowRefusal(size > 0 ? RowFault.at(Code.NOT_FINITE, last()) : RowFault.of(Code.NOT_FINITE));
        }
        if (Math.abs(x) > ReadingBounds.COORDINATE_MAX || Math.abs(y) > ReadingBounds.COORDINATE_MAX) {
            throw new RowRefusal(RowFault.of(Code.OUT_OF_BAND));
        }
        if (size >= ReadingBounds.ROW_VERTICES_MAX) {
            throw new RowRefusal(RowFault.at(Code.TOO_MANY_VERTICES, last()));
        }
        if (2 * size == xy.length) {
            xy = Arrays.copyOf(xy, 2 * xy.length);
        }
        xy[2 * size] = x;
        xy[2 * size + 1] = y;
        size++;
    }

    public int size() {
        return size;
    }

    public double x(int i) {
        return xy[2 * i];
    }

    public double y(int i) {
        return xy[2 * i + 1];
    }

    public Coordinate first() {
        return new Coordinate(xy[0], xy[1]);
    }

    public Coordinate last() {
        return new Coordinate(x(size - 1), y(size - 1));
    }

    /** Moves the last position onto another that is as good as the same. */
    public void setLast(double x, double y) {
        xy[2 * size - 2] = x;
        xy[2 * size - 1] = y;
    }

    /** Whether the last position is the first once more. */
    public boolean isClosed() {
        return size > 1 && isFirst(x(size - 1), y(size - 1));
    }

    public boolean isFirst(double x, double y) {
        return size > 0 && xy[0] == x && xy[1] == y;
    }

    /**
     * Closes what the format lets stand open.
     *
     * @throws RowRefusal if it has fewer than 3 corners
     */
    public LinearRing ring(GeometryFactory geometry) throws RowRefusal {
        if (size > 0 && !isClosed()) {
            add(xy[0], xy[1]);
        }
        if (size < RING_POINTS_MIN) {
            throw new RowRefusal(
                    size > 0 ? RowFault.at(Code.TOO_FEW_POINTS, first()) : RowFault.of(Code.EMPTY_GEOMETRY));
        }
        return geometry.createLinearRing(new PackedCoordinateSequence.Double(Arrays.copyOf(xy, 2 * size), 2, 0));
    }
}
