package org.qianmo.kernel.ledger;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * One line of the book. It may still be wrong: {@link Ledger#post} says whether it can be booked.
 *
 * @param id chosen by the caller before the first attempt, and kept for every repeat of it
 * @param debitAccount id of the account that receives
 * @param creditAccount id of the account that gives
 * @param amount in the unit of both accounts, more than 0
 * @param kind why
 * @param voucher serial of the voucher moved
 * @param at when it was recorded; not part of the content, since a repeat comes later
 */
public record Entry(
        UUID id, long debitAccount, long creditAccount, long amount, EntryKind kind, String voucher, Instant at) {

    public Entry {
        Objects.requireNonNull(id);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(voucher);
        Objects.requireNonNull(at);
    }

    /** The entry that takes this one back: same amount, other direction. */
    public Entry reversed(UUID reversalId, Instant reversedAt) {
        return new Entry(reversalId, creditAccount, debitAccount, amount, EntryKind.REVERSE, voucher, reversedAt);
    }
}
