package org.qianmo.kernel.topology;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.Polygon;

/** The ground between two edges that run opposite to each other, each with its member on the left. */
final class FacingEdges {

    /** Cosine of 154°: borders that diverge by more than about 25° have a corner between them, not a strip. */
    private static final double OPPOSITE_COSINE = -0.9;

    private FacingEdges() {}

    /** Where the other edge lies to the right and at most so far away; null if nowhere. */
    static Polygon strip(LineSegment edge, LineSegment other, double metresMax) {
        if (!areOpposite(edge, other)) {
            return null;
        }
        double start = edge.projectionFactor(other.p1);
        double end = edge.projectionFactor(other.p0);
        double depthAtStart = depth(edge, other.p1);
        double depthAtEnd = depth(edge, other.p0);
        double[] span = {Math.max(0, start), Math.min(1, end)};
        double slope = (depthAtEnd - depthAtStart) / (end - start);
        clip(span, start, depthAtStart, slope);
        clip(span, start, metresMax - depthAtStart, -slope);
        if (!(span[1] > span[0])) {
            return null;
        }
        return Places.polygon(new Coordinate[] {
            edge.pointAlong(span[0]),
            edge.pointAlong(span[1]),
            other.pointAlong((end - span[1]) / (end - start)),
            other.pointAlong((end - span[0]) / (end - start)),
            edge.pointAlong(span[0])
        });
    }

    private static boolean areOpposite(LineSegment edge, LineSegment other) {
        double dot = (edge.p1.x - edge.p0.x) * (other.p1.x - other.p0.x)
                + (edge.p1.y - edge.p0.y) * (other.p1.y - other.p0.y);
        return dot < OPPOSITE_COSINE * edge.getLength() * other.getLength();
    }

    /** How far a position lies to the right of an edge. */
    private static double depth(LineSegment edge, Coordinate position) {
        double dx = edge.p1.x - edge.p0.x;
        double dy = edge.p1.y - edge.p0.y;
        return (dy * (position.x - edge.p0.x) - dx * (position.y - edge.p0.y)) / edge.getLength();
    }

    /** Shortens a span to where a linear function, known at one place by value and slope, is not negative. */
    private static void clip(double[] span, double at, double value, double slope) {
        double zero = at - value / slope;
        if (slope > 0) {
            span[0] = Math.max(span[0], zero);
        } else if (slope < 0) {
            span[1] = Math.min(span[1], zero);
        } else if (value < 0) {
            span[1] = span[0];
        }
    }
}
