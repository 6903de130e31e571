package org.qianmo.kernel.dissolve;

import java.util.Objects;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygonal;

/**
 * Ground of one parcel in one zone.
 *
 * @param id different from that of every other ground of a call
 * @param zone whose area it counts in; a parcel in two zones is two grounds, cut by the caller
 * @param plane polygon or multipolygon without errors of form, metres, EPSG:4547; not changed afterwards
 */
public record ZoneGround(long id, long zone, Geometry plane) {

    /** @throws IllegalArgumentException if the geometry is empty or not polygonal */
    public ZoneGround {
        if (!(Objects.requireNonNull(plane) instanceof Polygonal) || plane.isEmpty()) {
            throw new IllegalArgumentException("ground must be a polygon or multipolygon and not be empty");
        }
    }
}
