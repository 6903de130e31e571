package org.qianmo.exchange.export;

import java.math.BigDecimal;
import java.util.List;
import org.locationtech.jts.geom.MultiPolygon;

/** One thing that leaves. */
public interface ExportRow {

    /** @return EPSG:4490, longitude first; the caller's to change */
    MultiPolygon shape();

    /** @return square metres as booked; null for a layer whose ground is not booked */
    BigDecimal bookedSquareMetres();

    /** @return one value a field of the layer, in their order */
    List<?> values();
}
