package org.qianmo.kernel.topology;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.hprtree.HPRtree;

/** The edges of a layer along which no other member lies, numbered from 0 by member; each has its member on the left. */
final class OpenEdges {

    final int[] member;
    final Coordinate[] from;
    final Coordinate[] to;
    private final HPRtree index = new HPRtree();

    OpenEdges(Members members) {
        BitSet open = EdgeMatching.open(members.edges);
        int count = open.cardinality();
        member = new int[count];
        from = new Coordinate[count];
        to = new Coordinate[count];
        int at = 0;
        int all = 0;
        for (int i = 0; i < members.size(); i++) {
            AreaEdges edges = members.edges.get(i);
            for (int j = 0; j < edges.from.length; j++) {
                if (open.get(all++)) {
                    add(at++, i, edges.from[j], edges.to[j]);
                }
            }
        }
        index.build();
    }

    private void add(int at, int number, Coordinate start, Coordinate end) {
        member[at] = number;
        from[at] = start;
        to[at] = end;
        index.insert(new Envelope(start, end), at);
    }

    int size() {
        return member.length;
    }

    /** Ascending. */
    int[] near(Envelope envelope) {
        Numbers numbers = new Numbers(0);
        index.query(envelope, numbers);
        return numbers.sorted();
    }

    int[] near(int edge, double metres) {
        Envelope window = new Envelope(from[edge], to[edge]);
        window.expandBy(metres);
        return near(window);
    }

    /** Numbers of the edges that start at a position; as many end there. */
    Map<Coordinate, int[]> starts() {
        Map<Coordinate, int[]> starts = new HashMap<>(2 * size());
        for (int i = 0; i < size(); i++) {
            int[] one = {i};
            starts.merge(from[i], one, OpenEdges::joined);
        }
        return starts;
    }

    private static int[] joined(int[] some, int[] one) {
        int[] joined = Arrays.copyOf(some, some.length + 1);
        joined[some.length] = one[0];
        return joined;
    }
}
