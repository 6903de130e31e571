package org.qianmo.kernel.geometry;

import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.PolygonExtracter;

/**
 * What of an overlay is ground. An overlay that has to snap lets thin places collapse into lines, and refuses such a
 * collection when it is given to it again.
 */
public final class GroundOf {

    private GroundOf() {}

    /** The polygons of a geometry; the geometry itself if it has nothing else. */
    public static Geometry overlay(Geometry result) {
        boolean isGround = !result.isEmpty()
                && result.getDimension() == 2
                && !Geometry.TYPENAME_GEOMETRYCOLLECTION.equals(result.getGeometryType());
        return isGround ? result : polygonsOf(result);
    }

    @SuppressWarnings("unchecked")
    private static Geometry polygonsOf(Geometry result) {
        List<Polygon> polygons = PolygonExtracter.getPolygons(result);
        return result.getFactory().createMultiPolygon(polygons.toArray(Polygon[]::new));
    }
}
