package org.qianmo.exchange.geojson;

import java.util.Arrays;

/** A line of positions while it grows. */
final class Positions {

    private double[] xy = new double[16];
    private int length;

    void add(double x, double y) {
        if (length == xy.length) {
            xy = Arrays.copyOf(xy, 2 * length);
        }
        xy[length++] = x;
        xy[length++] = y;
    }

    boolean isEmpty() {
        return length == 0;
    }

    /** @return x and y of each in turn */
    double[] toArray() {
        return Arrays.copyOf(xy, length);
    }
}
