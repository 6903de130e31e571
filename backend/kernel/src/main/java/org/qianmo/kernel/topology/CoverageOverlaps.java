package org.qianmo.kernel.topology;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Geometry;

/**
 * All pairs of a whole layer that overlap, for bulk import: duplicates, containment and partial overlaps alike.
 *
 * <p>An index finds the pairs whose envelopes meet; those that share their border edge by edge are passed over by an
 * exact test; overlay decides on the rest. The cost grows with the number of neighbouring pairs, which in a layer of
 * land is a few times the number of parcels.
 *
 * <p>Known weakness: where thousands of grounds lie on one another, the pairs themselves are that many squared; the
 * search then ends at {@code pairsMax}.
 */
public final class CoverageOverlaps {

    private final double layerMetres;
    private final int pairsMax;

    /**
     * @param tolerances of which the layer tolerance counts
     * @param pairsMax most pairs to return; a layer that reaches it is broken as a whole
     */
    public CoverageOverlaps(Tolerances tolerances, int pairsMax) {
        this.layerMetres = tolerances.layerMetres();
        this.pairsMax = pairsMax;
    }

    /**
     * Overlapping pairs within one layer, each once, the lower number first.
     *
     * @param plane polygons or multipolygons without errors of form, EPSG:4547
     * @return in ascending order of {@code first}, then {@code second}
     */
    public List<Overlap> pairs(List<? extends Geometry> plane) {
        Members layer = new Members(plane);
        return overlaps(layer, layer, true);
    }

    /**
     * Overlapping pairs between two layers.
     *
     * @param incoming numbered by {@code first}
     * @param existing numbered by {@code second}
     */
    public List<Overlap> pairsAgainst(List<? extends Geometry> incoming, List<? extends Geometry> existing) {
        return overlaps(new Members(incoming), new Members(existing), false);
    }

    private List<Overlap> overlaps(Members incoming, Members layer, boolean same) {
        AtomicInteger found = new AtomicInteger();
        return IntStream.range(0, incoming.edges.size())
                .parallel()
                .mapToObj(first -> overlaps(incoming, first, layer, same, found))
                .flatMap(List::stream)
                .limit(pairsMax)
                .toList();
    }

    /** @param found by all who search; when it reaches the bound, the search ends */
    private List<Overlap> overlaps(Members incoming, int first, Members layer, boolean same, AtomicInteger found) {
        List<Overlap> overlaps = List.of();
        for (int second : layer.near(incoming.edges.get(first).envelope, same ? first + 1 : 0)) {
            if (found.get() >= pairsMax) {
                return overlaps;
            }
            Geometry where = Overlay.shared(incoming, first, layer, second, layerMetres);
            if (!where.isEmpty()) {
                found.incrementAndGet();
                overlaps = overlaps.isEmpty() ? new ArrayList<>() : overlaps;
                overlaps.add(new Overlap(first, second, where));
            }
        }
        return overlaps;
    }

    /**
     * Ground that two members hold.
     *
     * @param first number of the one member in its list, from 0
     * @param second number of the other member in its list, from 0
     * @param where polygon or multipolygon, EPSG:4547
     */
    public record Overlap(int first, int second, Geometry where) {

        /** Plane area. */
        public double squareMetres() {
            return where.getArea();
        }
    }
}
