package org.qianmo.kernel.geometry;

import org.qianmo.kernel.geometry.GaussKrueger.LatLon;

/**
 * The running sum of the trapezoids between a ring on the ellipsoid and a reference meridian.
 *
 * <p>The reference is the central meridian of the band: the procedure allows any, and a near one keeps the trapezoids
 * small, so that a plain sum of doubles loses less than 1e-6 m² even for a whole town.
 */
final class EllipsoidRing {

    private static final double POLAR_RADIUS_METRES = 6356752.31414036;
    private static final double ARC_SECONDS_PER_RADIAN = 206264.8062471;
    private static final double STEPS_PER_ARC_SECOND = 1e6;

    // Coefficients of the area of an ellipsoidal strip, from e² = 0.00669438002290.
    private static final double A = 1.00336408983419;
    private static final double B = 0.00112418938192699;
    private static final double C = 1.6994594735185E-06;
    private static final double D = 2.7178578455766E-09;
    private static final double E = 4.3584190048E-12;

    private boolean started;
    private double firstLatitude;
    private double firstLongitude;
    private double lastLatitude;
    private double lastLongitude;
    private double sum;

    /** Adds a plane position, already rounded, in EPSG:4547. */
    void add(double eastingMetres, double northingMetres) {
        LatLon position = GaussKrueger.inverse(eastingMetres, northingMetres);
        double latitude = roundToStep(position.latitudeRadians());
        double longitude = roundToStep(position.longitudeRadians());
        if (started) {
            sum += trapezoid(lastLatitude, lastLongitude, latitude, longitude);
        } else {
            firstLatitude = latitude;
            firstLongitude = longitude;
            started = true;
        }
        lastLatitude = latitude;
        lastLongitude = longitude;
    }

    /** Area enclosed, whatever the direction of the ring; the last position is joined to the first. */
    double squareMetres() {
        double closing = trapezoid(lastLatitude, lastLongitude, firstLatitude, firstLongitude);
        return Math.abs(2 * POLAR_RADIUS_METRES * POLAR_RADIUS_METRES * (sum + closing));
    }

    private static double roundToStep(double radians) {
        double steps = Math.floor(radians * ARC_SECONDS_PER_RADIAN * STEPS_PER_ARC_SECOND + 0.5);
        return steps / STEPS_PER_ARC_SECOND / ARC_SECONDS_PER_RADIAN;
    }

    /**
     * Trapezoid between an edge and the reference meridian, without the factor 2b².
     *
     * <p>The odd multiples come from sin((n+2)x) = 2 cos(2x) sin(nx) − sin((n−2)x) and its twin for the cosine: four
     * trigonometric calls in place of ten, equal to the printed formula within rounding.
     */
    private static double trapezoid(double lat1, double lon1, double lat2, double lon2) {
        double half = (lat2 - lat1) / 2;
        double middle = (lat1 + lat2) / 2;
        double s1 = Math.sin(half);
        double c1 = Math.cos(middle);
        double twiceCosHalf2 = 2 - 4 * s1 * s1;
        double twiceCosMiddle2 = 4 * c1 * c1 - 2;

        double s3 = s1 * (twiceCosHalf2 + 1);
        double c3 = c1 * (twiceCosMiddle2 - 1);
        double s5 = twiceCosHalf2 * s3 - s1;
        double c5 = twiceCosMiddle2 * c3 - c1;
        double s7 = twiceCosHalf2 * s5 - s3;
        double c7 = twiceCosMiddle2 * c5 - c3;
        double s9 = twiceCosHalf2 * s7 - s5;
        double c9 = twiceCosMiddle2 * c7 - c5;
        double strip = A * s1 * c1 - B * s3 * c3 + C * s5 * c5 - D * s7 * c7 + E * s9 * c9;
        return ((lon1 + lon2) / 2 - GaussKrueger.CENTRAL_MERIDIAN_RADIANS) * strip;
    }
}
