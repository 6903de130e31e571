package org.qianmo.kernel.topology;

import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.PolygonExtracter;

/** What of the answer of an overlay is land: points and lines in which two grounds touch are not. */
final class Land {

    private Land() {}

    /** A polygon, or a multipolygon of any number of parts. */
    static Geometry of(Geometry overlaid) {
        var parts = PolygonExtracter.getPolygons(overlaid);
        return parts.size() == 1
                ? (Polygon) parts.get(0)
                : overlaid.getFactory().createMultiPolygon(GeometryFactory.toPolygonArray(parts));
    }
}
