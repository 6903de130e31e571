package org.qianmo.parcel;

/** What made a version. */
public enum Change {
    CREATE,
    CHANGE,
    /** Same shape, other facts. */
    ATTRIBUTES,
    /** Same ground and acreage, with corners more or less on its border because of a neighbour. */
    NODES,
    SPLIT,
    MERGE,
    SHIFT,
    /** Came of taking back a split or a merge. */
    REVERSAL,
    RETIRE
}
