package org.qianmo.parameter;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A value of a parameter, from its day until the next one's.
 *
 * @param name title of the parameter
 * @param seq from 1 among those of the same day, of which the last one counts
 * @param value null for none
 * @param basis why: a document, or whose decision
 */
public record StatedValue(
        String name, LocalDate effectiveFrom, int seq, String value, String basis, Instant recordedAt) {}
