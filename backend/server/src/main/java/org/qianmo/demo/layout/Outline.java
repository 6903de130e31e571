package org.qianmo.demo.layout;

import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.densify.Densifier;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.buffer.BufferOp;
import org.locationtech.jts.operation.buffer.BufferParameters;

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
        Coordinate[] board = Densifier.densify(wide, SIDE_METRES_MAX).getCoordinates();
        Coordinate[] plane = new Coordinate[board.length];
        for (int i = 0; i < board.length; i++) {
            plane[i] = Bend.toPlane(board[i]);
        }
        LinearRing ring = frame.factory().createLinearRing(frame.toLonLat(plane));
        Polygon polygon =
                frame.factory().createPolygon(Orientation.isCCW(ring.getCoordinates()) ? ring : ring.reverse());
        return frame.factory().createMultiPolygon(new Polygon[] {polygon});
    }
}
