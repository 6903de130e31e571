package org.qianmo.parcel;

import java.math.BigDecimal;

/**
 * Parcels of one land class and stage that lie in the same units.
 *
 * @param townCode null outside the district
 * @param villageCode null where no village is known
 * @param zoneId null outside of all zones
 */
public record UnitSum(
        String townCode,
        String villageCode,
        Long zoneId,
        String landClass,
        String stage,
        long count,
        BigDecimal squareMetres) {}
