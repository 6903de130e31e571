package org.qianmo.report.paper;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/**
 * Where degrees lie on a small map: north up, degrees of longitude shortened as at its middle. For looking at, not for
 * measuring.
 *
 * @param pointsPerDegree of latitude
 * @param shortening of a degree of longitude
 */
record MapPlane(
        double west, double south, double pointsPerDegree, double shortening, double leftPoints, double bottomPoints) {

    private static final double METRES_PER_DEGREE = 111_320;

    /** @param bottom points that are kept free below */
    static MapPlane fitting(Envelope box, float width, float height, float bottom) {
        double shortening = Math.cos(Math.toRadians(box.centre().y));
        double perDegree =
                Math.min((width - 2) / (box.getWidth() * shortening), (height - 2) / Math.max(box.getHeight(), 1e-9));
        double left = (width - box.getWidth() * shortening * perDegree) / 2;
        double below = bottom + (height - box.getHeight() * perDegree) / 2;
        return new MapPlane(box.getMinX(), box.getMinY(), perDegree, shortening, left, below);
    }

    float x(Coordinate lonLat) {
        return (float) (leftPoints + (lonLat.x - west) * shortening * pointsPerDegree);
    }

    float y(Coordinate lonLat) {
        return (float) (bottomPoints + (lonLat.y - south) * pointsPerDegree);
    }

    /** Of a difference in longitude. */
    double points(double degrees) {
        return degrees * shortening * pointsPerDegree;
    }

    double pointsOfMetres(double metres) {
        return metres / METRES_PER_DEGREE * pointsPerDegree;
    }

    /** The largest of 1, 2, 5, 10, 20 … metres that takes no more than so many points. */
    double roundMetres(double points) {
        double most = points / pointsPerDegree * METRES_PER_DEGREE;
        double power = Math.pow(10, Math.floor(Math.log10(most)));
        double digit = most / power;
        return power * (digit >= 5 ? 5 : digit >= 2 ? 2 : 1);
    }
}
