package org.qianmo.demo.layout;

import java.util.Arrays;

/**
 * The nodes of one block. Corners nearer than {@link #SAME_METRES} are one node; a corner on a neighbour's side is a node
 * of that side as well. So two lots that touch hold the same nodes along their border, and whatever happens to a node
 * (bend, projection, rounding) happens to both.
 */
final class Nodes {

    /** Well below the narrowest lane and the shortest side, well above what arithmetic loses. */
    private static final double SAME_METRES = 0.4;
    /** A longer side gets nodes in between, so that it follows the bend and keeps out of the lane. */
    private static final double SIDE_METRES_MAX = 190;

    private double[] xs = new double[64];
    private double[] ys = new double[64];
    private int size;

    int size() {
        return size;
    }

    double x(int node) {
        return xs[node];
    }

    double y(int node) {
        return ys[node];
    }

    /** First step: the corners of a cell as nodes, without repetition. */
    int[] corners(Cell cell) {
        int[] ring = new int[cell.size()];
        int n = 0;
        for (int i = 0; i < cell.size(); i++) {
            int node = nodeAt(cell.x(i), cell.y(i));
            if (n == 0 || ring[n - 1] != node) {
                ring[n++] = node;
            }
        }
        return Arrays.copyOf(ring, n > 1 && ring[0] == ring[n - 1] ? n - 1 : n);
    }

    private int nodeAt(double x, double y) {
        for (int i = 0; i < size; i++) {
            if (Math.abs(xs[i] - x) < SAME_METRES && Math.abs(ys[i] - y) < SAME_METRES) {
                return i;
            }
        }
        return add(x, y);
    }

    private int add(double x, double y) {
        if (size == xs.length) {
            xs = Arrays.copyOf(xs, 2 * size);
            ys = Arrays.copyOf(ys, 2 * size);
        }
        xs[size] = x;
        ys[size] = y;
        return size++;
    }

    /** Second step, when all corners of the block are known: the ring with every node that lies on its sides. */
    int[] withNodesOnSides(int[] corners, int known) {
        int[] ring = new int[corners.length + 8];
        int n = 0;
        for (int i = 0; i < corners.length; i++) {
            int[] between = nodesOn(corners[i], corners[(i + 1) % corners.length], known);
            ring = n + 1 + between.length > ring.length ? Arrays.copyOf(ring, 2 * (n + 1 + between.length)) : ring;
            ring[n++] = corners[i];
            System.arraycopy(between, 0, ring, n, between.length);
            n += between.length;
        }
        return Arrays.copyOf(ring, n);
    }

    /** Nodes on the side between two nodes, in order from a to b. */
    private int[] nodesOn(int a, int b, int known) {
        double length = Math.hypot(xs[b] - xs[a], ys[b] - ys[a]);
        double ux = (xs[b] - xs[a]) / length;
        double uy = (ys[b] - ys[a]) / length;
        int[] found = new int[0];
        for (int i = 0; i < known; i++) {
            double across = ux * (ys[i] - ys[a]) - uy * (xs[i] - xs[a]);
            double along = ux * (xs[i] - xs[a]) + uy * (ys[i] - ys[a]);
            if (Math.abs(across) < SAME_METRES && along > 0 && along < length && i != a && i != b) {
                found = insert(found, i, along, a, ux, uy);
            }
        }
        return found;
    }

    private int[] insert(int[] found, int node, double along, int a, double ux, double uy) {
        int[] more = Arrays.copyOf(found, found.length + 1);
        int at = found.length;
        while (at > 0 && ux * (xs[more[at - 1]] - xs[a]) + uy * (ys[more[at - 1]] - ys[a]) > along) {
            more[at] = more[--at];
        }
        more[at] = node;
        return more;
    }

    /** Third step: nodes in long sides. The same side seen from the neighbour gets the same nodes. */
    int[] withNodesInLongSides(int[] ring) {
        int[] more = new int[ring.length];
        int n = 0;
        for (int i = 0; i < ring.length; i++) {
            int[] between = between(ring[i], ring[(i + 1) % ring.length]);
            more = Arrays.copyOf(more, Math.max(more.length, n + ring.length - i + between.length));
            more[n++] = ring[i];
            System.arraycopy(between, 0, more, n, between.length);
            n += between.length;
        }
        return Arrays.copyOf(more, n);
    }

    private int[] between(int a, int b) {
        double length = Math.hypot(xs[b] - xs[a], ys[b] - ys[a]);
        int pieces = (int) Math.ceil(length / SIDE_METRES_MAX);
        int[] between = new int[Math.max(0, pieces - 1)];
        for (int i = 1; i < pieces; i++) {
            // From the smaller number to the larger one, or the neighbour would divide in the other direction.
            double t = a < b ? (double) i / pieces : (double) (pieces - i) / pieces;
            int from = Math.min(a, b);
            int to = Math.max(a, b);
            between[i - 1] = nodeAt(xs[from] + t * (xs[to] - xs[from]), ys[from] + t * (ys[to] - ys[from]));
        }
        return between;
    }
}
