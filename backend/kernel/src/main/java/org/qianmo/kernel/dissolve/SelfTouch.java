package org.qianmo.kernel.dissolve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.polygonize.Polygonizer;

/**
 * Outlines whose rings pass a vertex twice.
 *
 * <p>Where grounds meet in a corner only, a union that trusts in matching borders goes through that corner without seeing
 * it, and gives a ring that touches itself. What it holds is right; its form is not that of a valid polygon.
 */
final class SelfTouch {

    private SelfTouch() {}

    /**
     * The same ground in rings that pass no vertex twice.
     *
     * @param outline whose rings cross nothing; they may touch themselves in vertices
     * @return polygon or multipolygon
     */
    static Geometry cut(Polygon outline) {
        Polygonizer rings = new Polygonizer(true);
        rings.add(cutAtVertices(outline.getExteriorRing()));
        for (int i = 0; i < outline.getNumInteriorRing(); i++) {
            rings.add(cutAtVertices(outline.getInteriorRingN(i)));
        }
        return rings.getGeometry();
    }

    private static List<LineString> cutAtVertices(LineString ring) {
        Coordinate[] way = ring.getCoordinates();
        Set<Coordinate> twice = passedTwice(way);
        GeometryFactory factory = ring.getFactory();
        List<LineString> lines = new ArrayList<>();
        int from = 0;
        for (int to = 1; to < way.length; to++) {
            if (to == way.length - 1 || twice.contains(way[to])) {
                lines.add(factory.createLineString(Arrays.copyOfRange(way, from, to + 1)));
                from = to;
            }
        }
        return lines;
    }

    /** Without the last vertex, which is the first. */
    private static Set<Coordinate> passedTwice(Coordinate[] way) {
        Set<Coordinate> passed = new HashSet<>();
        Set<Coordinate> twice = new HashSet<>();
        for (int i = 0; i < way.length - 1; i++) {
            if (!passed.add(way[i])) {
                twice.add(way[i]);
            }
        }
        return twice;
    }
}
