package org.qianmo.ogc;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.util.GeometryEditor;
import org.locationtech.jts.geom.util.GeometryEditor.CoordinateOperation;
import org.locationtech.jts.util.GeometricShapeFactory;
import org.qianmo.crs.CoordinateSystems;
import org.qianmo.crs.Srid;
import org.springframework.stereotype.Service;

/** From the stored frame (EPSG:4490, longitude first) to the wire and back. */
@Service
public class WireFrames {

    /** Positions on each side of a box: in another system its sides are curves. */
    private static final int POSITIONS_A_SIDE = 20;

    private final CoordinateSystems crs;

    WireFrames(CoordinateSystems crs) {
        this.crs = crs;
    }

    /** @return coordinates in the system, the east first: whoever writes them turns them round where the system wants that */
    public Geometry toWire(Geometry ground, WireSystem system) {
        return system.isDegrees() ? ground : crs.transform(ground, Srid.CGCS2000, system.srid());
    }

    /**
     * @param geometry axes as the system has them
     * @throws org.qianmo.crs.OutsideOfCoordinateSystem if a position cannot be expressed in degrees
     */
    public Geometry fromWire(Geometry geometry, WireSystem system) {
        Geometry eastFirst = system.isNorthFirst() ? turned(geometry) : geometry;
        return system.isDegrees() ? eastFirst : crs.toLonLat(eastFirst, system.srid());
    }

    /** The box in degrees of a box in the system, whose corners have the axes of the system. */
    public Envelope fromWire(Envelope box, WireSystem system) {
        Envelope eastFirst =
                system.isNorthFirst() ? new Envelope(box.getMinY(), box.getMaxY(), box.getMinX(), box.getMaxX()) : box;
        if (system.isDegrees()) {
            return eastFirst;
        }
        return crs.toLonLat(outline(eastFirst), system.srid()).getEnvelopeInternal();
    }

    private static Geometry outline(Envelope box) {
        GeometricShapeFactory shapes = new GeometricShapeFactory(new GeometryFactory());
        shapes.setEnvelope(box);
        shapes.setNumPoints(4 * POSITIONS_A_SIDE);
        return shapes.createRectangle();
    }

    private static Geometry turned(Geometry geometry) {
        return new GeometryEditor().edit(geometry, new CoordinateOperation() {
            @Override
            public Coordinate[] edit(Coordinate[] positions, Geometry part) {
                Coordinate[] other = new Coordinate[positions.length];
                for (int i = 0; i < positions.length; i++) {
                    other[i] = new Coordinate(positions[i].y, positions[i].x);
                }
                return other;
            }
        });
    }
}
