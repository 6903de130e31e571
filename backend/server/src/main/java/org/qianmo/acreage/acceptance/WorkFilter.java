package org.qianmo.acreage.acceptance;

import java.time.LocalDate;
import org.qianmo.acreage.Category;

/**
 * Which accepted works are looked for; null for any.
 *
 * @param from first day of acceptance
 * @param to last day of acceptance
 * @param after only works with a greater id
 */
public record WorkFilter(
        Category category, String town, String village, Long zone, LocalDate from, LocalDate to, long after) {}
