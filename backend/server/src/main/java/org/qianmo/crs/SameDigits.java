package org.qianmo.crs;

import org.locationtech.jts.geom.CoordinateSequence;

/** From a system to itself, and between WGS 84 and CGCS2000: the SRID changes, the digits do not. */
record SameDigits(int targetSrid) implements CoordinateTransform {

    @Override
    public void inPlace(CoordinateSequence positions) {
        // Nothing to compute; see the package page.
    }
}
