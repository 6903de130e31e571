package org.qianmo.kernel.fabric;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.Location;

/**
 * A cutting line brought to the border of one parcel: broken where it meets the border, on nodes that both can have.
 *
 * <p>A vertex of the line within the cluster tolerance of a corner becomes that corner, of an edge a node on that edge;
 * one that lies on the edge already, and one inside, keeps its digits, so that a border can be drawn again as it was. A
 * corner within the cluster tolerance of the line becomes part of it, so that no edge of less than 0.1 mm arises there.
 */
final class CutLine {

    private final Geometry parcel;
    private final Collection<LineSegment> border;

    CutLine(Geometry parcel) {
        this.parcel = parcel;
        this.border = Rings.edges(parcel);
    }

    /** The pieces of the line that run through the inside of the parcel, each in its normal direction. */
    Set<LineSegment> inside(Coordinate[] line) {
        IndexedPointInAreaLocator ground = new IndexedPointInAreaLocator(parcel);
        Set<LineSegment> inside = new LinkedHashSet<>();
        Coordinate from = broughtToBorder(line[0]);
        for (int i = 1; i < line.length; i++) {
            Coordinate to = broughtToBorder(line[i]);
            for (LineSegment piece : pieces(new LineSegment(from, to))) {
                if (ground.locate(piece.midPoint()) == Location.INTERIOR) {
                    inside.add(piece);
                }
            }
            from = to;
        }
        return inside;
    }

    private Coordinate broughtToBorder(Coordinate vertex) {
        LineSegment nearest = border.stream()
                .min(Comparator.comparingDouble(edge -> edge.distance(vertex)))
                .orElseThrow();
        double metres = nearest.distance(vertex);
        Coordinate drawn = new CoordinateXY(vertex.x, vertex.y);
        if (metres > NodeGrid.CLUSTER_METRES) {
            return drawn;
        }
        Coordinate node = nodeOn(nearest, nearest.closestPoint(vertex));
        boolean isCorner = node == nearest.p0 || node == nearest.p1;
        return metres <= NodeGrid.METRES && !isCorner ? drawn : node;
    }

    /** The corner at which a position of an edge is, or a new node. */
    private static Coordinate nodeOn(LineSegment edge, Coordinate position) {
        Coordinate corner = nearerEnd(edge, position);
        return corner.distance(position) <= NodeGrid.CLUSTER_METRES ? corner : NodeGrid.nearest(position);
    }

    private static Coordinate nearerEnd(LineSegment edge, Coordinate position) {
        return edge.p0.distance(position) <= edge.p1.distance(position) ? edge.p0 : edge.p1;
    }

    private List<LineSegment> pieces(LineSegment cut) {
        List<Coordinate> nodes = new ArrayList<>(meetings(cut));
        nodes.sort(Comparator.comparingDouble(cut::projectionFactor));
        List<LineSegment> pieces = new ArrayList<>();
        for (int i = 1; i < nodes.size(); i++) {
            pieces.add(Rings.edge(nodes.get(i - 1), nodes.get(i)));
        }
        return pieces;
    }

    private Set<Coordinate> meetings(LineSegment cut) {
        Set<Coordinate> nodes = new LinkedHashSet<>(List.of(cut.p0, cut.p1));
        for (LineSegment edge : border) {
            addCorner(edge.p0, cut, nodes);
            addCorner(edge.p1, cut, nodes);
            Coordinate crossing = edge.intersection(cut);
            if (crossing != null) {
                nodes.add(nodeOf(crossing, edge, cut));
            }
        }
        return nodes;
    }

    private static void addCorner(Coordinate corner, LineSegment cut, Set<Coordinate> nodes) {
        if (cut.distance(corner) <= NodeGrid.CLUSTER_METRES) {
            nodes.add(corner);
        }
    }

    /** An end of the cut that was brought to the border meets it there and nowhere beside. */
    private static Coordinate nodeOf(Coordinate crossing, LineSegment edge, LineSegment cut) {
        Coordinate end = nearerEnd(cut, crossing);
        boolean meetsAtEnd = end.distance(crossing) <= NodeGrid.CLUSTER_METRES && edge.distance(end) <= NodeGrid.METRES;
        return meetsAtEnd ? end : nodeOn(edge, crossing);
    }
}
