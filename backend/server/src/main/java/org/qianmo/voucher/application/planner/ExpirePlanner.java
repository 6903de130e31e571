package org.qianmo.voucher.application.planner;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.qianmo.kernel.ledger.EntryKind;
import org.qianmo.kernel.ledger.Purpose;
import org.qianmo.voucher.PlannedEntry;
import org.qianmo.voucher.PlannedEntry.Side;
import org.qianmo.voucher.VoucherOffice;
import org.qianmo.voucher.application.ActPlan;
import org.qianmo.voucher.application.ActPlanner;
import org.qianmo.voucher.application.Findings;
import org.qianmo.voucher.application.Moment;
import org.qianmo.voucher.application.PreparedAct;
import org.qianmo.voucher.application.VoucherAct.Expire;
import org.qianmo.voucher.rule.RuleCode;
import org.qianmo.voucher.standing.Standings;
import org.qianmo.voucher.standing.VoucherStanding;
import org.springframework.stereotype.Component;

/** 到期: what is at hand runs out, to the pool or where it is. What is pledged, set apart or held waits for its release. */
@Component
class ExpirePlanner implements ActPlanner<Expire> {

    private final Guards guards;
    private final Standings standings;

    ExpirePlanner(Guards guards, Standings standings) {
        this.guards = guards;
        this.standings = standings;
    }

    @Override
    public Class<Expire> type() {
        return Expire.class;
    }

    @Override
    public void lock(Expire act) {
        standings.lock(List.of(act.serial()));
    }

    @Override
    public PreparedAct prepare(Expire act, Moment moment) {
        Findings findings = new Findings();
        Set<String> units = new HashSet<>();
        List<PlannedEntry> entries = guards.voucher(act.serial(), findings)
                .map(voucher -> entries(voucher, moment, findings))
                .orElse(List.of());
        entries.forEach(entry -> guards.holder(entry.from().holder(), findings, units));
        // Another run may have come first: then there is nothing to make a record of.
        findings.errorIf(entries.isEmpty(), RuleCode.NOTHING_TO_MOVE, "没有可到期的数量", "nothing of it is at hand");
        ActPlan plan =
                new ActPlan(entries, findings.list(), units, moment.rules().used());
        return PreparedAct.of(plan, "到期");
    }

    private static List<PlannedEntry> entries(VoucherStanding voucher, Moment moment, Findings findings) {
        findings.errorIf(
                !voucher.isExpiredOn(moment.today()),
                RuleCode.NOT_EXPIRED,
                "券 " + voucher.serial() + " 尚未到期",
                "voucher " + voucher.serial() + " has not run out");
        boolean toPool = moment.rules().expiredToPool();
        return voucher.held().stream()
                .filter(part -> part.purpose() == Purpose.LIVE)
                .map(part -> PlannedEntry.move(
                        EntryKind.EXPIRE,
                        voucher.asset(),
                        part.indicator(),
                        part.amount(),
                        new Side(part.holder(), Purpose.LIVE),
                        new Side(toPool ? VoucherOffice.POOL.id() : part.holder(), Purpose.EXPIRED),
                        voucher.serial()))
                .toList();
    }
}
