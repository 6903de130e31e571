package org.qianmo.kernel.ledger;

/**
 * Where the chain of entries is not as it was.
 *
 * @param seq number of the entry
 */
public record ChainFault(long seq, Code code) {

    /** Kinds of faults. */
    public enum Code {
        /** Numbers are missing, in the middle or at the end, from this one on. */
        LINK_MISSING,
        /** It continues another link than the one before it: the one or the other was written anew. */
        LINK_BROKEN,
        /** The link is there and the entry is not. */
        ENTRY_MISSING,
        /** The entry does not give its hash. */
        ENTRY_CHANGED,
        /** The head is not that of the last entry. */
        HEAD_DIFFERS
    }
}
