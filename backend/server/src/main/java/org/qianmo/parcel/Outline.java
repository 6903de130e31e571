package org.qianmo.parcel;

import org.locationtech.jts.geom.MultiPolygon;

/**
 * What a map needs of a parcel.
 *
 * @param code null if it has none
 * @param townCode null outside the district
 * @param villageCode null where no village is known
 * @param shape EPSG:4490
 */
public record Outline(
        long id,
        String landClass,
        String stage,
        String ownership,
        String code,
        String townCode,
        String villageCode,
        MultiPolygon shape) {}
