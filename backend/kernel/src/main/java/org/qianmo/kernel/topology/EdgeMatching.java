package org.qianmo.kernel.topology;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;

/**
 * Cancels the edges along which two members meet, each against the same edge in the other direction, in O(1) by hashing.
 *
 * <p>What is left still consists of closed rings, since at every vertex as many edges end as start: the borders of the
 * ground that is held, and those of faults.
 */
final class EdgeMatching {

    private static final long MIX = 0x9E3779B97F4A7C15L;

    private final Coordinate[] from;
    private final Coordinate[] to;
    private final int[] first;
    private final int[] next;
    private final BitSet open;

    private EdgeMatching(Coordinate[] from, Coordinate[] to) {
        this.from = from;
        this.to = to;
        this.first = new int[Integer.highestOneBit(Math.max(8, from.length)) * 2];
        this.next = new int[from.length];
        this.open = new BitSet(from.length);
        Arrays.fill(first, -1);
    }

    /** Numbers of the edges that no edge cancels, counted through all members. */
    static BitSet open(List<AreaEdges> members) {
        int count = members.stream().mapToInt(member -> member.from.length).sum();
        Coordinate[] from = new Coordinate[count];
        Coordinate[] to = new Coordinate[count];
        int at = 0;
        for (AreaEdges member : members) {
            System.arraycopy(member.from, 0, from, at, member.from.length);
            System.arraycopy(member.to, 0, to, at, member.to.length);
            at += member.from.length;
        }
        EdgeMatching matching = new EdgeMatching(from, to);
        for (int i = 0; i < count; i++) {
            matching.add(i);
        }
        return matching.open;
    }

    private void add(int edge) {
        int slot = slot(edge);
        int before = -1;
        for (int i = first[slot]; i >= 0; i = next[i]) {
            if (from[i].equals2D(to[edge]) && to[i].equals2D(from[edge])) {
                unlink(slot, before, i);
                open.clear(i);
                return;
            }
            before = i;
        }
        next[edge] = first[slot];
        first[slot] = edge;
        open.set(edge);
    }

    private void unlink(int slot, int before, int edge) {
        if (before < 0) {
            first[slot] = next[edge];
        } else {
            next[before] = next[edge];
        }
    }

    /** The same for both directions. */
    private int slot(int edge) {
        long sum = hash(from[edge]) + hash(to[edge]);
        return (int) ((sum * MIX) >>> 33) & (first.length - 1);
    }

    private static long hash(Coordinate position) {
        // Adding zero makes 0 of -0, which equals it.
        long x = Double.doubleToLongBits(position.x + 0.0) * MIX;
        long y = Double.doubleToLongBits(position.y + 0.0);
        return ((x ^ (x >>> 29)) + y) * MIX;
    }
}
