package org.qianmo.kernel.dissolve;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Geometry;
import org.qianmo.kernel.topology.CoverageOverlaps;
import org.qianmo.kernel.topology.CoverageOverlaps.Overlap;
import org.qianmo.kernel.topology.Tolerances;

/** Which grounds lie on one another, directly or through others. */
final class OverlappingGround {

    /** Along a side of 100 m, a ten-thousandth of a square metre. */
    static final double NOISE_METRES = 1e-6;

    /** Grounds that overlap more often than so many times their number are one heap. */
    private static final int PAIRS_PER_GROUND = 20;

    private OverlappingGround() {}

    /** Each number of the list in exactly one set, alone if it overlaps none; sets ascending, and by their lowest. */
    static Collection<List<Integer>> sets(List<? extends Geometry> plane) {
        int pairsMax = Math.max(1_000, PAIRS_PER_GROUND * plane.size());
        List<Overlap> pairs = new CoverageOverlaps(tolerances(), pairsMax).pairs(plane);
        return pairs.size() >= pairsMax
                ? List.of(IntStream.range(0, plane.size()).boxed().toList())
                : joined(plane.size(), pairs);
    }

    private static Collection<List<Integer>> joined(int grounds, List<Overlap> pairs) {
        int[] lowest = IntStream.range(0, grounds).toArray();
        for (Overlap pair : pairs) {
            int one = lowest(lowest, pair.first());
            int other = lowest(lowest, pair.second());
            lowest[Math.max(one, other)] = Math.min(one, other);
        }
        TreeMap<Integer, List<Integer>> sets = new TreeMap<>();
        for (int i = 0; i < grounds; i++) {
            sets.computeIfAbsent(lowest(lowest, i), number -> new ArrayList<>()).add(i);
        }
        return sets.values();
    }

    private static int lowest(int[] lowest, int number) {
        int at = number;
        while (lowest[at] != at) {
            lowest[at] = lowest[lowest[at]];
            at = lowest[at];
        }
        return at;
    }

    private static Tolerances tolerances() {
        Tolerances usual = Tolerances.DEFAULT;
        return new Tolerances(
                NOISE_METRES,
                usual.duplicateVertexMetres(),
                usual.spikeAngleDegrees(),
                usual.sliverSquareMetres(),
                usual.sliverCompactness(),
                usual.minimumAreaSquareMetres(),
                usual.verticesMax(),
                usual.placesMax());
    }
}
