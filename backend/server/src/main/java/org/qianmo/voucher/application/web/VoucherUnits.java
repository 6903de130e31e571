package org.qianmo.voucher.application.web;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import org.qianmo.kernel.ledger.Asset;
import org.qianmo.kernel.ledger.Indicator;
import org.qianmo.kernel.ledger.Unit;
import org.qianmo.voucher.standing.Standings;
import org.qianmo.voucher.standing.VoucherStanding;
import org.springframework.stereotype.Component;

/** In which unit amounts of a voucher are written. */
@Component
class VoucherUnits {

    private final Standings standings;

    VoucherUnits(Standings standings) {
        this.standings = standings;
    }

    /** Of a voucher that is not known, that of land: a finding says that it is not known. */
    Unit of(String serial) {
        return standings
                .of(serial)
                .map(VoucherStanding::asset)
                .orElse(Asset.LAND)
                .unit();
    }

    static Map<Indicator, BigDecimal> shown(Map<Indicator, Long> amounts, Unit unit) {
        Map<Indicator, BigDecimal> shown = new EnumMap<>(Indicator.class);
        amounts.forEach((indicator, amount) -> shown.put(indicator, unit.shown(amount)));
        return shown;
    }
}
