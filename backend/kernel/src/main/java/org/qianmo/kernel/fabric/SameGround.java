package org.qianmo.kernel.fabric;

import org.locationtech.jts.geom.Geometry;

/**
 * Whether two shapes are the same ground, whatever nodes they have on their straight edges.
 *
 * <p>Each is given the nodes of the other; they are the same if they then have the same edges. No area is compared: a
 * strip of a millimetre along a border is other ground, however large the parcel. Nodes may lie 3.5 µm beside an edge and
 * vertices 3.5 µm apart, which is what a grid of 1 µm and a store that rounds to 1e-11 degree make of one place.
 */
public final class SameGround {

    private SameGround() {}

    /**
     * Compares two shapes. Expected O(n log n) in their edges.
     *
     * @param onePlane valid polygon or multipolygon, EPSG:4547
     * @param otherPlane valid polygon or multipolygon, EPSG:4547
     */
    public static boolean test(Geometry onePlane, Geometry otherPlane) {
        Geometry other = new VertexWeld(Rings.corners(onePlane), NodeGrid.STRAIGHT_METRES).into(otherPlane);
        return Rings.edges(noded(onePlane, other)).equals(Rings.edges(noded(other, onePlane)));
    }

    private static Geometry noded(Geometry plane, Geometry like) {
        return new NodeInsertion(Rings.corners(like), NodeGrid.STRAIGHT_METRES).into(plane);
    }
}
