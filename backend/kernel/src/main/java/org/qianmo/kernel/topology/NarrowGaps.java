package org.qianmo.kernel.topology;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * Strips of free ground between the borders of two members that run along each other, open at their ends or not. Exact
 * along the borders; in a corner up to half the square of the width may be left out.
 */
final class NarrowGaps {

    /** Strips are joined around a corner as far as a disc of so many widths does not get between them. */
    private static final double DISC_WIDTHS = 2;

    private final Members members;
    private final OpenEdges edges;
    private final GapSize size;
    private final double metresMax;

    NarrowGaps(Members members, OpenEdges edges, GapSize size, LayerRules rules) {
        this.members = members;
        this.edges = edges;
        this.size = size;
        this.metresMax = rules.gapMetresMax();
    }

    /** By the numbers of the two members. */
    List<Polygon> all() {
        Map<Long, List<Geometry>> strips = new TreeMap<>();
        IntStream.range(0, edges.size())
                .parallel()
                .boxed()
                .flatMap(edge -> strips(edge).stream())
                .toList()
                .forEach(strip -> strips.computeIfAbsent(strip.pair, key -> new ArrayList<>())
                        .add(strip.ground));
        List<Polygon> gaps = new ArrayList<>();
        strips.values().forEach(ground -> addGaps(ground, gaps));
        return gaps;
    }

    private record Strip(long pair, Geometry ground) {}

    private List<Strip> strips(int edge) {
        List<Strip> strips = new ArrayList<>();
        for (int other : edges.near(edge, metresMax)) {
            if (edges.member[other] > edges.member[edge]) {
                Polygon ground = FacingEdges.strip(segment(edge), segment(other), metresMax);
                if (ground != null && ground.getArea() > 0) {
                    strips.add(new Strip((long) edges.member[edge] << Integer.SIZE | edges.member[other], ground));
                }
            }
        }
        return strips;
    }

    private LineSegment segment(int edge) {
        return new LineSegment(edges.from[edge], edges.to[edge]);
    }

    /** Joined around corners; then only what is free counts. */
    private void addGaps(List<Geometry> strips, List<Polygon> gaps) {
        Geometry ground = OverlayNGRobust.union(strips);
        double disc = DISC_WIDTHS * metresMax;
        Geometry free =
                OverlayNGRobust.union(List.of(ground, ground.buffer(disc).buffer(-disc)));
        for (int member : members.near(ground.getEnvelopeInternal(), 0)) {
            free = Overlay.difference(free, members.plane.get(member));
        }
        for (Object part : PolygonExtracter.getPolygons(free)) {
            Polygon gap = (Polygon) part;
            if (size.isNarrowGap(gap)) {
                gaps.add(gap);
            }
        }
    }
}
