package org.qianmo.parcel;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A version as a map of cells sees it.
 *
 * @param longitude of the middle of its box
 * @param latitude of the middle of its box
 * @param zoneId null outside of all zones
 * @param validTo the first day on which it was true no more; 9999-12-31 if there is none yet
 */
public record VersionPoint(
        double longitude,
        double latitude,
        String landClass,
        String stage,
        String townCode,
        String villageCode,
        Long zoneId,
        BigDecimal squareMetres,
        LocalDate validFrom,
        LocalDate validTo) {}
