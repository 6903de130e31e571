package org.qianmo.kernel.topology;

import java.util.List;
import java.util.stream.IntStream;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/** Pairs of open edges that meet elsewhere than in a common end, which no layer without faults has. Exact. */
final class EdgeContacts {

    private EdgeContacts() {}

    /** @return pairs of numbers, the lower first, ascending */
    static List<int[]> of(OpenEdges edges) {
        return IntStream.range(0, edges.size())
                .parallel()
                .boxed()
                .flatMap(one -> IntStream.of(edges.near(one, 0))
                        .filter(other -> other > one && meet(edges, one, other))
                        .mapToObj(other -> new int[] {one, other}))
                .toList();
    }

    private static boolean meet(OpenEdges edges, int one, int other) {
        Coordinate a = edges.from[one];
        Coordinate b = edges.to[one];
        Coordinate c = edges.from[other];
        Coordinate d = edges.to[other];
        boolean startShared = a.equals2D(c) || a.equals2D(d);
        boolean endShared = b.equals2D(c) || b.equals2D(d);
        if (startShared && endShared) {
            return true;
        }
        if (startShared || endShared) {
            Coordinate vertex = startShared ? a : b;
            return isFolded(vertex, startShared ? b : a, vertex.equals2D(c) ? d : c);
        }
        return Orientation.index(a, b, c) * Orientation.index(a, b, d) <= 0
                && Orientation.index(c, d, a) * Orientation.index(c, d, b) <= 0;
    }

    /** Two edges from one vertex in the same direction: one lies on a piece of the other. */
    static boolean isFolded(Coordinate vertex, Coordinate end, Coordinate otherEnd) {
        return Orientation.index(vertex, end, otherEnd) == Orientation.COLLINEAR
                && (Envelope.intersects(vertex, end, otherEnd) || Envelope.intersects(vertex, otherEnd, end));
    }
}
