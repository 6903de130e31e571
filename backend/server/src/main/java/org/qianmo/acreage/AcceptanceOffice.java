package org.qianmo.acreage;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.qianmo.acreage.increment.Increment;
import org.qianmo.acreage.increment.Increments;
import org.qianmo.acreage.increment.Revocation;
import org.qianmo.acreage.increment.Revocations;
import org.qianmo.acreage.store.WorkRows;
import org.qianmo.audit.Act;
import org.qianmo.audit.AuditAct;
import org.qianmo.audit.AuditTrail;
import org.qianmo.audit.FieldDigest;
import org.qianmo.audit.Subject;
import org.qianmo.ground.GroundLocks;
import org.qianmo.kernel.geometry.Acreage;
import org.qianmo.parcel.Booking;
import org.qianmo.parcel.ParcelsChanged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Books accepted work, and what of its ground counts; and takes it back. */
@Service
public class AcceptanceOffice {

    private final WorkRows rows;
    private final GroundLocks locks;
    private final Counting counting;
    private final Increments increments;
    private final Revocations revocations;
    private final AuditTrail trail;
    private final ApplicationEventPublisher events;

    AcceptanceOffice(
            WorkRows rows,
            GroundLocks locks,
            Counting counting,
            Increments increments,
            Revocations revocations,
            AuditTrail trail,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.locks = locks;
        this.counting = counting;
        this.increments = increments;
        this.revocations = revocations;
        this.trail = trail;
        this.events = events;
    }

    /** Accepts the works in their order, under locks on their ground. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void accept(List<NewWork> works, Booking booking) {
        locks.lock(
                works.stream().map(work -> work.ground().getEnvelopeInternal()).toList());
        book(counting.count(works), booking);
    }

    /** Books works as they were counted under the locks on their ground, which are still held. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void book(List<Counting.Counted> counted, Booking booking) {
        for (Counting.Counted work : counted) {
            rows.insert(work.work(), work.whole(), work.counted(), booking);
            trail.append(act(work.work(), work.counted(), booking));
        }
        increments.add(
                counted.stream()
                        .map(work -> increment(work.work(), work.counted()))
                        .toList(),
                booking);
        events.publishEvent(new ParcelsChanged(
                box(counted.stream().map(Counting.Counted::work).toList())));
    }

    private static Increment increment(NewWork work, Acreage counted) {
        Increment.Place place = new Increment.Place(work.townCode(), work.villageCode(), work.zoneId());
        return new Increment(
                work.id(), Increment.Kind.ACCEPT, work.category(), place, work.synthetic(), counted, work.acceptedOn());
    }

    /**
     * Revokes works from a day on: they count no more, and what they held counts for later works of their category that
     * overlap it. Under locks on their ground.
     *
     * @return what changed, in order of booking
     * @throws org.qianmo.http.Problem as {@link Revocations#plan}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Revocation> revoke(Collection<Long> workIds, LocalDate day, Booking booking) {
        List<Envelope> boxes = workIds.stream()
                .map(id -> revocations.live(id).ground().getEnvelopeInternal())
                .toList();
        locks.lock(boxes);
        List<Revocation> revoked = revocations.plan(workIds, day);
        for (Revocation one : revoked) {
            increments.add(one.increments(), booking);
            trail.append(act(one, booking));
        }
        Envelope box = new Envelope();
        boxes.forEach(box::expandToInclude);
        events.publishEvent(new ParcelsChanged(box));
        return revoked;
    }

    private static AuditAct act(Revocation revocation, Booking booking) {
        Acreage back = revocation.takenBack().squareMetres();
        return new AuditAct(
                booking.author(),
                Act.WORK_REVOKED,
                Subject.of(Subject.Kind.WORK, revocation.work().id()),
                booking.recordId(),
                null,
                "category=%s from=%s squareMetres=%s restoredSquareMetres=%s"
                        .formatted(
                                revocation.category(),
                                revocation.takenBack().effectiveOn(),
                                back.squareMetres().toPlainString(),
                                revocation.change().minus(back).squareMetres().toPlainString()));
    }

    private static AuditAct act(NewWork work, Acreage counted, Booking booking) {
        String digest = new FieldDigest()
                .text(work.category().name())
                .text(work.documentNo())
                .text(work.acceptedOn().toString())
                .text(work.townCode())
                .text(work.villageCode())
                .number(work.zoneId())
                .shape(work.ground())
                .hex();
        return new AuditAct(
                booking.author(),
                Act.WORK_ACCEPTED,
                Subject.of(Subject.Kind.WORK, work.id()),
                booking.recordId(),
                digest,
                "category=%s countedSquareMetres=%s document=%s"
                        .formatted(work.category(), counted.squareMetres().toPlainString(), work.documentNo()));
    }

    private static Envelope box(List<NewWork> works) {
        Envelope box = new Envelope();
        works.forEach(work -> box.expandToInclude(work.ground().getEnvelopeInternal()));
        return box;
    }
}
