package org.qianmo.kernel.topology;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.locationtech.jts.algorithm.LineIntersector;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineSegment;

/** Where edges meet, each place once although several pairs of edges meet there. */
final class MeetingPlaces {

    private final Set<Coordinate> points = new HashSet<>();
    private final Set<LineSegment> lines = new HashSet<>();

    void add(LineIntersector meeting) {
        if (meeting.getIntersectionNum() == LineIntersector.COLLINEAR_INTERSECTION) {
            LineSegment line = new LineSegment(
                    meeting.getIntersection(0).copy(),
                    meeting.getIntersection(1).copy());
            line.normalize();
            lines.add(line);
        } else {
            points.add(meeting.getIntersection(0).copy());
        }
    }

    int size() {
        return points.size() + lines.size();
    }

    /** Lines, and the points that are not an end of one of them. */
    List<Geometry> places() {
        List<Geometry> places = new ArrayList<>();
        for (LineSegment line : lines) {
            points.remove(line.p0);
            points.remove(line.p1);
            places.add(Places.line(line.p0, line.p1));
        }
        points.forEach(point -> places.add(Places.point(point)));
        return places;
    }
}
