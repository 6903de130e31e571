package org.qianmo.kernel.ledger;

import java.util.Optional;

/** The laws of the book, group by group in the order of {@link Rejection}; each gives the first that is broken. */
final class EntryRules {

    private EntryRules() {}

    static Optional<Rejection> formal(Entry entry) {
        if (entry.amount() <= 0) {
            return Optional.of(Rejection.AMOUNT_NOT_POSITIVE);
        }
        return refuseIf(entry.debitAccount() == entry.creditAccount(), Rejection.ACCOUNTS_SAME);
    }

    static Optional<Rejection> accounts(Account debit, Account credit) {
        if (debit.unit() != credit.unit()) {
            return Optional.of(Rejection.UNITS_DIFFER);
        }
        if (debit.asset() != credit.asset()) {
            return Optional.of(Rejection.ASSETS_DIFFER);
        }
        return refuseIf(debit.indicator() != credit.indicator(), Rejection.INDICATORS_DIFFER);
    }

    /** Where an entry differs from the one that is booked under its id. */
    static Optional<Rejection> difference(Entry booked, Entry entry) {
        if (booked.debitAccount() != entry.debitAccount()) {
            return Optional.of(Rejection.EXISTS_WITH_DIFFERENT_DEBIT_ACCOUNT);
        }
        if (booked.creditAccount() != entry.creditAccount()) {
            return Optional.of(Rejection.EXISTS_WITH_DIFFERENT_CREDIT_ACCOUNT);
        }
        if (booked.amount() != entry.amount()) {
            return Optional.of(Rejection.EXISTS_WITH_DIFFERENT_AMOUNT);
        }
        if (booked.kind() != entry.kind()) {
            return Optional.of(Rejection.EXISTS_WITH_DIFFERENT_KIND);
        }
        return refuseIf(!booked.voucher().equals(entry.voucher()), Rejection.EXISTS_WITH_DIFFERENT_VOUCHER);
    }

    static Optional<Rejection> balances(long debit, long credit, boolean creditMayGoNegative, long amount) {
        // Written as subtractions that cannot overflow themselves: the amount is positive.
        if (debit > Long.MAX_VALUE - amount || credit < Long.MIN_VALUE + amount) {
            return Optional.of(Rejection.BALANCE_TOO_LARGE);
        }
        return refuseIf(!creditMayGoNegative && credit < amount, Rejection.BALANCE_INSUFFICIENT);
    }

    private static Optional<Rejection> refuseIf(boolean broken, Rejection reason) {
        return broken ? Optional.of(reason) : Optional.empty();
    }
}
