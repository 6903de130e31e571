package org.qianmo.kernel.fabric;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.PolygonExtracter;

/** The rings of a polygon or multipolygon: taken apart into edges, or replaced one by one. */
final class Rings {

    /** For places that are told to the caller, which belong to no parcel. */
    static final GeometryFactory PLANE = new GeometryFactory();

    private Rings() {}

    /** Parts of a polygonal geometry. */
    static List<Polygon> parts(Geometry plane) {
        List<Polygon> parts = new ArrayList<>();
        for (Object part : PolygonExtracter.getPolygons(plane)) {
            parts.add((Polygon) part);
        }
        return parts;
    }

    static List<LinearRing> of(Polygon polygon) {
        List<LinearRing> rings = new ArrayList<>();
        rings.add(polygon.getExteriorRing());
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            rings.add(polygon.getInteriorRingN(i));
        }
        return rings;
    }

    /** A polygon of one part, a multipolygon of several. */
    static Geometry joined(List<Polygon> parts) {
        return parts.size() == 1
                ? parts.get(0)
                : parts.get(0).getFactory().createMultiPolygon(parts.toArray(Polygon[]::new));
    }

    /** Every corner once, in two dimensions. */
    static Set<Coordinate> corners(Geometry plane) {
        Set<Coordinate> corners = new LinkedHashSet<>();
        for (Coordinate corner : plane.getCoordinates()) {
            corners.add(new CoordinateXY(corner.x, corner.y));
        }
        return corners;
    }

    /** Every edge once, in its normal direction, so that the same edge of two rings is equal. */
    static Set<LineSegment> edges(Geometry plane) {
        Set<LineSegment> edges = new LinkedHashSet<>();
        for (Polygon part : parts(plane)) {
            for (LinearRing ring : of(part)) {
                Coordinate[] positions = ring.getCoordinates();
                for (int i = 1; i < positions.length; i++) {
                    edges.add(edge(positions[i - 1], positions[i]));
                }
            }
        }
        return edges;
    }

    static LineSegment edge(Coordinate from, Coordinate to) {
        LineSegment edge = new LineSegment(from, to);
        edge.normalize();
        return edge;
    }

    /** A ring without a corner; the very same object if it has not got it. */
    static Coordinate[] without(Coordinate[] ring, Coordinate corner) {
        List<Coordinate> rest = new ArrayList<>(List.of(ring).subList(0, ring.length - 1));
        if (!rest.removeIf(corner::equals2D)) {
            return ring;
        }
        rest.add(rest.get(0));
        return rest.toArray(Coordinate[]::new);
    }

    /** The same polygons with each ring replaced; the very same object if no ring was. */
    static Geometry mapped(Geometry plane, UnaryOperator<Coordinate[]> replace) {
        List<Polygon> parts = parts(plane);
        List<Polygon> mapped = parts.stream().map(part -> mapped(part, replace)).toList();
        if (mapped.equals(parts)) {
            return plane;
        }
        return plane instanceof Polygon
                ? mapped.get(0)
                : plane.getFactory().createMultiPolygon(mapped.toArray(Polygon[]::new));
    }

    private static Polygon mapped(Polygon part, UnaryOperator<Coordinate[]> replace) {
        List<LinearRing> rings = of(part).stream()
                .map(ring -> part.getFactory().createLinearRing(replace.apply(ring.getCoordinates())))
                .toList();
        return part.getFactory()
                .createPolygon(rings.get(0), rings.stream().skip(1).toArray(LinearRing[]::new));
    }
}
