package org.qianmo.kernel.ledger;

import java.util.EnumSet;
import java.util.Set;

/** The kinds of voucher (三券), and the money paid for them; each with its unit and the indicators that it carries. */
public enum Asset {

    /** 地券: against construction land reclaimed for farming. */
    LAND(Unit.MILLI_MU, EnumSet.of(Indicator.QUOTA, Indicator.SCALE, Indicator.CULTIVATED, Indicator.PADDY)),
    /** 房券: against collective property demolished. */
    HOUSE(Unit.SQUARE_DECIMETRE, EnumSet.of(Indicator.FLOOR_AREA)),
    /** 绿券: against construction land turned green. */
    GREEN(Unit.MILLI_MU, EnumSet.of(Indicator.GREEN_AREA)),
    /** 价款: money of settlement accounts, paid for the voucher that the entry names. */
    MONEY(Unit.FEN, EnumSet.of(Indicator.PAYMENT));

    private final Unit unit;
    private final Set<Indicator> indicators;

    Asset(Unit unit, Set<Indicator> indicators) {
        this.unit = unit;
        this.indicators = indicators;
    }

    public Unit unit() {
        return unit;
    }

    /** Whether vouchers of this kind carry the indicator. */
    public boolean carries(Indicator indicator) {
        return indicators.contains(indicator);
    }
}
