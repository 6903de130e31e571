package org.qianmo.voucher.passport;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Entries of some days as they were known at a moment, in the order of days and, within a day, of the chain.
 *
 * @param behind only what comes behind this place
 * @param to the last day
 * @param knownAt the last moment at which something counts that was committed
 */
public record Span(Place behind, LocalDate to, Instant knownAt) {

    /**
     * A place in that order.
     *
     * @param seq number in the chain; 0 stands before all entries of the day
     */
    public record Place(LocalDate day, long seq) {}

    public static Span of(LocalDate from, LocalDate to, Instant knownAt) {
        return new Span(new Place(from, 0), to, knownAt);
    }
}
