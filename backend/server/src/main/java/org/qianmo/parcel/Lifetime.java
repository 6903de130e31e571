package org.qianmo.parcel;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A version and when it ended.
 *
 * @param validTo the first day on which it was true no more; null while it is the present one
 * @param recordedTo when that was written; null while it is the present one
 */
public record Lifetime(Parcel version, LocalDate validTo, Instant recordedTo) {}
