package org.qianmo.acreage.acceptance;

import java.time.LocalDate;
import org.locationtech.jts.geom.MultiPolygon;
import org.qianmo.acreage.Category;

/**
 * Accepted work that others lie on.
 *
 * @param id null for a work of the same record, which has none yet
 * @param number its number in the same record, from 0; null for one that is accepted
 * @param recordNumber null for a work of the same record
 * @param ground EPSG:4490
 */
public record EarlierWork(
        Long id,
        Integer number,
        Category category,
        String documentNo,
        LocalDate acceptedOn,
        String townCode,
        String villageCode,
        Long recordId,
        String recordNumber,
        MultiPolygon ground) {}
