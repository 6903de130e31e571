package org.qianmo.demo.layout;

/** Smooth noise between 0 and 1 over the board, so that ponds lie beside ponds and fields beside fields. */
final class Noise {

    private final long seed;
    private final double wavelengthMetres;

    Noise(long seed, double wavelengthMetres) {
        this.seed = seed;
        this.wavelengthMetres = wavelengthMetres;
    }

    double at(double x, double y) {
        double column = Math.floor(x / wavelengthMetres);
        double row = Math.floor(y / wavelengthMetres);
        double u = ease(x / wavelengthMetres - column);
        double v = ease(y / wavelengthMetres - row);
        double south = knot(column, row) * (1 - u) + knot(column + 1, row) * u;
        double north = knot(column, row + 1) * (1 - u) + knot(column + 1, row + 1) * u;
        return south * (1 - v) + north * v;
    }

    private static double ease(double t) {
        return t * t * (3 - 2 * t);
    }

    /** The mixing steps are those of SplittableRandom. */
    private double knot(double column, double row) {
        long z = seed + 0x9E3779B97F4A7C15L * (long) column + 0xC2B2AE3D27D4EB4FL * (long) row;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return ((z ^ (z >>> 31)) >>> 11) * 0x1.0p-53;
    }
}
