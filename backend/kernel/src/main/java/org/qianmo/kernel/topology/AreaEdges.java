package org.qianmo.kernel.topology;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.algorithm.Distance;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.algorithm.RayCrossingCounter;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.PolygonExtracter;

/** The edges of an area, all running with its interior on their left; edges without length are left out. */
final class AreaEdges {

    final Envelope envelope;
    final Coordinate[] from;
    final Coordinate[] to;

    private AreaEdges(Envelope envelope, List<Coordinate> from, List<Coordinate> to) {
        this.envelope = envelope;
        this.from = from.toArray(Coordinate[]::new);
        this.to = to.toArray(Coordinate[]::new);
    }

    static AreaEdges of(Geometry area) {
        List<Coordinate> from = new ArrayList<>(area.getNumPoints());
        List<Coordinate> to = new ArrayList<>(area.getNumPoints());
        for (Object part : PolygonExtracter.getPolygons(area)) {
            Polygon polygon = (Polygon) part;
            addRing(polygon.getExteriorRing(), true, from, to);
            for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
                addRing(polygon.getInteriorRingN(i), false, from, to);
            }
        }
        return new AreaEdges(area.getEnvelopeInternal(), from, to);
    }

    private static void addRing(LinearRing ring, boolean counterClockwise, List<Coordinate> from, List<Coordinate> to) {
        Coordinate[] positions = ring.getCoordinates();
        boolean forward = Orientation.isCCW(positions) == counterClockwise;
        int last = positions.length - 1;
        for (int i = 0; i < last; i++) {
            Coordinate start = positions[forward ? i : last - i];
            Coordinate end = positions[forward ? i + 1 : last - i - 1];
            if (!start.equals2D(end)) {
                from.add(start);
                to.add(end);
            }
        }
    }

    /** Numbers of the edges whose envelopes meet a window, ascending. */
    int[] meeting(Envelope window) {
        int[] edges = new int[from.length];
        int count = 0;
        for (int i = 0; i < from.length; i++) {
            if (window.intersects(from[i], to[i])) {
                edges[count++] = i;
            }
        }
        return Arrays.copyOf(edges, count);
    }

    /** Whether a position lies on the border or so near to it. */
    boolean isWithin(double metres, Coordinate position) {
        Envelope window = new Envelope(position);
        window.expandBy(metres);
        for (int i = 0; i < from.length; i++) {
            if (window.intersects(from[i], to[i]) && Distance.pointToSegment(position, from[i], to[i]) <= metres) {
                return true;
            }
        }
        return false;
    }

    /** Whether a position is strictly outside, by an exact count of crossings. */
    boolean isOutside(Coordinate position) {
        if (!envelope.intersects(position)) {
            return true;
        }
        RayCrossingCounter counter = new RayCrossingCounter(position);
        for (int i = 0; i < from.length; i++) {
            counter.countSegment(from[i], to[i]);
        }
        return counter.getLocation() == Location.EXTERIOR;
    }
}
