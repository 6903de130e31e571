package org.qianmo.control.overlap;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.UnaryUnionNG;
import org.qianmo.control.ControlLine;
import org.qianmo.control.ControlLine.Kind;
import org.qianmo.control.ControlLineRegister;
import org.qianmo.control.overlap.LineOverlap.Verdict;
import org.qianmo.crs.SurveyPlane;
import org.qianmo.crs.SurveyPlanes;
import org.qianmo.kernel.geometry.Acreage;
import org.qianmo.kernel.geometry.OfficialArea;
import org.qianmo.kernel.topology.Tolerances;
import org.qianmo.parameter.LandParameter;
import org.qianmo.parameter.LandRules;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lays grounds over the control lines. All lines are counted, whoever asks: whoever shows them leaves out the names of those
 * that its reader may not see. Parts no thicker than the layer tolerance of {@link Tolerances}, or no larger than 0.01 m²,
 * are noise of drawing.
 */
@Service
public class ControlOverlaps {

    /** The survey's own digit: what is less is not booked. */
    private static final double SQUARE_METRES_MAX = 0.01;

    /** A micrometre. On one grid borders that were drawn along one another are the same. */
    private static final PrecisionModel GRID = new PrecisionModel(1e6);

    private final ControlLineRegister lines;
    private final SurveyPlanes planes;

    ControlOverlaps(ControlLineRegister lines, SurveyPlanes planes) {
        this.lines = lines;
        this.planes = planes;
    }

    /** For each ground one overlap a kind, in the order of kinds. Memory grows with the lines that the grounds' box meets. */
    @Transactional(readOnly = true)
    public List<List<LineOverlap>> of(List<OverlapGround> grounds, LandRules rules) {
        Envelope box = new Envelope();
        grounds.forEach(ground -> box.expandToInclude(ground.shape().getEnvelopeInternal()));
        List<ControlLine> near = box.isNull() ? List.of() : lines.in(box);
        Set<Kind> known = known(near);
        return grounds.stream()
                .map(ground -> overlaps(ground, near, known, rules))
                .toList();
    }

    private Set<Kind> known(List<ControlLine> near) {
        Set<Kind> known = EnumSet.noneOf(Kind.class);
        near.forEach(line -> known.add(line.kind()));
        EnumSet.complementOf(EnumSet.copyOf(known)).stream()
                .filter(lines::holds)
                .forEach(known::add);
        return known;
    }

    private List<LineOverlap> overlaps(OverlapGround ground, List<ControlLine> near, Set<Kind> known, LandRules rules) {
        SurveyPlane plane = planes.at(ground.shape().getEnvelopeInternal());
        Geometry whole = plane.toPlane(ground.shape());
        Envelope box = ground.shape().getEnvelopeInternal();
        List<LineOverlap> overlaps = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            List<ControlLine> own = near.stream()
                    .filter(line -> line.kind() == kind
                            && line.ground().getEnvelopeInternal().intersects(box))
                    .toList();
            overlaps.add(overlap(ground, whole, plane, kind, own, known.contains(kind), rules));
        }
        return overlaps;
    }

    private static LineOverlap overlap(
            OverlapGround ground,
            Geometry whole,
            SurveyPlane plane,
            Kind kind,
            List<ControlLine> lines,
            boolean known,
            LandRules rules) {
        List<LineOverlap.Part> parts = new ArrayList<>();
        List<Geometry> shared = new ArrayList<>();
        for (ControlLine line : lines) {
            Geometry common =
                    land(OverlayNG.overlay(whole, plane.toPlane(line.ground()), OverlayNG.INTERSECTION, GRID));
            if (!common.isEmpty()) {
                shared.add(common);
                parts.add(new LineOverlap.Part(line, bounded(common, ground.officialArea())));
            }
        }
        Acreage inside = shared.isEmpty()
                ? Acreage.ZERO
                : bounded(land(UnaryUnionNG.union(shared, GRID)), ground.officialArea());
        Acreage outside = shared.isEmpty() ? ground.officialArea() : rest(ground, whole, shared, inside);
        return new LineOverlap(
                kind,
                ground.officialArea(),
                inside,
                outside,
                verdict(kind, ground, LineOverlap.isAvoidedOutside(kind) ? outside : inside, known, rules),
                parts);
    }

    /** What is left of ground that lies in lines but for noise is nothing. */
    private static Acreage rest(OverlapGround ground, Geometry whole, List<Geometry> shared, Acreage inside) {
        Geometry left = land(OverlayNG.overlay(whole, UnaryUnionNG.union(shared, GRID), OverlayNG.DIFFERENCE, GRID));
        return left.isEmpty() ? Acreage.ZERO : ground.officialArea().minus(inside);
    }

    private static Verdict verdict(Kind kind, OverlapGround ground, Acreage breach, boolean known, LandRules rules) {
        String level = rules.text(LandParameter.titled("control." + kind.name()).orElseThrow());
        if (!ground.construction() || level.equals("OFF")) {
            return Verdict.NOT_APPLICABLE;
        }
        if (!known) {
            return Verdict.UNKNOWN;
        }
        return breach.squareMetres().signum() > 0 ? Verdict.valueOf(level) : Verdict.CLEAR;
    }

    /** No part is larger than the whole: each is measured by itself, with noise in its last digits. */
    private static Acreage bounded(Geometry plane, Acreage whole) {
        Acreage measured = Acreage.ofSquareMetres(OfficialArea.ofPolygonal(plane));
        return measured.compareTo(whole) > 0 ? whole : measured;
    }

    private static Geometry land(Geometry overlaid) {
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
