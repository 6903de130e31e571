package org.qianmo.kernel.contiguity;

import java.util.Arrays;

/**
 * Which plot first had a corner at a place, by the exact digits of the place. Plots with a corner in common are at
 * distance 0, which in a layer of land finds nearly all links without a distance being measured.
 *
 * <p>Open addressing over plain arrays: a layer has millions of corners, and an object for each would cost more than all
 * the rest.
 */
final class SharedCorners {

    private static final int NOBODY = -1;

    private final double[] x;
    private final double[] y;
    private final int[] owner;

    /** @param corners most that will be asked for */
    SharedCorners(int corners) {
        int slots = Integer.highestOneBit(Math.max(8, corners)) * 4;
        x = new double[slots];
        y = new double[slots];
        owner = new int[slots];
        Arrays.fill(owner, NOBODY);
    }

    /** The plot that was first at this place: the given one, if none was. */
    int firstAt(double atX, double atY, int plot) {
        int slot = slot(atX, atY);
        while (owner[slot] != NOBODY) {
            if (x[slot] == atX && y[slot] == atY) {
                return owner[slot];
            }
            slot = (slot + 1) & (owner.length - 1);
        }
        x[slot] = atX;
        y[slot] = atY;
        owner[slot] = plot;
        return plot;
    }

    /** Adding zero makes one of the two zeros, which are equal and have different bits. */
    private int slot(double atX, double atY) {
        long mixed = Double.doubleToRawLongBits(atX + 0.0) * 0x9E3779B97F4A7C15L
                ^ Double.doubleToRawLongBits(atY + 0.0) * 0xC2B2AE3D27D4EB4FL;
        mixed ^= mixed >>> 32;
        mixed *= 0xD6E8FEB86659FD93L;
        return (int) (mixed >>> 33) & (owner.length - 1);
    }
}
