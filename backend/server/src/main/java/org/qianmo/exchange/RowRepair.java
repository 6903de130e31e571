package org.qianmo.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.locationtech.jts.algorithm.Area;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.MultiPoint;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.qianmo.check.Form;
import org.qianmo.check.PlacedFinding;
import org.qianmo.crs.ReferenceSystem;
import org.qianmo.crs.Srid;
import org.qianmo.crs.SurveyPlane;
import org.qianmo.http.FindingBody;
import org.qianmo.http.Messages;
import org.qianmo.kernel.topology.Severity;

/**
 * Makes sound ground of a shape that crosses itself, where its owner asked for it. What it does to the area is told: a bow
 * tie keeps both of its wings, a spike goes.
 */
final class RowRepair {

    /** Noding is more than linear: what has more corners is for its owner to repair. */
    private static final int VERTICES_MAX = 20_000;

    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    private final ImportTools tools;
    private final ReferenceSystem from;

    RowRepair(ImportTools tools, ReferenceSystem from) {
        this.tools = tools;
        this.from = from;
    }

    /**
     * A shape after its repair.
     *
     * @param squareMetresBefore what its rings enclosed by their direction: parts of a bow tie count against each other
     */
    record Repaired(Form form, double squareMetresBefore) {

        FindingBody told(int row, Form before) {
            PlacedFinding why = before.findings().stream()
                    .filter(PlacedFinding::isError)
                    .findFirst()
                    .orElseThrow();
            String was = "%.2f".formatted(squareMetresBefore);
            String is =
                    form.ground().orElseThrow().officialArea().squareMetres().toPlainString();
            String code = why.finding().code().name();
            return new FindingBody(
                    "REPAIRED",
                    Severity.WARNING.name(),
                    new Messages(
                            "图形（" + why.toBody(row).messages().zh() + "）已修复，面积 " + was + " → " + is + " m²",
                            "the shape was repaired (" + code.toLowerCase(Locale.ROOT) + "); area " + was + " → " + is
                                    + " m²"),
                    why.where(),
                    null,
                    null,
                    row,
                    null,
                    null);
        }
    }

    /** @return empty if there is nothing to repair it to */
    Optional<Repaired> of(List<List<Coordinate[]>> polygons) {
        int vertices = polygons.stream()
                .flatMap(List::stream)
                .mapToInt(ring -> ring.length)
                .sum();
        if (vertices > VERTICES_MAX) {
            return Optional.empty();
        }
        Form form = tools.form().check(fixed(polygons), from);
        return form.ground().isPresent() ? Optional.of(new Repaired(form, before(polygons))) : Optional.empty();
    }

    private static List<List<Coordinate[]>> fixed(List<List<Coordinate[]>> polygons) {
        Polygon[] bare = polygons.stream().map(RowRepair::polygon).toArray(Polygon[]::new);
        List<List<Coordinate[]>> fixed = new ArrayList<>();
        collect(GeometryFixer.fix(GEOMETRY.createMultiPolygon(bare)), fixed);
        return fixed;
    }

    private static Polygon polygon(List<Coordinate[]> rings) {
        LinearRing[] holes =
                rings.stream().skip(1).map(GEOMETRY::createLinearRing).toArray(LinearRing[]::new);
        return GEOMETRY.createPolygon(GEOMETRY.createLinearRing(rings.get(0)), holes);
    }

    private static void collect(Geometry part, List<List<Coordinate[]>> polygons) {
        if (part instanceof Polygon polygon && !polygon.isEmpty()) {
            List<Coordinate[]> rings = new ArrayList<>();
            rings.add(polygon.getExteriorRing().getCoordinates());
            for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                rings.add(polygon.getInteriorRingN(hole).getCoordinates());
            }
            polygons.add(rings);
        } else if (part.getNumGeometries() > 1) {
            for (int i = 0; i < part.getNumGeometries(); i++) {
                collect(part.getGeometryN(i), polygons);
            }
        }
    }

    /** @return square metres in the survey's plane */
    private double before(List<List<Coordinate[]>> polygons) {
        double sum = 0;
        for (List<Coordinate[]> rings : polygons) {
            double one = 0;
            for (int i = 0; i < rings.size(); i++) {
                one += (i == 0 ? 1 : -1) * Area.ofRing(inPlane(rings.get(i)));
            }
            sum += Math.abs(one);
        }
        return sum;
    }

    private Coordinate[] inPlane(Coordinate[] ring) {
        MultiPoint points = GEOMETRY.createMultiPointFromCoords(ring);
        Geometry lonLat = tools.systems().between(from, Srid.CGCS2000).apply(points);
        SurveyPlane plane = tools.planes().at(lonLat.getEnvelopeInternal());
        return plane.toPlane(lonLat).getCoordinates();
    }
}
