package org.qianmo.voucher.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.qianmo.kernel.ledger.Indicator;
import org.qianmo.kernel.ledger.Unit;

/** Rules on the amounts of a redemption against what its plot takes. */
final class NeedRules {

    private NeedRules() {}

    /** @param amounts 0.001 亩 by indicator, at least one */
    static List<RuleFinding> check(PlotNeed need, Map<Indicator, Long> amounts) {
        List<RuleFinding> findings = new ArrayList<>();
        long part = need.coveredBy(amounts);
        missing(need, part, amounts, findings);
        exceeded(need, amounts, findings);
        long still = need.open() - part;
        if (findings.isEmpty() && still > 0) {
            findings.add(RuleFinding.warning(
                    RuleCode.TARGET_NOT_COVERED,
                    "此后地块仍有 %s 亩未落实指标".formatted(shown(still)),
                    "after this, %s 亩 of the plot are not covered yet".formatted(shown(still))));
        }
        return findings;
    }

    /** A part takes its share of each indicator, and is at least one unit of area. */
    private static void missing(PlotNeed need, long part, Map<Indicator, Long> amounts, List<RuleFinding> findings) {
        Map<Indicator, Long> least = need.forPart(Math.max(1, Math.min(part, need.open())));
        least.forEach((indicator, atLeast) -> {
            long given = amounts.getOrDefault(indicator, 0L);
            if (given < atLeast) {
                findings.add(RuleFinding.error(
                        RuleCode.INDICATOR_MISSING,
                        "覆盖地块 %s / %s 亩须有 %s 至少 %s 亩，所给为 %s 亩"
                                .formatted(shown(part), shown(need.area()), indicator, shown(atLeast), shown(given)),
                        "covering %s of the plot's %s 亩 takes at least %s 亩 of %s; %s are given"
                                .formatted(shown(part), shown(need.area()), shown(atLeast), indicator, shown(given))));
            }
        });
    }

    private static void exceeded(PlotNeed need, Map<Indicator, Long> amounts, List<RuleFinding> findings) {
        Map<Indicator, Long> left = need.left();
        amounts.forEach((indicator, given) -> {
            long most = left.getOrDefault(indicator, 0L);
            if (given > most) {
                findings.add(RuleFinding.error(
                        RuleCode.NEED_EXCEEDED,
                        "%s 给出 %s 亩，地块还需 %s 亩".formatted(indicator, shown(given), shown(most)),
                        "%s 亩 of %s are given; the plot still takes %s"
                                .formatted(shown(given), indicator, shown(most))));
            }
        });
    }

    private static String shown(long milliMu) {
        return Unit.MILLI_MU.shown(milliMu).toPlainString();
    }
}
