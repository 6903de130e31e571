package org.qianmo.kernel.fabric;

/** Why an operation was not done. If several reasons hold, the first in this order is given. The names are stable. */
public enum FabricRefusal {

    /** A cutting line that crosses itself does not say which parts are meant. */
    LINE_CROSSES_ITSELF,
    /** The line leaves the parcel in one piece: it misses it, only touches it, or ends inside. */
    DOES_NOT_CUT,
    /** Wanted areas must be more than nothing, and together leave something for the last part. */
    AREAS_DO_NOT_FIT,
    /** A merge needs at least two parcels. */
    TOO_FEW_PARCELS,
    /** The parcels do not hang together by common edges; a common point is not enough. */
    NOT_ADJACENT,
    /** Border and line, or two borders, run so close that the result would not be valid on the node grid. */
    TOO_FINE,
    /** A part would be a sliver: too small or too thin to be land. */
    SLIVER,
    /** A part would be smaller than the smallest area that the layer accepts. */
    BELOW_MINIMUM_AREA,
    /** So much less is booked than measured that the largest part would be left with nothing. */
    ACREAGE_DOES_NOT_REACH
}
