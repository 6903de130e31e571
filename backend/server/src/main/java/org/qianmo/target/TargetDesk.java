package org.qianmo.target;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qianmo.access.AccessPolicy;
import org.qianmo.access.Actor;
import org.qianmo.audit.Act;
import org.qianmo.audit.AuditAct;
import org.qianmo.audit.AuditTrail;
import org.qianmo.audit.Subject;
import org.qianmo.district.AdminUnits;
import org.qianmo.http.Messages;
import org.qianmo.http.Problem;
import org.qianmo.ids.IdCounter;
import org.qianmo.settings.DistrictSettings;
import org.qianmo.target.store.ReportedRows;
import org.qianmo.target.store.TargetRows;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes targets and what was reported, for administrators of the whole district. */
@Service
public class TargetDesk {

    private final TargetRows rows;
    private final ReportedRows reported;
    private final IdCounter ids;
    private final AuditTrail trail;
    private final AccessPolicy policy;
    private final AdminUnits units;
    private final DistrictSettings district;
    private final Clock clock;

    TargetDesk(
            TargetRows rows,
            ReportedRows reported,
            IdCounter ids,
            AuditTrail trail,
            AccessPolicy policy,
            AdminUnits units,
            DistrictSettings district,
            Clock clock) {
        this.rows = rows;
        this.reported = reported;
        this.ids = ids;
        this.trail = trail;
        this.policy = policy;
        this.units = units;
        this.district = district;
        this.clock = clock;
    }

    /** @throws Problem 403 unless the actor is an administrator of the whole district */
    public void mayWrite(Actor actor) {
        policy.mayAdministerIn(actor, district.code());
    }

    /**
     * @param stated its id and version do not matter
     * @param callerKey null for none; the same key with the same content gives what is there
     * @throws Problem 403, 409 TARGET_CODE_TAKEN, KEY_USED, 422 TARGET_BAD
     */
    @Transactional
    public Target add(Target stated, String callerKey, Actor actor) {
        mayWrite(actor);
        refuseForeign(stated);
        // The counter's row is a lock: of two that come at once with one key, the second finds the first.
        long id = ids.next(IdCounter.Kind.TARGET);
        Optional<Target> before = callerKey == null ? Optional.empty() : rows.byCallerKey(actor.username(), callerKey);
        if (before.isPresent()) {
            return same(before.get(), stated);
        }
        if (rows.byCode(stated.code()).isPresent()) {
            throw Problem.conflict(
                    "TARGET_CODE_TAKEN",
                    "编号 " + stated.code() + " 已有目标",
                    "there is a target " + stated.code() + " already");
        }
        Target added = stated.as(id, 0);
        rows.insert(added, actor.username(), callerKey);
        note(Act.TARGET_STATED, added, words(added), actor);
        return added;
    }

    private static Target same(Target before, Target stated) {
        if (!stated.as(before.id(), before.version()).equals(before)) {
            throw keyUsed();
        }
        return before;
    }

    private static Problem keyUsed() {
        return Problem.conflict("KEY_USED", "这个幂等键已用于别的内容", "the idempotency key was used for something else");
    }

    /**
     * @param base the version that was looked at
     * @throws Problem 403, 404, 412 STALE_VERSION, 422 TARGET_BAD, also for another code than it has
     */
    @Transactional
    public Target change(long id, int base, Target stated, Actor actor) {
        mayWrite(actor);
        Target present = rows.lock(id).orElseThrow(TargetRegister::absent);
        if (present.version() != base) {
            throw new Problem(
                    HttpStatus.PRECONDITION_FAILED,
                    "STALE_VERSION",
                    new Messages("目标在此期间已有改动，请刷新后再操作", "the target was changed meanwhile: look at it again first"),
                    List.of(),
                    Map.of("currentVersion", present.version()));
        }
        refuseForeign(stated);
        if (!stated.code().equals(present.code())) {
            throw bad("目标编号不能改", "the code of a target stays");
        }
        Target changed = stated.as(id, base + 1);
        rows.update(changed);
        note(Act.TARGET_STATED, changed, words(changed), actor);
        return changed;
    }

    /**
     * Adds a figure that somebody reported.
     *
     * @param stated its number, instant and author do not matter
     * @throws Problem 403, 404, 409 KEY_USED
     */
    @Transactional
    public Reported report(long targetId, Reported stated, String callerKey, Actor actor) {
        mayWrite(actor);
        Target target = rows.lock(targetId).orElseThrow(TargetRegister::absent);
        Optional<Reported> before =
                callerKey == null ? Optional.empty() : reported.byCallerKey(targetId, actor.username(), callerKey);
        if (before.isPresent()) {
            Reported kept = before.get();
            if (!stated.as(kept.seq(), kept.recordedAt(), kept.recordedBy()).equals(kept)) {
                throw keyUsed();
            }
            return kept;
        }
        if (callerKey != null && reported.isUsed(actor.username(), callerKey)) {
            throw keyUsed();
        }
        Reported added =
                stated.as(reported.nextSeq(targetId), clock.instant().truncatedTo(ChronoUnit.MICROS), actor.username());
        reported.append(targetId, added, callerKey);
        String words = "seq=%d amount=%s asOf=%s source=%s"
                .formatted(
                        added.seq(),
                        added.amount().toPlainString(),
                        added.asOf(),
                        added.source().code());
        note(Act.TARGET_REPORTED, target, words, actor);
        return added;
    }

    private void refuseForeign(Target stated) {
        boolean here = stated.territoryCode().equals(district.code())
                || stated.territoryCode().startsWith(district.code())
                        && units.find(stated.territoryCode()).isPresent();
        if (!here) {
            throw bad(
                    "辖区 " + stated.territoryCode() + " 不在本区",
                    "territory " + stated.territoryCode() + " is not of this district");
        }
    }

    private static Problem bad(String zh, String en) {
        return Problem.unprocessable("TARGET_BAD", zh, en);
    }

    private static String words(Target target) {
        return "code=%s version=%d amount=%s unit=%s measure=%s from=%s due=%s territory=%s"
                .formatted(
                        target.code(),
                        target.version(),
                        target.amount().toPlainString(),
                        target.unit(),
                        target.measure(),
                        target.periodFrom(),
                        target.dueOn(),
                        target.territoryCode());
    }

    private void note(Act act, Target target, String words, Actor actor) {
        Subject subject = Subject.of(Subject.Kind.TARGET, target.id());
        trail.append(new AuditAct(actor.username(), act, subject, null, null, words));
    }
}
