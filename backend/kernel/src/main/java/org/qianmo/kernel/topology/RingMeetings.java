package org.qianmo.kernel.topology;

import org.locationtech.jts.algorithm.LineIntersector;
import org.locationtech.jts.algorithm.PolygonNodeTopology;
import org.locationtech.jts.algorithm.RobustLineIntersector;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.noding.SegmentIntersector;
import org.locationtech.jts.noding.SegmentString;

/**
 * Collects where the edges of rings meet although they must not. Rings are closed and repeat no vertex in sequence.
 *
 * <p>Neighbouring edges share their vertex by nature; if one folds back on the other it is a spike, found elsewhere. Two
 * rings may touch at a point, but neither cross nor share a line.
 */
final class RingMeetings implements SegmentIntersector {

    /** A ring that runs to and fro meets itself in every pair of edges, but in few places: the search ends here. */
    private static final int MEETINGS_MAX = 50_000;

    final MeetingPlaces inOneRing = new MeetingPlaces();
    final MeetingPlaces betweenRings = new MeetingPlaces();

    /** Points at which two rings meet and stay on their sides; ends of shared lines are among them. */
    final MeetingPlaces touches = new MeetingPlaces();

    private final LineIntersector meeting = new RobustLineIntersector();
    private final int placesMax;
    private int meetings;

    RingMeetings(int placesMax) {
        this.placesMax = placesMax;
    }

    @Override
    public void processIntersections(SegmentString one, int edge1, SegmentString other, int edge2) {
        boolean sameRing = one == other;
        if (sameRing && areNeighbours(edge1, edge2, one.size() - 1)) {
            return;
        }
        meeting.computeIntersection(
                one.getCoordinate(edge1),
                one.getCoordinate(edge1 + 1),
                other.getCoordinate(edge2),
                other.getCoordinate(edge2 + 1));
        if (!meeting.hasIntersection()) {
            return;
        }
        meetings++;
        if (sameRing) {
            inOneRing.add(meeting);
        } else if (isMoreThanATouch(one, edge1, other, edge2)) {
            betweenRings.add(meeting);
        } else {
            touches.add(meeting);
        }
    }

    private static boolean areNeighbours(int edge1, int edge2, int edges) {
        int apart = Math.abs(edge1 - edge2);
        return apart <= 1 || apart == edges - 1;
    }

    private boolean isMoreThanATouch(SegmentString one, int edge1, SegmentString other, int edge2) {
        if (meeting.isProper() || meeting.getIntersectionNum() == LineIntersector.COLLINEAR_INTERSECTION) {
            return true;
        }
        Coordinate node = meeting.getIntersection(0);
        return PolygonNodeTopology.isCrossing(
                node,
                before(one, edge1, node),
                after(one, edge1, node),
                before(other, edge2, node),
                after(other, edge2, node));
    }

    private static Coordinate before(SegmentString ring, int edge, Coordinate node) {
        if (!node.equals2D(ring.getCoordinate(edge))) {
            return ring.getCoordinate(edge);
        }
        return ring.getCoordinate(edge == 0 ? ring.size() - 2 : edge - 1);
    }

    private static Coordinate after(SegmentString ring, int edge, Coordinate node) {
        if (!node.equals2D(ring.getCoordinate(edge + 1))) {
            return ring.getCoordinate(edge + 1);
        }
        return ring.getCoordinate(edge + 2 == ring.size() ? 1 : edge + 2);
    }

    @Override
    public boolean isDone() {
        return meetings >= MEETINGS_MAX || inOneRing.size() + betweenRings.size() >= placesMax;
    }
}
