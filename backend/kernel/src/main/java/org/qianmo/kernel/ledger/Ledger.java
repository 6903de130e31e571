package org.qianmo.kernel.ledger;

import java.util.Optional;

/**
 * The book: takes entries that keep its laws, and names the law that others break.
 *
 * <p>The laws: amounts are positive; both accounts exist and count the same; only issue accounts go below zero; an id
 * stands for one content for ever. It holds no state; concurrent use is as safe as the store's transactions.
 */
public final class Ledger {

    private final LedgerStore store;

    public Ledger(LedgerStore store) {
        this.store = store;
    }

    /**
     * Books an entry, once.
     *
     * @param entry amount in the unit of its accounts
     * @return posted, or repeated if the same content is booked under the id, or refused with the first reason in the
     *         order of {@link Rejection}; nothing was written unless it was posted
     */
    public Posting post(Entry entry) {
        Optional<Rejection> formal = EntryRules.formal(entry);
        if (formal.isPresent()) {
            return new Posting.Refused(formal.get());
        }
        Optional<Account> lower = store.lockAccount(Math.min(entry.debitAccount(), entry.creditAccount()));
        Optional<Account> upper = store.lockAccount(Math.max(entry.debitAccount(), entry.creditAccount()));
        boolean debitFirst = entry.debitAccount() < entry.creditAccount();
        return postBetween(debitFirst ? lower : upper, debitFirst ? upper : lower, entry);
    }

    private Posting postBetween(Optional<Account> debit, Optional<Account> credit, Entry entry) {
        if (debit.isEmpty()) {
            return new Posting.Refused(Rejection.DEBIT_ACCOUNT_UNKNOWN);
        }
        if (credit.isEmpty()) {
            return new Posting.Refused(Rejection.CREDIT_ACCOUNT_UNKNOWN);
        }
        return EntryRules.accounts(debit.get(), credit.get())
                .<Posting>map(Posting.Refused::new)
                .or(() -> store.entry(entry.id()).map(booked -> repeat(booked, entry)))
                .or(() -> balanceReason(credit.get(), entry).map(Posting.Refused::new))
                .orElseGet(() -> append(entry));
    }

    private static Posting repeat(Entry booked, Entry entry) {
        return EntryRules.difference(booked, entry)
                .<Posting>map(Posting.Refused::new)
                .orElseGet(() -> new Posting.Repeated(booked));
    }

    private Optional<Rejection> balanceReason(Account credit, Entry entry) {
        return EntryRules.balances(
                store.balance(entry.debitAccount()),
                store.balance(credit.id()),
                credit.purpose().mayGoNegative(),
                entry.amount());
    }

    private Posting append(Entry entry) {
        store.append(entry);
        return new Posting.Posted(entry);
    }
}
