package org.qianmo.parcel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * By which record, by whom and when versions are written.
 *
 * @param at to the microsecond, as both databases keep it
 * @param day from which the change is true
 */
public record Booking(long recordId, String author, Instant at, LocalDate day) {

    public Booking {
        at = at.truncatedTo(ChronoUnit.MICROS);
    }
}
