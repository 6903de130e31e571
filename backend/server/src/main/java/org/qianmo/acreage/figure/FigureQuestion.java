package org.qianmo.acreage.figure;

import java.time.Instant;
import java.time.LocalDate;
import org.qianmo.acreage.Category;

/**
 * Which increments are added up.
 *
 * @param category null for all
 * @param from first day on which they take effect; null for no beginning
 * @param asOf last day
 * @param knownAt what was booked until then; null for all that is booked
 */
public record FigureQuestion(Category category, LocalDate from, LocalDate asOf, Instant knownAt) {}
