package org.qianmo.kernel.fabric;

import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.qianmo.kernel.geometry.OfficialArea;

/** How far the boundary of two parcels has to move in parallel, so that the one gets a wanted area. */
final class ParallelShift {

    /** What is booked is rounded to this. */
    static final double MET_SQUARE_METRES = 0.01;

    private static final double ENOUGH_SQUARE_METRES = 0.001;
    private static final int STEPS_MAX = 80;
    /** The secant may creep along a kink: every so often the bracket is halved. */
    private static final int HALVED_EVERY = 4;

    private final Geometry both;
    private final CutLine border;
    private final TwoSides sides;
    private final ParallelLine boundary;
    private final double reachMetres;
    private final double boundaryMetres;
    private final double squareMetresNow;
    private final double wholeSquareMetres;

    /** @param boundary with the land of the one to its right */
    ParallelShift(Geometry one, Geometry other, Geometry both, LineString boundary) {
        this.both = both;
        this.border = new CutLine(both);
        this.sides = new TwoSides(one, other);
        this.reachMetres = both.getEnvelopeInternal().getDiameter();
        this.boundary = new ParallelLine(boundary.getCoordinates(), reachMetres);
        this.boundaryMetres = boundary.getLength();
        this.squareMetresNow = OfficialArea.ofPolygonal(one);
        this.wholeSquareMetres = squareMetresNow + OfficialArea.ofPolygonal(other);
    }

    /** The boundary where the one has the area, or as near as it comes. */
    Coordinate[] lineFor(double squareMetres) {
        double low = -reachMetres;
        double high = reachMetres;
        double before = 0;
        double excessBefore = squareMetresNow - squareMetres;
        double metres = clamped(-excessBefore / boundaryMetres, low, high);
        for (int i = 1; i < STEPS_MAX; i++) {
            double excess = squareMetresAt(metres) - squareMetres;
            if (Math.abs(excess) <= ENOUGH_SQUARE_METRES) {
                break;
            }
            low = excess < 0 ? metres : low;
            high = excess < 0 ? high : metres;
            double secant = metres - excess * (metres - before) / (excess - excessBefore);
            before = metres;
            excessBefore = excess;
            boolean isInside = secant > low && secant < high;
            metres = isInside && i % HALVED_EVERY != 0 ? secant : (low + high) / 2;
        }
        return boundary.at(metres);
    }

    private static double clamped(double value, double low, double high) {
        return Math.max(low, Math.min(high, value));
    }

    /** To the left the one grows; where the boundary has left the land, all of it is the one's, or nothing. */
    private double squareMetresAt(double metres) {
        ParcelCut cut = new ParcelCut(both, border.inside(boundary.at(metres)));
        if (cut.isEmpty()) {
            return metres > 0 ? wholeSquareMetres : 0;
        }
        List<Geometry> land = sides.of(cut.parts());
        return land.get(0).isEmpty() ? 0 : OfficialArea.ofPolygonal(land.get(0));
    }
}
