package org.qianmo.voucher.application.planner;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.qianmo.audit.Act;
import org.qianmo.audit.AuditAct;
import org.qianmo.audit.AuditTrail;
import org.qianmo.audit.Subject;
import org.qianmo.kernel.ledger.EntryKind;
import org.qianmo.kernel.ledger.Purpose;
import org.qianmo.parcel.Booking;
import org.qianmo.parcel.ParcelsChanged;
import org.qianmo.voucher.PlannedEntry;
import org.qianmo.voucher.PlannedEntry.Side;
import org.qianmo.voucher.VoucherOffice;
import org.qianmo.voucher.application.ActPlan;
import org.qianmo.voucher.application.ActPlanner;
import org.qianmo.voucher.application.Findings;
import org.qianmo.voucher.application.Moment;
import org.qianmo.voucher.application.PreparedAct;
import org.qianmo.voucher.application.VoucherAct.Issue;
import org.qianmo.voucher.application.store.VoucherRows;
import org.qianmo.voucher.claim.GroundClaims;
import org.qianmo.voucher.rule.IssueJudgement;
import org.qianmo.voucher.rule.IssueRules;
import org.qianmo.voucher.rule.store.SourceWorkRows;
import org.qianmo.voucher.rule.store.SourceWorkRows.SourceWork;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** 核发: the ground of accepted work is claimed, and what it yields is credited to the holder out of the pool's issues. */
@Component
class IssuePlanner implements ActPlanner<Issue> {

    private final Guards guards;
    private final IssueRules rules;
    private final SourceWorkRows works;
    private final GroundClaims claims;
    private final Serials serials;
    private final VoucherRows rows;
    private final AuditTrail trail;
    private final ApplicationEventPublisher events;

    IssuePlanner(
            Guards guards,
            IssueRules rules,
            SourceWorkRows works,
            GroundClaims claims,
            Serials serials,
            VoucherRows rows,
            AuditTrail trail,
            ApplicationEventPublisher events) {
        this.guards = guards;
        this.rules = rules;
        this.works = works;
        this.claims = claims;
        this.serials = serials;
        this.rows = rows;
        this.trail = trail;
        this.events = events;
    }

    @Override
    public Class<Issue> type() {
        return Issue.class;
    }

    @Override
    public void lock(Issue act) {
        claims.lock(works.find(act.works()).stream().map(SourceWork::ground).toList());
    }

    @Override
    public PreparedAct prepare(Issue act, Moment moment) {
        Findings findings = new Findings();
        Set<String> units = new HashSet<>();
        guards.holder(act.holderId(), findings, units);
        IssueJudgement judged = rules.judge(act, moment.rules(), moment.today(), moment.now());
        findings.addAll(judged.findings());
        units.addAll(judged.units());
        Serials.Numbered voucher = serials.issue(act.asset(), moment);
        List<PlannedEntry> entries = Moves.all(
                EntryKind.ISSUE,
                act.asset(),
                judged.amounts(),
                new Side(VoucherOffice.POOL.id(), Purpose.ISSUE),
                new Side(act.holderId(), Purpose.LIVE),
                voucher.serial());
        ActPlan plan =
                new ActPlan(entries, findings.list(), units, moment.rules().used());
        return PreparedAct.of(plan, "")
                .before(booking -> rows.insert(row(act, voucher, moment)))
                .after(booking -> claim(act, voucher.serial(), judged, booking));
    }

    private VoucherRows.NewRow row(Issue act, Serials.Numbered voucher, Moment moment) {
        OptionalInt months = moment.rules().validityMonths(act.asset());
        LocalDate expires = months.isPresent() ? moment.today().plusMonths(months.getAsInt()) : null;
        return new VoucherRows.NewRow(
                voucher.id(),
                voucher.serial(),
                act.asset(),
                act.holderId(),
                moment.today(),
                expires,
                rows.synthetic(act.works()),
                null,
                act.projectNo(),
                act.works());
    }

    private void claim(Issue act, String serial, IssueJudgement judged, Booking booking) {
        claims.claim(serial, judged.grounds(), booking);
        trail.append(new AuditAct(
                booking.author(),
                Act.VOUCHER_ISSUED,
                Subject.of(Subject.Kind.VOUCHER, serial),
                booking.recordId(),
                null,
                "holder=" + act.holderId()));
        judged.grounds().stream()
                .map(ground -> new ParcelsChanged(ground.getEnvelopeInternal()))
                .forEach(events::publishEvent);
    }
}
