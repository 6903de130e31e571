package org.qianmo.voucher.rule;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.qianmo.kernel.ledger.Indicator;
import org.qianmo.parcel.Parcel;

/**
 * What the rules say to a redemption. Amounts are in 0.001 亩, without what is zero.
 *
 * @param plot present version of the parcel that is built on; empty if there is none
 * @param need what the whole plot takes
 * @param left what of this was not redeemed on its ground yet
 * @param amounts what would be redeemed: as stated, or as much as the plot takes and the holder has
 * @param milliMu of the plot that this covers
 * @param units town or village of the plot; null for ground outside of all
 */
public record RedemptionJudgement(
        List<RuleFinding> findings,
        Optional<Parcel> plot,
        Map<Indicator, Long> need,
        Map<Indicator, Long> left,
        Map<Indicator, Long> amounts,
        long milliMu,
        Set<String> units) {

    public RedemptionJudgement {
        findings = List.copyOf(findings);
    }

    /** A redemption of which nothing can be said but this. */
    static RedemptionJudgement none(List<RuleFinding> findings) {
        return new RedemptionJudgement(findings, Optional.empty(), Map.of(), Map.of(), Map.of(), 0, Set.of());
    }
}
