package org.qianmo.exchange;

import java.util.List;

/**
 * What a check says of a layer.
 *
 * @param read rows
 * @param good rows that would go in
 * @param refused rows with at least one error
 * @param warnings all of them; a row may have several
 * @param repairs rows whose shape was repaired
 */
public record CheckResult(
        int read,
        long good,
        int refused,
        int warnings,
        List<RowFindings.OfCode> byCode,
        int findingsTotal,
        int repairs) {}
