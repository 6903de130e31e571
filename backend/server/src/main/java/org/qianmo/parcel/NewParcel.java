package org.qianmo.parcel;

import org.locationtech.jts.geom.MultiPolygon;
import org.qianmo.kernel.geometry.Acreage;

/**
 * A parcel to be taken in.
 *
 * @param shape EPSG:4490, on the grid of 1e-11 degree
 * @param officialArea as booked
 */
public record NewParcel(long id, ParcelFacts facts, MultiPolygon shape, Acreage officialArea) {

    /** The parcel as it begins. */
    public Parcel firstVersion(Booking booking) {
        return new Parcel(
                id,
                1,
                Change.CREATE,
                facts,
                shape,
                officialArea,
                booking.day(),
                booking.at(),
                booking.author(),
                booking.recordId());
    }
}
