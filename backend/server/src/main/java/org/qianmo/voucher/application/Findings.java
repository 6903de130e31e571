package org.qianmo.voucher.application;

import java.util.ArrayList;
import java.util.List;
import org.qianmo.voucher.rule.RuleCode;
import org.qianmo.voucher.rule.RuleFinding;

/** Findings as they gather while an act is planned. */
public final class Findings {

    private final List<RuleFinding> found = new ArrayList<>();

    public void error(RuleCode code, String zh, String en) {
        found.add(RuleFinding.error(code, zh, en));
    }

    public void errorIf(boolean wrong, RuleCode code, String zh, String en) {
        if (wrong) {
            error(code, zh, en);
        }
    }

    public void warning(RuleCode code, String zh, String en) {
        found.add(RuleFinding.warning(code, zh, en));
    }

    public void addAll(List<RuleFinding> findings) {
        found.addAll(findings);
    }

    public List<RuleFinding> list() {
        return List.copyOf(found);
    }

    public boolean none() {
        return found.isEmpty();
    }
}
