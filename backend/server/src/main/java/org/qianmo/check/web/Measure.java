package org.qianmo.check.web;

import java.math.BigDecimal;
import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.PolygonArea;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.qianmo.check.Ground;

/**
 * Measures of a shape. Only the official area is an acreage; the plane and the geodesic area stand beside it for
 * comparison.
 */
record Measure(
        BigDecimal officialAreaSquareMetres,
        BigDecimal officialAreaMu,
        double planeAreaSquareMetres,
        double geodesicAreaSquareMetres,
        double perimeterMetres,
        int vertices) {

    private static final double CGCS2000_A_METRES = 6378137.0;
    private static final double CGCS2000_F = 1 / 298.257222101;
    private static final Geodesic CGCS2000 = new Geodesic(CGCS2000_A_METRES, CGCS2000_F);

    static Measure of(Ground ground) {
        return new Measure(
                ground.officialArea().squareMetres(),
                ground.officialArea().toMu().shown(),
                round(ground.plane().getArea()),
                round(geodesicArea(ground.lonLat())),
                round(ground.plane().getLength()),
                ground.lonLat().getNumPoints());
    }

    private static double geodesicArea(MultiPolygon lonLat) {
        double area = 0;
        for (int i = 0; i < lonLat.getNumGeometries(); i++) {
            Polygon polygon = (Polygon) lonLat.getGeometryN(i);
            area += ringArea(polygon.getExteriorRing());
            for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                area -= ringArea(polygon.getInteriorRingN(hole));
            }
        }
        return area;
    }

    private static double ringArea(LineString ring) {
        PolygonArea area = new PolygonArea(CGCS2000, false);
        Coordinate[] positions = ring.getCoordinates();
        for (int i = 0; i < positions.length - 1; i++) {
            area.AddPoint(positions[i].y, positions[i].x);
        }
        return Math.abs(area.Compute().area);
    }

    private static double round(double value) {
        return Math.round(value * 1e4) / 1e4;
    }
}
