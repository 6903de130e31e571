package org.qianmo.voucher.statement;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.qianmo.kernel.ledger.Account;
import org.qianmo.kernel.ledger.Position;
import org.qianmo.kernel.ledger.Purpose;
import org.qianmo.voucher.VoucherPosition;
import org.qianmo.voucher.passport.IndicatorKey;
import org.qianmo.voucher.passport.LifeLine;

/** Adds up the balances of a statement: opened with what there was, moved by each entry. */
final class StatementBalances {

    private final long holder;
    private final Map<Position, StatementBalance> balances = new HashMap<>();

    StatementBalances(long holder, List<VoucherPosition> opening) {
        this.holder = holder;
        for (VoucherPosition position : opening) {
            if (counts(position.account())) {
                balances.put(
                        new Position(position.account().id(), position.voucher()),
                        opened(position.account(), position.voucher(), position.amount()));
            }
        }
    }

    private boolean counts(Account account) {
        return account.holder() == holder && account.purpose() != Purpose.ISSUE;
    }

    private static StatementBalance opened(Account account, String serial, long amount) {
        return StatementBalance.opened(serial, IndicatorKey.of(account), account.purpose(), amount);
    }

    void take(LifeLine line) {
        if (counts(line.taker())) {
            Position debit = line.entry().debit();
            balances.put(debit, at(debit, line.taker()).gain(line.entry().amount()));
        }
        if (counts(line.giver())) {
            Position credit = line.entry().credit();
            balances.put(credit, at(credit, line.giver()).lose(line.entry().amount()));
        }
    }

    private StatementBalance at(Position position, Account account) {
        return balances.getOrDefault(position, opened(account, position.voucher(), 0));
    }

    List<StatementBalance> sorted() {
        return balances.values().stream().sorted(StatementBalance.ORDER).toList();
    }
}
