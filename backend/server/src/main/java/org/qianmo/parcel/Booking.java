package org.qianmo.parcel;

import java.time.Instant;
import java.time.LocalDate;

/**
 * By which record, by whom and when versions are written.
 *
 * @param day from which the change is true
 */
public record Booking(long recordId, String author, Instant at, LocalDate day) {}
