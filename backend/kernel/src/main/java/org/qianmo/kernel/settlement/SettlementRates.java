package org.qianmo.kernel.settlement;

import java.util.List;

/**
 * What is taken from a price, and how the rest is split.
 *
 * @param costFenPerMu cost of reclamation, 0.01 元 per 亩, not negative
 * @param cityFenPerMu for the city's fund, 0.01 元 per 亩, not negative
 * @param shares parts of the rest, in the order of those entitled: whole numbers that are not negative, of which at least
 *     one is positive; only their proportion counts
 */
public record SettlementRates(long costFenPerMu, long cityFenPerMu, List<Integer> shares) {

    /** @throws IllegalArgumentException if a number is negative, or all shares are zero */
    public SettlementRates {
        shares = List.copyOf(shares);
        boolean negative =
                costFenPerMu < 0 || cityFenPerMu < 0 || shares.stream().anyMatch(share -> share < 0);
        if (negative || shares.stream().allMatch(share -> share == 0)) {
            throw new IllegalArgumentException("rates that split nothing: " + shares);
        }
    }
}
