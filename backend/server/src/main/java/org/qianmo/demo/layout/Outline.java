package org.qianmo.demo.layout;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.algorithm.Area;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.densify.Densifier;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.locationtech.jts.operation.buffer.BufferOp;
import org.locationtech.jts.operation.buffer.BufferParameters;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** Outlines of estates in the world. */
public final class Outline {

    private static final double SIDE_METRES_MAX = 40;
    private static final GeometryFactory BOARD = new GeometryFactory();

    private Outline() {}

    /**
     * The estate with a strip of the road around it.
     *
     * @param stripMetres at least 1, so that every lot lies inside; less than half of a road
     * @return EPSG:4490
     */
    public static MultiPolygon of(Estate estate, double stripMetres, Frame frame) {
        BufferParameters mitred = new BufferParameters(2, BufferParameters.CAP_FLAT, BufferParameters.JOIN_MITRE, 2);
        Geometry wide = BufferOp.bufferOp(BOARD.createPolygon(estate.cell().ring()), stripMetres, mitred);
        Polygon polygon = frame.factory()
                .createPolygon(ring(Densifier.densify(wide, SIDE_METRES_MAX).getCoordinates(), true, frame));
        return frame.factory().createMultiPolygon(new Polygon[] {polygon});
    }

    /**
     * Several estates with the lanes between them, as few patches.
     *
     * @param lanesMetres the widest lane that is passed over; nothing reaches farther out than the estates do
     * @param squareMetresMin smaller patches and holes are left out
     * @return EPSG:4490; empty if nothing is left
     */
    public static MultiPolygon joined(List<Estate> estates, double lanesMetres, double squareMetresMin, Frame frame) {
        BufferParameters mitred = new BufferParameters(2, BufferParameters.CAP_FLAT, BufferParameters.JOIN_MITRE, 2);
        List<Geometry> wide = new ArrayList<>();
        for (Estate estate : estates) {
            Geometry cell = BOARD.createPolygon(estate.cell().ring());
            wide.add(BufferOp.bufferOp(cell, lanesMetres / 2, mitred));
        }
        Geometry closed = BufferOp.bufferOp(OverlayNGRobust.union(wide, BOARD), -lanesMetres / 2, mitred);
        List<Polygon> patches = new ArrayList<>();
        for (Object part : PolygonExtracter.getPolygons(closed)) {
            Polygon patch = (Polygon) part;
            if (patch.getArea() >= squareMetresMin) {
                patches.add(patch(patch, squareMetresMin, frame));
            }
        }
        return frame.factory().createMultiPolygon(patches.toArray(Polygon[]::new));
    }

    private static Polygon patch(Polygon board, double squareMetresMin, Frame frame) {
        Polygon dense = (Polygon) Densifier.densify(board, SIDE_METRES_MAX);
        List<LinearRing> holes = new ArrayList<>();
        for (int i = 0; i < dense.getNumInteriorRing(); i++) {
            LinearRing hole = dense.getInteriorRingN(i);
            if (Area.ofRing(hole.getCoordinates()) >= squareMetresMin) {
                holes.add(ring(hole.getCoordinates(), false, frame));
            }
        }
        LinearRing shell = ring(dense.getExteriorRing().getCoordinates(), true, frame);
        return frame.factory().createPolygon(shell, holes.toArray(LinearRing[]::new));
    }

    /** From the board to the world, running as GeoJSON wants shells and holes to run. */
    private static LinearRing ring(Coordinate[] board, boolean counterclockwise, Frame frame) {
        Coordinate[] plane = new Coordinate[board.length];
        for (int i = 0; i < board.length; i++) {
            plane[i] = Bend.toPlane(board[i]);
        }
        LinearRing ring = frame.factory().createLinearRing(frame.toLonLat(plane));
        return Orientation.isCCW(ring.getCoordinates()) == counterclockwise ? ring : ring.reverse();
    }
}
