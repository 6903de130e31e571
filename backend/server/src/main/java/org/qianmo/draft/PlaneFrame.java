package org.qianmo.draft;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.qianmo.crs.CoordinateSystems;
import org.qianmo.crs.Srid;
import org.qianmo.crs.SurveyPlane;
import org.qianmo.kernel.fabric.FabricParcel;

/**
 * The way from degrees to plane metres and back that keeps every digit: a corner that went to the plane comes back as it
 * was, and a new one comes back as the same degrees for everybody who has it.
 */
public final class PlaneFrame {

    private static final GeometryFactory LON_LAT = new GeometryFactory(new PrecisionModel(), Srid.CGCS2000.code());

    private final SurveyPlane plane;
    private final Map<Coordinate, Coordinate> lonLatByPlane = new HashMap<>();

    public PlaneFrame(SurveyPlane plane) {
        this.plane = plane;
    }

    public FabricParcel fabric(WorkingParcel parcel) {
        return new FabricParcel(parcel.id(), toPlane(parcel.shape()), parcel.booked());
    }

    /** The shape in metres; its corners are remembered. */
    public Geometry toPlane(Geometry lonLat) {
        Geometry moved = plane.toPlane(lonLat);
        Coordinate[] from = lonLat.getCoordinates();
        Coordinate[] to = moved.getCoordinates();
        for (int i = 0; i < from.length; i++) {
            lonLatByPlane.putIfAbsent(new CoordinateXY(to[i].x, to[i].y), new CoordinateXY(from[i].x, from[i].y));
        }
        return moved;
    }

    /** A drawn line or point in metres; what a person draws is not a corner, so it is not remembered. */
    public Geometry drawnToPlane(Geometry lonLat) {
        return plane.toPlane(lonLat);
    }

    /** The shape in degrees on the grid of 1e-11. */
    public MultiPolygon toLonLat(Geometry shape) {
        List<Polygon> parts = new ArrayList<>();
        for (int i = 0; i < shape.getNumGeometries(); i++) {
            parts.add(toLonLat((Polygon) shape.getGeometryN(i)));
        }
        return LON_LAT.createMultiPolygon(parts.toArray(Polygon[]::new));
    }

    private Polygon toLonLat(Polygon part) {
        LinearRing[] holes = IntStream.range(0, part.getNumInteriorRing())
                .mapToObj(i -> turned(toLonLat(part.getInteriorRingN(i)), false))
                .toArray(LinearRing[]::new);
        return LON_LAT.createPolygon(turned(toLonLat(part.getExteriorRing()), true), holes);
    }

    /** GeoJSON wants outer rings counterclockwise and holes clockwise. */
    private static LinearRing turned(LinearRing ring, boolean counterclockwise) {
        return Orientation.isCCW(ring.getCoordinateSequence()) == counterclockwise ? ring : ring.reverse();
    }

    private LinearRing toLonLat(LinearRing ring) {
        Coordinate[] positions = ring.getCoordinates();
        Coordinate[] lonLat = new Coordinate[positions.length];
        for (int i = 0; i < positions.length; i++) {
            Coordinate key = new CoordinateXY(positions[i].x, positions[i].y);
            lonLat[i] = lonLatByPlane.computeIfAbsent(key, this::newLonLat).copy();
        }
        return LON_LAT.createLinearRing(lonLat);
    }

    private Coordinate newLonLat(Coordinate position) {
        Coordinate lonLat = plane.toLonLat(LON_LAT.createPoint(position)).getCoordinate();
        return new CoordinateXY(CoordinateSystems.roundDegrees(lonLat.x), CoordinateSystems.roundDegrees(lonLat.y));
    }

    /** The shape in metres as it will be read again from the register. */
    public Geometry stored(MultiPolygon lonLat) {
        return plane.toPlane(lonLat);
    }

    /** Any place on the map, unrounded. */
    public Geometry place(Geometry onPlane) {
        return plane.toLonLat(onPlane);
    }
}
