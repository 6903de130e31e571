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
import org.qianmo.voucher.application.VoucherAct.Pledge;
import org.qianmo.voucher.application.store.PledgeRows;
import org.qianmo.voucher.rule.RuleCode;
import org.qianmo.voucher.standing.Standings;
import org.qianmo.voucher.standing.VoucherStanding;
import org.springframework.stereotype.Component;

/** 质押: what the holder has at hand is frozen for the pledgee. */
@Component
class PledgePlanner implements ActPlanner<Pledge> {

    private final Guards guards;
    private final Standings standings;
    private final PledgeRows rows;

    PledgePlanner(Guards guards, Standings standings, PledgeRows rows) {
        this.guards = guards;
        this.standings = standings;
        this.rows = rows;
    }

    @Override
    public Class<Pledge> type() {
        return Pledge.class;
    }

    @Override
    public void lock(Pledge act) {
        standings.lock(List.of(act.serial()));
    }

    @Override
    public PreparedAct prepare(Pledge act, Moment moment) {
        Findings findings = new Findings();
        Set<String> units = new HashSet<>();
        guards.stated(act.loanContractNo(), "借款合同号", "the number of the loan contract", findings);
        guards.holder(act.holder(), findings, units);
        // A bank is nobody's territory: the pledge is decided where its holder is.
        guards.holder(act.pledgee(), findings, new HashSet<>());
        findings.errorIf(
                act.holder() == act.pledgee(), RuleCode.HOLDERS_SAME, "出质人与质权人相同", "holder and pledgee are the same");
        List<PlannedEntry> entries = guards.voucher(act.serial(), findings)
                .map(voucher -> entries(act, voucher, moment, findings))
                .orElse(List.of());
        ActPlan plan =
                new ActPlan(entries, findings.list(), units, moment.rules().used());
        return PreparedAct.of(plan, act.loanContractNo())
                .after(booking -> rows.insert(new PledgeRows.Pledge(
                        booking.recordId(), act.serial(), act.holder(), act.pledgee(), act.loanContractNo())));
    }

    private List<PlannedEntry> entries(Pledge act, VoucherStanding voucher, Moment moment, Findings findings) {
        guards.free(voucher, act.holder(), moment, findings);
        Map<Indicator, Long> amounts = guards.amounts(voucher, act.holder(), Map.of(), findings);
        Side live = new Side(act.holder(), Purpose.LIVE);
        Side pledged = new Side(act.holder(), Purpose.PLEDGED);
        return Moves.all(EntryKind.PLEDGE, voucher.asset(), amounts, live, pledged, act.serial());
    }

    /** The open pledge; a finding if there is none, or if it is another's. */
    static Optional<PledgeRows.Pledge> open(
            PledgeRows rows, String serial, long holder, long pledgee, Findings findings) {
        Optional<PledgeRows.Pledge> pledge = rows.open(serial, holder);
        findings.errorIf(
                pledge.isEmpty(),
                RuleCode.PLEDGE_NONE,
                "券 " + serial + " 没有在押",
                "voucher " + serial + " is not pledged");
        findings.errorIf(
                pledge.isPresent() && pledge.get().pledgee() != pledgee,
                RuleCode.PLEDGE_OF_ANOTHER,
                "只有质权人可以解押",
                "only the pledgee releases a pledge");
        return pledge;
    }
}
