package org.qianmo.kernel.contiguity;

import org.locationtech.jts.geom.Geometry;

/**
 * A surface across which plots still lie together: road, street, farm track, river, ditch.
 *
 * <p>Source of the list: land classes 1003, 1004, 1006, 1101 and 1107 of TD/T 1055-2019, annex A; that these and no
 * others bridge is an assumption of this project. The caller chooses by class; the kernel sees only the surface.
 *
 * @param plane polygon or multipolygon without errors of form, not empty, metres, EPSG:4547; not changed afterwards
 */
public record Corridor(Geometry plane) {

    /** @throws IllegalArgumentException if the geometry is empty or not polygonal */
    public Corridor {
        Ground.required(plane);
    }
}
