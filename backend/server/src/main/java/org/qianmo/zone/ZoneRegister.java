package org.qianmo.zone;

import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Point;
import org.qianmo.audit.Act;
import org.qianmo.audit.AuditAct;
import org.qianmo.audit.AuditTrail;
import org.qianmo.audit.FieldDigest;
import org.qianmo.audit.Subject;
import org.qianmo.crs.SurveyPlane;
import org.qianmo.crs.SurveyPlanes;
import org.qianmo.http.Problem;
import org.qianmo.ids.IdCounter;
import org.qianmo.kernel.geometry.Acreage;
import org.qianmo.kernel.geometry.OfficialArea;
import org.qianmo.parcel.Booking;
import org.qianmo.parcel.ParcelId;
import org.qianmo.parcel.ParcelsChanged;
import org.qianmo.parcel.View;
import org.qianmo.parcel.ZoneLocator;
import org.qianmo.zone.store.PilotSites;
import org.qianmo.zone.store.Zones;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The zones and pilot sites of the district. */
@Service
public class ZoneRegister implements ZoneLocator {

    private final Zones rows;
    private final ZoneMemory memory;
    private final PilotSites pilotSites;
    private final IdCounter ids;
    private final SurveyPlanes planes;
    private final AuditTrail trail;
    private final ApplicationEventPublisher events;

    ZoneRegister(
            Zones rows,
            ZoneMemory memory,
            PilotSites pilotSites,
            IdCounter ids,
            SurveyPlanes planes,
            AuditTrail trail,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.memory = memory;
        this.pilotSites = pilotSites;
        this.ids = ids;
        this.planes = planes;
        this.trail = trail;
        this.events = events;
    }

    @Transactional(readOnly = true)
    public List<Zone> all() {
        return memory.all();
    }

    /** For its name and the like, which may be a moment old where another node changed it. */
    @Transactional(readOnly = true)
    public Optional<Zone> find(Long id) {
        return id == null ? Optional.empty() : memory.find(id).or(() -> rows.find(id));
    }

    /** As it is now, whoever wrote it. */
    @Transactional(readOnly = true)
    public Optional<Zone> present(long id) {
        return rows.find(id);
    }

    @Transactional(readOnly = true)
    public List<PilotSite> pilotSites() {
        return pilotSites.all();
    }

    /** @throws Problem 404, or 403 OUTSIDE_TERRITORY */
    @Transactional(readOnly = true)
    public Zone find(long id, View view) {
        return shown(rows.find(id).orElseThrow(ZoneRegister::absentZone), view);
    }

    /** @throws Problem 404, or 403 OUTSIDE_TERRITORY */
    @Transactional(readOnly = true)
    public PilotSite findPilotSite(long id, View view) {
        return shown(pilotSites.find(id).orElseThrow(ZoneRegister::absentPilotSite), view);
    }

    private static <P extends Place<P>> P shown(P place, View view) {
        view.mustShow(place.townCode(), place.villageCode());
        return place;
    }

    static Problem absentZone() {
        return Problem.notFound("没有这个片区", "there is no such zone");
    }

    static Problem absentPilotSite() {
        return Problem.notFound("没有这个试点", "there is no such pilot site");
    }

    /** Of a pilot site no area is booked. */
    public Acreage officialArea(PilotSite site) {
        SurveyPlane plane = planes.at(site.outline().getEnvelopeInternal());
        return Acreage.ofSquareMetres(OfficialArea.ofPolygonal(plane.toPlane(site.outline())));
    }

    @Override
    @Transactional(readOnly = true)
    public Long zoneAt(Point lonLat) {
        return memory.at(lonLat).map(Zone::id).orElse(null);
    }

    @Override
    @Transactional(readOnly = true)
    public String zoneName(Long zoneId) {
        return find(zoneId).map(Zone::name).orElse(null);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void register(List<Zone> zones, List<PilotSite> sites, Booking booking) {
        rows.insert(zones, booking.author(), null);
        pilotSites.insert(sites, booking.author(), null);
        countFrom(IdCounter.Kind.ZONE, zones);
        countFrom(IdCounter.Kind.PILOT_SITE, sites);
        FieldDigest digest = new FieldDigest();
        zones.forEach(zone -> digest.text(zone.code())
                .text(zone.name())
                .text(zone.renovation())
                .text(zone.status())
                .shape(zone.outline()));
        sites.forEach(site -> digest.text(site.code()).text(site.name()).shape(site.outline()));
        trail.append(new AuditAct(
                booking.author(),
                Act.ZONES_REGISTERED,
                Subject.of(Subject.Kind.RECORD, booking.recordId()),
                booking.recordId(),
                digest.hex(),
                "zones=" + zones.size() + " pilotSites=" + sites.size()));
        events.publishEvent(ParcelsChanged.EVERYTHING);
        memory.forgetWithTransaction();
    }

    /** Ids from {@link ParcelId#CALLER_MIN} on are the callers' own. */
    private void countFrom(IdCounter.Kind kind, List<? extends Place<?>> places) {
        places.stream()
                .mapToLong(Place::id)
                .filter(id -> id < ParcelId.CALLER_MIN)
                .max()
                .ifPresent(last -> ids.skipTo(kind, last + 1));
    }
}
