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
    /** What else becomes of a voucher: it is sold, pledged, released, taken back, runs on or out. */
    VOUCHER_CHANGE,
    CORRECTION,
    REVERSAL,
    /** Parcels taken in from a file. */
    IMPORT,
    /** The generated demo district. */
    DEMO;

    /** Whether its content is a draft of parcels; of the others it is accepted work, or an act on vouchers. */
    public boolean changesParcels() {
        return this != ACCEPTANCE && !isOfVouchers();
    }

    /** Whether its content is an act on vouchers. */
    public boolean isOfVouchers() {
        return this == VOUCHER_ISSUE || this == REDEMPTION || this == VOUCHER_CHANGE;
    }
}
