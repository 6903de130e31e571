package org.qianmo.parcel;

import org.locationtech.jts.geom.Envelope;
import org.qianmo.access.Territory;

/**
 * Which parcels are wanted; every null leaves that side open.
 *
 * @param unitCode district, town or village
 * @param zoneId renovation zone
 * @param box degrees, EPSG:4490; parcels whose bounding box meets it
 * @param afterId for paging: only ids above it
 * @param territory only parcels that lie in it: see {@link org.qianmo.access.AccessPolicy#readable}
 * @param moment as of when; null for the present, which is found fastest
 */
public record ParcelFilter(
        String unitCode, Long zoneId, Envelope box, Long afterId, Territory territory, Moment moment) {

    public static final ParcelFilter ALL = new ParcelFilter(null, null, null, null, null, null);

    public static ParcelFilter in(Envelope box) {
        return new ParcelFilter(null, null, box, null, null, null);
    }

    /** The same parcels, as far as they lie in the territory; null for all of them. */
    public ParcelFilter within(Territory bound) {
        return new ParcelFilter(unitCode, zoneId, box, afterId, bound, moment);
    }

    /** Parcels as of then; null for the present. */
    public ParcelFilter at(Moment then) {
        return new ParcelFilter(unitCode, zoneId, box, afterId, territory, then);
    }

    public ParcelFilter ofUnit(String code) {
        return new ParcelFilter(code, zoneId, box, afterId, territory, moment);
    }

    public ParcelFilter ofZone(Long zone) {
        return new ParcelFilter(unitCode, zone, box, afterId, territory, moment);
    }

    public ParcelFilter after(long id) {
        return new ParcelFilter(unitCode, zoneId, box, id, territory, moment);
    }
}
