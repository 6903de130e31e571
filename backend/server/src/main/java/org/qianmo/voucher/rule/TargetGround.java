package org.qianmo.voucher.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.qianmo.control.ControlLine;
import org.qianmo.control.ControlLine.Kind;
import org.qianmo.control.ControlLineRegister;
import org.qianmo.crs.SurveyPlane;
import org.qianmo.crs.SurveyPlanes;
import org.qianmo.kernel.geometry.Acreage;
import org.qianmo.kernel.geometry.OfficialArea;
import org.qianmo.kernel.topology.CoverageOverlaps;
import org.qianmo.kernel.topology.Tolerances;
import org.qianmo.landuse.LandUseCatalogue;
import org.qianmo.parcel.Composition;
import org.qianmo.voucher.parameter.RuleVersion;
import org.qianmo.zone.Zone;
import org.qianmo.zone.ZoneRegister;
import org.springframework.stereotype.Component;

/**
 * Rules on the place of a plot that is to be built on: farmland or unused ground now, off the lines that nothing is built
 * within, inside the ground where something may be. What is no thicker than the layer tolerance of {@link Tolerances}, or no
 * larger than 0.01 m², is noise of drawing.
 */
@Component
class TargetGround {

    /** The survey's own digit: what is less is not booked. */
    private static final double SQUARE_METRES_MAX = 0.01;

    private static final int PLACES_MAX = 100;
    private static final Set<String> BEFORE_BUILDING = Set.of("N", "W");

    /** Renovation zones of this kind return ground to nature. */
    private static final String RECLAMATION = "FKFL";

    private final ControlLineRegister lines;
    private final ZoneRegister zones;
    private final LandUseCatalogue catalogue;
    private final SurveyPlanes planes;

    TargetGround(ControlLineRegister lines, ZoneRegister zones, LandUseCatalogue catalogue, SurveyPlanes planes) {
        this.lines = lines;
        this.zones = zones;
        this.catalogue = catalogue;
        this.planes = planes;
    }

    /** Each class that is not farmland, other agricultural or unused land. */
    List<RuleFinding> classes(Composition now) {
        List<RuleFinding> findings = new ArrayList<>();
        now.byClass().forEach((landClass, acreage) -> {
            if (!BEFORE_BUILDING.contains(catalogue.group(landClass))) {
                String en = catalogue.find(landClass).map(use -> use.nameEn()).orElse(landClass);
                BigDecimal area = acreage.squareMetres();
                findings.add(RuleFinding.error(
                                RuleCode.TARGET_CLASS,
                                "%s m² 现为 %s %s，不是农用地或未利用地".formatted(area, landClass, catalogue.name(landClass)),
                                "%s m² are %s %s now, neither agricultural nor unused".formatted(area, landClass, en))
                        .at(now.places().get(landClass), area));
            }
        });
        return findings;
    }

    /** Permanent farmland and the ecological red line within the plot, one a line. */
    List<RuleFinding> protectedLines(MultiPolygon plot) {
        SurveyPlane plane = planes.at(plot.getEnvelopeInternal());
        List<ControlLine> near = lines.in(plot.getEnvelopeInternal()).stream()
                .filter(line -> line.kind() != Kind.CZKFBJ)
                .toList();
        List<Geometry> grounds =
                near.stream().map(line -> plane.toPlane(line.ground())).toList();
        return shared(plane.toPlane(plot), grounds).stream()
                .map(overlap -> onLine(near.get(overlap.second()), overlap.where(), plane))
                .toList();
    }

    private static RuleFinding onLine(ControlLine line, Geometry where, SurveyPlane plane) {
        RuleCode code = line.kind() == Kind.YJJBNT ? RuleCode.TARGET_ON_FARMLAND_LINE : RuleCode.TARGET_ON_RED_LINE;
        BigDecimal area = official(where);
        return RuleFinding.error(
                        code,
                        "%s m² 在%s“%s”内".formatted(area, line.kind().nameZh(), line.name()),
                        "%s m² lie within “%s” (%s)"
                                .formatted(area, line.nameEn(), line.kind().nameEn()))
                .at(plane.toLonLat(where), area);
    }

    /** What of the plot lies outside of all ground where something may be built. */
    List<RuleFinding> outside(MultiPolygon plot, RuleVersion rules) {
        SurveyPlane plane = planes.at(plot.getEnvelopeInternal());
        List<Geometry> allowed = allowed(plot.getEnvelopeInternal(), rules).stream()
                .map(plane::toPlane)
                .toList();
        Geometry whole = plane.toPlane(plot);
        Geometry rest = allowed.isEmpty()
                ? whole
                : land(OverlayNGRobust.overlay(whole, OverlayNGRobust.union(allowed), OverlayNG.DIFFERENCE));
        return shared(rest, List.of(whole)).stream()
                .map(overlap -> outside(overlap.where(), rules, plane))
                .toList();
    }

    private List<Geometry> allowed(Envelope box, RuleVersion rules) {
        List<Geometry> allowed = new ArrayList<>();
        if (rules.allowsDevelopmentBoundary()) {
            lines.in(box).stream()
                    .filter(line -> line.kind() == Kind.CZKFBJ)
                    .map(ControlLine::ground)
                    .forEach(allowed::add);
        }
        if (rules.allowsZones()) {
            zones.all().stream()
                    .filter(zone -> !RECLAMATION.equals(zone.renovation()))
                    .map(Zone::outline)
                    .filter(outline -> outline.getEnvelopeInternal().intersects(box))
                    .forEach(allowed::add);
        }
        return allowed;
    }

    private static RuleFinding outside(Geometry where, RuleVersion rules, SurveyPlane plane) {
        BigDecimal area = official(where);
        String zh = rules.allowsDevelopmentBoundary() ? rules.allowsZones() ? "城镇开发边界和改造片区" : "城镇开发边界" : "改造片区";
        String en = rules.allowsDevelopmentBoundary()
                ? rules.allowsZones()
                        ? "the urban development boundary and the renovation zones"
                        : "the urban development boundary"
                : "the renovation zones";
        return RuleFinding.error(
                        RuleCode.TARGET_OUTSIDE_ZONE,
                        "%s m² 在%s以外".formatted(area, zh),
                        "%s m² lie outside %s".formatted(area, en))
                .at(plane.toLonLat(where), area);
    }

    private static List<CoverageOverlaps.Overlap> shared(Geometry plot, List<Geometry> grounds) {
        if (plot.isEmpty()) {
            return List.of();
        }
        return new CoverageOverlaps(Tolerances.DEFAULT, PLACES_MAX)
                .pairsAgainst(List.of(plot), grounds).stream()
                        .filter(overlap -> overlap.squareMetres() > SQUARE_METRES_MAX)
                        .toList();
    }

    private static BigDecimal official(Geometry plane) {
        return Acreage.ofSquareMetres(OfficialArea.ofPolygonal(plane)).squareMetres();
    }

    /** Without the lines and points that an overlay may leave over. */
    private static Geometry land(Geometry overlaid) {
        return overlaid.getFactory()
                .createMultiPolygon(GeometryFactory.toPolygonArray(PolygonExtracter.getPolygons(overlaid)));
    }
}
