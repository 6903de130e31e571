package org.qianmo.kernel.contiguity;

import java.util.List;
import org.qianmo.kernel.geometry.Acreage;

/**
 * Landscape metrics of a set of patches, for before and after consolidation: land became more contiguous where the
 * patches became fewer and their mean larger. Acceptance asks for that direction; the metrics are our choice.
 *
 * <p>Sources: McGarigal and Marks 1995, <i>FRAGSTATS</i>, USDA Forest Service PNW-GTR-351; Jaeger 2000. The definitions
 * are at {@link FragmentationMetrics}. Sizes are booked acreages, so that they agree with every statement; shapes are
 * of the plane. Figures compare only between sets made with the same {@link Gap} over the same landscape.
 */
public final class Fragmentation {

    private Fragmentation() {}

    /** Metrics of patches that are the whole landscape: A = Σa. */
    public static FragmentationMetrics of(List<Patch> patches) {
        return within(acreage(patches), patches);
    }

    /**
     * Metrics of patches in a landscape with other land around them, say the farmland of a town. O(n).
     *
     * @param landscape acreage of the whole town or unit, other land included
     * @param patches in any order; sums of doubles may differ in their last digits between orders
     * @throws IllegalArgumentException if the patches are larger than the landscape
     */
    public static FragmentationMetrics within(Acreage landscape, List<Patch> patches) {
        Acreage acreage = acreage(patches);
        if (acreage.compareTo(landscape) > 0) {
            throw new IllegalArgumentException("patches of " + acreage + " in a landscape of " + landscape);
        }
        return patches.isEmpty() ? FragmentationMetrics.NONE : metrics(squareMetres(landscape), acreage, patches);
    }

    private static FragmentationMetrics metrics(double landscape, Acreage acreage, List<Patch> patches) {
        double total = squareMetres(acreage);
        double largest = 0;
        double squares = 0;
        double shapes = 0;
        for (Patch patch : patches) {
            double size = squareMetres(patch.acreage());
            largest = Math.max(largest, size);
            squares += size * size;
            shapes += size * patch.shapeIndex();
        }
        return new FragmentationMetrics(
                patches.size(),
                acreage,
                total / patches.size(),
                100 * largest / landscape,
                squares / landscape,
                shapes / total);
    }

    private static Acreage acreage(List<Patch> patches) {
        return Acreage.sum(patches.stream().map(Patch::acreage).toList());
    }

    private static double squareMetres(Acreage acreage) {
        return acreage.squareMetres().doubleValue();
    }
}
