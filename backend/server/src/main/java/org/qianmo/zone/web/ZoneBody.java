package org.qianmo.zone.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.locationtech.jts.geom.Point;
import org.qianmo.district.AdminUnits;
import org.qianmo.http.BoundingBox;
import org.qianmo.zone.Zone;

/** A zone as lists and features show it. */
record ZoneBody(
        long id,
        String code,
        String name,
        String nameEn,
        String townCode,
        String townName,
        String villageCode,
        String villageName,
        String renovation,
        String status,
        int occupants,
        BigDecimal floorAreaSquareMetres,
        BigDecimal targetMu,
        BigDecimal officialAreaSquareMetres,
        BigDecimal officialAreaMu,
        LocalDate startedOn,
        LocalDate dueOn,
        LocalDate completedOn,
        String source,
        double[] bbox,
        double[] centre,
        boolean synthetic,
        int version) {

    static ZoneBody of(Zone zone, AdminUnits units) {
        Point middle = zone.outline().getInteriorPoint();
        return new ZoneBody(
                zone.id(),
                zone.code(),
                zone.name(),
                zone.nameEn(),
                zone.townCode(),
                units.name(zone.townCode()),
                zone.villageCode(),
                units.name(zone.villageCode()),
                zone.renovation(),
                zone.status(),
                zone.occupants(),
                zone.floorAreaSquareMetres(),
                zone.targetMu(),
                zone.officialArea().squareMetres(),
                zone.officialArea().toMu().shown(),
                zone.startedOn(),
                zone.dueOn(),
                zone.completedOn(),
                zone.source(),
                BoundingBox.of(zone.outline().getEnvelopeInternal()),
                new double[] {middle.getX(), middle.getY()},
                zone.synthetic(),
                zone.version());
    }
}
