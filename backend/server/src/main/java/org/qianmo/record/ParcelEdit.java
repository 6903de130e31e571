package org.qianmo.record;

import org.locationtech.jts.geom.MultiPolygon;
import org.qianmo.kernel.geometry.Acreage;
import org.qianmo.parcel.Change;

/**
 * What a record does to one parcel: the parcel as it leaves it.
 *
 * @param change what the version that it writes will be called
 * @param baseVersion the version its author saw; null for a new parcel
 * @param facts null for a parcel that is retired
 * @param codeSeries the first 14 characters of the code that the parcel gets at approval; null if it keeps or states one
 * @param shape EPSG:4490, on the grid of 1e-11 degree; null for a parcel that is retired
 * @param officialArea as it will be booked; null for a parcel that is retired
 */
public record ParcelEdit(
        Kind kind,
        Change change,
        long parcelId,
        Integer baseVersion,
        StatedFacts facts,
        String codeSeries,
        MultiPolygon shape,
        Acreage officialArea) {

    /** What becomes of the parcel. */
    public enum Kind {
        CREATE,
        CHANGE,
        RETIRE,
        /** Nothing after all: what the draft did to it before does not count. */
        KEEP
    }

    public static ParcelEdit create(
            long id, Change change, StatedFacts facts, String codeSeries, MultiPolygon shape, Acreage officialArea) {
        return new ParcelEdit(Kind.CREATE, change, id, null, facts, codeSeries, shape, officialArea);
    }

    public static ParcelEdit change(
            long id, Change change, Integer baseVersion, StatedFacts facts, MultiPolygon shape, Acreage officialArea) {
        return new ParcelEdit(Kind.CHANGE, change, id, baseVersion, facts, null, shape, officialArea);
    }

    public static ParcelEdit retire(long id, Integer baseVersion) {
        return new ParcelEdit(Kind.RETIRE, Change.RETIRE, id, baseVersion, null, null, null, null);
    }

    public static ParcelEdit keep(long id) {
        return new ParcelEdit(Kind.KEEP, Change.CHANGE, id, null, null, null, null, null);
    }

    public boolean retires() {
        return kind == Kind.RETIRE;
    }

    public ParcelEdit withBase(Integer version) {
        return new ParcelEdit(kind, change, parcelId, version, facts, codeSeries, shape, officialArea);
    }

    public ParcelEdit withFacts(StatedFacts other) {
        return new ParcelEdit(kind, change, parcelId, baseVersion, other, codeSeries, shape, officialArea);
    }
}
