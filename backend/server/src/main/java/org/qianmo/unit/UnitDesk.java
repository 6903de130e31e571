package org.qianmo.unit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qianmo.access.AccessPolicy;
import org.qianmo.access.Actor;
import org.qianmo.audit.Act;
import org.qianmo.audit.AuditAct;
import org.qianmo.audit.AuditTrail;
import org.qianmo.audit.FieldDigest;
import org.qianmo.audit.Subject;
import org.qianmo.http.Messages;
import org.qianmo.http.Problem;
import org.qianmo.ids.IdCounter;
import org.qianmo.parcel.Booking;
import org.qianmo.parcel.ParcelsChanged;
import org.qianmo.settings.DistrictSettings;
import org.qianmo.unit.store.UnitRows;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes units, for administrators of the whole district. Maps that show the ground are drawn anew after the commit. */
@Service
public class UnitDesk {

    private final UnitRows rows;
    private final IdCounter ids;
    private final AuditTrail trail;
    private final AccessPolicy policy;
    private final DistrictSettings district;
    private final ApplicationEventPublisher events;

    UnitDesk(
            UnitRows rows,
            IdCounter ids,
            AuditTrail trail,
            AccessPolicy policy,
            DistrictSettings district,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.ids = ids;
        this.trail = trail;
        this.policy = policy;
        this.district = district;
        this.events = events;
    }

    /** @throws Problem 403 unless the actor is an administrator of the whole district */
    public void mayWrite(Actor actor) {
        policy.mayAdministerIn(actor, district.code());
    }

    /**
     * @param stated its id and version do not matter
     * @param callerKey null for none; used before, it gives the unit of that time
     * @throws Problem 403, 409 UNIT_CODE_TAKEN, KEY_USED, 422 UNIT_BAD
     */
    @Transactional
    public ConsolidationUnit add(ConsolidationUnit stated, String callerKey, Actor actor) {
        mayWrite(actor);
        // The counter's row is a lock: of two that come at once with one key, the second finds the first.
        long id = ids.next(IdCounter.Kind.UNIT);
        Optional<ConsolidationUnit> before =
                callerKey == null ? Optional.empty() : rows.byCallerKey(actor.username(), callerKey);
        if (before.isPresent()) {
            if (!before.get().code().equals(stated.code())) {
                throw Problem.conflict("KEY_USED", "这个幂等键已用于别的内容", "the idempotency key was used for something else");
            }
            return before.get();
        }
        if (rows.byCode(stated.code()).isPresent()) {
            throw Problem.conflict(
                    "UNIT_CODE_TAKEN", "编号 " + stated.code() + " 已被使用", "the code " + stated.code() + " is in use");
        }
        refuseParent(stated, id);
        ConsolidationUnit added = stated.as(id, false, 0);
        rows.insert(added, actor.username(), callerKey);
        note(added, actor.username(), null);
        events.publishEvent(new ParcelsChanged(added.outline().getEnvelopeInternal()));
        return added;
    }

    /**
     * Writes the unit as it is stated. It stays synthetic as long as its outline stays.
     *
     * @param base the version that was looked at
     * @throws Problem 403, 404, 412 STALE_VERSION, 422 UNIT_BAD, also for another code than it has
     */
    @Transactional
    public ConsolidationUnit change(long id, int base, ConsolidationUnit stated, Actor actor) {
        mayWrite(actor);
        ConsolidationUnit present = rows.lock(id).orElseThrow(UnitRegister::absent);
        if (present.version() != base) {
            throw new Problem(
                    HttpStatus.PRECONDITION_FAILED,
                    "STALE_VERSION",
                    new Messages("单元在此期间已有改动，请刷新后再操作", "the unit was changed meanwhile: look at it again first"),
                    List.of(),
                    Map.of("currentVersion", present.version()));
        }
        if (!stated.code().equals(present.code()) || stated.kind() != present.kind()) {
            throw bad("编号与种类不能改", "code and kind stay");
        }
        refuseParent(stated, id);
        boolean generated = present.synthetic() && present.outline().equalsExact(stated.outline());
        ConsolidationUnit changed = stated.as(id, generated, base + 1);
        rows.update(changed);
        note(changed, actor.username(), null);
        events.publishEvent(new ParcelsChanged(present.outline().getEnvelopeInternal()));
        events.publishEvent(new ParcelsChanged(changed.outline().getEnvelopeInternal()));
        return changed;
    }

    /** Takes in units as they are, under a record. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void register(List<ConsolidationUnit> units, Booking booking) {
        for (ConsolidationUnit unit : units) {
            ConsolidationUnit added = unit.as(ids.next(IdCounter.Kind.UNIT), unit.synthetic(), 0);
            rows.insert(added, booking.author(), null);
            note(added, booking.author(), booking.recordId());
            events.publishEvent(new ParcelsChanged(added.outline().getEnvelopeInternal()));
        }
    }

    private void refuseParent(ConsolidationUnit stated, long id) {
        if (stated.parentId() == null) {
            return;
        }
        boolean isArea = stated.parentId() != id
                && rows.find(stated.parentId())
                        .filter(parent -> parent.kind() == ConsolidationUnit.Kind.AREA)
                        .isPresent();
        if (stated.kind() == ConsolidationUnit.Kind.AREA || !isArea) {
            throw bad(
                    "所属须为已登记的整治区域，区域本身没有所属",
                    "what it belongs to is an area that is registered; an area belongs to none");
        }
    }

    private static Problem bad(String zh, String en) {
        return Problem.unprocessable("UNIT_BAD", zh, en);
    }

    private void note(ConsolidationUnit unit, String author, Long recordId) {
        String digest = new FieldDigest()
                .text(unit.code())
                .text(unit.name())
                .text(unit.status().name())
                .shape(unit.outline())
                .hex();
        String words = "code=%s version=%d kind=%s status=%s theme=%s planType=%s"
                .formatted(unit.code(), unit.version(), unit.kind(), unit.status(), unit.theme(), unit.planType());
        Subject subject = Subject.of(Subject.Kind.UNIT, unit.id());
        trail.append(new AuditAct(author, Act.UNIT_STATED, subject, recordId, digest, words));
    }
}
