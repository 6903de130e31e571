package org.qianmo.voucher.simulation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.AffineTransformation;

/**
 * The ground of one scenario: reclaimed fields with overlapping works on them, and plots to build on.
 *
 * @param fields parcels of the reclaimed ground, as they were before any is split
 */
record Plots(Map<Long, Work> works, Map<Long, Target> targets, List<Long> fields) {

    /** Ground drawn twice by less than a millimetre over a hundred metres does not overlap. */
    static final double OVERLAP_SQUARE_METRES_MAX = 0.1;

    private static final double METRES_A_DEGREE = 111_320;

    /**
     * Accepted work.
     *
     * @param ground EPSG:4490, degrees
     * @param paddy whether it is paddy now, so that all four indicators come of it
     * @param squareMetres official area of what counts: what no earlier work covers
     */
    record Work(long id, Geometry ground, boolean paddy, BigDecimal squareMetres) {}

    /** A plot to build on. @param allowed whether the rules let anybody @param squareMetres official area */
    record Target(long id, boolean allowed, BigDecimal squareMetres) {

        /** 0.001 亩 that cover all of it: rounded up. */
        long milliMu() {
            return thousandths(squareMetres, RoundingMode.CEILING);
        }
    }

    /** What the works yield at the ratio of 1: 0.001 亩, summed before they are rounded down. */
    long yieldMilliMu(Collection<Long> ids) {
        BigDecimal sum = ids.stream().map(id -> works.get(id).squareMetres()).reduce(BigDecimal.ZERO, BigDecimal::add);
        return thousandths(sum, RoundingMode.DOWN);
    }

    /** 亩 = m² × 3 / 2000. */
    private static long thousandths(BigDecimal squareMetres, RoundingMode rounding) {
        return squareMetres
                .multiply(BigDecimal.valueOf(3))
                .divide(BigDecimal.valueOf(2), 0, rounding)
                .longValueExact();
    }

    /** Whether two works lie on one another. */
    boolean overlap(long one, long other) {
        return overlapSquareMetres(works.get(one).ground(), works.get(other).ground()) > OVERLAP_SQUARE_METRES_MAX;
    }

    /** Good to a percent, which is all that is needed to tell an overlap from a shared edge. */
    static double overlapSquareMetres(Geometry one, Geometry other) {
        double south = one.getEnvelopeInternal().getMinY();
        AffineTransformation metres =
                AffineTransformation.scaleInstance(METRES_A_DEGREE * Math.cos(Math.toRadians(south)), METRES_A_DEGREE);
        return metres.transform(one).intersection(metres.transform(other)).getArea();
    }

    /** w0, w1 … t0, t1 …: ids differ from run to run. */
    String name(long id) {
        Map<Long, String> names = new LinkedHashMap<>();
        works.keySet().forEach(work -> names.put(work, "w" + names.size()));
        int works = names.size();
        targets.keySet().forEach(target -> names.put(target, "t" + (names.size() - works)));
        return names.getOrDefault(id, "?" + id);
    }
}
