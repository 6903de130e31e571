package org.qianmo.voucher.market;

import java.util.Optional;
import org.qianmo.kernel.ledger.Asset;
import org.qianmo.kernel.settlement.Settlement;
import org.qianmo.voucher.parameter.RuleVersion;

/** Who is paid what for a sale. */
final class Settling {

    private Settling() {}

    /** @param rules of the day on which it was sold */
    static Sold settled(Sold sale, RuleVersion rules) {
        Optional<Settlement> settlement = sale.asset() == Asset.LAND
                ? Settlement.of(sale.amount(), sale.pricePerMuFen(), rules.settlementRates())
                : Optional.empty();
        return new Sold(
                sale.recordId(),
                sale.serial(),
                sale.asset(),
                sale.amount(),
                sale.pricePerMuFen(),
                sale.totalFen(),
                sale.platformNo(),
                sale.soldOn(),
                settlement);
    }
}
