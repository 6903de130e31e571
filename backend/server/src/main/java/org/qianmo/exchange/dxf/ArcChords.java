package org.qianmo.exchange.dxf;

import org.qianmo.exchange.layer.RingPoints;
import org.qianmo.exchange.layer.RowRefusal;

/** Draws arcs as chords. No chord is farther from its arc than the tolerance. */
final class ArcChords {

    /** A millimetre in a drawing in metres. */
    static final double TOLERANCE = 0.001;

    /** A circle has at least 16 chords, also where it is smaller than the tolerance. */
    private static final double STEP_MAX = Math.PI / 8;

    private static final int CHORDS_MAX = 10_000;

    private ArcChords() {}

    /**
     * Adds what lies between two corners, without either of them.
     *
     * @param bulge tangent of a quarter of the angle of the arc, positive to the left of the chord
     */
    static void bulge(RingPoints points, double x, double y, double bulge, double toX, double toY) throws RowRefusal {
        double dx = toX - x;
        double dy = toY - y;
        if (bulge == 0 || dx == 0 && dy == 0) {
            return;
        }
        double lift = (1 - bulge * bulge) / (4 * bulge);
        double centreX = (x + toX) / 2 - dy * lift;
        double centreY = (y + toY) / 2 + dx * lift;
        double radius = Math.hypot(x - centreX, y - centreY);
        double from = Math.atan2(y - centreY, x - centreX);
        double sweep = 4 * Math.atan(bulge);
        int chords = chords(radius, sweep);
        for (int i = 1; i < chords; i++) {
            double angle = from + sweep * i / chords;
            points.add(centreX + radius * Math.cos(angle), centreY + radius * Math.sin(angle));
        }
    }

    /** @return how many chords the sweep needs; the height of an arc over its chord is at most r·step²/8 */
    static int chords(double radius, double sweepRadians) {
        double step = Math.min(STEP_MAX, 2 * Math.sqrt(2 * TOLERANCE / radius));
        return (int) Math.max(1, Math.min(CHORDS_MAX, Math.ceil(Math.abs(sweepRadians) / step)));
    }
}
