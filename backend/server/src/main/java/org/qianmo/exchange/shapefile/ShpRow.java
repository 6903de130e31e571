package org.qianmo.exchange.shapefile;

import java.util.Optional;
import org.locationtech.jts.geom.MultiPolygon;
import org.qianmo.exchange.layer.RowFault;

/**
 * The shape of one row: a polygon or a fault.
 *
 * @param number 1 for the first row of the layer
 * @param polygon in the file's own coordinates, not yet checked for topology
 */
record ShpRow(int number, Optional<MultiPolygon> polygon, Optional<RowFault> fault) {

    static ShpRow of(int number, MultiPolygon polygon) {
        return new ShpRow(number, Optional.of(polygon), Optional.empty());
    }

    static ShpRow refused(int number, RowFault fault) {
        return new ShpRow(number, Optional.empty(), Optional.of(fault));
    }
}
