package org.qianmo.scenario;

import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.util.PolygonExtracter;

/** The areas of what an overlay gave, without the lines and points beside them. */
final class Areas {

    private Areas() {}

    /** A multipolygon, empty for none. */
    @SuppressWarnings("unchecked")
    static Geometry of(Geometry overlaid) {
        return overlaid.getFactory()
                .createMultiPolygon(GeometryFactory.toPolygonArray(PolygonExtracter.getPolygons(overlaid)));
    }
}
