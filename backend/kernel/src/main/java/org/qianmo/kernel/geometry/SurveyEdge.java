package org.qianmo.kernel.geometry;

import org.locationtech.jts.geom.Coordinate;

/**
 * One edge of a ring as the survey's procedure walks it: cut into equal pieces and rounded, for the calculation only.
 *
 * <p>A straight line on the map is not a straight line in B and L; cutting it every 70 m keeps the difference small.
 */
final class SurveyEdge {

    private static final double PIECE_METRES_MAX = 70;
    private static final double VERTICES_PER_METRE = 1e4;
    private static final double INSERTED_PER_METRE = 1e6;

    /**
     * Added before rounding, so that a decimal ending in 5 goes up although its nearest double may lie below it. Two
     * units in the last place of a northing; coordinates written with up to 8 decimals round as their digits say.
     */
    private static final double TIE_METRES = 1e-9;

    private SurveyEdge() {}

    /** Adds the end of the edge, and the points inserted before it; nothing for an edge without length. */
    static void addPieces(Coordinate from, Coordinate to, EllipsoidRing ring) {
        double dx = to.x - from.x;
        double dy = to.y - from.y;
        if (dx == 0 && dy == 0) {
            return;
        }
        int pieces = (int) (Math.sqrt(dx * dx + dy * dy) / PIECE_METRES_MAX) + 1;
        for (int i = 1; i < pieces; i++) {
            double share = (double) i / pieces;
            ring.add(inserted(from.x + dx * share), inserted(from.y + dy * share));
        }
        ring.add(vertex(to.x), vertex(to.y));
    }

    private static double vertex(double metres) {
        return roundHalfUp(metres, VERTICES_PER_METRE);
    }

    private static double inserted(double metres) {
        return roundHalfUp(metres, INSERTED_PER_METRE);
    }

    /** HALF_UP for values that are not negative, as all coordinates in the band are. */
    private static double roundHalfUp(double metres, double perMetre) {
        return Math.floor((metres + TIE_METRES) * perMetre + 0.5) / perMetre;
    }
}
