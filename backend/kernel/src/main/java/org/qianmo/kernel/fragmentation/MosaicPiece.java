package org.qianmo.kernel.fragmentation;

import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygonal;
import org.qianmo.kernel.geometry.Acreage;

/**
 * One parcel of a fabric.
 *
 * @param plane polygon or multipolygon without errors of form, not empty, metres, EPSG:4547; not changed afterwards
 * @param acreage official area as booked, larger than zero
 */
public record MosaicPiece(Geometry plane, Acreage acreage) {

    /** @throws IllegalArgumentException if the geometry is no area, or the acreage not positive */
    public MosaicPiece {
        if (!(plane instanceof Polygonal) || plane.isEmpty()) {
            throw new IllegalArgumentException("a piece is a polygon or multipolygon that is not empty");
        }
        if (acreage.compareTo(Acreage.ZERO) <= 0) {
            throw new IllegalArgumentException("a piece has acreage, not " + acreage.squareMetres());
        }
    }
}
