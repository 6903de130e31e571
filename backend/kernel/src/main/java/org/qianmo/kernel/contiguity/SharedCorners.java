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

    /** Shares into which places are divided by their digits, for as many threads. */
    static final int SHARES = 2;

    private static final int NOBODY = -1;
    private static final int SHARE_SHIFT = 30;

    private final int share;

    private final double[] x;
    private final double[] y;
    private final int[] owner;

    /**
     * @param corners most that there are in all shares
     * @param share which places are known here, of 0 … {@link #SHARES}
     */
    SharedCorners(int corners, int share) {
        this.share = share;
        // More than all corners, so that even a share of all of them has a free slot at which a search ends.
        int slots = Integer.highestOneBit(Math.max(8, corners)) * 2;
        x = new double[slots];
        y = new double[slots];
        owner = new int[slots];
        Arrays.fill(owner, NOBODY);
    }

    /** The plot that was first at this place: the given one, if none was, or if the place is another share's. */
    int firstAt(double atX, double atY, int plot) {
        int mixed = mixed(atX, atY);
        if (mixed >>> SHARE_SHIFT != share) {
            return plot;
        }
        int slot = mixed & (owner.length - 1);
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

    /** 31 bits; adding zero makes one of the two zeros, which are equal and have different bits. */
    private static int mixed(double atX, double atY) {
        long mixed = Double.doubleToRawLongBits(atX + 0.0) * 0x9E3779B97F4A7C15L
                ^ Double.doubleToRawLongBits(atY + 0.0) * 0xC2B2AE3D27D4EB4FL;
        mixed ^= mixed >>> 32;
        mixed *= 0xD6E8FEB86659FD93L;
        return (int) (mixed >>> 33);
    }
}
