package org.qianmo.voucher;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.qianmo.kernel.ledger.Asset;
import org.qianmo.voucher.store.LedgerRows;
import org.qianmo.voucher.store.Movement;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Balances of vouchers by holder and indicator, each the sum of its entries. */
@Service
public class VoucherBalances {

    private final LedgerRows rows;

    VoucherBalances(LedgerRows rows) {
        this.rows = rows;
    }

    private record Key(long holderId, String asset, String indicator) {}

    @Transactional(readOnly = true)
    public List<VoucherBalance> asOf(LocalDate day) {
        Map<Key, VoucherBalance> balances = new LinkedHashMap<>();
        for (Movement movement : rows.movements(day)) {
            if ("LIVE".equals(movement.purpose()) && !Asset.MONEY.name().equals(movement.asset())) {
                Key key = new Key(movement.holderId(), movement.asset(), movement.indicator());
                balances.merge(key, VoucherBalance.of(movement), VoucherBalance::plus);
            }
        }
        return new ArrayList<>(balances.values());
    }
}
