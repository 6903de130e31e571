package org.qianmo.kernel.ledger;

import java.util.HashMap;
import java.util.Map;

/**
 * Balances replayed from entries: what any stored balance must agree with.
 *
 * @param byPosition debits less credits of each voucher in each account; positions without an entry are absent
 */
public record Balances(Map<Position, Long> byPosition) {

    public Balances {
        byPosition = Map.copyOf(byPosition);
    }

    /**
     * Replays entries, in any order.
     *
     * @throws ArithmeticException if a balance does not fit a long, which can happen on the way in no order that a
     *     {@link Ledger} took them in
     */
    public static Balances replay(Iterable<Entry> entries) {
        Map<Position, Long> balances = new HashMap<>();
        for (Entry entry : entries) {
            balances.merge(entry.debit(), entry.amount(), Math::addExact);
            balances.merge(entry.credit(), -entry.amount(), Math::addExact);
        }
        return new Balances(balances);
    }

    /** What the account has of the voucher, 0 if it has no entry. */
    public long of(long accountId, String voucher) {
        return byPosition.getOrDefault(new Position(accountId, voucher), 0L);
    }

    /**
     * Balance of an account, 0 if it has no entry.
     *
     * @throws ArithmeticException if the sum over its vouchers does not fit a long
     */
    public long of(long accountId) {
        return byPosition.entrySet().stream()
                .filter(balance -> balance.getKey().account() == accountId)
                .mapToLong(Map.Entry::getValue)
                .reduce(0, Math::addExact);
    }
}
