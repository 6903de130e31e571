package org.qianmo.kernel.ledger;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * The place of an entry in the chain, which runs in the order in which entries were committed.
 *
 * <p>The hash is the SHA-256, in 64 lower-case hexadecimal digits, of these fields, each written as a netstring (its
 * length in UTF-8 bytes, decimal, a colon, the bytes, a comma; an absent field is {@code -,}):
 *
 * <ol>
 *   <li>the text {@code qianmo-ledger-1}
 *   <li>the hash of the entry before; of entry 1: 64 times the digit 0
 *   <li>{@code seq}, decimal, and {@code linkedAt}
 *   <li>id of the entry, as text; its debit account, credit account and amount, decimal; its kind; the serials of the
 *       voucher that gives and of the one that receives; the id of the entry that it takes back, or absent; {@code at}
 *   <li>its record, decimal; its document; its day as {@code 2026-03-01}; its author
 * </ol>
 *
 * <p>Instants are UTC, to the microsecond, always with six decimals: {@code 2026-03-01T08:15:30.123456Z}.
 *
 * @param seq from 1, without a gap
 * @param entry id of the entry; null in front of the first
 * @param linkedAt when it was committed; never before that of the link before
 * @param previousHash of the link before
 */
public record Link(long seq, UUID entry, Instant linkedAt, String previousHash, String hash) {

    private static final String FORMAT = "qianmo-ledger-1";
    private static final String NO_HASH = "0".repeat(64);

    /** Stands in front of the first entry. */
    public static final Link START = new Link(0, null, Instant.EPOCH, NO_HASH, NO_HASH);

    /** The link that follows this one. */
    public Link next(Entry entry, Basis basis, Instant now) {
        Instant later = now.isBefore(linkedAt) ? linkedAt : now;
        Link unsigned = new Link(seq + 1, entry.id(), later.truncatedTo(ChronoUnit.MICROS), hash, null);
        return new Link(unsigned.seq, unsigned.entry, unsigned.linkedAt, hash, unsigned.computedHash(entry, basis));
    }

    /** What the hash should be. */
    String computedHash(Entry entry, Basis basis) {
        return new Netstrings()
                .add(FORMAT)
                .add(previousHash)
                .add(seq)
                .add(linkedAt)
                .add(entry.id().toString())
                .add(entry.debitAccount())
                .add(entry.creditAccount())
                .add(entry.amount())
                .add(entry.kind().name())
                .add(entry.voucher())
                .add(entry.into())
                .add(entry.reverses().map(UUID::toString).orElse(null))
                .add(entry.at())
                .add(basis.recordId())
                .add(basis.document())
                .add(basis.day().toString())
                .add(basis.author())
                .sha256();
    }
}
