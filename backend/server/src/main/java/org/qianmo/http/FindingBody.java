package org.qianmo.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.locationtech.jts.geom.Geometry;

/**
 * A finding as it goes over the wire.
 *
 * @param code stable name, e.g. {@code OVERLAP}
 * @param severity {@code ERROR} or {@code WARNING}
 * @param messages what is wrong
 * @param where the place, EPSG:4326; null if the finding has none
 * @param squareMetres size, where it is an area
 * @param metres size, where it is a length
 * @param row row of the imported file, from 1
 * @param neighbourId the other parcel
 * @param neighbourCode its code
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FindingBody(
        String code,
        String severity,
        Messages messages,
        @JsonInclude(JsonInclude.Include.ALWAYS) Geometry where,
        Double squareMetres,
        Double metres,
        Integer row,
        Long neighbourId,
        String neighbourCode) {

    /** The same of a neighbour that has no id yet. */
    public FindingBody withoutNeighbour() {
        return new FindingBody(code, severity, messages, where, squareMetres, metres, row, null, null);
    }
}
