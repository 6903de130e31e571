package org.qianmo.demo.layout;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.algorithm.Angle;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.Polygon;

/**
 * Convex cells inside of any polygon. A shallow dent is cut away, a deep one becomes the end of a road; what is cut away
 * stays unsurveyed, like the banks of a river.
 */
final class ConvexPieces {

    /** A dent this deep in metres may be bridged: pieces keep a larger distance from the edge of their village. */
    private static final double DENT_METRES = 1;
    /** The part of a piece that may be cut away to lose a dent. */
    private static final double WASTE = 0.2;

    private static final double ROAD_METRES = 8;
    private static final double AREA_MIN = 14_000;
    private static final double FAR_METRES = 60_000;
    private static final int DEPTH_MAX = 9;

    private static final GeometryFactory BOARD = new GeometryFactory();

    private ConvexPieces() {}

    static List<Cell> of(Polygon polygon) {
        List<Cell> cells = new ArrayList<>();
        collect(polygon, 0, cells);
        return cells;
    }

    private static void collect(Polygon polygon, int depth, List<Cell> into) {
        if (polygon.getArea() < AREA_MIN || depth > DEPTH_MAX) {
            return;
        }
        Coordinate[] hull = polygon.convexHull().getCoordinates();
        Dent dent = deepestDent(polygon, hull);
        if (dent.depth < DENT_METRES) {
            into.add(Cell.of(hull).withoutFlatCorners(1));
            return;
        }
        for (Polygon part : withoutDent(polygon, dent)) {
            collect(part, depth + 1, into);
        }
    }

    private record Dent(Coordinate bottom, LineSegment rim, double depth) {}

    private static Dent deepestDent(Polygon polygon, Coordinate[] hull) {
        Dent deepest = new Dent(null, null, 0);
        for (Coordinate vertex : polygon.getExteriorRing().getCoordinates()) {
            LineSegment rim = nearestSide(vertex, hull);
            double depth = rim.distance(vertex);
            deepest = depth > deepest.depth ? new Dent(vertex, rim, depth) : deepest;
        }
        return deepest;
    }

    private static LineSegment nearestSide(Coordinate vertex, Coordinate[] hull) {
        LineSegment nearest = null;
        for (int i = 1; i < hull.length; i++) {
            LineSegment side = new LineSegment(hull[i - 1], hull[i]);
            nearest = nearest == null || side.distance(vertex) < nearest.distance(vertex) ? side : nearest;
        }
        return nearest;
    }

    private static List<Polygon> withoutDent(Polygon polygon, Dent dent) {
        double rim = dent.rim.angle();
        Geometry inner = halfPlane(dent.bottom, rim, 0).intersection(polygon);
        Geometry outer = halfPlane(dent.bottom, rim + Math.PI, 0).intersection(polygon);
        Geometry larger = inner.getArea() > outer.getArea() ? inner : outer;
        if (larger.getArea() > (1 - WASTE) * polygon.getArea()) {
            return polygons(larger);
        }
        return split(polygon, dent.bottom, rim + Math.PI / 2, ROAD_METRES);
    }

    /** Both sides of a road through a point. */
    static List<Polygon> split(Polygon polygon, Coordinate through, double radians, double roadMetres) {
        List<Polygon> parts = new ArrayList<>(
                polygons(halfPlane(through, radians, roadMetres / 2).intersection(polygon)));
        parts.addAll(
                polygons(halfPlane(through, radians + Math.PI, roadMetres / 2).intersection(polygon)));
        return parts;
    }

    static List<Polygon> polygons(Geometry geometry) {
        List<Polygon> polygons = new ArrayList<>();
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            if (geometry.getGeometryN(i) instanceof Polygon polygon && !polygon.isEmpty()) {
                polygons.add(polygon);
            }
        }
        return polygons;
    }

    /** A rectangle that stands for everything on the left of a direction, at least {@code offset} metres off. */
    private static Polygon halfPlane(Coordinate through, double radians, double offset) {
        Coordinate ahead = Angle.project(through, radians, FAR_METRES);
        Coordinate behind = Angle.project(through, radians + Math.PI, FAR_METRES);
        double left = radians + Math.PI / 2;
        Coordinate start = Angle.project(behind, left, offset);
        return BOARD.createPolygon(new Coordinate[] {
            start,
            Angle.project(ahead, left, offset),
            Angle.project(ahead, left, FAR_METRES),
            Angle.project(behind, left, FAR_METRES),
            start.copy()
        });
    }
}
