package org.qianmo.voucher.passport;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Entries of some days as they were known at a moment, in the order of days and, within a day, of the chain.
 *
 * @param behind only what comes behind this place
 * @param to the last day
 * @param knownAt the last moment at which something counts that was committed
 * @param lastSeq the last number in the chain that counts
 */
public record Span(Place behind, LocalDate to, Instant knownAt, long lastSeq) {

    /**
     * A place in that order.
     *
     * @param seq number in the chain; 0 stands before all entries of the day
     */
    public record Place(LocalDate day, long seq) {}

    public static Span of(LocalDate from, LocalDate to, Instant knownAt) {
        return new Span(new Place(from, 0), to, knownAt, Long.MAX_VALUE);
    }

    /** What of it comes behind the place. */
    public Span from(Place place) {
        return new Span(place, to, knownAt, lastSeq);
    }

    /**
     * What of it the chain had when this was its last entry. A moment alone does not say so: what is being committed may
     * bear an earlier one.
     */
    public Span until(long seq) {
        return new Span(behind, to, knownAt, seq);
    }
}
