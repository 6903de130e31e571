package org.qianmo.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/**
 * A layer of land as it should be, EPSG:4547: an uneven grid whose parcels share their borders vertex by vertex.
 *
 * <pre>
 *   o--·--·--o--·--·--o      o node of the grid, moved a little
 *   ·        ·        ·      · vertex on an edge, off the straight line
 *   o--·--·--o--·--·--o      10 vertices a parcel
 * </pre>
 *
 * <p>Every thousandth parcel comes a second time, as it does in real layers, so that there is something to find.
 */
final class GridCoverage {

    private static final double WEST_METRES = 380_000;
    private static final double SOUTH_METRES = 2_525_000;
    private static final double STEP_METRES = 60;
    private static final double MOVED_METRES = 8;
    private static final int PARCELS_PER_DUPLICATE = 1_000;

    private static final GeometryFactory PLANE = new GeometryFactory();

    private final int columns;
    private final long seed;

    private GridCoverage(int columns, long seed) {
        this.columns = columns;
        this.seed = seed;
    }

    /** @return {@code count} parcels row by row, then the duplicates */
    static List<Polygon> of(int count, long seed) {
        GridCoverage grid = new GridCoverage((int) Math.ceil(Math.sqrt(count)), seed);
        List<Polygon> parcels = new ArrayList<>(count + duplicates(count));
        for (int i = 0; i < count; i++) {
            parcels.add(grid.parcel(i % grid.columns, i / grid.columns));
        }
        for (int i = 0; i < duplicates(count); i++) {
            parcels.add((Polygon) parcels.get(i * PARCELS_PER_DUPLICATE).copy());
        }
        return parcels;
    }

    static int duplicates(int count) {
        return count / PARCELS_PER_DUPLICATE;
    }

    private Polygon parcel(int column, int row) {
        Coordinate[] ring = {
            node(3 * column, 2 * row), node(3 * column + 1, 2 * row), node(3 * column + 2, 2 * row),
            node(3 * column + 3, 2 * row), node(3 * column + 3, 2 * row + 1), node(3 * column + 3, 2 * row + 2),
            node(3 * column + 2, 2 * row + 2), node(3 * column + 1, 2 * row + 2), node(3 * column, 2 * row + 2),
            node(3 * column, 2 * row + 1), node(3 * column, 2 * row)
        };
        return PLANE.createPolygon(ring);
    }

    /** The same node for all parcels that meet in it: its move hangs on its place alone. */
    private Coordinate node(int thirds, int halves) {
        SplittableRandom move = new SplittableRandom(seed + 1_000_003L * thirds + halves);
        return new Coordinate(
                WEST_METRES + STEP_METRES / 3 * thirds + move.nextDouble(MOVED_METRES),
                SOUTH_METRES + STEP_METRES / 2 * halves + move.nextDouble(MOVED_METRES));
    }
}
