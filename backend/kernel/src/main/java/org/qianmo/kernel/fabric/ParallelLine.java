package org.qianmo.kernel.fabric;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.algorithm.Intersection;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineSegment;

/**
 * Lines parallel to a line: each edge moves at a right angle to itself, edges meet where they cross, and one that the
 * others leave no room for goes. An open line is prolonged at both ends.
 */
final class ParallelLine {

    /** Edges that meet at less than some 5° to straight back cross too far away to be a corner. */
    private static final double COSINE_MIN = -0.996;

    private final Coordinate[] line;
    private final boolean isClosed;
    private final double prolongedMetres;

    /** @param prolongedMetres at each end of a line that is not closed */
    ParallelLine(Coordinate[] line, double prolongedMetres) {
        this.line = line;
        this.isClosed = line[0].equals2D(line[line.length - 1]);
        this.prolongedMetres = prolongedMetres;
    }

    /** @param metres to the left of the line, negative to its right */
    Coordinate[] at(double metres) {
        List<LineSegment> edges = new ArrayList<>();
        for (int i = 1; i < line.length; i++) {
            LineSegment edge = new LineSegment(line[i - 1], line[i]);
            if (edge.getLength() > NodeGrid.CLUSTER_METRES) {
                edges.add(edge.offset(metres));
            }
        }
        List<Coordinate> corners = corners(edges);
        int lost = firstTurned(edges, corners);
        while (lost >= 0 && edges.size() > (isClosed ? 3 : 1)) {
            edges.remove(lost);
            corners = corners(edges);
            lost = firstTurned(edges, corners);
        }
        return corners.toArray(Coordinate[]::new);
    }

    /** One more than there are edges. */
    private List<Coordinate> corners(List<LineSegment> edges) {
        List<Coordinate> corners = new ArrayList<>();
        LineSegment first = edges.get(0);
        LineSegment last = edges.get(edges.size() - 1);
        corners.add(isClosed ? meeting(last, first) : first.pointAlong(-prolongedMetres / first.getLength()));
        for (int i = 1; i < edges.size(); i++) {
            corners.add(meeting(edges.get(i - 1), edges.get(i)));
        }
        corners.add(isClosed ? corners.get(0).copy() : last.pointAlong(1 + prolongedMetres / last.getLength()));
        return corners;
    }

    private static Coordinate meeting(LineSegment one, LineSegment next) {
        boolean runsBack = cosine(one, next) < COSINE_MIN;
        Coordinate crossing = runsBack ? null : Intersection.intersection(one.p0, one.p1, next.p0, next.p1);
        return crossing == null ? LineSegment.midPoint(one.p1, next.p0) : crossing;
    }

    private static double cosine(LineSegment one, LineSegment other) {
        double product =
                (one.p1.x - one.p0.x) * (other.p1.x - other.p0.x) + (one.p1.y - one.p0.y) * (other.p1.y - other.p0.y);
        return product / (one.getLength() * other.getLength());
    }

    /** The first edge whose corners lie the wrong way round; -1 if there is none. */
    private static int firstTurned(List<LineSegment> edges, List<Coordinate> corners) {
        for (int i = 0; i < edges.size(); i++) {
            LineSegment now = new LineSegment(corners.get(i), corners.get(i + 1));
            if (now.getLength() == 0 || cosine(edges.get(i), now) < 0) {
                return i;
            }
        }
        return -1;
    }
}
