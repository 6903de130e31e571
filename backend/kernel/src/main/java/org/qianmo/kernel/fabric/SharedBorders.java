package org.qianmo.kernel.fabric;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.Polygon;

/**
 * The edges of several parcels, sorted into those that two parcels share and those that remain outside.
 *
 * <p>In a fabric a shared edge is the same edge in both parcels, so that no overlay is needed and no position computed.
 */
final class SharedBorders {

    private final List<Polygon> parts = new ArrayList<>();
    private final Map<LineSegment, Integer> firstPart = new HashMap<>();
    private final Set<LineSegment> outer = new LinkedHashSet<>();
    private final Set<LineSegment> inner = new HashSet<>();
    private final List<Integer> group = new ArrayList<>();

    SharedBorders(List<? extends Geometry> planes) {
        for (Geometry plane : planes) {
            int whole = parts.size();
            for (Polygon part : Rings.parts(plane)) {
                addPart(part, whole);
            }
        }
    }

    /** Parts of one parcel belong together from the start. */
    private void addPart(Polygon part, int whole) {
        int number = parts.size();
        parts.add(part);
        group.add(whole == number ? number : group.get(whole));
        for (LineSegment edge : Rings.edges(part)) {
            Integer other = firstPart.putIfAbsent(edge, number);
            if (other == null) {
                outer.add(edge);
            } else {
                outer.remove(edge);
                inner.add(edge);
                join(group.get(other), group.get(number));
            }
        }
    }

    private void join(int one, int other) {
        group.replaceAll(number -> number == other ? one : number);
    }

    /** Whether every parcel hangs together with every other by shared edges. */
    boolean areConnected() {
        return new HashSet<>(group).size() == 1;
    }

    /** Edges of one parcel only: the border of the union. */
    Set<LineSegment> outer() {
        return outer;
    }

    /** Where the vanishing borders end on the border that remains. */
    Set<Coordinate> endsOfInner() {
        Set<Coordinate> ends = ends(inner);
        ends.retainAll(ends(outer));
        return ends;
    }

    private static Set<Coordinate> ends(Set<LineSegment> edges) {
        Set<Coordinate> ends = new LinkedHashSet<>();
        for (LineSegment edge : edges) {
            ends.add(edge.p0);
            ends.add(edge.p1);
        }
        return ends;
    }
}
