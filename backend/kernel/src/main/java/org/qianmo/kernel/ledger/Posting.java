package org.qianmo.kernel.ledger;

/** What became of an entry. */
public sealed interface Posting {

    /** Whether the entry is in the book now. */
    default boolean isBooked() {
        return !(this instanceof Refused);
    }

    /** It was booked just now. */
    record Posted(Entry entry) implements Posting {}

    /**
     * The same entry was booked before; nothing was done.
     *
     * @param entry as it is in the book, with its first time
     */
    record Repeated(Entry entry) implements Posting {}

    /** It was not booked, and the book is as before. */
    record Refused(Rejection reason) implements Posting {}
}
