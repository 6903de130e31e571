package org.qianmo.voucher.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.qianmo.district.AdminUnits;
import org.qianmo.kernel.ledger.Account;
import org.qianmo.voucher.VoucherPosition;
import org.qianmo.voucher.passport.HolderAccount;

/**
 * What a holder has; amounts in 亩, in m² of floor, or in 元, by the unit of their indicator.
 *
 * @param positionsInAll how many there are, of which the first are here; the totals count all
 */
record HolderAccountBody(
        HolderBody holder,
        LocalDate asOf,
        Instant knownAt,
        List<Position> positions,
        int positionsInAll,
        List<Total> totals) {

    record Position(String serial, String asset, String indicator, String purpose, BigDecimal amount) {

        static Position of(VoucherPosition position) {
            Account account = position.account();
            return new Position(
                    position.voucher(),
                    account.asset().name(),
                    account.indicator().name(),
                    account.purpose().name(),
                    account.unit().shown(position.amount()));
        }
    }

    record Total(String asset, String indicator, String purpose, BigDecimal amount) {}

    static HolderAccountBody of(HolderAccount account, AdminUnits units) {
        return new HolderAccountBody(
                HolderBody.of(account.holder(), units),
                account.moment().asOf(),
                account.moment().knownAt(),
                account.positions().stream().map(Position::of).toList(),
                account.inAll(),
                totals(account));
    }

    private static List<Total> totals(HolderAccount account) {
        return account.totals().entrySet().stream()
                .flatMap(indicator -> indicator.getValue().entrySet().stream()
                        .map(state -> new Total(
                                indicator.getKey().asset().name(),
                                indicator.getKey().indicator().name(),
                                state.getKey().name(),
                                indicator.getKey().asset().unit().shown(state.getValue()))))
                .toList();
    }
}
