package org.qianmo.record;

/** Where a record stands. */
public enum RecordState {
    DRAFT,
    SUBMITTED,
    APPROVED,
    RETURNED,
    WITHDRAWN
}
