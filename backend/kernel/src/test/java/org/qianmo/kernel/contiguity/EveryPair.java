package org.qianmo.kernel.contiguity;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
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
        // The borders belong to the surface, and no line lies on one by more than the digits of its middle.
        this.surface = OverlayNGRobust.union(
                        corridors.stream().map(Corridor::plane).toList(), PLANE)
                .buffer(ON_BORDER_METRES);
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

    private double outside(LineString line) {
        return line.getLength() == 0
                ? 0
                : OverlayNGRobust.overlay(line, surface, OverlayNG.DIFFERENCE).getLength();
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
