package org.qianmo.report;

import java.time.YearMonth;

/**
 * Which reports are listed.
 *
 * @param territory null for all
 * @param month null for all
 * @param before only those with a smaller {@code seq}
 * @param limit at most so many
 */
public record ReportFilter(String territory, YearMonth month, long before, int limit) {}
