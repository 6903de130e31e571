package org.qianmo.demo;

import java.time.LocalDate;
import org.locationtech.jts.geom.MultiPolygon;
import org.qianmo.kernel.geometry.Acreage;

/**
 * Accepted work (已验收).
 *
 * @param category CCGZ, CCZL, ZHZZ, FKFL or ZBLP
 * @param zoneId null outside of all zones
 * @param ground EPSG:4490; may meet an earlier work of its category, and then counts only for the rest
 * @param officialArea of the ground
 * @param cultivated official area of the fields (01) among it, 0 unless the land was reclaimed
 * @param paddy official area of the paddies (0101) among these
 */
public record DemoWork(String category, String documentNumber, LocalDate acceptedOn, String townCode, String villageCode,
        Long zoneId, MultiPolygon ground, Acreage officialArea, Acreage cultivated, Acreage paddy) {

    DemoWork numbered(String number) {
        return new DemoWork(category, number, acceptedOn, townCode, villageCode, zoneId, ground, officialArea, cultivated, paddy);
    }
}
