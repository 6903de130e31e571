package org.qianmo.voucher.rule;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.Map;
import org.qianmo.kernel.geometry.Acreage;
import org.qianmo.kernel.geometry.Mu;
import org.qianmo.kernel.ledger.Asset;
import org.qianmo.kernel.ledger.Indicator;
import org.qianmo.kernel.ledger.Unit;
import org.qianmo.voucher.parameter.RuleVersion;

/**
 * What accepted ground yields: square metres are summed before, multiplied by the ratio exactly, turned into the voucher's
 * unit once, and rounded down once.
 */
final class IssueMaximum {

    private IssueMaximum() {}

    /** @return in the smallest unit, without what is zero; empty for floor area that each case states */
    static Map<Indicator, Long> of(Asset asset, AcceptedAreas areas, RuleVersion rules) {
        Map<Indicator, Long> maximum = new EnumMap<>(Indicator.class);
        for (Indicator indicator : Indicator.values()) {
            if (asset.carries(indicator)) {
                maximum.put(indicator, amount(indicator, areas, rules));
            }
        }
        maximum.values().removeIf(amount -> amount == 0);
        return maximum;
    }

    private static long amount(Indicator indicator, AcceptedAreas areas, RuleVersion rules) {
        return switch (indicator) {
            case QUOTA, SCALE, GREEN_AREA -> milliMu(areas.whole(), rules.ratio(indicator));
            case CULTIVATED -> milliMu(areas.cultivated(), rules.ratio(indicator));
            case PADDY -> milliMu(areas.paddy(), rules.ratio(indicator));
            case FLOOR_AREA ->
                rules.houseSquareMetresPerMu()
                        .map(perMu -> floorArea(areas.whole(), perMu))
                        .orElse(0L);
            case PAYMENT -> 0;
        };
    }

    private static long milliMu(Acreage acreage, BigDecimal ratio) {
        return Mu.ofSquareMetres(acreage.squareMetres().multiply(ratio)).milliMuFloor();
    }

    private static long floorArea(Acreage cleared, BigDecimal squareMetresPerMu) {
        BigDecimal floor = cleared.toMu().value().multiply(squareMetresPerMu);
        return Unit.SQUARE_DECIMETRE.amount(floor.setScale(2, RoundingMode.FLOOR));
    }
}
