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
        if (angle(before, apex, after) >= angleRadians) {
            return;
        }
        double width = Math.abs(cross(before, apex, after)) / Math.max(apex.distance(before), apex.distance(after));
        Severity severity = width <= layerMetres ? Severity.ERROR : Severity.WARNING;
        findings.add(new Finding(FindingCode.SPIKE, severity, Places.point(apex), width, SizeUnit.METRES, 0));
    }

    /** Between the two arms of a corner, from 0 to π. */
    static double angle(Coordinate before, Coordinate apex, Coordinate after) {
        double dot = (before.x - apex.x) * (after.x - apex.x) + (before.y - apex.y) * (after.y - apex.y);
        return Math.atan2(Math.abs(cross(before, apex, after)), dot);
    }

    private static double cross(Coordinate before, Coordinate apex, Coordinate after) {
        return (before.x - apex.x) * (after.y - apex.y) - (before.y - apex.y) * (after.x - apex.x);
    }
}
