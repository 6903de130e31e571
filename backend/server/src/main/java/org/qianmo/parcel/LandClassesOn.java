package org.qianmo.parcel;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.UnaryUnionNG;
import org.qianmo.crs.SurveyPlane;
import org.qianmo.crs.SurveyPlanes;
import org.qianmo.kernel.geometry.Acreage;
import org.qianmo.kernel.geometry.OfficialArea;
import org.qianmo.kernel.topology.Tolerances;
import org.qianmo.parcel.store.ParcelRows;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which land classes some ground had on a day, as it was known at an instant. For checks: it sees the parcels of every
 * territory, and whoever shows what it finds leaves out what its reader may not see.
 *
 * <p>Parts no thicker than the layer tolerance of {@link Tolerances}, or no larger than 0.01 m², are noise of drawing and
 * reprojection: neither a class nor a gap.
 */
@Service
public class LandClassesOn {

    /** The survey's own digit: what is less is not booked. */
    private static final double SQUARE_METRES_MAX = 0.01;

    /**
     * A micrometre, as fine as positions are kept. On one grid the borders of what is taken away are those of what was
     * there; with nodes of full precision a gap would keep hairs along them.
     */
    private static final PrecisionModel GRID = new PrecisionModel(1e6);

    private final ParcelRows rows;
    private final SurveyPlanes planes;

    LandClassesOn(ParcelRows rows, SurveyPlanes planes) {
        this.rows = rows;
        this.planes = planes;
    }

    /**
     * Memory grows with the parcels that the grounds' boxes meet.
     *
     * @param grounds EPSG:4490, valid; they may overlap, and all lie in or near one 3-degree band
     * @param day of the district
     * @param knownAt null for all that is known now
     */
    @Transactional(readOnly = true)
    public Composition of(Collection<MultiPolygon> grounds, LocalDate day, Instant knownAt) {
        Envelope box = new Envelope();
        grounds.forEach(ground -> box.expandToInclude(ground.getEnvelopeInternal()));
        if (box.isNull()) {
            return new Composition(Map.of(), Acreage.ZERO, Map.of(), new GeometryFactory().createPolygon());
        }
        SurveyPlane plane = planes.at(box);
        Geometry asked = union(grounds.stream().map(plane::toPlane).toList());
        return composition(asked, shared(asked, parcels(grounds, new Moment(day, knownAt)), plane), plane);
    }

    /**
     * The same of land that somebody describes, instead of what the register had on a day.
     *
     * @param ground EPSG:4490, valid
     */
    public Composition of(MultiPolygon ground, Collection<Land> lands) {
        SurveyPlane plane = planes.at(ground.getEnvelopeInternal());
        Geometry asked = union(List.of(plane.toPlane(ground)));
        return composition(asked, shared(asked, lands, plane), plane);
    }

    /** @param shape EPSG:4490 */
    public record Land(String landClass, MultiPolygon shape) {}

    /** Ground by ground: between two that lie far apart there may be a whole district. */
    private Collection<Land> parcels(Collection<MultiPolygon> grounds, Moment moment) {
        Map<Long, Land> found = new TreeMap<>();
        for (MultiPolygon ground : grounds) {
            ParcelFilter filter = ParcelFilter.in(ground.getEnvelopeInternal()).at(moment);
            rows.forEach(
                    filter,
                    parcel -> found.put(parcel.id(), new Land(parcel.facts().landClass(), parcel.shape())));
        }
        return found.values();
    }

    /** What the parcels of each class share with the ground, noise included: it may belong to a neighbour of the class. */
    private static Map<String, List<Geometry>> shared(Geometry asked, Collection<Land> parcels, SurveyPlane plane) {
        Map<String, List<Geometry>> byClass = new TreeMap<>();
        for (Land parcel : parcels) {
            Geometry common =
                    land(OverlayNG.overlay(asked, plane.toPlane(parcel.shape()), OverlayNG.INTERSECTION, GRID), 0, 0);
            if (!common.isEmpty()) {
                byClass.computeIfAbsent(parcel.landClass(), code -> new ArrayList<>())
                        .add(common);
            }
        }
        return byClass;
    }

    private static Composition composition(Geometry asked, Map<String, List<Geometry>> shared, SurveyPlane plane) {
        Map<String, Acreage> byClass = new TreeMap<>();
        Map<String, Geometry> places = new TreeMap<>();
        List<Geometry> covered = new ArrayList<>();
        shared.forEach((code, parts) -> {
            Geometry all = union(parts);
            covered.add(all);
            Geometry found = found(all);
            if (!found.isEmpty()) {
                byClass.put(code, acreage(found));
                places.put(code, plane.toLonLat(found));
            }
        });
        Geometry left =
                covered.isEmpty() ? asked : OverlayNG.overlay(asked, union(covered), OverlayNG.DIFFERENCE, GRID);
        Geometry uncovered = found(left);
        return new Composition(byClass, acreage(uncovered), places, plane.toLonLat(uncovered));
    }

    private static Acreage acreage(Geometry plane) {
        return Acreage.ofSquareMetres(OfficialArea.ofPolygonal(plane));
    }

    private static Geometry union(List<Geometry> areas) {
        return land(UnaryUnionNG.union(areas, GRID), 0, 0);
    }

    private static Geometry found(Geometry area) {
        return land(area, Tolerances.DEFAULT.layerMetres(), SQUARE_METRES_MAX);
    }

    /**
     * The polygons of an overlay, without the lines and points that it may leave over.
     *
     * @param metres polygons no thicker than this are left out: twice the area by the perimeter, the width of a strip
     * @param squareMetres polygons no larger than this are left out
     */
    private static Geometry land(Geometry overlaid, double metres, double squareMetres) {
        List<Polygon> thick = new ArrayList<>();
        for (Object part : PolygonExtracter.getPolygons(overlaid)) {
            Polygon polygon = (Polygon) part;
            double area = polygon.getArea();
            if (area > squareMetres && 2 * area > metres * polygon.getLength()) {
                thick.add(polygon);
            }
        }
        return thick.size() == 1
                ? thick.get(0)
                : overlaid.getFactory().createMultiPolygon(thick.toArray(Polygon[]::new));
    }
}
