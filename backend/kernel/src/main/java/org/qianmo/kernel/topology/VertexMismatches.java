package org.qianmo.kernel.topology;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.locationtech.jts.algorithm.Distance;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/**
 * Vertices that lie on or beside the border of another member which has no vertex there.
 *
 * <p>Only vertices of open edges are asked: around the others the ground is held edge by edge, so that whatever else comes
 * near lies on held ground and has open edges of its own.
 */
final class VertexMismatches {

    private final Members members;
    private final OpenEdges open;
    private final double coincideMetres;
    private final double searchMetres;

    VertexMismatches(Members members, OpenEdges open, Tolerances tolerances, LayerRules rules) {
        this.members = members;
        this.open = open;
        this.coincideMetres = tolerances.duplicateVertexMetres();
        this.searchMetres = rules.mismatchMetres();
    }

    /**
     * @param first lower number of the two members
     * @param at the vertex; of two vertices that nearly coincide, that of {@code first}
     * @param counterpart the vertex of {@code second} that nearly coincides with it, or null if a border has none there
     * @param metres from the border, or from the vertex of the other
     */
    record Mismatch(int first, int second, Coordinate at, Coordinate counterpart, double metres) {}

    /** Each place of each pair once. */
    Collection<Mismatch> all() {
        List<Mismatch> found = IntStream.range(0, open.size())
                .parallel()
                .boxed()
                .flatMap(edge -> of(edge).stream())
                .toList();
        return new LinkedHashSet<>(found);
    }

    /** Both ends: the edge before or after in its ring need not be open. */
    private List<Mismatch> of(int edge) {
        List<Mismatch> found = new ArrayList<>();
        addMismatches(open.member[edge], open.from[edge], found);
        addMismatches(open.member[edge], open.to[edge], found);
        return found;
    }

    private void addMismatches(int own, Coordinate vertex, List<Mismatch> found) {
        Envelope window = new Envelope(vertex);
        window.expandBy(searchMetres);
        for (int other : members.near(window, 0)) {
            if (other != own) {
                addMismatch(own, vertex, other, window, found);
            }
        }
    }

    private void addMismatch(int own, Coordinate vertex, int other, Envelope window, List<Mismatch> found) {
        AreaEdges border = members.edges.get(other);
        Coordinate nearest = null;
        double toVertex = Double.POSITIVE_INFINITY;
        double toEdge = Double.POSITIVE_INFINITY;
        for (int i : border.meeting(window)) {
            Coordinate end =
                    vertex.distance(border.from[i]) <= vertex.distance(border.to[i]) ? border.from[i] : border.to[i];
            if (vertex.distance(end) < toVertex) {
                nearest = end;
                toVertex = vertex.distance(end);
            }
            toEdge = Math.min(toEdge, Distance.pointToSegment(vertex, border.from[i], border.to[i]));
        }
        if (toEdge <= searchMetres && !coincides(toVertex)) {
            boolean isPair = toVertex <= searchMetres;
            found.add(isPair ? pair(own, vertex, other, nearest, toVertex) : node(own, vertex, other, toEdge));
        }
    }

    private boolean coincides(double metres) {
        return metres == 0 || metres < coincideMetres;
    }

    private static Mismatch pair(int own, Coordinate vertex, int other, Coordinate nearest, double metres) {
        return own < other
                ? new Mismatch(own, other, vertex, nearest, metres)
                : new Mismatch(other, own, nearest, vertex, metres);
    }

    private static Mismatch node(int own, Coordinate vertex, int other, double metres) {
        return new Mismatch(Math.min(own, other), Math.max(own, other), vertex, null, metres);
    }
}
