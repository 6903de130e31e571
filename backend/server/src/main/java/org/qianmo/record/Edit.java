package org.qianmo.record;

import org.locationtech.jts.geom.MultiPolygon;

/** One thing that a record does to one parcel. */
public sealed interface Edit {

    long parcelId();

    /** @param shape EPSG:4490, on the grid of 1e-11 degree, valid */
    record Create(long parcelId, StatedFacts facts, MultiPolygon shape) implements Edit {}

    /** @param baseVersion the version its author saw */
    record Change(long parcelId, int baseVersion, StatedFacts facts, MultiPolygon shape) implements Edit {}

    /** @param baseVersion the version its author saw */
    record Retire(long parcelId, int baseVersion) implements Edit {}
}
