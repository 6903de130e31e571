package org.qianmo.kernel.contiguity;

import java.util.Objects;
import org.locationtech.jts.geom.Geometry;
import org.qianmo.kernel.geometry.Acreage;

/**
 * A piece of land that may become part of a block; of which class or use, the caller has chosen.
 *
 * @param id different from that of every other plot of a call
 * @param plane polygon or multipolygon without errors of form, not empty, metres, EPSG:4547; not changed afterwards
 * @param acreage official area as booked, which is what a block adds up; never taken from {@code plane}
 */
public record Plot(long id, Geometry plane, Acreage acreage) {

    /** @throws IllegalArgumentException if the geometry is empty or not polygonal */
    public Plot {
        Ground.required(plane);
        Objects.requireNonNull(acreage);
    }
}
