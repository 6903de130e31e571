package org.qianmo.voucher.rule;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.locationtech.jts.geom.MultiPolygon;
import org.qianmo.kernel.geometry.Acreage;
import org.qianmo.kernel.ledger.Indicator;

/**
 * What the rules say to an issue. Amounts are in the smallest unit of the voucher's kind, without what is zero.
 *
 * @param grounds those of the works, EPSG:4490
 * @param accepted official area that was accepted on them
 * @param maximum what they yield at most
 * @param amounts what would be issued: as stated, or the maximum
 * @param units towns and villages of the works
 */
public record IssueJudgement(
        List<RuleFinding> findings,
        List<MultiPolygon> grounds,
        Acreage accepted,
        Map<Indicator, Long> maximum,
        Map<Indicator, Long> amounts,
        Set<String> units) {

    public IssueJudgement {
        findings = List.copyOf(findings);
        grounds = List.copyOf(grounds);
    }
}
