package org.qianmo.voucher.market;

import java.util.EnumMap;
import java.util.Map;
import org.qianmo.kernel.ledger.Asset;
import org.qianmo.kernel.ledger.Indicator;
import org.qianmo.kernel.ledger.Purpose;
import org.qianmo.voucher.application.Findings;
import org.qianmo.voucher.rule.RuleCode;
import org.qianmo.voucher.standing.VoucherStanding;

/** What holders have of what they offer. */
final class OfferedAmounts {

    private OfferedAmounts() {}

    /**
     * What is offered of what the holder has at hand.
     *
     * @param stated by indicator; empty for all
     * @param elsewhere in other open offers of the same holder
     * @return without what is zero
     */
    static Map<Indicator, Long> offered(
            VoucherStanding voucher,
            long holder,
            Map<Indicator, Long> stated,
            Map<Indicator, Long> elsewhere,
            Findings findings) {
        Map<Indicator, Long> live = voucher.of(holder, Purpose.LIVE);
        Map<Indicator, Long> wanted = new EnumMap<>(Indicator.class);
        wanted.putAll(stated.isEmpty() ? live : stated);
        wanted.values().removeIf(amount -> amount == 0);
        findings.errorIf(
                wanted.isEmpty(), RuleCode.NOTHING_TO_MOVE, "持有人名下没有可挂牌的数量", "the holder has nothing of it at hand");
        wanted.keySet().stream()
                .filter(indicator -> !voucher.asset().carries(indicator))
                .forEach(indicator -> findings.error(
                        RuleCode.AMOUNT_NOT_CARRIED,
                        "这种券不含指标 " + indicator,
                        "vouchers of this kind do not carry " + indicator));
        wanted.forEach((indicator, amount) -> {
            long left = live.getOrDefault(indicator, 0L) - elsewhere.getOrDefault(indicator, 0L);
            enough(voucher.asset(), indicator, amount, Math.max(0, left), findings);
        });
        return wanted;
    }

    /** Whether the holder has the amounts in the state. */
    static boolean has(VoucherStanding voucher, long holder, Purpose purpose, Map<Indicator, Long> amounts) {
        Map<Indicator, Long> there = voucher.of(holder, purpose);
        return amounts.entrySet().stream()
                .allMatch(wanted -> there.getOrDefault(wanted.getKey(), 0L) >= wanted.getValue());
    }

    /** Each of the amounts is there in the state. */
    static void there(
            VoucherStanding voucher, long holder, Purpose purpose, Map<Indicator, Long> amounts, Findings findings) {
        Map<Indicator, Long> there = voucher.of(holder, purpose);
        amounts.forEach((indicator, amount) ->
                enough(voucher.asset(), indicator, amount, there.getOrDefault(indicator, 0L), findings));
    }

    private static void enough(Asset asset, Indicator indicator, long amount, long there, Findings findings) {
        String wanted = asset.unit().shown(amount).toPlainString();
        String left = asset.unit().shown(there).toPlainString();
        findings.errorIf(
                amount > there,
                RuleCode.BALANCE_TOO_SMALL,
                "%s 可用 %s，不足 %s".formatted(indicator, left, wanted),
                "%s at hand of %s, less than %s".formatted(left, indicator, wanted));
    }
}
