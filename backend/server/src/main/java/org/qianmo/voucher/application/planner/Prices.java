package org.qianmo.voucher.application.planner;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import org.qianmo.kernel.ledger.Asset;
import org.qianmo.kernel.ledger.Unit;
import org.qianmo.kernel.settlement.Settlement;
import org.qianmo.voucher.Holder;
import org.qianmo.voucher.application.Findings;
import org.qianmo.voucher.parameter.RuleVersion;
import org.qianmo.voucher.rule.RuleCode;
import org.springframework.stereotype.Component;

/** What rules say of a sale: its price, how far it may go, and who is paid what. */
@Component
class Prices {

    /** A price below the floor is refused where the floor is enforced, and else told. */
    void floor(long pricePerMuFen, Asset asset, RuleVersion rules, Findings findings) {
        if (asset != Asset.LAND) {
            return;
        }
        long floor = Unit.FEN.amount(rules.floorPerMuYuan());
        if (pricePerMuFen < floor) {
            String zh = "单价 %s 元/亩低于底价 %s".formatted(yuan(pricePerMuFen), yuan(floor));
            String en = "%s yuan per mu is below the floor of %s".formatted(yuan(pricePerMuFen), yuan(floor));
            if (rules.enforcesFloor()) {
                findings.error(RuleCode.PRICE_BELOW_FLOOR, zh, en);
            } else {
                findings.warning(RuleCode.PRICE_BELOW_FLOOR, zh, en);
            }
        }
    }

    /** Where vouchers stay in their town, they are not sold out of it. */
    void scope(Holder seller, Holder buyer, RuleVersion rules, Findings findings) {
        boolean leaves = rules.transfersStayInTown()
                && seller.townCode() != null
                && buyer.townCode() != null
                && !Objects.equals(seller.townCode(), buyer.townCode());
        findings.errorIf(
                leaves,
                RuleCode.SCOPE_LEFT,
                "现行规则下只能在本镇街内交易",
                "by the rules of the day it is sold within its town only");
    }

    /** Who is paid what; empty for what is not land, and a warning if the price does not bear cost and fund. */
    Optional<Settlement> settlement(
            Asset asset, long amount, long pricePerMuFen, RuleVersion rules, Findings findings) {
        if (asset != Asset.LAND || amount <= 0 || pricePerMuFen < 0) {
            return Optional.empty();
        }
        Optional<Settlement> settled = Settlement.of(amount, pricePerMuFen, rules.settlementRates());
        if (settled.isEmpty()) {
            findings.warning(RuleCode.PRICE_BELOW_FLOOR, "价款不足以支付复垦成本和统筹资金", "the price does not bear cost and fund");
        }
        return settled;
    }

    private static BigDecimal yuan(long fen) {
        return Unit.FEN.shown(fen);
    }
}
