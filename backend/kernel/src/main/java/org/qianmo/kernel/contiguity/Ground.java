package org.qianmo.kernel.contiguity;

import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygonal;

/** What counts as ground here. */
final class Ground {

    private Ground() {}

    /**
     * @return the same geometry
     * @throws IllegalArgumentException if it is empty or neither a polygon nor a multipolygon
     */
    static Geometry required(Geometry plane) {
        if (!(plane instanceof Polygonal) || plane.isEmpty()) {
            throw new IllegalArgumentException("ground must be a polygon or multipolygon and not be empty");
        }
        return plane;
    }
}
