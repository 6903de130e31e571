package org.qianmo.parcel;

import org.locationtech.jts.geom.Envelope;

/**
 * Which present parcels are wanted; every null leaves that side open.
 *
 * @param unitCode district, town or village
 * @param zoneId renovation zone
 * @param box degrees, EPSG:4490; parcels whose bounding box meets it
 * @param afterId for paging: only ids above it
 */
public record ParcelFilter(String unitCode, Long zoneId, Envelope box, Long afterId) {

    public static final ParcelFilter ALL = new ParcelFilter(null, null, null, null);

    public static ParcelFilter in(Envelope box) {
        return new ParcelFilter(null, null, box, null);
    }
}
