package org.qianmo.zone;

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
import org.qianmo.parcel.ParcelsChanged;
import org.qianmo.zone.store.PlaceRows;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes places of one kind, for administrators of the ground that they lie on. Maps that show the ground are drawn anew after
 * the commit; parcels and works stay in the zone that they were booked in.
 */
public abstract class PlaceDesk<P extends Place<P>> {

    private final PlaceRows<P> rows;
    private final IdCounter ids;
    private final AuditTrail trail;
    private final AccessPolicy policy;
    private final ApplicationEventPublisher events;

    PlaceDesk(
            PlaceRows<P> rows, IdCounter ids, AuditTrail trail, AccessPolicy policy, ApplicationEventPublisher events) {
        this.rows = rows;
        this.ids = ids;
        this.trail = trail;
        this.policy = policy;
        this.events = events;
    }

    abstract IdCounter.Kind counted();

    abstract Act act();

    abstract Subject.Kind subject();

    abstract Problem absent();

    /** @throws Problem 404; 403 unless the actor is an administrator of the ground that it lies on */
    @Transactional(readOnly = true)
    public void mayChange(long id, Actor actor) {
        mayWriteIn(rows.find(id).orElseThrow(this::absent), actor);
    }

    private void mayWriteIn(P place, Actor actor) {
        policy.mayAdministerIn(actor, place.unitCode());
    }

    /**
     * @param stated its id and version do not matter
     * @param callerKey null for none; used before, it gives the place of that time
     * @throws Problem 403, 409 PLACE_CODE_TAKEN, KEY_USED
     */
    @Transactional
    public P add(P stated, String callerKey, Actor actor) {
        mayWriteIn(stated, actor);
        // The counter's row is a lock: of two that come at once with one key, the second finds the first.
        long id = ids.next(counted());
        Optional<P> before = callerKey == null ? Optional.empty() : rows.byCallerKey(actor.username(), callerKey);
        if (before.isPresent()) {
            return same(before.get(), stated);
        }
        if (rows.byCode(stated.code()).isPresent()) {
            throw Problem.conflict(
                    "PLACE_CODE_TAKEN", "编号 " + stated.code() + " 已被使用", "the code " + stated.code() + " is in use");
        }
        P added = stated.as(id, false);
        rows.insert(List.of(added), actor.username(), callerKey);
        note(added, actor);
        return added;
    }

    private P same(P before, P stated) {
        if (!before.code().equals(stated.code())) {
            throw Problem.conflict("KEY_USED", "这个幂等键已用于别的内容", "the idempotency key was used for something else");
        }
        return before;
    }

    /**
     * Writes the place as it is stated. It stays synthetic as long as its outline stays; what changes nothing is not noted.
     *
     * @param base the version that was looked at
     * @throws Problem 403 for the ground that it has or gets, 404, 412 STALE_VERSION, 422 PLACE_BAD for another code than it has
     */
    @Transactional
    public P change(long id, int base, P stated, Actor actor) {
        P present = rows.lock(id).orElseThrow(this::absent);
        mayWriteIn(present, actor);
        mayWriteIn(stated, actor);
        if (present.version() != base) {
            throw stale(present.version());
        }
        if (!stated.code().equals(present.code())) {
            throw Problem.unprocessable("PLACE_BAD", "编号不能改", "the code stays");
        }
        boolean generated = present.synthetic() && present.outline().equalsExact(stated.outline());
        P changed = rows.update(stated.as(id, generated));
        if (changed.version() != base) {
            events.publishEvent(new ParcelsChanged(present.outline().getEnvelopeInternal()));
            note(changed, actor);
        }
        return changed;
    }

    private static Problem stale(int version) {
        return new Problem(
                HttpStatus.PRECONDITION_FAILED,
                "STALE_VERSION",
                new Messages("在此期间已有改动，请刷新后再操作", "it was changed meanwhile: look at it again first"),
                List.of(),
                Map.of("currentVersion", version));
    }

    private void note(P place, Actor actor) {
        FieldDigest digest = new FieldDigest()
                .text(place.code())
                .text(place.name())
                .text(place.nameEn())
                .shape(place.outline());
        trail.append(new AuditAct(
                actor.username(),
                act(),
                Subject.of(subject(), place.id()),
                null,
                place.digest(digest).hex(),
                "code=%s version=%d unit=%s".formatted(place.code(), place.version(), place.unitCode())));
        events.publishEvent(new ParcelsChanged(place.outline().getEnvelopeInternal()));
    }
}
