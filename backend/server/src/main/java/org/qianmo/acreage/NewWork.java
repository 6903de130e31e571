package org.qianmo.acreage;

import java.time.LocalDate;
import org.locationtech.jts.geom.MultiPolygon;

/**
 * Work to be accepted.
 *
 * @param id given by the caller
 * @param ground EPSG:4490, valid
 */
public record NewWork(
        long id,
        Category category,
        String documentNo,
        LocalDate acceptedOn,
        String townCode,
        String villageCode,
        Long zoneId,
        boolean synthetic,
        MultiPolygon ground) {}
