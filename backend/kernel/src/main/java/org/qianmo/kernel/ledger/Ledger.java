package org.qianmo.kernel.ledger;

import java.util.List;

/**
 * The book: takes entries that keep its laws, and names the law that others break.
 *
 * <p>The laws: amounts are positive; both accounts exist and count the same, in states between which the kind of entry
 * may move; nobody gives more of a voucher than the account has of it, but issue accounts; an id stands for one content
 * for ever; an entry is taken back once, by its mirror image. It holds no state; concurrent use is as safe as the
 * store's transactions.
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
        LinkedPosting posting = postAll(List.of(entry));
        if (posting instanceof LinkedPosting.Refused refused) {
            return new Posting.Refused(refused.reason());
        }
        return posting instanceof LinkedPosting.Repeated repeated
                ? new Posting.Repeated(repeated.entries().get(0))
                : new Posting.Posted(entry);
    }

    /**
     * Books entries together, once: all or none. Each sees the balances that those before it leave.
     *
     * @param entries in their order
     * @return posted, or repeated if all are booked with the same content, or refused with the first entry that cannot be
     *         booked and its first reason; nothing was written unless they were posted
     * @throws IllegalArgumentException if there are none
     */
    public LinkedPosting postAll(List<Entry> entries) {
        if (entries.isEmpty()) {
            throw new IllegalArgumentException("no entries to book");
        }
        return new LinkedEntries(store, entries).post();
    }
}
