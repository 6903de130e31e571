package org.qianmo.acreage.progress;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.qianmo.acreage.increment.Increment;
import org.qianmo.crs.CoordinateSystems;
import org.qianmo.kernel.geometry.Acreage;
import org.qianmo.kernel.geometry.OfficialArea;
import org.qianmo.kernel.topology.Tolerances;

/**
 * What works count for inside an outline. One that lies inside counts for what is booked of it, digit for digit. Of one that
 * lies partly inside, that part counts which no work covers that was booked before it in its category and stood then; when one
 * is revoked, those after it get what it held, as {@link org.qianmo.acreage.increment.Revocations} gives it to them.
 *
 * <p>Parts no thicker than the layer tolerance of {@link Tolerances} are noise of drawing, inside as outside. Not safe for
 * several threads.
 */
final class CountedInside {

    /** What a work counts for from a day on, more or less than before. */
    record Change(Increment.Kind kind, Acreage squareMetres, LocalDate effectiveOn) {}

    private final CoordinateSystems crs;
    private final Geometry outline;
    private final PreparedGeometry prepared;
    private final STRtree works = new STRtree();

    /** @param works all whose box meets that of the outline, revoked ones too */
    CountedInside(CoordinateSystems crs, MultiPolygon outline, List<GroundWork> works) {
        this.crs = crs;
        this.outline = crs.toPlane(outline);
        this.prepared = PreparedGeometryFactory.prepare(this.outline);
        works.forEach(work -> this.works.insert(work.ground().getEnvelopeInternal(), work));
    }

    /** In order of booking; none for a work that does not lie inside. */
    List<Change> changes(GroundWork work) {
        Geometry ground = crs.toPlane(work.ground());
        if (prepared.covers(ground)) {
            return asBooked(work);
        }
        if (!prepared.intersects(ground)) {
            return List.of();
        }
        MultiPolygon inside = land(OverlayNGRobust.overlay(ground, outline, OverlayNG.INTERSECTION));
        if (inside.isEmpty()) {
            return List.of();
        }
        boolean whole = land(OverlayNGRobust.overlay(ground, outline, OverlayNG.DIFFERENCE))
                .isEmpty();
        return whole ? asBooked(work) : partly(work, inside);
    }

    private static List<Change> asBooked(GroundWork work) {
        return work.booked().stream()
                .map(booked -> new Change(booked.kind(), booked.squareMetres(), booked.effectiveOn()))
                .toList();
    }

    private List<Change> partly(GroundWork work, MultiPolygon inside) {
        List<GroundWork> earlier = earlier(work, inside);
        List<Change> changes = new ArrayList<>();
        Acreage before = Acreage.ZERO;
        for (GroundWork.Booked booked : work.booked()) {
            boolean revoked = booked.kind() == Increment.Kind.REVOKE;
            Acreage after = revoked ? Acreage.ZERO : counted(inside, earlier, booked);
            boolean nothing = booked.kind() == Increment.Kind.RESTORE && after.compareTo(before) == 0;
            if (!nothing) {
                changes.add(new Change(booked.kind(), after.minus(before), booked.effectiveOn()));
            }
            before = after;
        }
        return changes;
    }

    private List<GroundWork> earlier(GroundWork work, Geometry inside) {
        Envelope box = crs.toLonLat(inside).getEnvelopeInternal();
        List<GroundWork> earlier = new ArrayList<>();
        for (Object near : works.query(box)) {
            GroundWork other = (GroundWork) near;
            if (other.category() == work.category() && other.acceptedAs() < work.acceptedAs()) {
                earlier.add(other);
            }
        }
        return earlier;
    }

    private Acreage counted(MultiPolygon inside, List<GroundWork> earlier, GroundWork.Booked at) {
        List<Geometry> taken = earlier.stream()
                .filter(other -> !other.isRevokedBy(at))
                .map(other -> crs.toPlane(other.ground()))
                .filter(inside::intersects)
                .toList();
        Geometry left = taken.isEmpty()
                ? inside
                : land(OverlayNGRobust.overlay(inside, land(OverlayNGRobust.union(taken)), OverlayNG.DIFFERENCE));
        return Acreage.ofSquareMetres(left.isEmpty() ? 0 : OfficialArea.ofPolygonal(left));
    }

    /** The polygons of an overlay that are more than noise. */
    private static MultiPolygon land(Geometry overlaid) {
        List<Polygon> thick = new ArrayList<>();
        for (Object part : PolygonExtracter.getPolygons(overlaid)) {
            Polygon polygon = (Polygon) part;
            if (2 * polygon.getArea() > Tolerances.DEFAULT.layerMetres() * polygon.getLength()) {
                thick.add(polygon);
            }
        }
        return overlaid.getFactory().createMultiPolygon(GeometryFactory.toPolygonArray(thick));
    }
}
