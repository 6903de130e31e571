package org.qianmo.acreage;

import java.time.LocalDate;
import org.locationtech.jts.geom.MultiPolygon;
import org.qianmo.kernel.geometry.Acreage;

/**
 * Accepted work as a list shows it.
 *
 * @param villageCode null where no village is known
 * @param whole official area of all of its ground
 * @param counted what it counts for in the statements
 * @param ground EPSG:4490
 */
public record WorkCover(
        long id,
        Category category,
        String documentNo,
        LocalDate acceptedOn,
        String townCode,
        String villageCode,
        Acreage whole,
        Acreage counted,
        MultiPolygon ground) {}
