package org.qianmo.acreage;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.qianmo.acreage.store.WorkRows;
import org.qianmo.audit.Act;
import org.qianmo.audit.AuditAct;
import org.qianmo.audit.AuditTrail;
import org.qianmo.audit.FieldDigest;
import org.qianmo.audit.Subject;
import org.qianmo.crs.CoordinateSystems;
import org.qianmo.ground.GroundLocks;
import org.qianmo.kernel.geometry.Acreage;
import org.qianmo.kernel.geometry.OfficialArea;
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
    private final CoordinateSystems crs;
    private final AuditTrail trail;
    private final ApplicationEventPublisher events;

    AcceptanceOffice(
            WorkRows rows,
            GroundLocks locks,
            CoordinateSystems crs,
            AuditTrail trail,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.locks = locks;
        this.crs = crs;
        this.trail = trail;
        this.events = events;
    }

    /** Accepts the works in their order, under locks on their ground. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void accept(List<NewWork> works, Booking booking) {
        locks.lock(
                works.stream().map(work -> work.ground().getEnvelopeInternal()).toList());
        Map<Category, CountedGround> counted = countedBefore(works);
        for (NewWork work : works) {
            Geometry plane = crs.toPlane(work.ground());
            Acreage whole = Acreage.ofSquareMetres(OfficialArea.ofPolygonal(plane));
            Acreage fresh = counted.get(work.category()).count(plane);
            Acreage bounded = fresh.compareTo(whole) > 0 ? whole : fresh;
            rows.insert(work, whole, bounded, booking);
            trail.append(act(work, bounded, booking));
        }
        events.publishEvent(new ParcelsChanged(box(works)));
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

    private Map<Category, CountedGround> countedBefore(List<NewWork> works) {
        Envelope box = box(works);
        Map<Category, CountedGround> counted = new EnumMap<>(Category.class);
        for (Category category : Category.values()) {
            CountedGround ground = new CountedGround();
            rows.grounds(category, box).forEach(earlier -> ground.add(crs.toPlane(earlier)));
            counted.put(category, ground);
        }
        return counted;
    }
}
