package org.qianmo.zone;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.locationtech.jts.geom.MultiPolygon;
import org.qianmo.audit.FieldDigest;
import org.qianmo.kernel.geometry.Acreage;

/**
 * A renovation zone.
 *
 * @param renovation CCGZ, ZHZZ or FKFL
 * @param status PLANNED, UNDER_WAY or COMPLETED
 * @param occupants enterprises in it
 * @param floorAreaSquareMetres floor area of its buildings
 * @param targetMu acreage aimed at, 亩
 * @param completedOn null until it is, or where it is not known
 * @param source the document that names it; null for none
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
        LocalDate completedOn,
        String source,
        boolean synthetic,
        MultiPolygon outline,
        int version)
        implements Place<Zone> {

    /** One of which no completion and no source is known, as it is first written. */
    public Zone(
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
            MultiPolygon outline) {
        this(
                id,
                code,
                name,
                nameEn,
                townCode,
                villageCode,
                renovation,
                status,
                occupants,
                floorAreaSquareMetres,
                targetMu,
                officialArea,
                startedOn,
                dueOn,
                null,
                null,
                synthetic,
                outline,
                0);
    }

    @Override
    public Zone as(long newId, boolean nowSynthetic) {
        return new Zone(
                newId,
                code,
                name,
                nameEn,
                townCode,
                villageCode,
                renovation,
                status,
                occupants,
                floorAreaSquareMetres,
                targetMu,
                officialArea,
                startedOn,
                dueOn,
                completedOn,
                source,
                nowSynthetic,
                outline,
                version);
    }

    @Override
    public FieldDigest digest(FieldDigest digest) {
        return digest.text(renovation)
                .text(status)
                .number(occupants)
                .number(floorAreaSquareMetres)
                .number(targetMu)
                .text(written(startedOn))
                .text(written(dueOn))
                .text(written(completedOn))
                .text(source);
    }

    private static String written(LocalDate day) {
        return day == null ? null : day.toString();
    }
}
