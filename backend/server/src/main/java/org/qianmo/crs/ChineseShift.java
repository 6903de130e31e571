package org.qianmo.crs;

import org.locationtech.jts.geom.Coordinate;

/**
 * The shifts that commercial web maps of China are drawn with. Positions are degrees, longitude first.
 *
 * <p>The formulas are not published by those who made them; these are the ones that are in general use. At 113.10°E
 * 23.05°N the first moves a point to 113.105492, 23.047470: 563 m east and 280 m south. Taking a shift back is an
 * iteration, good to less than a millimetre.
 */
public enum ChineseShift {
    /** 高德, 腾讯. */
    GCJ02,
    /** 百度: a second shift upon the first. */
    BD09;

    private static final double SEMI_MAJOR_METRES = 6_378_245.0;
    private static final double ECCENTRICITY_SQUARED = 0.00669342162296594323;
    private static final double BD_TURNS = Math.PI * 3_000 / 180;
    private static final double BD_EAST = 0.0065;
    private static final double BD_NORTH = 0.006;
    private static final int ROUNDS_MAX = 12;
    private static final double ENOUGH_DEGREES = 1e-11;

    /** @return where the position of a shifted map really is, CGCS2000 */
    public Coordinate takenBack(Coordinate shifted) {
        Coordinate guess = shifted.copy();
        for (int i = 0; i < ROUNDS_MAX; i++) {
            Coordinate there = applied(guess);
            double east = shifted.x - there.x;
            double north = shifted.y - there.y;
            guess = new Coordinate(guess.x + east, guess.y + north);
            if (Math.abs(east) < ENOUGH_DEGREES && Math.abs(north) < ENOUGH_DEGREES) {
                break;
            }
        }
        return guess;
    }

    /** @return where the position is drawn on a shifted map; outside of China it stays */
    public Coordinate applied(Coordinate lonLat) {
        Coordinate first = gcj(lonLat);
        return this == GCJ02 ? first : bd(first);
    }

    private static Coordinate gcj(Coordinate at) {
        if (at.x < 72.004 || at.x > 137.8347 || at.y < 0.8293 || at.y > 55.8271) {
            return at.copy();
        }
        double x = at.x - 105;
        double y = at.y - 35;
        double radians = Math.toRadians(at.y);
        double sine = Math.sin(radians);
        double magic = 1 - ECCENTRICITY_SQUARED * sine * sine;
        double root = Math.sqrt(magic);
        double north = Math.toDegrees(north(x, y) / (SEMI_MAJOR_METRES * (1 - ECCENTRICITY_SQUARED) / (magic * root)));
        double east = Math.toDegrees(east(x, y) / (SEMI_MAJOR_METRES / root * Math.cos(radians)));
        return new Coordinate(at.x + east, at.y + north);
    }

    private static double north(double x, double y) {
        return -100
                + 2 * x
                + 3 * y
                + 0.2 * y * y
                + 0.1 * x * y
                + 0.2 * Math.sqrt(Math.abs(x))
                + waves(x, 6, 20, 2, 20)
                + (20 * Math.sin(y * Math.PI) + 40 * Math.sin(y / 3 * Math.PI)) * 2 / 3
                + (160 * Math.sin(y / 12 * Math.PI) + 320 * Math.sin(y * Math.PI / 30)) * 2 / 3;
    }

    private static double east(double x, double y) {
        return 300
                + x
                + 2 * y
                + 0.1 * x * x
                + 0.1 * x * y
                + 0.1 * Math.sqrt(Math.abs(x))
                + waves(x, 6, 20, 2, 20)
                + (20 * Math.sin(x * Math.PI) + 40 * Math.sin(x / 3 * Math.PI)) * 2 / 3
                + (150 * Math.sin(x / 12 * Math.PI) + 300 * Math.sin(x / 30 * Math.PI)) * 2 / 3;
    }

    private static double waves(double x, int fast, double fastSize, int slow, double slowSize) {
        return (fastSize * Math.sin(fast * x * Math.PI) + slowSize * Math.sin(slow * x * Math.PI)) * 2 / 3;
    }

    private static Coordinate bd(Coordinate gcj) {
        double radius = Math.hypot(gcj.x, gcj.y) + 0.00002 * Math.sin(gcj.y * BD_TURNS);
        double angle = Math.atan2(gcj.y, gcj.x) + 0.000003 * Math.cos(gcj.x * BD_TURNS);
        return new Coordinate(radius * Math.cos(angle) + BD_EAST, radius * Math.sin(angle) + BD_NORTH);
    }
}
