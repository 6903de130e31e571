package org.qianmo.acreage.acceptance;

import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.PolygonArea;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/** Areas on the ellipsoid by another implementation of another definition, for what is measured by the survey's. */
final class GeodesicArea {

    private static final Geodesic CGCS2000 = new Geodesic(6378137.0, 1 / 298.257222101);

    private GeodesicArea() {}

    /** @param lonLat polygons, degrees; what is no area counts nothing */
    static double of(Geometry lonLat) {
        double squareMetres = 0;
        for (int i = 0; i < lonLat.getNumGeometries(); i++) {
            if (lonLat.getGeometryN(i) instanceof Polygon polygon && !polygon.isEmpty()) {
                squareMetres += of(polygon.getExteriorRing());
                for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                    squareMetres -= of(polygon.getInteriorRingN(hole));
                }
            }
        }
        return squareMetres;
    }

    private static double of(LinearRing ring) {
        PolygonArea area = new PolygonArea(CGCS2000, false);
        Coordinate[] corners = ring.getCoordinates();
        for (int i = 0; i < corners.length - 1; i++) {
            area.AddPoint(corners[i].y, corners[i].x);
        }
        return Math.abs(area.Compute().area);
    }
}
