package org.qianmo.kernel.topology;

/** How a finding may be put right. The names are stable: they are on the wire and in translations. */
public enum RepairKind {

    /** A vertex goes that says nothing: doubled, or beside the straight line. */
    DROP_VERTEX,
    /** The tip of a spike goes. */
    DROP_SPIKE,
    /** Rings are ordered anew, keeping the land that is meant. */
    FIX_RINGS,
    /** The edited parcel gives way to the other. */
    CLIP_OVERLAP,
    /** The border of the edited parcel moves onto that of the neighbour, vertex onto vertex. */
    SNAP_TO_NEIGHBOUR,
    /** A border gets the vertex that it lacks. */
    INSERT_NODE,
    /** The gap becomes land of an edited parcel. */
    FILL_GAP,
    /** What lies outside of the unit goes. */
    CLIP_TO_UNIT
}
