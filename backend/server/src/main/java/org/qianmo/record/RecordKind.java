package org.qianmo.record;

/** What a record is about. */
public enum RecordKind {
    SURVEY,
    ADJUSTMENT,
    SPLIT_MERGE,
    DESIGNATION,
    ACCEPTANCE,
    VOUCHER_ISSUE,
    REDEMPTION,
    CORRECTION,
    REVERSAL,
    /** Parcels taken in from a file. */
    IMPORT,
    /** The generated demo district. */
    DEMO
}
