package org.qianmo.tile.outline;

/**
 * The web Mercator plane in whole numbers: 2³² units around the world (9 mm at the equator), counted from its middle,
 * eastwards and southwards. A tile's grid of 4,096 positions is a shift away: at zoom 20 it is this one.
 */
public final class Mercator {

    /** Units around the world, as a power of two. */
    public static final int BITS = 32;

    private static final double WORLD = 1L << BITS;

    private Mercator() {}

    public static int x(double longitude) {
        return bounded(longitude / 360 * WORLD);
    }

    public static int y(double latitude) {
        double sin = Math.sin(Math.toRadians(latitude));
        return bounded(-Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI) * WORLD);
    }

    private static int bounded(double units) {
        return (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, Math.round(units)));
    }

    public static double longitude(long x) {
        return x / WORLD * 360;
    }

    public static double latitude(long y) {
        return Math.toDegrees(Math.atan(Math.sinh(-2 * Math.PI * y / WORLD)));
    }
}
