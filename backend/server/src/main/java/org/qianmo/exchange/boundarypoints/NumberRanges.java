package org.qianmo.exchange.boundarypoints;

import java.util.OptionalInt;

/** What the numbers of the first points look like: which column holds the northing, and which band stands before the easting. */
final class NumberRanges {

    private static final double PREFIX_METRES = 1_000_000;
    private static final double NORTHING_MIN = 1_000_000;
    private static final double NORTHING_MAX = 7_000_000;
    private static final double EASTING_MIN = 100_000;
    private static final int BAND_MIN = 13;
    private static final int BAND_MAX = 45;
    private static final double LATITUDE_MAX = 60;
    private static final double LONGITUDE_MIN = 70;
    private static final double LONGITUDE_MAX = 140;

    private int points;
    private int straight;
    private int swapped;
    private int degrees;
    private int prefixed;
    private int band;
    private boolean bandsDiffer;

    void add(PointLine point) {
        points++;
        boolean isStraight = isNorthing(point.third()) && isEasting(point.fourth());
        boolean isSwapped = isNorthing(point.fourth()) && isEasting(point.third());
        straight += isStraight || isLatLon(point.third(), point.fourth()) ? 1 : 0;
        swapped += isSwapped || isLatLon(point.fourth(), point.third()) ? 1 : 0;
        degrees += isLatLon(point.third(), point.fourth()) || isLatLon(point.fourth(), point.third()) ? 1 : 0;
        int prefix = prefix(isSwapped ? point.third() : point.fourth());
        if (prefix > 0) {
            bandsDiffer |= prefixed > 0 && prefix != band;
            prefixed++;
            band = prefix;
        }
    }

    /** Whether northing and easting stand the other way round in more than half of the points, and rightly in none. */
    boolean areSwapped() {
        return straight == 0 && swapped * 2 > points;
    }

    boolean areDegrees() {
        return points > 0 && degrees == points;
    }

    /** Whether some eastings have a band and others none, or another. */
    boolean bandsDiffer() {
        return bandsDiffer || prefixed > 0 && prefixed < points;
    }

    /** @return the band before all eastings; empty where there is none, or not one */
    OptionalInt band() {
        return prefixed > 0 && !bandsDiffer() ? OptionalInt.of(band) : OptionalInt.empty();
    }

    /** @return the band before an easting of 8 digits; 0 for none */
    static int prefix(double easting) {
        int prefix = (int) (easting / PREFIX_METRES);
        return prefix >= BAND_MIN && prefix <= BAND_MAX ? prefix : 0;
    }

    private static boolean isNorthing(double number) {
        return number >= NORTHING_MIN && number < NORTHING_MAX;
    }

    private static boolean isEasting(double number) {
        return prefix(number) > 0 || number >= EASTING_MIN && number < PREFIX_METRES;
    }

    private static boolean isLatLon(double latitude, double longitude) {
        return latitude > 0 && latitude < LATITUDE_MAX && longitude > LONGITUDE_MIN && longitude < LONGITUDE_MAX;
    }
}
