package org.qianmo.zone;

import org.locationtech.jts.geom.MultiPolygon;

/**
 * A pilot site.
 *
 * @param synthetic true if its outline was generated; its name and theme are those of the sources
 * @param outline EPSG:4490
 */
public record PilotSite(
        long id,
        String code,
        String name,
        String nameEn,
        String theme,
        String themeEn,
        String townCode,
        String villageCode,
        boolean synthetic,
        MultiPolygon outline) {}
