package org.qianmo.voucher.application;

import java.util.List;
import java.util.Optional;
import org.qianmo.access.AccessPolicy;
import org.qianmo.access.Actor;
import org.qianmo.audit.Act;
import org.qianmo.audit.AuditAct;
import org.qianmo.audit.AuditTrail;
import org.qianmo.audit.FieldDigest;
import org.qianmo.audit.Subject;
import org.qianmo.http.Problem;
import org.qianmo.record.Opening;
import org.qianmo.record.RecordCover;
import org.qianmo.record.RecordDesk;
import org.qianmo.record.RecordKind;
import org.qianmo.record.RecordShelf;
import org.qianmo.record.RecordState;
import org.qianmo.voucher.PlannedEntry;
import org.qianmo.voucher.application.store.ApplicationRows;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Applications: a record with one act on vouchers in it, prepared here, handed in and decided as any other record. */
@Service
public class ApplicationDesk {

    private final ApplicationRows rows;
    private final ActPlans plans;
    private final RecordDesk records;
    private final RecordShelf shelf;
    private final AccessPolicy policy;
    private final AuditTrail trail;

    ApplicationDesk(
            ApplicationRows rows,
            ActPlans plans,
            RecordDesk records,
            RecordShelf shelf,
            AccessPolicy policy,
            AuditTrail trail) {
        this.rows = rows;
        this.plans = plans;
        this.records = records;
        this.shelf = shelf;
        this.policy = policy;
        this.trail = trail;
    }

    /**
     * A record and what it asks for.
     *
     * @param plan as things stand now; empty once it was decided
     * @param booked entries that it posted; none before
     * @param judgedBy rules by which it was decided; empty before
     */
    public record Application(
            RecordCover cover,
            VoucherAct act,
            Optional<ActPlan> plan,
            List<PlannedEntry> booked,
            Optional<String> judgedBy) {}

    /**
     * Opens a record with the act in it; with a caller's key that was used before, the record of that time.
     *
     * @param title null for one that says what the act is
     * @param callerKey null for none
     * @throws Problem 403 outside the actor's territory, 409 if the key was used for another act
     */
    @Transactional
    public Application open(VoucherAct act, String title, String note, String callerKey, Actor actor) {
        refuseSystemActs(act);
        ActPlan plan = plans.preview(act);
        mayApply(plan, actor);
        String said = title == null ? act.act().nameZh() + (act.serial() == null ? "" : " " + act.serial()) : title;
        RecordCover cover = records.open(new Opening(kind(act), said, note, null, null, callerKey), actor);
        Optional<VoucherAct> before = rows.find(cover.id());
        if (before.isPresent()) {
            refuseOther(before.get(), act);
            return find(cover.id(), actor);
        }
        rows.insert(cover.id(), act);
        return stated(cover.id(), act, plan, actor);
    }

    private void refuseOther(VoucherAct before, VoucherAct act) {
        if (!rows.text(before).equals(rows.text(act))) {
            throw Problem.conflict("KEY_USED", "这个幂等键已用于另一份申请", "the idempotency key was used for another application");
        }
    }

    private static void refuseSystemActs(VoucherAct act) {
        if (act instanceof VoucherAct.Expire) {
            throw Problem.unprocessable("BAD_VALUE", "到期由系统办理", "what runs out does so by itself");
        }
    }

    /**
     * Another act in the same record.
     *
     * @param base the version of the record that its author saw
     */
    @Transactional
    public Application change(long recordId, int base, VoucherAct act, Actor actor) {
        RecordCover cover = shelf.find(recordId, actor);
        VoucherAct before = rows.find(recordId).orElseThrow(ApplicationDesk::absent);
        if (before.act() != act.act()) {
            throw Problem.unprocessable("BAD_VALUE", "案卷的事项不能更换，请另开案卷", "open another record for another kind of act");
        }
        ActPlan plan = plans.preview(act);
        mayApply(plan, actor);
        records.amend(recordId, base, cover.title(), cover.note(), null, actor);
        rows.change(recordId, act);
        return stated(recordId, act, plan, actor);
    }

    private Application stated(long recordId, VoucherAct act, ActPlan plan, Actor actor) {
        RecordCover cover = records.worked(recordId, 0, plan.units());
        trail.append(new AuditAct(
                actor.username(),
                Act.VOUCHER_ACT_STATED,
                Subject.of(Subject.Kind.RECORD, recordId),
                recordId,
                new FieldDigest().text(rows.text(act)).hex(),
                "act=" + act.act()));
        return new Application(cover, act, Optional.of(plan), List.of(), Optional.empty());
    }

    private void mayApply(ActPlan plan, Actor actor) {
        policy.mayEditLandIn(actor, plan.units());
    }

    /** @throws Problem 404 if the record is about something else, 403 outside the actor's territory */
    @Transactional(readOnly = true)
    public Application find(long recordId, Actor actor) {
        RecordCover cover = shelf.find(recordId, actor);
        VoucherAct act = rows.find(recordId).orElseThrow(ApplicationDesk::absent);
        boolean open = cover.isOpen() || cover.state() == RecordState.SUBMITTED;
        return new Application(
                cover,
                act,
                open ? Optional.of(plans.preview(act)) : Optional.empty(),
                rows.booked(recordId),
                rows.rules(recordId));
    }

    /** What the act would do now, without a record and without a lock. */
    @Transactional(readOnly = true)
    public ActPlan plan(VoucherAct act, Actor actor) {
        ActPlan plan = plans.preview(act);
        mayApply(plan, actor);
        return plan;
    }

    private static RecordKind kind(VoucherAct act) {
        return switch (act.act()) {
            case ISSUE -> RecordKind.VOUCHER_ISSUE;
            case REDEEM -> RecordKind.REDEMPTION;
            default -> RecordKind.VOUCHER_CHANGE;
        };
    }

    private static Problem absent() {
        return Problem.notFound("案卷中没有券的申请", "the record holds no application");
    }
}
