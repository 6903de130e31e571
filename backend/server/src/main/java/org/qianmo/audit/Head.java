package org.qianmo.audit;

import java.time.Instant;

/**
 * The end of the chain.
 *
 * @param seq number of the last entry; 0 before the first
 * @param hash its hash; before the first, {@link #NO_HASH}
 * @param at when it was written; null before the first
 */
public record Head(long seq, String hash, Instant at) {

    /** Stands in front of the first entry. */
    public static final String NO_HASH = "0".repeat(64);
}
