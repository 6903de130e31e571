package org.qianmo.acreage;

import java.time.LocalDate;
import org.locationtech.jts.geom.MultiPolygon;
import org.qianmo.kernel.geometry.Acreage;

/**
 * Accepted work as a map shows it.
 *
 * @param counted what it counts for in the statements
 * @param zoneId null outside of all zones
 * @param ground EPSG:4490
 */
public record WorkOutline(
        long id, Category category, LocalDate acceptedOn, Acreage counted, Long zoneId, MultiPolygon ground) {}
