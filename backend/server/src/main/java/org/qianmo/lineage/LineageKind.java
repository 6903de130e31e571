package org.qianmo.lineage;

/** How ground passed from one parcel to another. */
public enum LineageKind {
    SPLIT,
    MERGE,
    SHIFT,
    HOLE,
    REVERSAL
}
