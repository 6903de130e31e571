package org.qianmo.kernel.fabric;

import java.util.Objects;
import org.locationtech.jts.geom.Geometry;
import org.qianmo.kernel.geometry.Acreage;

/**
 * A parcel that is in the fabric. A value: the geometry must not be changed afterwards.
 *
 * @param id of the parcel, kept by every operation that only adds or removes nodes
 * @param plane valid polygon or multipolygon, EPSG:4547, metres
 * @param booked its acreage in the books, which need not be its official area
 */
public record FabricParcel(long id, Geometry plane, Acreage booked) {

    public FabricParcel {
        Objects.requireNonNull(plane);
        Objects.requireNonNull(booked);
    }

    /** The same parcel with other nodes on the same border: no land moves, so the acreage stays. */
    FabricParcel withNodes(Geometry plane) {
        return new FabricParcel(id, plane, booked);
    }
}
