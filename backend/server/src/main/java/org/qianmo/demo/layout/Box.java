package org.qianmo.demo.layout;

/**
 * A rectangle on the board, turned by any angle.
 *
 * @param x its first corner
 * @param y its first corner
 * @param ux direction of its u side, a unit vector; the v side is a quarter turn to the left
 * @param uy see ux
 * @param u length of the u side in metres
 * @param v length of the v side in metres
 */
public record Box(double x, double y, double ux, double uy, double u, double v) {

    double area() {
        return u * v;
    }

    /** The same rectangle with its longer side called u. */
    Box lengthwise() {
        return u >= v ? this : new Box(x + u * ux, y + u * uy, -uy, ux, v, u);
    }

    /** The same rectangle with its shorter side called u. */
    Box crosswise() {
        Box box = lengthwise();
        return new Box(box.x + box.u * box.ux, box.y + box.u * box.uy, -box.uy, box.ux, box.v, box.u);
    }

    double x(double alongU, double alongV) {
        return x + alongU * ux - alongV * uy;
    }

    double y(double alongU, double alongV) {
        return y + alongU * uy + alongV * ux;
    }

    /** The line across the box at a distance from its first corner; what comes before it lies on its left. */
    Line across(double alongU) {
        return new Line(x(alongU, v / 2), y(alongU, v / 2), -uy, ux);
    }
}
