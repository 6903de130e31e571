package org.qianmo.kernel.topology;

import java.util.Arrays;
import java.util.Map;
import org.locationtech.jts.algorithm.Angle;
import org.locationtech.jts.geom.Coordinate;

/**
 * The rings that open edges form, walked so that the ground on the right of a ring is one face: at every vertex the walk
 * takes the edge that leaves nothing between.
 */
final class OpenRings {

    /** For each edge the one that follows it, and the number of its ring. */
    final int[] next;

    final int[] ring;
    final int count;

    OpenRings(OpenEdges edges) {
        next = new int[edges.size()];
        ring = new int[edges.size()];
        Map<Coordinate, int[]> starts = edges.starts();
        boolean[] taken = new boolean[edges.size()];
        for (int i = 0; i < next.length; i++) {
            next[i] = after(edges, i, starts.get(edges.to[i]), taken);
            taken[next[i]] = true;
        }
        count = number();
    }

    /** Every edge follows exactly one: as many start at a vertex as end there. */
    private static int after(OpenEdges edges, int edge, int[] choices, boolean[] taken) {
        if (choices.length == 1) {
            return choices[0];
        }
        double back = Angle.angle(edges.to[edge], edges.from[edge]);
        int best = -1;
        double bestTurn = Double.POSITIVE_INFINITY;
        for (int choice : choices) {
            double turn = Angle.normalizePositive(Angle.angle(edges.from[choice], edges.to[choice]) - back);
            if (!taken[choice] && turn < bestTurn) {
                best = choice;
                bestTurn = turn;
            }
        }
        return best;
    }

    private int number() {
        Arrays.fill(ring, -1);
        int rings = 0;
        for (int start = 0; start < next.length; start++) {
            if (ring[start] < 0) {
                for (int i = start; ring[i] < 0; i = next[i]) {
                    ring[i] = rings;
                }
                rings++;
            }
        }
        return rings;
    }
}
