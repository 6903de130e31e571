package org.qianmo.voucher.statement;

import java.util.Comparator;
import org.qianmo.kernel.ledger.Purpose;
import org.qianmo.voucher.passport.IndicatorKey;

/**
 * What a holder had and has of one indicator of a voucher in one state, in the smallest unit.
 *
 * @param gained by the entries of the statement
 * @param lost by them
 */
public record StatementBalance(
        String serial, IndicatorKey indicator, Purpose state, long opening, long gained, long lost) {

    static final Comparator<StatementBalance> ORDER = Comparator.comparing(StatementBalance::serial)
            .thenComparing(StatementBalance::indicator)
            .thenComparing(StatementBalance::state);

    static StatementBalance opened(String serial, IndicatorKey indicator, Purpose state, long opening) {
        return new StatementBalance(serial, indicator, state, opening, 0, 0);
    }

    public long closing() {
        return opening + gained - lost;
    }

    /** @param amount more than 0 */
    StatementBalance gain(long amount) {
        return new StatementBalance(serial, indicator, state, opening, Math.addExact(gained, amount), lost);
    }

    /** @param amount more than 0 */
    StatementBalance lose(long amount) {
        return new StatementBalance(serial, indicator, state, opening, gained, Math.addExact(lost, amount));
    }
}
