package org.qianmo.demo.layout;

import java.util.function.UnaryOperator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.qianmo.kernel.geometry.Acreage;
import org.qianmo.kernel.geometry.OfficialArea;

/**
 * The way between the plane (EPSG:4547, easting and northing in metres) and the world (EPSG:4490, longitude and latitude).
 *
 * @param toPlane from the world
 * @param toLonLat from the plane
 */
public record Frame(UnaryOperator<Geometry> toPlane, UnaryOperator<Geometry> toLonLat) {

    /** Positions are kept on this grid: a micrometre, and the same digits at every door. */
    private static final double PER_DEGREE = 1e11;

    private static final int SRID_KEPT = 4490;
    private static final GeometryFactory WORLD = new GeometryFactory(new PrecisionModel(), SRID_KEPT);

    public GeometryFactory factory() {
        return WORLD;
    }

    /** The official area as it is booked, of land in the world. */
    public Acreage acreage(MultiPolygon lonLat) {
        return Acreage.ofSquareMetres(OfficialArea.ofPolygonal(toPlane.apply(lonLat)));
    }

    /**
     * @param plane at least two positions
     * @return new positions, rounded to the grid, in the order given
     */
    Coordinate[] toLonLat(Coordinate[] plane) {
        Coordinate[] lonLat = toLonLat.apply(WORLD.createLineString(plane)).getCoordinates();
        for (Coordinate position : lonLat) {
            position.setCoordinate(new Coordinate(onGrid(position.x), onGrid(position.y)));
        }
        return lonLat;
    }

    private static double onGrid(double degrees) {
        return Math.rint(degrees * PER_DEGREE) / PER_DEGREE;
    }
}
