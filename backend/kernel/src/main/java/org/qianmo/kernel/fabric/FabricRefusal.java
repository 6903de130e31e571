package org.qianmo.kernel.fabric;

/** Why an operation was not done. If several reasons hold, the first in this order is given. The names are stable. */
public enum FabricRefusal {

    /** A cutting line that crosses itself does not say which parts are meant; nor does the outline of a hole. */
    LINE_CROSSES_ITSELF,
    /** The line leaves the land in one piece: it misses it, only touches it, or ends inside. */
    DOES_NOT_CUT,
    /** Wanted areas must be more than nothing, and together leave something for the last part. */
    AREAS_DO_NOT_FIT,
    /** A merge needs at least two parcels, and so does what was merged. */
    TOO_FEW_PARCELS,
    /** No border lies within reach of the place that was pointed at. */
    NO_BORDER_THERE,
    /** No corner lies within reach of the place that was pointed at. */
    NO_CORNER_THERE,
    /** The parcel has a corner at that place already. */
    CORNER_THERE_ALREADY,
    /** More than two borders meet in the corner: each parcel would go its own way without it. */
    BORDERS_MEET_THERE,
    /** A ring needs three corners. */
    TOO_FEW_CORNERS,
    /** The parcels do not hang together by common edges; a common point is not enough. */
    NOT_ADJACENT,
    /** Two parcels share several borders, and it was not said which is meant. */
    SEVERAL_BORDERS,
    /** However far the boundary moves in parallel, the area is not met. */
    AREA_NOT_REACHED,
    /** A hole must lie within the land of the parcel that it is cut into. */
    HOLE_OUTSIDE,
    /** There is no overlap to clip. */
    NO_OVERLAP,
    /** The merged parcel is no longer the ground of those that were merged. */
    GROUND_CHANGED,
    /** Border and line, or two borders, run so close that the result would not be valid on the node grid. */
    TOO_FINE,
    /** A border would cross or touch itself. */
    RING_CROSSES_ITSELF,
    /** Land of another parcel would be taken. */
    OVERLAPS_NEIGHBOUR,
    /** A parcel would be left without land. */
    LOSES_ALL,
    /** A part would be a sliver: too small or too thin to be land. */
    SLIVER,
    /** A part would be smaller than the smallest area that the layer accepts. */
    BELOW_MINIMUM_AREA,
    /** So much less is booked than measured that the largest part would be left with nothing. */
    ACREAGE_DOES_NOT_REACH
}
