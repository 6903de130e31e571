package org.qianmo.record;

import java.time.Instant;

/**
 * Something that happened to a record.
 *
 * @param seq from 1
 * @param words the reason or the remark that was given; null for none
 */
public record RecordEvent(int seq, Kind kind, String actor, Instant at, String words) {

    /** What can happen. */
    public enum Kind {
        OPENED,
        SUBMITTED,
        RETURNED,
        APPROVED,
        WITHDRAWN
    }
}
