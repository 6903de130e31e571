package org.qianmo.kernel.fabric;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/** The edges of a shape, each in the direction that has the land to its right. */
final class Border {

    /** One edge; with the land to the right of it. */
    record Edge(Coordinate from, Coordinate to) {

        Edge reversed() {
            return new Edge(to, from);
        }
    }

    private final Set<Edge> edges;

    private Border(Set<Edge> edges) {
        this.edges = edges;
    }

    /** A shell runs clockwise and a hole counter-clockwise in the normal form of JTS. */
    static Border of(Geometry plane) {
        Set<Edge> edges = new LinkedHashSet<>();
        for (Polygon part : Rings.parts(plane.norm())) {
            for (LinearRing ring : Rings.of(part)) {
                Coordinate[] corners = ring.getCoordinates();
                for (int i = 1; i < corners.length; i++) {
                    edges.add(new Edge(corners[i - 1], corners[i]));
                }
            }
        }
        return new Border(edges);
    }

    /** Without what either lost, with what either gained. */
    Border changed(Border one, Border other) {
        Set<Edge> changed = new LinkedHashSet<>(edges);
        changed.retainAll(one.edges);
        changed.retainAll(other.edges);
        one.edges.stream().filter(edge -> !edges.contains(edge)).forEach(changed::add);
        other.edges.stream().filter(edge -> !edges.contains(edge)).forEach(changed::add);
        return new Border(changed);
    }

    /** Whether this edge has the land to its right. */
    boolean runs(Coordinate from, Coordinate to) {
        return edges.contains(new Edge(from, to));
    }

    boolean isEmpty() {
        return edges.isEmpty();
    }

    boolean containsAll(Border other) {
        return edges.containsAll(other.edges);
    }

    boolean containsAny(Border other) {
        return other.edges.stream().anyMatch(edges::contains);
    }

    Set<LineSegment> segments() {
        Set<LineSegment> segments = new LinkedHashSet<>();
        edges.forEach(edge -> segments.add(Rings.edge(edge.from(), edge.to())));
        return segments;
    }

    Set<Coordinate> corners() {
        Set<Coordinate> corners = new LinkedHashSet<>();
        edges.forEach(edge -> corners.add(edge.from()));
        edges.forEach(edge -> corners.add(edge.to()));
        return corners;
    }

    /**
     * Corners without exactly one way in and one way out, and the ends of edges that run both ways. Where two rings touch
     * there are two ways; that is no fork if one of the known borders has it.
     */
    Set<Coordinate> forks(List<Border> known) {
        Map<Coordinate, Integer> in = new HashMap<>();
        Map<Coordinate, Integer> out = new HashMap<>();
        Set<Coordinate> forks = new HashSet<>();
        for (Edge edge : edges) {
            out.merge(edge.from(), 1, Integer::sum);
            in.merge(edge.to(), 1, Integer::sum);
            if (edges.contains(edge.reversed())) {
                forks.add(edge.from());
            }
        }
        for (Coordinate corner : corners()) {
            int ways = out.getOrDefault(corner, 0);
            boolean isPassed = ways == in.getOrDefault(corner, 0);
            if (!isPassed || ways > 1 && known.stream().noneMatch(border -> border.waysOut(corner) == ways)) {
                forks.add(corner);
            }
        }
        return forks;
    }

    private long waysOut(Coordinate corner) {
        return edges.stream().filter(edge -> edge.from().equals(corner)).count();
    }
}
