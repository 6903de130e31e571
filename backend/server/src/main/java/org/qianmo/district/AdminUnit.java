package org.qianmo.district;

import org.locationtech.jts.geom.MultiPolygon;

/**
 * An administrative unit.
 *
 * @param code 6, 9 or 12 digits; the parent's code is its beginning
 * @param outline EPSG:4490; null where no outline is known
 * @param synthetic true if the outline was generated
 */
public record AdminUnit(
        String code,
        UnitLevel level,
        String parentCode,
        String name,
        String nameEn,
        MultiPolygon outline,
        boolean synthetic) {}
