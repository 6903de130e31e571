package org.qianmo.acreage.increment;

import java.time.LocalDate;
import org.locationtech.jts.geom.MultiPolygon;
import org.qianmo.acreage.Category;

/**
 * A work that is not revoked.
 *
 * @param booked greater for a work that was booked later
 * @param ground EPSG:4490
 */
public record LiveWork(
        long id,
        long booked,
        Category category,
        Increment.Place place,
        boolean synthetic,
        LocalDate acceptedOn,
        MultiPolygon ground) {}
