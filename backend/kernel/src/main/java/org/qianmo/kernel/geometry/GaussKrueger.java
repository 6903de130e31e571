package org.qianmo.kernel.geometry;

/**
 * The map projection of the survey: CGCS2000, 3-degree Gauss-Krüger band with central meridian 114°E (EPSG:4547).
 *
 * <p>Source: the inverse series and its constants are those of 国土调查办发〔2008〕32号 with the CGCS2000 values of TD/T
 * 1055-2019. They are kept digit for digit, because the official area is defined by them and not by the ellipsoid alone.
 */
public final class GaussKrueger {

    /** Central meridian in radians, with the value of π that the survey's procedure prints. */
    public static final double CENTRAL_MERIDIAN_RADIANS = 114 * 3.14159265358979 / 180;

    /** False easting in metres; EPSG:4526 carries the band number 38 in front of it, EPSG:4547 does not. */
    public static final double FALSE_EASTING_METRES = 500_000;

    // The band reaches 1.5° to each side of its meridian: 167 km at the equator, rounded outwards.
    private static final double EASTING_MIN_METRES = 330_000;
    private static final double EASTING_MAX_METRES = 670_000;
    // Beyond 53.6°N, the northernmost land that the survey covers. The series is odd in the northing, so that it holds
    // as well south of the equator, where an administrator's foreign data may lie.
    private static final double NORTHING_MIN_METRES = -6_000_000;
    private static final double NORTHING_MAX_METRES = 6_000_000;

    /** Second eccentricity squared, e'². */
    private static final double E2_SECOND = 0.00673949677548;
    /** Polar radius of curvature a²/b in metres. */
    private static final double C_METRES = 6399593.62586;

    private static final double K0 = 1.57048761144159E-07;
    private static final double K1 = 5.05250178820567E-03;
    private static final double K2 = 2.98472900956587E-05;
    private static final double K3 = 2.41626669230084E-07;
    private static final double K4 = 2.22241238938534E-09;

    private GaussKrueger() {}

    /**
     * Whether a position lies in the band, so that the series converge and the area is the official one.
     *
     * @param eastingMetres x, EPSG:4547
     * @param northingMetres y, EPSG:4547
     * @return false also for NaN and infinite values, for swapped axes and for eastings with the prefix 38
     */
    public static boolean covers(double eastingMetres, double northingMetres) {
        return eastingMetres >= EASTING_MIN_METRES
                && eastingMetres <= EASTING_MAX_METRES
                && northingMetres >= NORTHING_MIN_METRES
                && northingMetres <= NORTHING_MAX_METRES;
    }

    /**
     * Projects a plane position back to the ellipsoid.
     *
     * @param eastingMetres x, EPSG:4547; {@link #covers} must hold, or the result is meaningless
     * @param northingMetres y, EPSG:4547
     * @return latitude and longitude; the series is within 0.1 mm of the exact projection near Nanhai
     */
    public static LatLon inverse(double eastingMetres, double northingMetres) {
        double footpoint = footpointLatitude(northingMetres);
        double cos = Math.cos(footpoint);
        double t = Math.sin(footpoint) / cos;
        double t2 = t * t;
        double eta2 = E2_SECOND * cos * cos;
        double v2 = 1 + eta2;
        double q = (eastingMetres - FALSE_EASTING_METRES) * Math.sqrt(v2) / C_METRES;
        double q2 = q * q;

        double latitude = footpoint
                - v2
                        * t
                        * q2
                        * (1 / 2.0
                                - q2
                                        * ((5 + 3 * t2 + eta2 - 9 * eta2 * t2) / 24
                                                - q2 * (61 + 90 * t2 + 45 * t2 * t2) / 720));
        double longitude = CENTRAL_MERIDIAN_RADIANS
                + q
                        / cos
                        * (1
                                - q2
                                        * ((1 + 2 * t2 + eta2) / 6
                                                - q2 * (5 + 28 * t2 + 24 * t2 * t2 + 6 * eta2 + 8 * eta2 * t2) / 120));
        return new LatLon(latitude, longitude);
    }

    /** Latitude whose meridian arc is the northing. */
    private static double footpointLatitude(double northingMetres) {
        double u = K0 * northingMetres;
        double sin = Math.sin(u);
        double sin2 = sin * sin;
        return u + Math.cos(u) * sin * (K1 - sin2 * (K2 - sin2 * (K3 - sin2 * K4)));
    }

    /**
     * A position on the CGCS2000 ellipsoid, EPSG:4490.
     *
     * @param latitudeRadians B, north positive
     * @param longitudeRadians L, east positive
     */
    public record LatLon(double latitudeRadians, double longitudeRadians) {}
}
