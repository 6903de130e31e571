package org.qianmo.kernel.topology;

import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/**
 * Tells in about a microsecond that two areas do not overlap, for the many that share a border edge by edge; whatever is
 * not so clean is left to overlay, which takes fifty times as long.
 *
 * <p>Why it is safe: if two interiors overlap, the overlap is bounded by edges. Either one of them enters the other
 * interior, or all lie on both borders with the interior on the same side. So two areas are apart if their edges meet
 * in common vertices only or run opposite to an equal edge, and all others stay outside. Every test is exact.
 */
final class CleanBorder {

    /** Beyond this many pairs of edges, overlay with its index is quicker. */
    private static final long PAIRS_MAX = 200_000;

    private final Side one;
    private final Side other;

    private CleanBorder(AreaEdges one, AreaEdges other, Envelope window) {
        this.one = new Side(one, window);
        this.other = new Side(other, window);
    }

    /** True only if the areas do not overlap by more than the tolerance; false if that is not plain to see. */
    static boolean between(AreaEdges one, AreaEdges other, double toleranceMetres) {
        Envelope window = one.envelope.intersection(other.envelope);
        if (window.isNull() || Math.min(window.getWidth(), window.getHeight()) <= toleranceMetres) {
            // What fits into a strip is no thicker than the strip.
            return true;
        }
        CleanBorder border = new CleanBorder(one, other, window);
        return border.isSmall()
                && border.meetsCleanly()
                && border.one.staysOutOf(other)
                && border.other.staysOutOf(one);
    }

    private boolean isSmall() {
        return (long) one.numbers.length * other.numbers.length <= PAIRS_MAX;
    }

    private boolean meetsCleanly() {
        for (int i = 0; i < one.numbers.length; i++) {
            for (int j = 0; j < other.numbers.length; j++) {
                if (!meetCleanly(i, j)) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean meetCleanly(int i, int j) {
        Coordinate a = one.from(i);
        Coordinate b = one.to(i);
        Coordinate c = other.from(j);
        Coordinate d = other.to(j);
        if (!Envelope.intersects(a, b, c, d)) {
            return true;
        }
        boolean ac = a.equals2D(c);
        boolean bd = b.equals2D(d);
        boolean ad = a.equals2D(d);
        boolean bc = b.equals2D(c);
        one.shareEnds(i, ac || ad, bc || bd);
        other.shareEnds(j, ac || bc, ad || bd);
        if (ad && bc) {
            one.matched[i] = true;
            other.matched[j] = true;
            return true;
        }
        if (ac && bd) {
            return false;
        }
        if (ac || bd || ad || bc) {
            return !EdgeContacts.isFolded(ac || ad ? a : b, ac || ad ? b : a, ac || bc ? d : c);
        }
        return areApart(a, b, c, d);
    }

    /** Whether one edge lies strictly to one side of the other; collinear edges are not told apart. */
    private static boolean areApart(Coordinate a, Coordinate b, Coordinate c, Coordinate d) {
        return Orientation.index(a, b, c) * Orientation.index(a, b, d) > 0
                || Orientation.index(c, d, a) * Orientation.index(c, d, b) > 0;
    }

    /** One area's edges in the window, and what they have in common with the other area. */
    private static final class Side {

        private final AreaEdges edges;
        private final int[] numbers;
        private final boolean[] matched;
        private final boolean[] startShared;
        private final boolean[] endShared;

        Side(AreaEdges edges, Envelope window) {
            this.edges = edges;
            numbers = edges.meeting(window);
            matched = new boolean[numbers.length];
            startShared = new boolean[numbers.length];
            endShared = new boolean[numbers.length];
        }

        Coordinate from(int i) {
            return edges.from[numbers[i]];
        }

        Coordinate to(int i) {
            return edges.to[numbers[i]];
        }

        void shareEnds(int i, boolean start, boolean end) {
            startShared[i] |= start;
            endShared[i] |= end;
        }

        /** An edge that meets the other border in its ends at most is wholly on one side of it: one position tells. */
        boolean staysOutOf(AreaEdges area) {
            for (int i = 0; i < numbers.length; i++) {
                if (!matched[i] && !continues(i) && !area.isOutside(witness(i))) {
                    return false;
                }
            }
            return true;
        }

        /** Whether the edge before, already seen to be outside, leads here through a vertex off the other border. */
        private boolean continues(int i) {
            return i > 0 && !startShared[i] && numbers[i - 1] == numbers[i] - 1 && to(i - 1) == from(i);
        }

        private Coordinate witness(int i) {
            Coordinate a = from(i);
            Coordinate b = to(i);
            if (!startShared[i]) {
                return a;
            }
            return endShared[i] ? new Coordinate((a.x + b.x) / 2, (a.y + b.y) / 2) : b;
        }
    }
}
