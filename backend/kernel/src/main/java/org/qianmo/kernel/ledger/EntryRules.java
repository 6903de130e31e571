package org.qianmo.kernel.ledger;

import static org.qianmo.kernel.ledger.EntryKind.REVERSE;
import static org.qianmo.kernel.ledger.EntryKind.SPLIT;

import java.util.Arrays;
import java.util.Optional;

/** The laws of the book, group by group in the order of {@link Rejection}; each gives the first that is broken. */
final class EntryRules {

    private EntryRules() {}

    /** What can be said of an entry without the book. */
    static Optional<Rejection> formal(Entry entry) {
        boolean sameVoucher = entry.voucher().equals(entry.into());
        EntryKind kind = entry.kind();
        return first(
                law(entry.amount() <= 0, Rejection.AMOUNT_NOT_POSITIVE),
                law(entry.debit().equals(entry.credit()), Rejection.ACCOUNTS_SAME),
                law(!sameVoucher && kind != SPLIT && kind != REVERSE, Rejection.VOUCHERS_DIFFER),
                law(sameVoucher && kind == SPLIT, Rejection.VOUCHERS_SAME),
                law(kind == REVERSE && entry.reverses().isEmpty(), Rejection.REVERSED_ENTRY_MISSING),
                law(kind != REVERSE && entry.reverses().isPresent(), Rejection.REVERSED_ENTRY_UNEXPECTED));
    }

    static Optional<Rejection> accounts(Account debit, Account credit, EntryKind kind) {
        return first(
                law(debit.unit() != credit.unit(), Rejection.UNITS_DIFFER),
                law(debit.asset() != credit.asset(), Rejection.ASSETS_DIFFER),
                law(debit.indicator() != credit.indicator(), Rejection.INDICATORS_DIFFER),
                law(!kind.moves(credit.purpose(), debit.purpose()), Rejection.STATES_DO_NOT_FIT),
                law(kind.staysWithHolder() && debit.holder() != credit.holder(), Rejection.HOLDERS_DIFFER));
    }

    /** Where an entry differs from the one that is booked under its id. */
    static Optional<Rejection> difference(Entry booked, Entry entry) {
        return first(
                law(booked.debitAccount() != entry.debitAccount(), Rejection.EXISTS_WITH_DIFFERENT_DEBIT_ACCOUNT),
                law(booked.creditAccount() != entry.creditAccount(), Rejection.EXISTS_WITH_DIFFERENT_CREDIT_ACCOUNT),
                law(booked.amount() != entry.amount(), Rejection.EXISTS_WITH_DIFFERENT_AMOUNT),
                law(booked.kind() != entry.kind(), Rejection.EXISTS_WITH_DIFFERENT_KIND),
                law(!booked.voucher().equals(entry.voucher()), Rejection.EXISTS_WITH_DIFFERENT_VOUCHER),
                law(!booked.into().equals(entry.into()), Rejection.EXISTS_WITH_DIFFERENT_CHILD),
                law(!booked.reverses().equals(entry.reverses()), Rejection.EXISTS_WITH_DIFFERENT_REVERSED_ENTRY));
    }

    /**
     * Whether a reversal may take an entry back.
     *
     * @param reversed the entry that it names, if it is in the book
     * @param already whether another has taken it back
     */
    static Optional<Rejection> reversal(Optional<Entry> reversed, Entry reversal, boolean already) {
        if (reversed.isEmpty()) {
            return Optional.of(Rejection.REVERSED_ENTRY_UNKNOWN);
        }
        Entry mirror = reversed.get().reversed(reversal.id(), reversal.at());
        return first(
                law(reversed.get().kind() == REVERSE, Rejection.REVERSED_ENTRY_IS_REVERSAL),
                law(!mirror.equals(reversal), Rejection.REVERSED_ENTRY_DIFFERS),
                law(already, Rejection.REVERSED_ALREADY));
    }

    /** @param debit and credit what the two positions have before the entry */
    static Optional<Rejection> balances(long debit, long credit, boolean creditMayGoNegative, long amount) {
        // Written as subtractions that cannot overflow themselves: the amount is positive.
        return first(
                law(debit > Long.MAX_VALUE - amount || credit < Long.MIN_VALUE + amount, Rejection.BALANCE_TOO_LARGE),
                law(!creditMayGoNegative && credit < amount, Rejection.BALANCE_INSUFFICIENT));
    }

    private record Law(boolean broken, Rejection name) {}

    private static Law law(boolean broken, Rejection name) {
        return new Law(broken, name);
    }

    private static Optional<Rejection> first(Law... laws) {
        return Arrays.stream(laws).filter(Law::broken).map(Law::name).findFirst();
    }
}
