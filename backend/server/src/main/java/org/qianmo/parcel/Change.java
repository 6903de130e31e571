package org.qianmo.parcel;

/** What made a version. */
public enum Change {
    CREATE,
    CHANGE,
    ATTRIBUTES,
    SPLIT,
    MERGE,
    SHIFT,
    RETIRE
}
