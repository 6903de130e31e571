package org.qianmo.kernel.topology;

import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;

/** Makes the places of findings, which say their frame. */
final class Places {

    private static final GeometryFactory PLANE = new GeometryFactory(new PrecisionModel(), 4547);

    private Places() {}

    static Geometry none() {
        return PLANE.createPoint();
    }

    static Geometry point(Coordinate position) {
        return PLANE.createPoint(new Coordinate(position.x, position.y));
    }

    static Geometry line(Coordinate from, Coordinate to) {
        return PLANE.createLineString(new Coordinate[] {new Coordinate(from.x, from.y), new Coordinate(to.x, to.y)});
    }

    static LineString line(Coordinate[] positions) {
        return PLANE.createLineString(positions);
    }

    static Geometry lines(List<LineString> lines) {
        return PLANE.createMultiLineString(lines.toArray(LineString[]::new));
    }

    static Polygon polygon(Coordinate[] ring) {
        return PLANE.createPolygon(ring);
    }
}
