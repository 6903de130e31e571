package org.qianmo.kernel.topology;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateList;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.PolygonExtracter;

/** Changes single vertices of polygons and leaves all others as they are, to the last digit. */
final class Vertices {

    /** A triangle and its closing position. */
    private static final int POSITIONS_MIN = 4;

    private static final double CROSSING_METRES = 1e-6;

    private Vertices() {}

    static Set<Coordinate> of(Geometry plane) {
        return new HashSet<>(List.of(plane.getCoordinates()));
    }

    /**
     * Makes positions vertices of the edges on which they lie.
     *
     * @param metres how far beside an edge a position may lie
     */
    static Geometry inserted(Geometry plane, Collection<Coordinate> positions, double metres) {
        Envelope near = plane.getEnvelopeInternal();
        near.expandBy(metres);
        Set<Coordinate> present = of(plane);
        List<Coordinate> missing = positions.stream()
                .filter(position -> near.contains(position) && !present.contains(position))
                .toList();
        return missing.isEmpty() ? plane : mapped(plane, ring -> inserted(ring, missing, metres));
    }

    private static Coordinate[] inserted(Coordinate[] ring, List<Coordinate> missing, double metres) {
        CoordinateList noded = new CoordinateList();
        noded.add(ring[0], false);
        for (int i = 1; i < ring.length; i++) {
            LineSegment edge = new LineSegment(ring[i - 1], ring[i]);
            missing.stream()
                    .filter(position -> liesInside(position, edge, metres))
                    .sorted(Comparator.comparingDouble(edge::projectionFactor))
                    .forEach(position -> noded.add(position, false));
            noded.add(ring[i], false);
        }
        return noded.toCoordinateArray();
    }

    private static boolean liesInside(Coordinate position, LineSegment edge, double metres) {
        double along = edge.projectionFactor(position);
        return along > 0 && along < 1 && edge.distance(position) <= metres;
    }

    /** Vertices put elsewhere; two that come to lie on each other become one. */
    static Geometry moved(Geometry plane, UnaryOperator<Coordinate> move) {
        return mapped(plane, ring -> {
            CoordinateList positions = new CoordinateList();
            for (Coordinate position : ring) {
                positions.add(move.apply(position), false);
            }
            positions.closeRing();
            return positions.toCoordinateArray();
        });
    }

    /** Without the vertices at a position; two that then lie on each other become one. */
    static Geometry dropped(Geometry plane, Coordinate position) {
        return mapped(plane, ring -> dropped(ring, position));
    }

    private static Coordinate[] dropped(Coordinate[] ring, Coordinate position) {
        List<Coordinate> kept = new ArrayList<>(List.of(ring).subList(0, ring.length - 1));
        if (!kept.removeIf(position::equals2D)) {
            return ring;
        }
        CoordinateList positions = new CoordinateList();
        kept.forEach(corner -> positions.add(corner, false));
        positions.closeRing();
        return positions.toCoordinateArray();
    }

    /** Without the holes whose ring comes through a place. */
    static Geometry withoutHolesAt(Geometry plane, Geometry where) {
        return mapped(plane, ring -> ring, hole -> isAt(hole, where) ? new Coordinate[0] : hole);
    }

    /** Places are computed where edges cross, and lie beside them by less than this. */
    private static boolean isAt(Coordinate[] ring, Geometry where) {
        return Places.line(ring).isWithinDistance(where, CROSSING_METRES);
    }

    private static Geometry mapped(Geometry plane, UnaryOperator<Coordinate[]> replace) {
        return mapped(plane, replace, replace);
    }

    /** Each ring replaced; rings with too few positions go, and with a shell its holes. */
    private static Geometry mapped(
            Geometry plane, UnaryOperator<Coordinate[]> replaceShell, UnaryOperator<Coordinate[]> replaceHole) {
        List<Polygon> parts = new ArrayList<>();
        for (Object part : PolygonExtracter.getPolygons(plane)) {
            Polygon polygon = (Polygon) part;
            Coordinate[] shell = replaceShell.apply(polygon.getExteriorRing().getCoordinates());
            if (isRing(shell)) {
                parts.add(plane.getFactory().createPolygon(ring(plane, shell), holes(polygon, replaceHole)));
            }
        }
        return plane instanceof Polygon && parts.size() == 1
                ? parts.get(0)
                : plane.getFactory().createMultiPolygon(parts.toArray(Polygon[]::new));
    }

    private static LinearRing[] holes(Polygon polygon, UnaryOperator<Coordinate[]> replace) {
        List<LinearRing> holes = new ArrayList<>();
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            Coordinate[] hole = replace.apply(polygon.getInteriorRingN(i).getCoordinates());
            if (isRing(hole)) {
                holes.add(ring(polygon, hole));
            }
        }
        return holes.toArray(LinearRing[]::new);
    }

    private static boolean isRing(Coordinate[] positions) {
        return positions.length >= POSITIONS_MIN;
    }

    private static LinearRing ring(Geometry plane, Coordinate[] positions) {
        return plane.getFactory().createLinearRing(positions);
    }
}
