package org.qianmo.voucher.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.qianmo.kernel.settlement.Settlement;
import org.qianmo.voucher.PlannedEntry;
import org.qianmo.voucher.parameter.RuleVersion;
import org.qianmo.voucher.rule.RuleFinding;

/**
 * What an act would do, and what stands in its way.
 *
 * @param entries in the order in which they would be posted
 * @param findings errors and warnings
 * @param units towns and villages that it concerns; null for what is the whole district's
 * @param rules values of the parameters that it was judged by
 * @param settlement what would be paid to whom; empty if nothing is sold, or the price does not bear cost and fund
 */
public record ActPlan(
        List<PlannedEntry> entries,
        List<RuleFinding> findings,
        Set<String> units,
        List<RuleVersion.Used> rules,
        Optional<Settlement> settlement) {

    public ActPlan {
        entries = List.copyOf(entries);
        findings = List.copyOf(findings);
        rules = List.copyOf(rules);
    }

    /** A plan that sells nothing. */
    public ActPlan(
            List<PlannedEntry> entries, List<RuleFinding> findings, Set<String> units, List<RuleVersion.Used> rules) {
        this(entries, findings, units, rules, Optional.empty());
    }

    public boolean refused() {
        return findings.stream().anyMatch(RuleFinding::error);
    }

    /** The same with one more finding. */
    public ActPlan with(RuleFinding finding) {
        List<RuleFinding> more = new ArrayList<>(findings);
        more.add(finding);
        return new ActPlan(entries, more, units, rules, settlement);
    }
}
