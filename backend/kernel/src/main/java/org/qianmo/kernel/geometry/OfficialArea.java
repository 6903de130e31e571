package org.qianmo.kernel.geometry;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.Polygonal;

/**
 * Official area (图斑椭球面积): the area of a map polygon on the CGCS2000 ellipsoid, by the survey's own procedure.
 *
 * <p>Source: 国土调查办发〔2008〕32号, with the CGCS2000 constants of TD/T 1055-2019. Frame: EPSG:4547, x easting, y
 * northing, metres. Expected values: {@code gis-data/cases/official-area.csv}. This is the only area that may be booked;
 * {@link Acreage#ofSquareMetres(double)} rounds it.
 *
 * <p>The procedure rounds positions to 0.000001″ (some 0.03 mm), so the result carries a noise of a few thousandths of a
 * square metre for a large parcel: two sides of a cut need not sum to the whole digit for digit.
 */
public final class OfficialArea {

    private OfficialArea() {}

    /**
     * Area of a polygon or multipolygon: its outer rings less its holes. O(n) in the 70 m pieces of its edges.
     *
     * @param plane a {@link Polygonal}, EPSG:4547; the direction of its rings does not matter; validity is not checked
     * @return square metres, not rounded; 0 for an empty geometry; within 0.01 m² of the published cases
     * @throws InvalidRing if a coordinate is not finite or outside the band
     * @throws IllegalArgumentException if the geometry is neither a polygon nor a multipolygon
     */
    public static double ofPolygonal(Geometry plane) {
        if (!(plane instanceof Polygonal)) {
            throw new IllegalArgumentException("only polygons have an official area, not " + plane.getGeometryType());
        }
        double squareMetres = 0;
        for (int i = 0; i < plane.getNumGeometries(); i++) {
            squareMetres += ofPolygon((Polygon) plane.getGeometryN(i));
        }
        return squareMetres;
    }

    private static double ofPolygon(Polygon polygon) {
        if (polygon.isEmpty()) {
            return 0;
        }
        double squareMetres = ofRing(polygon.getExteriorRing().getCoordinates());
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            squareMetres -= ofRing(polygon.getInteriorRingN(i).getCoordinates());
        }
        return squareMetres;
    }

    /**
     * Area enclosed by one ring: edges are split into pieces of at most 70 m, projected back to B and L, and summed as
     * trapezoids. O(n) in the pieces.
     *
     * @param ringPlane at least 4 positions, first equal to last; x easting, y northing, metres, EPSG:4547
     * @return square metres, never negative, not rounded
     * @throws InvalidRing if the ring is open, or a coordinate is not finite or outside the band
     */
    public static double ofRing(Coordinate[] ringPlane) {
        requireClosed(ringPlane);
        requireCovered(ringPlane);
        EllipsoidRing ring = new EllipsoidRing();
        for (int i = 1; i < ringPlane.length; i++) {
            SurveyEdge.addPieces(ringPlane[i - 1], ringPlane[i], ring);
        }
        return ring.squareMetres();
    }

    private static void requireClosed(Coordinate[] ringPlane) {
        if (ringPlane.length < 4 || !ringPlane[0].equals2D(ringPlane[ringPlane.length - 1])) {
            throw new InvalidRing("a ring has at least 4 positions and ends where it starts");
        }
    }

    private static void requireCovered(Coordinate[] ringPlane) {
        for (Coordinate position : ringPlane) {
            if (!GaussKrueger.covers(position.x, position.y)) {
                throw new InvalidRing(
                        "position " + position.x + " " + position.y + " is not in the 114°E band of EPSG:4547");
            }
        }
    }
}
