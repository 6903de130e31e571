package org.qianmo.voucher.application.planner;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.qianmo.kernel.ledger.Purpose;
import org.qianmo.voucher.application.ActPlan;
import org.qianmo.voucher.application.ActPlanner;
import org.qianmo.voucher.application.Findings;
import org.qianmo.voucher.application.Moment;
import org.qianmo.voucher.application.PreparedAct;
import org.qianmo.voucher.application.VoucherAct.Extend;
import org.qianmo.voucher.application.store.VoucherRows;
import org.qianmo.voucher.rule.RuleCode;
import org.qianmo.voucher.standing.Standings;
import org.qianmo.voucher.standing.VoucherStanding;
import org.qianmo.voucher.standing.VoucherStanding.Held;
import org.springframework.stereotype.Component;

/** 延期: the term runs on; no amount moves. */
@Component
class ExtendPlanner implements ActPlanner<Extend> {

    private final Guards guards;
    private final Standings standings;
    private final VoucherRows rows;

    ExtendPlanner(Guards guards, Standings standings, VoucherRows rows) {
        this.guards = guards;
        this.standings = standings;
        this.rows = rows;
    }

    @Override
    public Class<Extend> type() {
        return Extend.class;
    }

    @Override
    public void lock(Extend act) {
        standings.lock(List.of(act.serial()));
    }

    @Override
    public PreparedAct prepare(Extend act, Moment moment) {
        Findings findings = new Findings();
        Set<String> units = new HashSet<>();
        guards.stated(act.words(), "延期理由", "the reason", findings);
        Optional<VoucherStanding> standing = guards.voucher(act.serial(), findings);
        standing.ifPresent(voucher -> check(act, voucher, moment, findings, units));
        ActPlan plan =
                new ActPlan(List.of(), findings.list(), units, moment.rules().used());
        return PreparedAct.of(plan, "")
                .after(booking -> rows.extend(
                        act.serial(),
                        standing.orElseThrow().extensions() + 1,
                        standing.orElseThrow().expiresOn().plusMonths(act.months()),
                        booking.recordId()));
    }

    private void check(Extend act, VoucherStanding voucher, Moment moment, Findings findings, Set<String> units) {
        List<Long> holders = voucher.held().stream()
                .filter(part -> part.purpose() == Purpose.LIVE)
                .map(Held::holder)
                .distinct()
                .toList();
        holders.forEach(holder -> {
            guards.holder(holder, findings, units);
            guards.free(voucher, holder, moment, findings);
        });
        findings.errorIf(holders.isEmpty(), RuleCode.NOTHING_TO_MOVE, "没有可用的数量，无需延期", "nothing of it is at hand");
        findings.errorIf(voucher.expiresOn() == null, RuleCode.NO_EXPIRY, "这张券没有期限", "the voucher has no term");
        int times = moment.rules().maxExtensions();
        findings.errorIf(
                voucher.extensions() >= times,
                RuleCode.EXTENSIONS_USED_UP,
                "已延期 " + voucher.extensions() + " 次，最多 " + times + " 次",
                "extended " + voucher.extensions() + " times, at most " + times);
        int months = moment.rules().extensionMonthsMax();
        findings.errorIf(
                act.months() < 1 || act.months() > months,
                RuleCode.EXTENSION_TOO_LONG,
                "每次可延 1–" + months + " 个月",
                "an extension is of 1 to " + months + " months");
    }
}
