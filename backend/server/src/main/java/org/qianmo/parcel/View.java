package org.qianmo.parcel;

import org.locationtech.jts.geom.Envelope;
import org.qianmo.access.AccessPolicy;
import org.qianmo.access.Territory;

/**
 * What a reader sees of the register: which ground, and as of when.
 *
 * @param territory null for all ground
 * @param moment null for the present
 */
public record View(Territory territory, Moment moment) {

    public static final View ALL = new View(null, null);

    /** The same ground as it is. */
    public View ofThePresent() {
        return new View(territory, null);
    }

    /**
     * Whether something that lies in these units is seen.
     *
     * @param townCode null outside the district
     * @param villageCode null where no village is known
     */
    public boolean shows(String townCode, String villageCode) {
        return territory == null || territory.holds(townCode, villageCode);
    }

    /** @throws org.qianmo.http.Problem 403 OUTSIDE_TERRITORY if what lies in these units is not seen */
    public void mustShow(String townCode, String villageCode) {
        if (!shows(townCode, villageCode)) {
            throw AccessPolicy.outsideTerritory();
        }
    }

    /** The parcels in the box that are seen; null for no box. */
    public ParcelFilter in(Envelope box) {
        return ParcelFilter.in(box).within(territory).at(moment);
    }
}
