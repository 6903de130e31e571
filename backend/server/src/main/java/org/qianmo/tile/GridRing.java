package org.qianmo.tile;

import java.util.Arrays;

/**
 * One ring on the grid of a tile, in whole numbers: vertices are added one by one, then it is cut to the window.
 *
 * <p>Vertices that repeat the one before, or lie on the line between their neighbours, are left out: neither changes the
 * ground that the ring covers. Where a ring is cut, the cut of an edge is computed from the edge's lesser end, so that both
 * parcels of a shared edge are cut in the same position.
 */
final class GridRing {

    private final int least;
    private final int greatest;
    private int[] xy = new int[512];
    private int[] other = new int[512];
    private int count;

    /** @param least of the window, x and y alike */
    GridRing(int least, int greatest) {
        this.least = least;
        this.greatest = greatest;
    }

    void clear() {
        count = 0;
    }

    /** x and y in turn, the first not repeated at the end. */
    int[] xy() {
        return xy;
    }

    int vertices() {
        return count;
    }

    void add(int x, int y) {
        while (count > 0 && isNeedless(x, y)) {
            count--;
        }
        if (2 * count + 2 > xy.length) {
            xy = Arrays.copyOf(xy, 2 * xy.length);
        }
        xy[2 * count] = x;
        xy[2 * count + 1] = y;
        count++;
    }

    /** Whether the last vertex says nothing if this one follows. */
    private boolean isNeedless(int x, int y) {
        int last = 2 * count - 2;
        if (xy[last] == x && xy[last + 1] == y) {
            return true;
        }
        return count > 1 && isOnLine(xy[last - 2], xy[last - 1], xy[last], xy[last + 1], x, y);
    }

    private static boolean isOnLine(long ax, long ay, long bx, long by, long cx, long cy) {
        return (bx - ax) * (cy - ay) == (cx - ax) * (by - ay);
    }

    /** To be called once, after the last vertex: looks at the vertices where the ring closes. */
    void close() {
        boolean needless = true;
        int first = 0;
        while (needless && count - first > 2) {
            needless = false;
            int last = 2 * count - 2;
            int start = 2 * first;
            if (isOnLine(xy[last - 2], xy[last - 1], xy[last], xy[last + 1], xy[start], xy[start + 1])) {
                count--;
                needless = true;
            } else if (isOnLine(xy[last], xy[last + 1], xy[start], xy[start + 1], xy[start + 2], xy[start + 3])) {
                first++;
                needless = true;
            }
        }
        System.arraycopy(xy, 2 * first, xy, 0, 2 * (count - first));
        count -= first;
    }

    /** Twice the area; positive where the ring runs clockwise on the screen (y downwards), as outer rings must. */
    long twiceSignedArea() {
        long sum = 0;
        for (int i = 0, before = count - 1; i < count; before = i++) {
            sum += (long) xy[2 * before] * xy[2 * i + 1] - (long) xy[2 * i] * xy[2 * before + 1];
        }
        return sum;
    }

    /** Cuts off what lies outside of the window, side by side (Sutherland and Hodgman). */
    void cut() {
        cut(0, least, 1);
        cut(0, greatest, -1);
        cut(1, least, 1);
        cut(1, greatest, -1);
    }

    /**
     * Keeps the side of a line.
     *
     * @param axis 0 for x, 1 for y
     * @param sign 1 to keep what lies above the bound, -1 below
     */
    private void cut(int axis, int bound, int sign) {
        int[] from = xy;
        int vertices = count;
        xy = other;
        other = from;
        count = 0;
        for (int i = 0, before = vertices - 1; i < vertices; before = i++) {
            boolean wasInside = sign * ((long) from[2 * before + axis] - bound) >= 0;
            boolean inside = sign * ((long) from[2 * i + axis] - bound) >= 0;
            if (inside != wasInside) {
                addCrossing(from, before, i, axis, bound);
            }
            if (inside) {
                add(from[2 * i], from[2 * i + 1]);
            }
        }
        close();
    }

    private void addCrossing(int[] from, int one, int two, int axis, int bound) {
        boolean ordered = from[2 * one + axis] <= from[2 * two + axis];
        int low = 2 * (ordered ? one : two);
        int high = 2 * (ordered ? two : one);
        double share = ((double) bound - from[low + axis]) / ((double) from[high + axis] - from[low + axis]);
        int along = 1 - axis;
        int crossing = (int) Math.round(from[low + along] + share * ((double) from[high + along] - from[low + along]));
        add(axis == 0 ? bound : crossing, axis == 0 ? crossing : bound);
    }
}
