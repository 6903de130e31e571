package org.qianmo.demo.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.distance.IndexedFacetDistance;

/** A real town on the drawing board, and the way back: its own vertices come back with their own digits. */
final class TownBoard {

    /** What noding loses on a line of the board. */
    private static final double ON_LINE_METRES = 1e-5;

    private static final GeometryFactory BOARD = new GeometryFactory();

    private final Frame frame;
    private final Map<Coordinate, Coordinate> vertices = new HashMap<>();
    private final Set<Coordinate> inserted = new HashSet<>();
    private final Geometry outline;
    private final IndexedFacetDistance borderPlane;
    private final IndexedFacetDistance borderBoard;

    TownBoard(Geometry townLonLat, Frame frame) {
        this.frame = frame;
        Geometry plane = frame.toPlane().apply(townLonLat);
        List<Polygon> parts = new ArrayList<>();
        for (int i = 0; i < townLonLat.getNumGeometries(); i++) {
            parts.add(drawn((Polygon) townLonLat.getGeometryN(i), (Polygon) plane.getGeometryN(i)));
        }
        this.borderPlane = new IndexedFacetDistance(plane);
        this.outline = BOARD.createMultiPolygon(parts.toArray(Polygon[]::new));
        this.borderBoard = new IndexedFacetDistance(outline);
    }

    /** On the board, no side longer than the bend allows. */
    Geometry outline() {
        return outline;
    }

    private Polygon drawn(Polygon lonLat, Polygon plane) {
        LinearRing[] holes = new LinearRing[plane.getNumInteriorRing()];
        for (int i = 0; i < holes.length; i++) {
            holes[i] = drawn(lonLat.getInteriorRingN(i), plane.getInteriorRingN(i));
        }
        return BOARD.createPolygon(drawn(lonLat.getExteriorRing(), plane.getExteriorRing()), holes);
    }

    private LinearRing drawn(LinearRing lonLat, LinearRing plane) {
        List<Coordinate> ring = new ArrayList<>();
        for (int i = 0; i < plane.getNumPoints(); i++) {
            if (i > 0) {
                insertBetween(plane.getCoordinateN(i - 1), plane.getCoordinateN(i), ring);
            }
            Coordinate vertex = Bend.toBoard(plane.getCoordinateN(i));
            vertices.put(vertex, lonLat.getCoordinateN(i));
            ring.add(vertex);
        }
        return BOARD.createLinearRing(ring.toArray(Coordinate[]::new));
    }

    private void insertBetween(Coordinate a, Coordinate b, List<Coordinate> ring) {
        int pieces = (int) Math.ceil(a.distance(b) / Territories.EDGE_METRES_MAX);
        for (int i = 1; i < pieces; i++) {
            double t = (double) i / pieces;
            Coordinate node = Bend.toBoard(new Coordinate(a.x + t * (b.x - a.x), a.y + t * (b.y - a.y)));
            inserted.add(node);
            ring.add(node);
        }
    }

    /** A territory in the world, without the nodes that were inserted for the board's sake. */
    MultiPolygon toLonLat(MultiPolygon territory) {
        List<Polygon> parts = new ArrayList<>();
        for (Polygon part : ConvexPieces.polygons(territory)) {
            LinearRing[] holes = new LinearRing[part.getNumInteriorRing()];
            for (int i = 0; i < holes.length; i++) {
                holes[i] = toLonLat(part.getInteriorRingN(i));
            }
            parts.add(frame.factory().createPolygon(toLonLat(part.getExteriorRing()), holes));
        }
        return frame.factory().createMultiPolygon(parts.toArray(Polygon[]::new));
    }

    private LinearRing toLonLat(LinearRing board) {
        Coordinate[] plane = new Coordinate[board.getNumPoints()];
        for (int i = 0; i < plane.length; i++) {
            plane[i] = toPlane(board.getCoordinateN(i));
        }
        Coordinate[] projected = frame.toLonLat(plane);
        List<Coordinate> ring = new ArrayList<>();
        for (int i = 0; i < plane.length - 1; i++) {
            Coordinate node = board.getCoordinateN(i);
            if (!inserted.contains(node)) {
                ring.add(vertices.getOrDefault(node, projected[i]).copy());
            }
        }
        ring.add(ring.get(0).copy());
        return frame.factory().createLinearRing(ring.toArray(Coordinate[]::new));
    }

    /** A village border meets the town's on a chord of the bend; the town's own line is straight in the plane. */
    private Coordinate toPlane(Coordinate node) {
        Coordinate plane = Bend.toPlane(node);
        boolean onBorder = borderBoard.distance(BOARD.createPoint(node)) < ON_LINE_METRES;
        return onBorder ? borderPlane.nearestPoints(BOARD.createPoint(plane))[0] : plane;
    }
}
