package org.qianmo.parcel;

import java.util.List;
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
 * @param selection which of them, one by one or by what they are
 */
public record ParcelFilter(
        String unitCode,
        Long zoneId,
        Envelope box,
        Long afterId,
        Territory territory,
        Moment moment,
        Selection selection) {

    public static final ParcelFilter ALL = new ParcelFilter(null, null, null, null, null, null, null);

    /**
     * Parcels by what they are; every null leaves that side open.
     *
     * @param ids of parcels
     * @param landClasses codes; one of two digits is a class of the first level, with all below it
     * @param recordId the record that made their versions
     */
    public record Selection(List<Long> ids, List<String> landClasses, Long recordId) {}

    public static ParcelFilter in(Envelope box) {
        return new ParcelFilter(null, null, box, null, null, null, null);
    }

    /** The same parcels, as far as they lie in the territory; null for all of them. */
    public ParcelFilter within(Territory bound) {
        return new ParcelFilter(unitCode, zoneId, box, afterId, bound, moment, selection);
    }

    /** Parcels as of then; null for the present. */
    public ParcelFilter at(Moment then) {
        return new ParcelFilter(unitCode, zoneId, box, afterId, territory, then, selection);
    }

    public ParcelFilter ofUnit(String code) {
        return new ParcelFilter(code, zoneId, box, afterId, territory, moment, selection);
    }

    public ParcelFilter ofZone(Long zone) {
        return new ParcelFilter(unitCode, zone, box, afterId, territory, moment, selection);
    }

    public ParcelFilter after(long id) {
        return new ParcelFilter(unitCode, zoneId, box, id, territory, moment, selection);
    }

    public ParcelFilter selecting(Selection wanted) {
        return new ParcelFilter(unitCode, zoneId, box, afterId, territory, moment, wanted);
    }
}
