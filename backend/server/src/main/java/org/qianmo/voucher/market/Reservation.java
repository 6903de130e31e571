package org.qianmo.voucher.market;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Set apart for a buyer.
 *
 * @param id of the record by which it was
 * @param until last day
 * @param endedBy record that ended it; null while it is open
 */
public record Reservation(
        long id,
        long offerId,
        long buyer,
        String contractNo,
        LocalDate until,
        String reservedBy,
        Instant reservedAt,
        State state,
        Long endedBy) {

    /** How it ended. */
    public enum State {
        OPEN,
        RELEASED,
        LAPSED,
        SOLD,
        /** What was set apart was taken back. */
        GONE
    }

    public boolean isOverOn(LocalDate day) {
        return day.isAfter(until);
    }
}
