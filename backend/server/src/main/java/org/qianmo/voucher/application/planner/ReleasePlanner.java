package org.qianmo.voucher.application.planner;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.qianmo.kernel.ledger.EntryKind;
import org.qianmo.kernel.ledger.Indicator;
import org.qianmo.kernel.ledger.Purpose;
import org.qianmo.voucher.PlannedEntry;
import org.qianmo.voucher.PlannedEntry.Side;
import org.qianmo.voucher.application.ActPlan;
import org.qianmo.voucher.application.ActPlanner;
import org.qianmo.voucher.application.Findings;
import org.qianmo.voucher.application.Moment;
import org.qianmo.voucher.application.PreparedAct;
import org.qianmo.voucher.application.VoucherAct.Release;
import org.qianmo.voucher.application.store.PledgeRows;
import org.qianmo.voucher.rule.RuleCode;
import org.qianmo.voucher.standing.Standings;
import org.qianmo.voucher.standing.VoucherStanding;
import org.springframework.stereotype.Component;

/** 解押: the pledgee gives back what was frozen. */
@Component
class ReleasePlanner implements ActPlanner<Release> {

    private final Guards guards;
    private final Standings standings;
    private final PledgeRows rows;

    ReleasePlanner(Guards guards, Standings standings, PledgeRows rows) {
        this.guards = guards;
        this.standings = standings;
        this.rows = rows;
    }

    @Override
    public Class<Release> type() {
        return Release.class;
    }

    @Override
    public void lock(Release act) {
        standings.lock(List.of(act.serial()));
    }

    @Override
    public PreparedAct prepare(Release act, Moment moment) {
        Findings findings = new Findings();
        Set<String> units = new HashSet<>();
        guards.stated(act.documentNo(), "质权人的解押文书", "the pledgee's document", findings);
        guards.holder(act.holder(), findings, units);
        Optional<PledgeRows.Pledge> pledge =
                PledgePlanner.open(rows, act.serial(), act.holder(), act.pledgee(), findings);
        List<PlannedEntry> entries = guards.voucher(act.serial(), findings)
                .map(voucher -> entries(act, voucher, findings))
                .orElse(List.of());
        ActPlan plan =
                new ActPlan(entries, findings.list(), units, moment.rules().used());
        return PreparedAct.of(plan, act.documentNo())
                .after(booking -> rows.release(pledge.orElseThrow().recordId(), booking.recordId()));
    }

    private static List<PlannedEntry> entries(Release act, VoucherStanding voucher, Findings findings) {
        Map<Indicator, Long> pledged = voucher.of(act.holder(), Purpose.PLEDGED);
        findings.errorIf(
                pledged.isEmpty(), RuleCode.NOTHING_TO_MOVE, "没有可解押的数量（可能已被冻结）", "nothing is pledged: it may be held");
        return Moves.all(
                EntryKind.RELEASE,
                voucher.asset(),
                pledged,
                new Side(act.holder(), Purpose.PLEDGED),
                new Side(act.holder(), Purpose.LIVE),
                act.serial());
    }
}
