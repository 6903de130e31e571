package org.qianmo.kernel.topology;

/** What is wrong with a ground. The names are stable: they are on the wire, in files of cases and in translations. */
public enum FindingCode {

    /** There is nothing to check. No place. */
    EMPTY_GEOMETRY,
    /** Neither a polygon nor a multipolygon. */
    NOT_A_POLYGON,
    /** More vertices than one parcel may have; the count is the size, and nothing else was checked. */
    TOO_MANY_VERTICES,
    /** A coordinate is NaN or infinite; the place is the first finite position of the ring, if it has one. */
    NOT_FINITE,
    /** A position lies outside the band of the projection: wrong coordinate system, or swapped axes. */
    OUT_OF_BAND,
    /** A ring does not end where it starts; the place is the gap. */
    RING_OPEN,
    /** A ring has fewer than three different positions. */
    TOO_FEW_POINTS,
    /** Two consecutive vertices are closer than the tolerance. */
    DUPLICATE_VERTEX,
    /** Two edges of one ring that are not neighbours meet: a crossing, a touch, or a piece walked twice. */
    SELF_INTERSECTION,
    /** Two rings of one polygon cross or share a line. */
    RING_CROSSING,
    /**
     * A hole touches its shell or another hole in single points: sound, but rarely meant. An error, at the place that says
     * so, where such touches together cut the interior in two.
     */
    HOLE_TOUCHING,
    /** A hole lies outside its shell, or inside another hole. */
    HOLE_OUTSIDE,
    /** Two parts of a multipolygon overlap or share a line. */
    NESTED_SHELL,
    /** A vertex with a very small angle; an error where its arms lie on each other. */
    SPIKE,
    /** A part too small or too thin to be land; an error where it is too small. */
    SLIVER,
    /** Smaller than the smallest area that the layer accepts. */
    BELOW_MINIMUM_AREA,
    /** Ground that a neighbour holds already. */
    OVERLAP,
    /** Ground between parcels that no parcel holds. */
    GAP,
    /** A vertex on or beside the border of a neighbour that has no vertex there. */
    VERTEX_MISMATCH,
    /** Ground outside the unit that it is said to lie in. */
    OUTSIDE_UNIT
}
