package org.qianmo.kernel.topology;

import java.util.List;
import org.locationtech.jts.geom.Coordinate;

/**
 * Corners with a very small angle.
 *
 * <p>Roads and ditches end in acute corners by right, so an angle alone is a warning. It is an error where the shorter
 * arm stays within the layer tolerance of the other: then it encloses nothing, whichever way it points.
 */
final class Spikes {

    private Spikes() {}

    static void addTo(List<Finding> findings, Coordinate[] corners, Tolerances tolerances) {
        if (corners.length < 3) {
            return;
        }
        double angleRadians = Math.toRadians(tolerances.spikeAngleDegrees());
        for (int i = 0; i < corners.length; i++) {
            Coordinate before = corners[(i + corners.length - 1) % corners.length];
            Coordinate after = corners[(i + 1) % corners.length];
            addCorner(findings, before, corners[i], after, angleRadians, tolerances.layerMetres());
        }
    }

    private static void addCorner(
            List<Finding> findings,
            Coordinate before,
            Coordinate apex,
            Coordinate after,
            double angleRadians,
            double layerMetres) {
        double x1 = before.x - apex.x;
        double y1 = before.y - apex.y;
        double x2 = after.x - apex.x;
        double y2 = after.y - apex.y;
        double cross = Math.abs(x1 * y2 - y1 * x2);
        if (Math.atan2(cross, x1 * x2 + y1 * y2) >= angleRadians) {
            return;
        }
        double width = cross / Math.max(Math.hypot(x1, y1), Math.hypot(x2, y2));
        Severity severity = width <= layerMetres ? Severity.ERROR : Severity.WARNING;
        findings.add(new Finding(FindingCode.SPIKE, severity, Places.point(apex), width, SizeUnit.METRES, 0));
    }
}
