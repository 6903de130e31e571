package org.qianmo.kernel.contiguity;

import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.algorithm.LineIntersector;
import org.locationtech.jts.algorithm.RobustLineIntersector;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.util.LinearComponentExtracter;
import org.locationtech.jts.index.hprtree.HPRtree;

/**
 * All corridors of a call as one surface, asked along straight lines.
 *
 * <p>A line is cut where it meets the border of a corridor, and each piece lies within, without, or along a border.
 * That needs no union of the corridors, so crossing roads count as one surface.
 */
final class CorridorSurface {

    /** Coordinates of the plane are exact to 1e-9 m; nothing that is surveyed is as near as this. */
    private static final double ON_BORDER_METRES = 1e-6;

    private final HPRtree borders = new HPRtree();
    private final HPRtree surfaces = new HPRtree();

    CorridorSurface(List<Corridor> corridors) {
        for (Corridor corridor : corridors) {
            surfaces.insert(corridor.plane().getEnvelopeInternal(), new IndexedPointInAreaLocator(corridor.plane()));
            for (Object ring : LinearComponentExtracter.getLines(corridor.plane())) {
                insertBorder(((LineString) ring).getCoordinates());
            }
        }
    }

    boolean isEmpty() {
        return surfaces.size() == 0;
    }

    private void insertBorder(Coordinate[] ring) {
        for (int i = 1; i < ring.length; i++) {
            borders.insert(new Envelope(ring[i - 1], ring[i]), new LineSegment(ring[i - 1], ring[i]));
        }
    }

    /** Whether a corridor may lie within the envelope; false is certain. */
    boolean isNear(Envelope envelope) {
        return !surfaces.query(envelope).isEmpty();
    }

    /** Length of the line outside of all corridors, in metres. Their borders belong to them. */
    double uncoveredMetres(LineSegment line) {
        if (!isNear(new Envelope(line.p0, line.p1))) {
            return line.getLength();
        }
        double[] cuts = cuts(line);
        double share = 0;
        for (int i = 1; i < cuts.length; i++) {
            if (cuts[i] > cuts[i - 1]
                    && !covers(new LineSegment(line.pointAlong(cuts[i - 1]), line.pointAlong(cuts[i])))) {
                share += cuts[i] - cuts[i - 1];
            }
        }
        return share * line.getLength();
    }

    /** Ascending shares of the line's length, from 0 to 1. */
    private double[] cuts(LineSegment line) {
        LineIntersector meeting = new RobustLineIntersector();
        double[] cuts = {0, 1};
        Envelope around = new Envelope(line.p0, line.p1);
        around.expandBy(ON_BORDER_METRES);
        for (Object each : borders.query(around)) {
            LineSegment border = (LineSegment) each;
            meeting.computeIntersection(line.p0, line.p1, border.p0, border.p1);
            for (int i = 0; i < meeting.getIntersectionNum(); i++) {
                cuts = with(line.segmentFraction(meeting.getIntersection(i)), cuts);
            }
            // A corner that the line passes by, too near to be told from it, is the first of its ring's sides once.
            if (line.distance(border.p0) <= ON_BORDER_METRES) {
                cuts = with(line.segmentFraction(border.p0), cuts);
            }
        }
        Arrays.sort(cuts);
        return cuts;
    }

    private static double[] with(double share, double[] cuts) {
        double[] more = Arrays.copyOf(cuts, cuts.length + 1);
        more[cuts.length] = share;
        return more;
    }

    /** The piece meets no border between its ends: it lies within, without, or along one. */
    private boolean covers(LineSegment piece) {
        return isWithin(piece.midPoint()) || runsAlongBorder(piece);
    }

    private boolean isWithin(Coordinate at) {
        for (Object surface : surfaces.query(new Envelope(at))) {
            if (((IndexedPointInAreaLocator) surface).locate(at) == Location.INTERIOR) {
                return true;
            }
        }
        return false;
    }

    /** By two places: one alone may be a corner that the line passes, too near to be seen as a meeting. */
    private boolean runsAlongBorder(LineSegment piece) {
        Coordinate early = piece.pointAlong(0.25);
        Coordinate late = piece.pointAlong(0.75);
        Envelope around = new Envelope(early);
        around.expandBy(ON_BORDER_METRES);
        for (Object each : borders.query(around)) {
            LineSegment border = (LineSegment) each;
            if (border.distance(early) <= ON_BORDER_METRES && border.distance(late) <= ON_BORDER_METRES) {
                return true;
            }
        }
        return false;
    }
}
