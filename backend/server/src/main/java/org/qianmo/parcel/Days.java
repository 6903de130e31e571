package org.qianmo.parcel;

import java.time.LocalDate;

/**
 * Days of the district in a row, both ends included.
 *
 * @param first null for no beginning
 * @param last null for no end; not before the first
 */
public record Days(LocalDate first, LocalDate last) {

    public static Days of(LocalDate day) {
        return new Days(day, day);
    }

    /**
     * Whether something was there on one of the days.
     *
     * @param from its first day; null if it always was
     * @param to its last day; null if it still is
     */
    public boolean meet(LocalDate from, LocalDate to) {
        boolean begunByTheEnd = last == null || from == null || !from.isAfter(last);
        boolean thereAtTheBeginning = first == null || to == null || !to.isBefore(first);
        return begunByTheEnd && thereAtTheBeginning;
    }
}
