package org.qianmo.voucher.passport;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.qianmo.kernel.ledger.Account;
import org.qianmo.kernel.ledger.Purpose;
import org.qianmo.voucher.VoucherPosition;

/** What a holder has of each indicator, entry after entry. */
final class RunningBalance {

    /** Rights that are the holder's still, whether they can be moved or not. */
    private static final Set<Purpose> HELD = EnumSet.range(Purpose.LIVE, Purpose.HELD);

    private final long holder;
    private final Map<IndicatorKey, Long> held = new HashMap<>();
    private final Map<IndicatorKey, Long> live = new HashMap<>();

    /** @param opening what the holder's accounts had before the first entry */
    RunningBalance(long holder, List<VoucherPosition> opening) {
        this.holder = holder;
        opening.forEach(position -> add(position.account(), position.amount()));
    }

    HolderLine take(LifeLine line) {
        IndicatorKey indicator = IndicatorKey.of(line.giver());
        long before = held.getOrDefault(indicator, 0L);
        add(line.taker(), line.entry().amount());
        add(line.giver(), -line.entry().amount());
        long after = held.getOrDefault(indicator, 0L);
        return new HolderLine(line, after - before, after, live.getOrDefault(indicator, 0L));
    }

    private void add(Account account, long amount) {
        if (account.holder() == holder && HELD.contains(account.purpose())) {
            held.merge(IndicatorKey.of(account), amount, Math::addExact);
            if (account.purpose() == Purpose.LIVE) {
                live.merge(IndicatorKey.of(account), amount, Math::addExact);
            }
        }
    }
}
