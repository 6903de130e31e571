package org.qianmo.zone;

import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;
import org.qianmo.audit.Act;
import org.qianmo.audit.AuditAct;
import org.qianmo.audit.AuditTrail;
import org.qianmo.audit.FieldDigest;
import org.qianmo.audit.Subject;
import org.qianmo.parcel.Booking;
import org.qianmo.parcel.ParcelsChanged;
import org.qianmo.parcel.ZoneLocator;
import org.qianmo.spatial.Remembered;
import org.qianmo.zone.store.Zones;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** The zones and pilot sites of the district: hundreds, held in memory with an index. */
@Service
public class ZoneRegister implements ZoneLocator {

    private record Snapshot(List<Zone> zones, STRtree outlines) {}

    private record Outline(Zone zone, PreparedGeometry shape) {}

    private final Zones rows;
    private final AuditTrail trail;
    private final ApplicationEventPublisher events;
    private final Remembered<Snapshot> snapshot = new Remembered<>(this::read);

    ZoneRegister(Zones rows, AuditTrail trail, ApplicationEventPublisher events) {
        this.rows = rows;
        this.trail = trail;
        this.events = events;
    }

    @Transactional(readOnly = true)
    public List<Zone> all() {
        return snapshot().zones();
    }

    @Transactional(readOnly = true)
    public Optional<Zone> find(Long id) {
        return id == null
                ? Optional.empty()
                : snapshot().zones().stream().filter(zone -> zone.id() == id).findFirst();
    }

    @Transactional(readOnly = true)
    public List<PilotSite> pilotSites() {
        return rows.allPilotSites();
    }

    @Override
    @Transactional(readOnly = true)
    public Long zoneAt(Point lonLat) {
        for (Object hit : snapshot().outlines().query(lonLat.getEnvelopeInternal())) {
            Outline outline = (Outline) hit;
            if (outline.shape().intersects(lonLat)) {
                return outline.zone().id();
            }
        }
        return null;
    }

    @Override
    @Transactional(readOnly = true)
    public String zoneName(Long zoneId) {
        return find(zoneId).map(Zone::name).orElse(null);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void register(List<Zone> zones, List<PilotSite> pilotSites, Booking booking) {
        rows.insert(zones);
        rows.insertPilotSites(pilotSites);
        FieldDigest digest = new FieldDigest();
        zones.forEach(zone -> digest.text(zone.code())
                .text(zone.name())
                .text(zone.renovation())
                .text(zone.status())
                .shape(zone.outline()));
        pilotSites.forEach(site -> digest.text(site.code()).text(site.name()).shape(site.outline()));
        trail.append(new AuditAct(
                booking.author(),
                Act.ZONES_REGISTERED,
                Subject.of(Subject.Kind.RECORD, booking.recordId()),
                booking.recordId(),
                digest.hex(),
                "zones=" + zones.size() + " pilotSites=" + pilotSites.size()));
        events.publishEvent(ParcelsChanged.EVERYTHING);
        snapshot.forgetWithTransaction();
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void drop(ParcelsChanged change) {
        if (change.isEverything()) {
            snapshot.forget();
        }
    }

    private Snapshot snapshot() {
        return snapshot.get();
    }

    private Snapshot read() {
        List<Zone> zones = rows.all();
        STRtree outlines = new STRtree();
        zones.forEach(zone -> outlines.insert(
                zone.outline().getEnvelopeInternal(),
                new Outline(zone, PreparedGeometryFactory.prepare(zone.outline()))));
        outlines.build();
        return new Snapshot(zones, outlines);
    }
}
