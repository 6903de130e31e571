package org.qianmo.exchange.layer;

import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.MultiPolygon;

/**
 * One row of a layer.
 *
 * @param number 1 for the first
 * @param polygon the shape in the coordinates of the file, easting or longitude first, directions and topology as they come;
 *     absent with a fault
 * @param fault why there is no polygon
 * @param values one text a field, without padding, empty for no value; an empty list where the table has no such row
 * @param deleted marked as deleted in the file: other programs do not show such a row
 */
public record LandRow(
        int number, Optional<MultiPolygon> polygon, Optional<RowFault> fault, List<String> values, boolean deleted) {

    public static LandRow of(int number, MultiPolygon polygon, List<String> values) {
        return new LandRow(number, Optional.of(polygon), Optional.empty(), values, false);
    }

    public static LandRow refused(int number, RowFault fault, List<String> values) {
        return new LandRow(number, Optional.empty(), Optional.of(fault), values, false);
    }
}
