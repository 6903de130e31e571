package org.qianmo.audit;

import org.qianmo.http.Messages;

/**
 * Something that is wrong with the chain.
 *
 * @param seq the entry it is about
 * @param what in words
 */
public record Fault(long seq, Code code, Messages what) {

    /** Kinds of faults. */
    public enum Code {
        /** Its fields do not give its hash. */
        CHANGED_ENTRY,
        /** It continues another entry than the one before it: the one or the other was written anew. */
        BROKEN_LINK,
        /** Numbers are missing in the middle. */
        MISSING_ENTRY,
        /** Entries are missing at the end, from this number on. */
        CUT_TAIL,
        /** The head is not that of the last entry. */
        HEAD_DIFFERS,
        /** The entry has another hash than the head that was noted in the file outside. */
        WITNESS_DIFFERS,
        /** The entry has another hash than the caller noted. */
        NOTED_DIFFERS
    }
}
