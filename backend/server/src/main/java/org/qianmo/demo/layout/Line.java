package org.qianmo.demo.layout;

/**
 * A directed line on the board.
 *
 * @param x a point of it
 * @param y a point of it
 * @param ux its direction, a unit vector
 * @param uy its direction, a unit vector
 */
record Line(double x, double y, double ux, double uy) {

    static Line through(double x1, double y1, double x2, double y2) {
        double length = Math.hypot(x2 - x1, y2 - y1);
        return new Line(x1, y1, (x2 - x1) / length, (y2 - y1) / length);
    }

    /** Signed distance in metres, positive on the left. */
    double distance(double px, double py) {
        return ux * (py - y) - uy * (px - x);
    }

    /** The same line turned about its point. */
    Line turned(double radians) {
        double cos = StrictMath.cos(radians);
        double sin = StrictMath.sin(radians);
        return new Line(x, y, ux * cos - uy * sin, ux * sin + uy * cos);
    }
}
