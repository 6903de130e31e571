package org.qianmo.kernel.ledger;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * One line of the book. It may still be wrong: {@link Ledger#post} says whether it can be booked.
 *
 * @param id chosen by the caller before the first attempt, and kept for every repeat of it
 * @param debitAccount id of the account that receives
 * @param creditAccount id of the account that gives
 * @param amount in the unit of both accounts, more than 0
 * @param kind why
 * @param voucher serial of the voucher that gives
 * @param into serial of the voucher that receives: the same one, but for a split and its reversal
 * @param reverses id of the entry that this one takes back; empty unless the kind is {@link EntryKind#REVERSE}
 * @param at when it was recorded, to the microsecond, as both databases keep it; not part of the content, since a repeat comes later
 */
public record Entry(
        UUID id,
        long debitAccount,
        long creditAccount,
        long amount,
        EntryKind kind,
        String voucher,
        String into,
        Optional<UUID> reverses,
        Instant at) {

    public Entry {
        Objects.requireNonNull(id);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(voucher);
        Objects.requireNonNull(into);
        Objects.requireNonNull(reverses);
        at = at.truncatedTo(ChronoUnit.MICROS);
    }

    /** An entry that moves one voucher and takes nothing back. */
    public Entry(
            UUID id, long debitAccount, long creditAccount, long amount, EntryKind kind, String voucher, Instant at) {
        this(id, debitAccount, creditAccount, amount, kind, voucher, voucher, Optional.empty(), at);
    }

    /**
     * A part of a voucher becomes one with a serial of its own.
     *
     * @param account id of the account that has the parent, and will have the child
     */
    public static Entry split(UUID id, long account, long amount, String parent, String child, Instant at) {
        return new Entry(id, account, account, amount, EntryKind.SPLIT, parent, child, Optional.empty(), at);
    }

    /** The entry that takes this one back: same amount, other direction. */
    public Entry reversed(UUID reversalId, Instant reversedAt) {
        return new Entry(
                reversalId,
                creditAccount,
                debitAccount,
                amount,
                EntryKind.REVERSE,
                into,
                voucher,
                Optional.of(id),
                reversedAt);
    }

    /** Where the amount goes. */
    public Position debit() {
        return new Position(debitAccount, into);
    }

    /** Where the amount comes from. */
    public Position credit() {
        return new Position(creditAccount, voucher);
    }
}
