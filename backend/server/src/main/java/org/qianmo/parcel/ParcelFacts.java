package org.qianmo.parcel;

import org.qianmo.kernel.geometry.Acreage;

/**
 * What is known of a parcel besides its shape.
 *
 * @param code 宗地代码, 19 characters; null if none was given yet
 * @param landClass code of the land-use classification
 * @param holder holder of the right; null if not known
 * @param townCode the unit its ground lies in; null outside the district
 * @param villageCode null where no village is known
 * @param zoneId renovation zone; null outside of all
 * @param registeredArea area on the certificate; null if none
 * @param synthetic true for generated demo parcels
 */
public record ParcelFacts(
        String code,
        String landClass,
        Ownership ownership,
        String holder,
        Stage stage,
        String townCode,
        String villageCode,
        Long zoneId,
        Acreage registeredArea,
        boolean synthetic) {

    /** The smallest unit in which it lies; null outside the district. */
    public String unitCode() {
        return villageCode == null ? townCode : villageCode;
    }
}
