package org.qianmo.voucher.passport;

import java.util.Comparator;
import org.qianmo.kernel.ledger.Account;
import org.qianmo.kernel.ledger.Asset;
import org.qianmo.kernel.ledger.Indicator;

/** What amounts can be added up: one indicator of one kind of voucher. In the order of the kinds. */
public record IndicatorKey(Asset asset, Indicator indicator) implements Comparable<IndicatorKey> {

    private static final Comparator<IndicatorKey> ORDER =
            Comparator.comparing(IndicatorKey::asset).thenComparing(IndicatorKey::indicator);

    public static IndicatorKey of(Account account) {
        return new IndicatorKey(account.asset(), account.indicator());
    }

    @Override
    public int compareTo(IndicatorKey other) {
        return ORDER.compare(this, other);
    }
}
