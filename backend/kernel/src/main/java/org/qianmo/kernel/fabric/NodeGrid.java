package org.qianmo.kernel.fabric;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;

/**
 * Where new nodes may lie.
 *
 * <p>The place where a line meets a border is a fraction that no double holds, so a new node lies beside the border, and
 * the border of <em>both</em> parcels bends to it. On a grid of 1 µm it lies at most 0.71 µm beside: no more than the
 * store's own rounding to 1e-11 degree (1.1 µm) moves any vertex, and 1 m² of land only along a border of 1,400 km. A
 * coarser grid (0.1 mm) would give shorter numbers and move the outer border of the layer visibly in its acreage.
 */
final class NodeGrid {

    /** Width of the grid, and how far from a border a node of that border may lie: more than 0.5·√2 of the width. */
    static final double METRES = 1e-6;

    /** Cluster tolerance of snapping (domain: 0.1 mm): closer to an existing vertex, that vertex is the node. */
    static final double CLUSTER_METRES = 1e-4;

    /**
     * How far off the line between its two neighbours a node may lie on a straight border. When all three are new they
     * lie 0.71 µm beside it each, to different sides; a store that rounds to 1e-11 degree moves each by up to 1 µm more.
     */
    static final double STRAIGHT_METRES = 3.5e-6;

    private static final double STEPS_PER_METRE = 1e6;

    private NodeGrid() {}

    /** The grid point nearest to a position: two dimensions, whatever the position had. */
    static Coordinate nearest(Coordinate position) {
        return new CoordinateXY(onGrid(position.x), onGrid(position.y));
    }

    private static double onGrid(double metres) {
        return Math.rint(metres * STEPS_PER_METRE) / STEPS_PER_METRE;
    }
}
