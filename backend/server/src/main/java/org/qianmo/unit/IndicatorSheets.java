package org.qianmo.unit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.UnaryUnionNG;
import org.qianmo.control.ControlLine;
import org.qianmo.control.overlap.ControlOverlaps;
import org.qianmo.control.overlap.LineOverlap;
import org.qianmo.control.overlap.OverlapGround;
import org.qianmo.crs.SurveyPlane;
import org.qianmo.crs.SurveyPlanes;
import org.qianmo.kernel.acceptance.AcceptanceRules;
import org.qianmo.kernel.acceptance.Evidence;
import org.qianmo.kernel.acceptance.Patches;
import org.qianmo.kernel.acceptance.Thresholds;
import org.qianmo.kernel.contiguity.Contiguity;
import org.qianmo.kernel.contiguity.Gap;
import org.qianmo.kernel.contiguity.Plot;
import org.qianmo.kernel.geometry.Acreage;
import org.qianmo.kernel.geometry.OfficialArea;
import org.qianmo.kernel.topology.Tolerances;
import org.qianmo.landuse.LandUseCatalogue;
import org.qianmo.parameter.LandParameter;
import org.qianmo.parameter.LandParameters;
import org.qianmo.parameter.LandRules;
import org.qianmo.parcel.Composition;
import org.qianmo.parcel.LandClassesOn;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Measures a unit on two days from the history of its parcels, and has the rules judge. Of control lines only the present is
 * kept: what compares them with the past does not apply.
 */
@Service
public class IndicatorSheets {

    private static final String CULTIVATED = "01";
    private static final String CONSTRUCTION_GROUP = "J";

    /** The survey's own digit: what is less is not booked. */
    private static final double SQUARE_METRES_MAX = 0.01;

    /** A micrometre. */
    private static final PrecisionModel GRID = new PrecisionModel(1e6);

    private final LandClassesOn classes;
    private final LandUseCatalogue catalogue;
    private final ControlOverlaps overlaps;
    private final LandParameters parameters;
    private final SurveyPlanes planes;

    IndicatorSheets(
            LandClassesOn classes,
            LandUseCatalogue catalogue,
            ControlOverlaps overlaps,
            LandParameters parameters,
            SurveyPlanes planes) {
        this.classes = classes;
        this.catalogue = catalogue;
        this.overlaps = overlaps;
        this.parameters = parameters;
        this.planes = planes;
    }

    /** By the rules of the second day. Memory grows with the parcels of the unit's box. */
    @Transactional(readOnly = true)
    public IndicatorSheet of(ConsolidationUnit unit, LocalDate before, LocalDate after) {
        Composition first = classes.of(List.of(unit.outline()), before, null);
        Composition second = classes.of(List.of(unit.outline()), after, null);
        return of(unit, before, first, after, second);
    }

    /**
     * Judges the unit by what its ground consists of, be it known or only drawn.
     *
     * @param first what it consisted of on the first day
     * @param second what it consists of on the second day, by whose rules it is judged
     */
    @Transactional(readOnly = true)
    public IndicatorSheet of(
            ConsolidationUnit unit, LocalDate before, Composition first, LocalDate after, Composition second) {
        LandRules rules = parameters.on(after);
        SurveyPlane plane = planes.at(unit.outline().getEnvelopeInternal());
        double metres = rules.number(LandParameter.CONTIGUITY_GAP_METRES).doubleValue();
        Gap gap = new Gap(metres, metres);
        Predicate<String> construction = code -> CONSTRUCTION_GROUP.equals(catalogue.group(code));
        Predicate<String> cultivated = code -> code.startsWith(CULTIVATED);
        Geometry built = ground(second, construction, plane);
        Geometry builtBefore = ground(first, construction, plane);
        Evidence evidence = new Evidence(
                patches(ground(first, cultivated, plane), gap),
                patches(ground(second, cultivated, plane), gap),
                patches(builtBefore, gap),
                patches(built, gap),
                null,
                inRedLine(unit, land(OverlayNG.overlay(built, builtBefore, OverlayNG.DIFFERENCE, GRID)), plane, rules),
                null);
        return new IndicatorSheet(
                unit,
                before,
                after,
                first.uncovered(),
                second.uncovered(),
                AcceptanceRules.of(evidence, thresholds(rules)),
                rules.used().stream()
                        .filter(rule -> rule.name().startsWith("indicator."))
                        .toList());
    }

    private static Thresholds thresholds(LandRules rules) {
        return new Thresholds(
                rules.number(LandParameter.NEW_FARMLAND_PERCENT_MIN),
                rules.number(LandParameter.BASIC_FARMLAND_GAIN_PERCENT_MIN),
                rules.number(LandParameter.BASIC_FARMLAND_ADJUSTED_PERCENT_MAX));
    }

    /** All ground of the classes together, in the plane. */
    private static Geometry ground(Composition composition, Predicate<String> wanted, SurveyPlane plane) {
        List<Geometry> places = new ArrayList<>();
        composition.places().forEach((code, place) -> {
            if (wanted.test(code)) {
                places.add(plane.toPlane(place));
            }
        });
        return places.isEmpty() ? new GeometryFactory().createMultiPolygon() : land(UnaryUnionNG.union(places, GRID));
    }

    private static Patches patches(Geometry ground, Gap gap) {
        List<Plot> plots = new ArrayList<>();
        for (int i = 0; i < ground.getNumGeometries(); i++) {
            Geometry part = ground.getGeometryN(i);
            plots.add(new Plot(i, part, acreage(part)));
        }
        return new Patches(
                Contiguity.blocks(plots, List.of(), gap).size(),
                Acreage.sum(plots.stream().map(Plot::acreage).toList()));
    }

    /** Null where no red line is known. */
    private Acreage inRedLine(ConsolidationUnit unit, Geometry fresh, SurveyPlane plane, LandRules rules) {
        MultiPolygon shape = fresh.isEmpty() ? unit.outline() : (MultiPolygon) plane.toLonLat(fresh);
        OverlapGround ground = new OverlapGround(null, null, null, shape, acreage(plane.toPlane(shape)), true);
        LineOverlap redLine = overlaps.of(List.of(ground), rules).get(0).get(ControlLine.Kind.STBHHX.ordinal());
        if (redLine.verdict() == LineOverlap.Verdict.UNKNOWN) {
            return null;
        }
        return fresh.isEmpty() ? Acreage.ZERO : redLine.inside();
    }

    private static Acreage acreage(Geometry plane) {
        return Acreage.ofSquareMetres(OfficialArea.ofPolygonal(plane));
    }

    /** Polygons that are more than noise of drawing. */
    private static MultiPolygon land(Geometry overlaid) {
        List<Polygon> thick = new ArrayList<>();
        for (Object part : PolygonExtracter.getPolygons(overlaid)) {
            Polygon polygon = (Polygon) part;
            double area = polygon.getArea();
            if (area > SQUARE_METRES_MAX && 2 * area > Tolerances.DEFAULT.layerMetres() * polygon.getLength()) {
                thick.add(polygon);
            }
        }
        return overlaid.getFactory().createMultiPolygon(GeometryFactory.toPolygonArray(thick));
    }
}
