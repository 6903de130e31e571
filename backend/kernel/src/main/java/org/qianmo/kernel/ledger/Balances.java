package org.qianmo.kernel.ledger;

import java.util.HashMap;
import java.util.Map;

/**
 * Balances replayed from entries: what any stored balance must agree with.
 *
 * @param byAccount debits less credits by account id; accounts without an entry are absent
 */
public record Balances(Map<Long, Long> byAccount) {

    public Balances {
        byAccount = Map.copyOf(byAccount);
    }

    /**
     * Replays entries, in any order.
     *
     * @throws ArithmeticException if a balance does not fit a long, which no book of a {@link Ledger} contains
     */
    public static Balances replay(Iterable<Entry> entries) {
        Map<Long, Long> balances = new HashMap<>();
        for (Entry entry : entries) {
            balances.merge(entry.debitAccount(), entry.amount(), Math::addExact);
            balances.merge(entry.creditAccount(), -entry.amount(), Math::addExact);
        }
        return new Balances(balances);
    }

    /** Balance of an account, 0 if it has no entry. */
    public long of(long accountId) {
        return byAccount.getOrDefault(accountId, 0L);
    }
}
