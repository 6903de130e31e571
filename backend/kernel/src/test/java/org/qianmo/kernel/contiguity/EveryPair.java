package org.qianmo.kernel.contiguity;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * The definition of contiguity read out word by word, in O(n³): no index, no union-find; the corridors are united and
 * cut out of each line by overlay.
 */
final class EveryPair {

    private static final GeometryFactory PLANE = new GeometryFactory();

    private static final double ON_BORDER_METRES = 1e-6;

    private final Geometry surface;
    private final Gap gap;

    EveryPair(List<Corridor> corridors, Gap gap) {
        this.surface =
                OverlayNGRobust.union(corridors.stream().map(Corridor::plane).toList(), PLANE);
        this.gap = gap;
    }

    /** The ids of each block. */
    Set<Set<Long>> blocks(List<Plot> plots) {
        List<Plot> left = new ArrayList<>(plots);
        Set<Set<Long>> blocks = new HashSet<>();
        while (!left.isEmpty()) {
            List<Plot> block = new ArrayList<>(List.of(left.remove(0)));
            for (int i = 0; i < block.size(); i++) {
                Plot member = block.get(i);
                List<Plot> linked = left.stream()
                        .filter(other -> linked(member.plane(), other.plane()))
                        .toList();
                left.removeAll(linked);
                block.addAll(linked);
            }
            blocks.add(new TreeSet<>(block.stream().map(Plot::id).toList()));
        }
        return blocks;
    }

    private boolean linked(Geometry a, Geometry b) {
        return a.distance(b) <= gap.gapMetresMax() || bridged(a, b) || bridged(b, a);
    }

    private boolean bridged(Geometry from, Geometry to) {
        for (Coordinate corner : from.getCoordinates()) {
            for (Coordinate foot : nearest(corner, to)) {
                LineString line = PLANE.createLineString(new Coordinate[] {corner, foot});
                if (line.getLength() <= gap.corridorMetresMax() && outside(line) <= gap.gapMetresMax()) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The borders belong to the surface, and no part lies on one by more than the digits of its middle. */
    private double outside(LineString line) {
        Geometry parts = OverlayNGRobust.overlay(line, surface, OverlayNG.DIFFERENCE);
        if (line.getLength() == 0 || parts.isEmpty()) {
            return 0;
        }
        double metres = 0;
        for (int i = 0; i < parts.getNumGeometries(); i++) {
            for (LineString piece : cutAtCorners((LineString) parts.getGeometryN(i))) {
                metres += isOnBorder(piece.getCentroid()) ? 0 : piece.getLength();
            }
        }
        return metres;
    }

    /** Nothing is on the border of no surface, though its distance from anything is 0. */
    private boolean isOnBorder(Point middle) {
        return !surface.isEmpty() && surface.distance(middle) <= ON_BORDER_METRES;
    }

    /** Cut where a corner of the surface lies on the line by more than its digits: a border begins or ends there. */
    private List<LineString> cutAtCorners(LineString part) {
        LineSegment straight = new LineSegment(part.getCoordinateN(0), part.getCoordinateN(part.getNumPoints() - 1));
        TreeSet<Double> cuts = new TreeSet<>(List.of(0.0, 1.0));
        for (Coordinate corner : surface.getCoordinates()) {
            if (straight.distance(corner) <= ON_BORDER_METRES) {
                cuts.add(straight.segmentFraction(corner));
            }
        }
        List<LineString> pieces = new ArrayList<>();
        Coordinate from = straight.p0;
        for (double cut : cuts.tailSet(0.0, false)) {
            Coordinate to = straight.pointAlong(cut);
            pieces.add(PLANE.createLineString(new Coordinate[] {from, to}));
            from = to;
        }
        return pieces;
    }

    /** Feet on each side by the dot product; the border of a plot that is not touched holds its nearest points. */
    private static List<Coordinate> nearest(Coordinate corner, Geometry to) {
        double distance = to.getBoundary().distance(PLANE.createPoint(corner));
        List<Coordinate> feet = new ArrayList<>();
        Geometry border = to.getBoundary();
        for (int part = 0; part < border.getNumGeometries(); part++) {
            Coordinate[] ring = border.getGeometryN(part).getCoordinates();
            for (int i = 1; i < ring.length; i++) {
                Coordinate foot = foot(corner, ring[i - 1], ring[i]);
                if (foot.distance(corner) < distance + 1e-8) {
                    feet.add(foot);
                }
            }
        }
        return feet;
    }

    private static Coordinate foot(Coordinate corner, Coordinate from, Coordinate to) {
        double dx = to.x - from.x;
        double dy = to.y - from.y;
        double share = ((corner.x - from.x) * dx + (corner.y - from.y) * dy) / (dx * dx + dy * dy);
        double inside = Math.max(0, Math.min(1, share));
        return new Coordinate(from.x + inside * dx, from.y + inside * dy);
    }
}
