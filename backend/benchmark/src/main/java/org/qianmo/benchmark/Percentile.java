package org.qianmo.benchmark;

import java.util.List;

/** The nearest rank: a time that was measured, not one in between. */
final class Percentile {

    private Percentile() {}

    /**
     * The least value that so many of all do not exceed.
     *
     * @param sorted the least first, not empty
     * @param share of them, over 0 to 1
     */
    static double of(List<Double> sorted, double share) {
        return sorted.get(Math.max(0, (int) Math.ceil(share * sorted.size()) - 1));
    }
}
