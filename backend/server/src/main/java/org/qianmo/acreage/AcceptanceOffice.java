package org.qianmo.acreage;

import java.util.List;
import org.locationtech.jts.geom.Envelope;
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

/** Books accepted work, and what of its ground counts. */
@Service
public class AcceptanceOffice {

    private final WorkRows rows;
    private final GroundLocks locks;
    private final Counting counting;
    private final AuditTrail trail;
    private final ApplicationEventPublisher events;

    AcceptanceOffice(
            WorkRows rows, GroundLocks locks, Counting counting, AuditTrail trail, ApplicationEventPublisher events) {
        this.rows = rows;
        this.locks = locks;
        this.counting = counting;
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
        events.publishEvent(new ParcelsChanged(
                box(counted.stream().map(Counting.Counted::work).toList())));
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
