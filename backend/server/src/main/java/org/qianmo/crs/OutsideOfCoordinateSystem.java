package org.qianmo.crs;

/** A position that a projection cannot carry: a pole in Mercator, the other side of the earth in Gauss–Krüger. */
public class OutsideOfCoordinateSystem extends RuntimeException {

    public OutsideOfCoordinateSystem(String message, Throwable cause) {
        super(message, cause);
    }
}
