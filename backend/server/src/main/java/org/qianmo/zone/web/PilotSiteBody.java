package org.qianmo.zone.web;

import java.math.BigDecimal;
import org.locationtech.jts.geom.Point;
import org.qianmo.district.AdminUnits;
import org.qianmo.http.BoundingBox;
import org.qianmo.kernel.geometry.Acreage;
import org.qianmo.zone.PilotSite;

/** A pilot site as features show it. */
record PilotSiteBody(
        long id,
        String code,
        String name,
        String nameEn,
        String theme,
        String themeEn,
        String townCode,
        String townName,
        String villageCode,
        String villageName,
        BigDecimal officialAreaSquareMetres,
        BigDecimal officialAreaMu,
        String source,
        double[] bbox,
        double[] centre,
        boolean synthetic,
        int version) {

    static PilotSiteBody of(PilotSite site, Acreage officialArea, AdminUnits units) {
        Point middle = site.outline().getInteriorPoint();
        return new PilotSiteBody(
                site.id(),
                site.code(),
                site.name(),
                site.nameEn(),
                site.theme(),
                site.themeEn(),
                site.townCode(),
                units.name(site.townCode()),
                site.villageCode(),
                units.name(site.villageCode()),
                officialArea.squareMetres(),
                officialArea.toMu().shown(),
                site.source(),
                BoundingBox.of(site.outline().getEnvelopeInternal()),
                new double[] {middle.getX(), middle.getY()},
                site.synthetic(),
                site.version());
    }
}
