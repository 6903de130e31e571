package org.qianmo.kernel.topology;

import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/** Whether two edges meet elsewhere than in a common end, which open edges of a layer without faults do not. Exact. */
final class EdgeContacts {

    private EdgeContacts() {}

    static boolean meet(OpenEdges edges, int one, int other) {
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
