package org.qianmo.voucher.application.planner;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.qianmo.kernel.ledger.Asset;
import org.qianmo.kernel.ledger.Indicator;
import org.qianmo.kernel.ledger.Purpose;
import org.qianmo.voucher.Holder;
import org.qianmo.voucher.application.Findings;
import org.qianmo.voucher.application.Moment;
import org.qianmo.voucher.rule.RuleCode;
import org.qianmo.voucher.standing.Holders;
import org.qianmo.voucher.standing.Standings;
import org.qianmo.voucher.standing.VoucherStanding;
import org.springframework.stereotype.Component;

/** Guards that several acts share: the voucher is there, its term runs, nothing blocks what the holder has of it. */
@Component
class Guards {

    private final Standings standings;
    private final Holders holders;

    Guards(Standings standings, Holders holders) {
        this.standings = standings;
        this.holders = holders;
    }

    Optional<VoucherStanding> voucher(String serial, Findings findings) {
        Optional<VoucherStanding> standing = standings.of(serial);
        if (standing.isEmpty()) {
            findings.error(RuleCode.VOUCHER_UNKNOWN, "没有编号为 " + serial + " 的券", "there is no voucher " + serial);
        }
        return standing;
    }

    /** @param units gets the unit of the holder */
    Optional<Holder> holder(long id, Findings findings, Set<String> units) {
        Optional<Holder> holder = holders.find(id);
        holder.ifPresentOrElse(
                found -> units.add(Holders.unit(found)),
                () -> findings.error(RuleCode.HOLDER_UNKNOWN, "没有编号为 " + id + " 的持有人", "there is no holder " + id));
        return holder;
    }

    /** Nothing of it is held, pledged or set apart, and its term runs. */
    void free(VoucherStanding voucher, long holder, Moment moment, Findings findings) {
        running(voucher, moment, findings);
        blocked(voucher, holder, Purpose.HELD, RuleCode.VOUCHER_HELD, "因用地存疑被冻结", "held for a doubt", findings);
        blocked(voucher, holder, Purpose.PLEDGED, RuleCode.VOUCHER_PLEDGED, "已质押", "pledged", findings);
        blocked(voucher, holder, Purpose.RESERVED, RuleCode.VOUCHER_RESERVED, "已签约锁定", "reserved", findings);
    }

    private static void blocked(
            VoucherStanding voucher,
            long holder,
            Purpose purpose,
            RuleCode code,
            String zh,
            String en,
            Findings findings) {
        if (!voucher.of(holder, purpose).isEmpty()) {
            findings.error(code, "券 " + voucher.serial() + " " + zh, "voucher " + voucher.serial() + " is " + en);
        }
    }

    void running(VoucherStanding voucher, Moment moment, Findings findings) {
        if (voucher.isExpiredOn(moment.today())) {
            findings.error(
                    RuleCode.VOUCHER_EXPIRED,
                    "券 " + voucher.serial() + " 已于 " + voucher.expiresOn() + " 到期",
                    "voucher " + voucher.serial() + " ran out on " + voucher.expiresOn());
        }
    }

    /**
     * What is to be moved of what the holder has at hand.
     *
     * @param stated by indicator; empty for all
     * @return without what is zero; empty if there is nothing, which is a finding
     */
    Map<Indicator, Long> amounts(VoucherStanding voucher, long holder, Map<Indicator, Long> stated, Findings findings) {
        Map<Indicator, Long> live = voucher.of(holder, Purpose.LIVE);
        Map<Indicator, Long> wanted = new EnumMap<>(Indicator.class);
        wanted.putAll(stated.isEmpty() ? live : stated);
        wanted.values().removeIf(amount -> amount == 0);
        if (wanted.isEmpty()) {
            findings.error(RuleCode.NOTHING_TO_MOVE, "持有人名下没有可办理的数量", "the holder has nothing of it at hand");
        }
        wanted.forEach((indicator, amount) -> enough(voucher.asset(), indicator, amount, live, findings));
        return wanted;
    }

    private static void enough(
            Asset asset, Indicator indicator, long amount, Map<Indicator, Long> live, Findings findings) {
        if (!asset.carries(indicator)) {
            findings.error(
                    RuleCode.AMOUNT_NOT_CARRIED,
                    "这种券不含指标 " + indicator,
                    "vouchers of this kind do not carry " + indicator);
            return;
        }
        long have = live.getOrDefault(indicator, 0L);
        if (amount > have) {
            findings.error(
                    RuleCode.BALANCE_TOO_SMALL,
                    "%s 可用 %s，不足 %s".formatted(indicator, shown(asset, have), shown(asset, amount)),
                    "%s at hand of %s, less than %s".formatted(shown(asset, have), indicator, shown(asset, amount)));
        }
    }

    private static String shown(Asset asset, long amount) {
        return asset.unit().shown(amount).toPlainString();
    }

    /** A document that must be named. */
    void stated(String text, String zh, String en, Findings findings) {
        if (text == null || text.isBlank()) {
            findings.error(RuleCode.ACT_INCOMPLETE, "缺少" + zh, en + " is missing");
        }
    }
}
