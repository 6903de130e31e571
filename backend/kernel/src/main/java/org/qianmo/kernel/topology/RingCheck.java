package org.qianmo.kernel.topology;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/**
 * Whether a list of positions is a ring at all, before a polygon is made of it: JTS refuses an open ring by throwing,
 * where a person wants to be shown the gap.
 */
public final class RingCheck {

    /** A ring encloses something from three corners on. */
    private static final int CORNERS_MIN = 3;

    private final Tolerances tolerances;

    public RingCheck(Tolerances tolerances) {
        this.tolerances = tolerances;
    }

    /**
     * Checks one ring: NOT_FINITE, RING_OPEN, TOO_FEW_POINTS, DUPLICATE_VERTEX. O(n).
     *
     * @param ringPlane positions as they were given, EPSG:4547, any number of them
     * @return all findings in their order; a ring that is not finite is not checked further
     */
    public List<Finding> of(Coordinate[] ringPlane) {
        List<Finding> findings = new ArrayList<>();
        if (ringPlane.length == 0) {
            findings.add(Finding.error(FindingCode.EMPTY_GEOMETRY, Places.none(), 0, SizeUnit.COUNT));
        } else if (!isFinite(ringPlane)) {
            findings.add(notFinite(ringPlane));
        } else {
            addOpening(ringPlane, findings);
            addDuplicates(ringPlane, findings);
            addTooFew(ringPlane, findings);
        }
        findings.sort(null);
        return findings;
    }

    private static boolean isFinite(Coordinate[] ring) {
        for (Coordinate position : ring) {
            if (!position.isValid()) {
                return false;
            }
        }
        return true;
    }

    private static Finding notFinite(Coordinate[] ring) {
        Geometry where = Places.none();
        int broken = 0;
        for (Coordinate position : ring) {
            if (!position.isValid()) {
                broken++;
            } else if (where.isEmpty()) {
                where = Places.point(position);
            }
        }
        return Finding.error(FindingCode.NOT_FINITE, where, broken, SizeUnit.COUNT);
    }

    private static void addOpening(Coordinate[] ring, List<Finding> findings) {
        Coordinate first = ring[0];
        Coordinate last = ring[ring.length - 1];
        if (!first.equals2D(last)) {
            findings.add(Finding.error(
                    FindingCode.RING_OPEN, Places.line(last, first), last.distance(first), SizeUnit.METRES));
        }
    }

    private void addDuplicates(Coordinate[] ring, List<Finding> findings) {
        for (int i = 1; i < ring.length; i++) {
            double metres = ring[i].distance(ring[i - 1]);
            if (metres < tolerances.duplicateVertexMetres()) {
                findings.add(
                        Finding.warning(FindingCode.DUPLICATE_VERTEX, Places.point(ring[i]), metres, SizeUnit.METRES));
            }
        }
    }

    private void addTooFew(Coordinate[] ring, List<Finding> findings) {
        Set<Coordinate> corners = new HashSet<>(List.of(RingCorners.of(ring, tolerances.duplicateVertexMetres())));
        if (corners.size() < CORNERS_MIN) {
            findings.add(
                    Finding.error(FindingCode.TOO_FEW_POINTS, Places.point(ring[0]), corners.size(), SizeUnit.COUNT));
        }
    }
}
