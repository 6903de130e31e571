package org.qianmo.demo.layout;

import org.locationtech.jts.geom.Coordinate;

/**
 * A gentle, smooth distortion of the plane, which turns straight cuts into the curved streets of a grown landscape.
 *
 * <p>The displacement is a sum of sine waves. Its gradient stays below 0.35, so the map is one to one and its inverse is
 * found by fixed-point iteration; its curvature stays below 0.0006 per metre, so an edge of 130 m leaves its chord by at
 * most 1.3 m. StrictMath, because the digits have to be the same on every machine.
 */
public final class Bend {

    private static final int INVERSE_STEPS = 40;

    /** Amplitude and wave length in metres, direction of the wave, phase in radians; one row for each wave. */
    private static final double[][] EAST = {{150, 6700, 0.35, 0.4}, {62, 3900, 1.9, 2.2}, {13, 1900, 1.2, 5.0}};

    private static final double[][] NORTH = {{150, 7300, 1.75, 1.3}, {58, 3600, 0.7, 4.1}, {13, 2100, 2.6, 0.9}};

    private Bend() {}

    /**
     * From the board to the plane.
     *
     * @return plane metres, EPSG:4547
     */
    public static Coordinate toPlane(Coordinate board) {
        return new Coordinate(board.x + wave(EAST, board.x, board.y), board.y + wave(NORTH, board.x, board.y));
    }

    /**
     * From the plane to the board: the inverse of {@link #toPlane} to less than a nanometre.
     *
     * @return board metres
     */
    public static Coordinate toBoard(Coordinate plane) {
        double x = plane.x;
        double y = plane.y;
        for (int step = 0; step < INVERSE_STEPS; step++) {
            double nextX = plane.x - wave(EAST, x, y);
            y = plane.y - wave(NORTH, x, y);
            x = nextX;
        }
        return new Coordinate(x, y);
    }

    private static double wave(double[][] waves, double x, double y) {
        double sum = 0;
        for (double[] w : waves) {
            double along = x * StrictMath.cos(w[2]) + y * StrictMath.sin(w[2]);
            sum += w[0] * StrictMath.sin(2 * StrictMath.PI * along / w[1] + w[3]);
        }
        return sum;
    }
}
