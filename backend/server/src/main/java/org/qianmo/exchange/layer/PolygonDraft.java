package org.qianmo.exchange.layer;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.impl.PackedCoordinateSequence;

/**
 * Gathers the shape of one row from a format that says which ring is a hole of which: the first ring of a polygon is its
 * outline. Directions and topology stay as they come; nothing is closed, padded or dropped.
 */
public final class PolygonDraft {

    private static final GeometryFactory GEOMETRY = new GeometryFactory();
    private static final int RING_POINTS_MIN = 4;

    private final List<Polygon> polygons = new ArrayList<>();
    private final List<LinearRing> rings = new ArrayList<>();
    private long vertices;
    private int ringsOfAll;

    /** Rings from here on belong to a further polygon. */
    public void nextPolygon() {
        if (!rings.isEmpty()) {
            LinearRing[] holes = rings.subList(1, rings.size()).toArray(LinearRing[]::new);
            polygons.add(GEOMETRY.createPolygon(rings.get(0), holes));
            rings.clear();
        }
    }

    /**
     * Asks for room before memory is taken for a ring.
     *
     * @param positions as the file says
     * @throws RowRefusal TOO_MANY_VERTICES
     */
    public void expect(long positions) throws RowRefusal {
        require(
                positions >= 0
                        && vertices + positions <= ReadingBounds.ROW_VERTICES_MAX
                        && ringsOfAll < ReadingBounds.ROW_RINGS_MAX,
                RowFault.Code.TOO_MANY_VERTICES);
    }

    /**
     * @param xy x and y of each position in turn; kept, and not to be changed afterwards
     * @throws RowRefusal if it is no ring of finite positions, or the row has too many
     */
    public void ring(double[] xy) throws RowRefusal {
        int size = xy.length / 2;
        expect(size);
        for (double ordinate : xy) {
            require(Double.isFinite(ordinate), RowFault.Code.NOT_FINITE);
            require(Math.abs(ordinate) <= ReadingBounds.COORDINATE_MAX, RowFault.Code.OUT_OF_BAND);
        }
        require(size > 0, RowFault.Code.TOO_FEW_POINTS);
        Coordinate first = new Coordinate(xy[0], xy[1]);
        require(size >= RING_POINTS_MIN, RowFault.Code.TOO_FEW_POINTS, first);
        require(xy[0] == xy[2 * size - 2] && xy[1] == xy[2 * size - 1], RowFault.Code.RING_OPEN, first);
        rings.add(GEOMETRY.createLinearRing(new PackedCoordinateSequence.Double(xy, 2, 0)));
        vertices += size;
        ringsOfAll++;
    }

    /** @throws RowRefusal EMPTY_GEOMETRY if there was no ring */
    public MultiPolygon finish() throws RowRefusal {
        nextPolygon();
        require(!polygons.isEmpty(), RowFault.Code.EMPTY_GEOMETRY);
        return GEOMETRY.createMultiPolygon(polygons.toArray(Polygon[]::new));
    }

    private static void require(boolean holds, RowFault.Code otherwise) throws RowRefusal {
        if (!holds) {
            throw new RowRefusal(RowFault.of(otherwise));
        }
    }

    private static void require(boolean holds, RowFault.Code otherwise, Coordinate where) throws RowRefusal {
        if (!holds) {
            throw new RowRefusal(RowFault.at(otherwise, where));
        }
    }
}
