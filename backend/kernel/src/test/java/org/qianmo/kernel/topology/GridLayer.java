package org.qianmo.kernel.topology;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/**
 * A sound layer near Nanhai: cells of 60 m whose borders are bent at shared vertices, 10 vertices a cell.
 *
 * <pre>
 *   o--·--·--o      o node of the grid, moved by up to 8 m to the north-east
 *   ·        ·      · vertex on an edge, moved likewise
 *   o--·--·--o      what lies 10 m to 58 m from the south-west node, both ways, is inside
 * </pre>
 */
final class GridLayer {

    static final double CELL_METRES = 60;

    private static final double WEST_METRES = 380_000;
    private static final double SOUTH_METRES = 2_525_000;
    private static final double MOVED_METRES = 8;

    static final GeometryFactory PLANE = new GeometryFactory();

    final int columns;
    final List<Neighbour> parcels = new ArrayList<>();
    private final long seed;

    /** Ids are 1 + column + row · columns. */
    GridLayer(int columns, int rows, long seed) {
        this.columns = columns;
        this.seed = seed;
        for (int i = 0; i < columns * rows; i++) {
            Polygon plane = PLANE.createPolygon(ring(i % columns, i / columns));
            parcels.add(new Neighbour(i + 1L, null, plane));
        }
    }

    /** From the south-west node counter-clockwise; the seventh and eighth lie on the northern edge. */
    Coordinate[] ring(int column, int row) {
        int[][] steps = {{0, 0}, {1, 0}, {2, 0}, {3, 0}, {3, 1}, {3, 2}, {2, 2}, {1, 2}, {0, 2}, {0, 1}, {0, 0}};
        Coordinate[] ring = new Coordinate[steps.length];
        for (int i = 0; i < steps.length; i++) {
            ring[i] = node(3 * column + steps[i][0], 2 * row + steps[i][1]);
        }
        return ring;
    }

    /** The same node for all parcels that meet in it: its move hangs on its place alone. */
    private Coordinate node(int thirds, int halves) {
        SplittableRandom move = new SplittableRandom(seed + 1_000_003L * thirds + halves);
        return new Coordinate(
                WEST_METRES + CELL_METRES / 3 * thirds + move.nextDouble(MOVED_METRES),
                SOUTH_METRES + CELL_METRES / 2 * halves + move.nextDouble(MOVED_METRES));
    }

    /** A position inside a cell, in metres from the place of its south-west node. */
    Coordinate inside(int column, int row, double east, double north) {
        return new Coordinate(WEST_METRES + CELL_METRES * column + east, SOUTH_METRES + CELL_METRES * row + north);
    }
}
