package org.qianmo.kernel.acceptance;

import java.math.BigDecimal;
import java.util.Map;

/**
 * One indicator.
 *
 * @param value null where it does not apply
 * @param threshold null likewise
 * @param unit of value and threshold
 * @param numbers what the value was computed from, in m² unless the name says otherwise
 */
public record Judged(
        Indicator indicator,
        Verdict verdict,
        BigDecimal value,
        BigDecimal threshold,
        Unit unit,
        Map<String, BigDecimal> numbers) {

    /** What comes of it. */
    public enum Verdict {
        PASS,
        FAIL,
        NOT_APPLICABLE
    }

    /** In what a value is. */
    public enum Unit {
        /** Two decimals, HALF_UP; judged before it is rounded. */
        PERCENT,
        SQUARE_METRES,
        MULTIPLE,
        NONE
    }
}
