package org.qianmo.kernel.ledger;

import java.util.List;

/** What became of entries that are booked together. */
public sealed interface LinkedPosting {

    /** Whether the entries are in the book now, all of them. */
    default boolean isBooked() {
        return !(this instanceof Refused);
    }

    /** They were booked just now. */
    record Posted(List<Entry> entries) implements LinkedPosting {}

    /**
     * The same entries were booked before; nothing was done.
     *
     * @param entries as they are in the book, with their first time
     */
    record Repeated(List<Entry> entries) implements LinkedPosting {}

    /**
     * None of them was booked, and the book is as before.
     *
     * @param index number of the first entry that is refused, from 0
     */
    record Refused(int index, Rejection reason) implements LinkedPosting {}
}
