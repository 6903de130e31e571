package org.qianmo.kernel.topology;

import org.locationtech.jts.algorithm.Area;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/**
 * Tells in about a microsecond that the form of a ground has nothing wrong with it, for the many that are a single ring of
 * few corners; all others are left to {@link GroundForm}, which takes ten times as long. Every test of edges is exact.
 */
final class CleanForm {

    /** Every pair of edges is compared; with more, an index is quicker. */
    private static final int POSITIONS_MAX = 64;

    /** Below this angle, rounding could take a fold for a corner. */
    private static final double FOLD_RADIANS = 1e-6;

    private static final int POSITIONS_MIN = 4;

    private final Coordinate[] ring;
    private final Tolerances tolerances;

    private CleanForm(Coordinate[] ring, Tolerances tolerances) {
        this.ring = ring;
        this.tolerances = tolerances;
    }

    /** True only if {@link TopologyCheck#form} has no finding; false if that is not plain to see. */
    static boolean isPlain(Geometry plane, Tolerances tolerances) {
        if (plane.getNumGeometries() != 1
                || !(plane.getGeometryN(0) instanceof Polygon polygon)
                || polygon.getNumInteriorRing() > 0
                || polygon.getNumPoints() > POSITIONS_MAX
                || polygon.getNumPoints() < POSITIONS_MIN) {
            return false;
        }
        CleanForm form = new CleanForm(polygon.getExteriorRing().getCoordinates(), tolerances);
        return form.hasLand() && form.hasCorners() && form.isSimple();
    }

    /** A coordinate that is not a number makes the area none either, and the comparison false. */
    private boolean hasLand() {
        double area = Area.ofRing(ring);
        double perimeter = 0;
        for (int i = 1; i < ring.length; i++) {
            perimeter += ring[i].distance(ring[i - 1]);
        }
        return perimeter < Double.POSITIVE_INFINITY
                && area > tolerances.sliverSquareMetres()
                && area > tolerances.minimumAreaSquareMetres()
                && 4 * Math.PI * area > tolerances.sliverCompactness() * perimeter * perimeter;
    }

    private boolean hasCorners() {
        double angleMin = Math.max(FOLD_RADIANS, Math.toRadians(tolerances.spikeAngleDegrees()));
        Coordinate before = ring[ring.length - 2];
        for (int i = 0; i < ring.length - 1; i++) {
            double metres = ring[i].distance(before);
            if (metres == 0
                    || metres < tolerances.duplicateVertexMetres()
                    || Spikes.angle(before, ring[i], ring[i + 1]) < angleMin) {
                return false;
            }
            before = ring[i];
        }
        return true;
    }

    private boolean isSimple() {
        int edges = ring.length - 1;
        for (int i = 0; i < edges; i++) {
            for (int j = i + 2; j < edges; j++) {
                boolean areNeighbours = i == 0 && j == edges - 1;
                if (!areNeighbours && !areApart(ring[i], ring[i + 1], ring[j], ring[j + 1])) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean areApart(Coordinate a, Coordinate b, Coordinate c, Coordinate d) {
        return !Envelope.intersects(a, b, c, d)
                || Orientation.index(a, b, c) * Orientation.index(a, b, d) > 0
                || Orientation.index(c, d, a) * Orientation.index(c, d, b) > 0;
    }
}
