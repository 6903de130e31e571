package org.qianmo.zone;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.locationtech.jts.geom.MultiPolygon;
import org.qianmo.kernel.geometry.Acreage;

/**
 * A renovation zone.
 *
 * @param renovation CCGZ, ZHZZ or FKFL
 * @param status PLANNED, UNDER_WAY or COMPLETED
 * @param occupants enterprises in it
 * @param floorAreaSquareMetres floor area of its buildings
 * @param targetMu acreage aimed at, 亩
 * @param outline EPSG:4490
 */
public record Zone(
        long id,
        String code,
        String name,
        String nameEn,
        String townCode,
        String villageCode,
        String renovation,
        String status,
        int occupants,
        BigDecimal floorAreaSquareMetres,
        BigDecimal targetMu,
        Acreage officialArea,
        LocalDate startedOn,
        LocalDate dueOn,
        boolean synthetic,
        MultiPolygon outline) {}
