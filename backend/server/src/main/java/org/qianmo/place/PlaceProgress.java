package org.qianmo.place;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.qianmo.access.Actor;
import org.qianmo.acreage.progress.AcreageProgress;
import org.qianmo.acreage.progress.CategoryProgress;
import org.qianmo.http.Bounds;
import org.qianmo.http.Problem;
import org.qianmo.kernel.geometry.Acreage;
import org.qianmo.parcel.Outline;
import org.qianmo.parcel.ParcelFilter;
import org.qianmo.parcel.ParcelStream;
import org.qianmo.parcel.View;
import org.qianmo.place.Progress.Subject;
import org.qianmo.unit.ConsolidationUnit;
import org.qianmo.unit.UnitRegister;
import org.qianmo.zone.PilotSite;
import org.qianmo.zone.Zone;
import org.qianmo.zone.ZoneRegister;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Says what has come of a place, each time of one state of the database; within a reader's territory only. */
@Service
public class PlaceProgress {

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private final ZoneRegister zones;
    private final UnitRegister units;
    private final AcreageProgress acreage;
    private final ParcelStream parcels;

    PlaceProgress(ZoneRegister zones, UnitRegister units, AcreageProgress acreage, ParcelStream parcels) {
        this.zones = zones;
        this.units = units;
        this.acreage = acreage;
        this.parcels = parcels;
    }

    /**
     * @param view what the reader sees; its moment is that of the parcels
     * @param asOf the last day of what is added up
     * @throws Problem 404, 403 OUTSIDE_TERRITORY
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Progress ofZone(long id, View view, LocalDate asOf) {
        Zone zone = zones.find(id, view);
        List<CategoryProgress> categories = acreage.ofZone(id, asOf, view.territory());
        ParcelFilter registered = view.in(null).ofZone(id);
        return progress(
                subject("ZONE", zone),
                view,
                asOf,
                Progress.Rule.BOOKED_ZONE,
                parcels.count(registered),
                categories,
                target(zone, categories));
    }

    private static Subject subject(String kind, Zone zone) {
        return new Subject(
                kind,
                zone.id(),
                zone.code(),
                zone.name(),
                zone.nameEn(),
                zone.synthetic(),
                zone.officialArea(),
                zone.outline());
    }

    /** A zone is there to be renovated in one way: that category is compared with what it aims at. */
    private static Progress.Target target(Zone zone, List<CategoryProgress> categories) {
        if (zone.targetMu().signum() == 0) {
            return null;
        }
        Acreage done = categories.stream()
                .filter(category -> category.category().name().equals(zone.renovation()))
                .map(CategoryProgress::acreage)
                .findFirst()
                .orElse(Acreage.ZERO);
        BigDecimal percent = done.toMu().value().multiply(HUNDRED).divide(zone.targetMu(), 1, RoundingMode.HALF_UP);
        return new Progress.Target(zone.renovation(), zone.targetMu(), done, percent);
    }

    /** As {@link #ofZone}; 422 PLACE_TOO_LARGE too. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Progress ofUnit(long id, Actor actor, View view, LocalDate asOf) {
        ConsolidationUnit unit = units.find(id, actor);
        return inside(
                new Subject(
                        unit.kind().name(),
                        unit.id(),
                        unit.code(),
                        unit.name(),
                        unit.nameEn(),
                        unit.synthetic(),
                        unit.officialArea(),
                        unit.outline()),
                view,
                asOf);
    }

    /** As {@link #ofUnit}. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Progress ofPilotSite(long id, View view, LocalDate asOf) {
        PilotSite site = zones.findPilotSite(id, view);
        return inside(
                new Subject(
                        "PILOT_SITE",
                        site.id(),
                        site.code(),
                        site.name(),
                        site.nameEn(),
                        site.synthetic(),
                        zones.officialArea(site),
                        site.outline()),
                view,
                asOf);
    }

    private Progress inside(Subject subject, View view, LocalDate asOf) {
        return progress(
                subject,
                view,
                asOf,
                Progress.Rule.GROUND_INSIDE,
                parcelsInside(subject.outline(), view),
                acreage.inside(subject.outline(), asOf, view.territory()),
                null);
    }

    private static Progress progress(
            Subject subject,
            View view,
            LocalDate asOf,
            Progress.Rule rule,
            Long parcels,
            List<CategoryProgress> categories,
            Progress.Target target) {
        String bound = view.territory() == null ? null : view.territory().code();
        return new Progress(subject, asOf, bound, rule, parcels, categories, target);
    }

    /** A parcel lies where its interior point lies, as for zones. */
    private Long parcelsInside(MultiPolygon outline, View view) {
        ParcelFilter near = view.in(outline.getEnvelopeInternal());
        if (parcels.count(near) > Bounds.PLACE_PARCELS_MAX) {
            return null;
        }
        PreparedGeometry prepared = PreparedGeometryFactory.prepare(outline);
        AtomicLong inside = new AtomicLong();
        parcels.forEachOutline(near, parcel -> inside.addAndGet(lies(parcel, prepared) ? 1 : 0));
        return inside.get();
    }

    private static boolean lies(Outline parcel, PreparedGeometry outline) {
        return outline.intersects(parcel.shape())
                && outline.covers(parcel.shape().getInteriorPoint());
    }
}
