package org.qianmo.parcel;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A place on the two time axes: what was true on a day, as it was known at an instant.
 *
 * @param trueOn day of the district
 * @param knownAt null for all that is known now
 */
public record Moment(LocalDate trueOn, Instant knownAt) {}
