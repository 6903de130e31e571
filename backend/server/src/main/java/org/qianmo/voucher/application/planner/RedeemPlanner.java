package org.qianmo.voucher.application.planner;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.qianmo.kernel.ledger.EntryKind;
import org.qianmo.kernel.ledger.Indicator;
import org.qianmo.kernel.ledger.Purpose;
import org.qianmo.parcel.Parcel;
import org.qianmo.parcel.ParcelRegistry;
import org.qianmo.voucher.PlannedEntry;
import org.qianmo.voucher.PlannedEntry.Side;
import org.qianmo.voucher.application.ActPlan;
import org.qianmo.voucher.application.ActPlanner;
import org.qianmo.voucher.application.Findings;
import org.qianmo.voucher.application.Moment;
import org.qianmo.voucher.application.PreparedAct;
import org.qianmo.voucher.application.VoucherAct.Redeem;
import org.qianmo.voucher.claim.GroundClaims;
import org.qianmo.voucher.rule.RedemptionJudgement;
import org.qianmo.voucher.rule.RedemptionRules;
import org.qianmo.voucher.rule.store.RedemptionRows;
import org.qianmo.voucher.standing.Standings;
import org.qianmo.voucher.standing.VoucherStanding;
import org.springframework.stereotype.Component;

/** 使用: indicators are used up on a plot that is built on in the place of the ground that was given up. */
@Component
class RedeemPlanner implements ActPlanner<Redeem> {

    private final Guards guards;
    private final RedemptionRules rules;
    private final GroundClaims claims;
    private final Standings standings;
    private final ParcelRegistry parcels;
    private final RedemptionRows rows;

    RedeemPlanner(
            Guards guards,
            RedemptionRules rules,
            GroundClaims claims,
            Standings standings,
            ParcelRegistry parcels,
            RedemptionRows rows) {
        this.parcels = parcels;
        this.rows = rows;
        this.guards = guards;
        this.rules = rules;
        this.claims = claims;
        this.standings = standings;
    }

    @Override
    public Class<Redeem> type() {
        return Redeem.class;
    }

    /** The plot, then the voucher, and one voucher that stands for its project: sums of a project are taken one by one. */
    @Override
    public void lock(Redeem act) {
        claims.lock(parcels.find(act.parcelId()).map(Parcel::shape).stream().toList());
        List<String> serials = new ArrayList<>(List.of(act.serial()));
        standings
                .of(act.serial())
                .map(VoucherStanding::projectNo)
                .ifPresent(project ->
                        serials.addAll(standings.firstOf(project).stream().toList()));
        standings.lock(serials);
    }

    @Override
    public PreparedAct prepare(Redeem act, Moment moment) {
        Findings findings = new Findings();
        Set<String> units = new HashSet<>();
        guards.stated(act.approvalNo(), "农转用批复文号", "the approval of the conversion", findings);
        guards.holder(act.holder(), findings, units);
        return guards.voucher(act.serial(), findings)
                .map(voucher -> plan(act, voucher, moment, findings, units))
                .orElseGet(() -> PreparedAct.of(
                        new ActPlan(
                                List.of(),
                                findings.list(),
                                units,
                                moment.rules().used()),
                        act.approvalNo()));
    }

    private PreparedAct plan(Redeem act, VoucherStanding voucher, Moment moment, Findings findings, Set<String> units) {
        guards.free(voucher, act.holder(), moment, findings);
        RedemptionJudgement judged =
                rules.judge(act, voucher.projectNo(), moment.rules(), moment.today(), moment.now());
        findings.addAll(judged.findings());
        units.addAll(judged.units());
        Map<Indicator, Long> amounts = judged.amounts().isEmpty()
                ? Map.of()
                : guards.amounts(voucher, act.holder(), judged.amounts(), findings);
        List<PlannedEntry> entries = Moves.all(
                EntryKind.REDEEM,
                voucher.asset(),
                amounts,
                new Side(act.holder(), Purpose.LIVE),
                new Side(act.holder(), Purpose.USED),
                act.serial());
        ActPlan plan =
                new ActPlan(entries, findings.list(), units, moment.rules().used());
        return PreparedAct.of(plan, act.approvalNo())
                .after(booking -> rows.insert(new RedemptionRows.NewRedemption(
                        booking.recordId(),
                        act.serial(),
                        act.holder(),
                        voucher.projectNo(),
                        act.approvalNo(),
                        judged.plot().orElseThrow(),
                        judged.milliMu())));
    }
}
