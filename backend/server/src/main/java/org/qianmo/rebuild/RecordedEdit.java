package org.qianmo.rebuild;

import java.math.BigDecimal;
import org.locationtech.jts.geom.MultiPolygon;

/**
 * What an approved record did to a parcel, as the record keeps it.
 *
 * @param kind CREATE, CHANGE or RETIRE
 * @param changeKind what the version should be called; null where an old record does not say
 * @param baseVersion null for a new parcel
 * @param facts JSON; null for RETIRE
 * @param shape null for RETIRE
 * @param officialArea null where it is that of the shape, and for RETIRE
 */
public record RecordedEdit(
        long recordId,
        long parcelId,
        String kind,
        String changeKind,
        Integer baseVersion,
        String facts,
        MultiPolygon shape,
        BigDecimal officialArea) {

    boolean retires() {
        return kind.equals("RETIRE");
    }
}
