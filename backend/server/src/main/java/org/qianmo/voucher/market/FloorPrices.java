package org.qianmo.voucher.market;

import org.qianmo.kernel.ledger.Asset;
import org.qianmo.kernel.ledger.Unit;
import org.qianmo.voucher.application.Findings;
import org.qianmo.voucher.parameter.RuleVersion;
import org.qianmo.voucher.rule.RuleCode;

/** The least that may be paid: the seller says one floor, the district another. */
final class FloorPrices {

    private FloorPrices() {}

    /** No price is below the seller's floor; below the district's it is refused where that is enforced, and else told. */
    static void check(Offer offer, long pricePerMuFen, RuleVersion rules, Findings findings) {
        if (offer.floorFen() != null && pricePerMuFen < offer.floorFen()) {
            findings.error(
                    RuleCode.PRICE_BELOW_FLOOR,
                    "单价 %s 元低于挂牌底价 %s".formatted(yuan(pricePerMuFen), yuan(offer.floorFen())),
                    "%s yuan is below the floor of the offer, %s"
                            .formatted(yuan(pricePerMuFen), yuan(offer.floorFen())));
        }
        long floor = Unit.FEN.amount(rules.floorPerMuYuan());
        if (offer.asset() == Asset.LAND && pricePerMuFen < floor) {
            String zh = "单价 %s 元/亩低于底价 %s".formatted(yuan(pricePerMuFen), yuan(floor));
            String en = "%s yuan per mu is below the floor of %s".formatted(yuan(pricePerMuFen), yuan(floor));
            if (rules.enforcesFloor()) {
                findings.error(RuleCode.PRICE_BELOW_FLOOR, zh, en);
            } else {
                findings.warning(RuleCode.PRICE_BELOW_FLOOR, zh, en);
            }
        }
    }

    private static String yuan(long fen) {
        return Unit.FEN.shown(fen).toPlainString();
    }
}
