package org.qianmo.target;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.qianmo.http.Messages;

/**
 * What somebody reported towards a target. Never added to what is computed.
 *
 * @param seq from 1 among those of the target
 * @param amount in the unit of the target
 * @param periodFrom first day of what the figure counts; null for all before {@code asOf}
 * @param note what its reader must know; null for nothing
 */
public record Reported(
        int seq,
        BigDecimal amount,
        Bound bound,
        LocalDate periodFrom,
        LocalDate asOf,
        Source source,
        Comparison comparison,
        Messages note,
        Instant recordedAt,
        String recordedBy) {

    /** How the figure was worded. */
    public enum Bound {
        EXACT,
        AT_LEAST,
        ABOUT
    }

    /** Whether figure and target mean the same. */
    public enum Comparison {
        SAME,
        /** No source says so. */
        ASSUMED,
        /** Another period or another thing: they are not divided by one another. */
        OTHER
    }

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Percent of the target, one decimal, HALF_UP; empty where the two do not mean the same. */
    public Optional<BigDecimal> percentOf(Target target) {
        return comparison == Comparison.OTHER ? Optional.empty() : Optional.of(percent(amount, target.amount()));
    }

    static BigDecimal percent(BigDecimal part, BigDecimal whole) {
        return part.multiply(HUNDRED).divide(whole, 1, RoundingMode.HALF_UP);
    }

    Reported as(int newSeq, Instant at, String by) {
        return new Reported(newSeq, amount, bound, periodFrom, asOf, source, comparison, note, at, by);
    }
}
