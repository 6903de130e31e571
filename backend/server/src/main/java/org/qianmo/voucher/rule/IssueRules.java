package org.qianmo.voucher.rule;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.MultiPolygon;
import org.qianmo.acreage.Category;
import org.qianmo.kernel.ledger.Asset;
import org.qianmo.kernel.ledger.Indicator;
import org.qianmo.voucher.application.VoucherAct.Issue;
import org.qianmo.voucher.parameter.RuleVersion;
import org.qianmo.voucher.rule.store.SourceWorkRows;
import org.qianmo.voucher.rule.store.SourceWorkRows.SourceWork;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Rules on issuing (核发): the work was accepted, the collective agreed, the ground was built on and is farmland or green now,
 * nothing else rests on it, and no more is issued than it yields.
 */
@Service
public class IssueRules {

    private final SourceWorkRows works;
    private final SourceGround ground;

    IssueRules(SourceWorkRows works, SourceGround ground) {
        this.works = works;
        this.ground = ground;
    }

    /**
     * Judges as things stand; what is to hold until a commit is asked under the locks of the ground.
     *
     * @param today day of the district
     * @param knownAt null for all that is known now
     */
    @Transactional(readOnly = true)
    public IssueJudgement judge(Issue act, RuleVersion rules, LocalDate today, Instant knownAt) {
        List<RuleFinding> findings = new ArrayList<>();
        if (act.asset() == null || act.asset() == Asset.MONEY) {
            findings.add(RuleFinding.error(RuleCode.ACT_INCOMPLETE, "须指明券种", "the kind of the voucher must be named"));
            return new IssueJudgement(findings, List.of(), AcceptedAreas.NONE.whole(), Map.of(), Map.of(), Set.of());
        }
        List<SourceWork> sources = sources(act, findings);
        consent(act, today, findings);
        List<MultiPolygon> grounds = sources.stream().map(SourceWork::ground).toList();
        findings.addAll(ground.wasConstruction(grounds, rules.baselineDay(), knownAt));
        findings.addAll(ground.becameAsMeant(act.asset(), grounds, today, knownAt));
        findings.addAll(ground.isFree(grounds));
        AcceptedAreas accepted = sources.stream()
                .map(work -> ground.accepted(act.asset(), work, today, knownAt))
                .reduce(AcceptedAreas.NONE, AcceptedAreas::plus);
        Map<Indicator, Long> maximum = maximum(act, accepted, rules);
        Map<Indicator, Long> amounts = amounts(act, maximum, findings);
        return new IssueJudgement(findings, grounds, accepted.whole(), maximum, amounts, units(sources));
    }

    private static Set<String> units(List<SourceWork> sources) {
        return sources.stream().map(SourceWork::unitCode).collect(Collectors.toCollection(HashSet::new));
    }

    private List<SourceWork> sources(Issue act, List<RuleFinding> findings) {
        Set<Long> asked = new HashSet<>(act.works());
        List<SourceWork> found = works.find(asked);
        found.forEach(work -> asked.remove(work.id()));
        if (act.works().isEmpty()) {
            findings.add(RuleFinding.error(RuleCode.WORK_UNKNOWN, "未选择验收工程", "no accepted work is named"));
        }
        asked.stream()
                .sorted()
                .forEach(id -> findings.add(RuleFinding.error(
                        RuleCode.WORK_UNKNOWN, "没有编号为 " + id + " 的验收工程", "there is no accepted work " + id)));
        Set<Category> yielding = yielding(act.asset());
        found.stream()
                .filter(work -> !yielding.contains(work.category()))
                .forEach(work -> findings.add(category(work)));
        return found;
    }

    private static Set<Category> yielding(Asset asset) {
        return asset == Asset.HOUSE ? EnumSet.of(Category.CCGZ, Category.CCZL) : EnumSet.of(Category.FKFL);
    }

    private static RuleFinding category(SourceWork work) {
        return RuleFinding.error(
                        RuleCode.WORK_CATEGORY,
                        "验收 %s 属“%s”，不产生这种券"
                                .formatted(work.documentNo(), work.category().nameZh()),
                        "%s is work of the category “%s”, which yields no such voucher"
                                .formatted(work.documentNo(), work.category().nameEn()))
                .at(work.ground(), work.official().squareMetres());
    }

    private static void consent(Issue act, LocalDate today, List<RuleFinding> findings) {
        if (act.consentNo() == null || act.consentNo().isBlank() || act.consentOn() == null) {
            findings.add(RuleFinding.error(
                    RuleCode.CONSENT_MISSING,
                    "须写明集体同意的文号与日期",
                    "the collective's consent needs its number and its day"));
        } else if (act.consentOn().isAfter(today)) {
            findings.add(RuleFinding.error(
                    RuleCode.CONSENT_MISSING,
                    "集体同意的日期 " + act.consentOn() + " 晚于今天 " + today,
                    "the collective's consent is of " + act.consentOn() + ", after today, " + today));
        }
    }

    /** Where each case says its floor area, what it says is the maximum. */
    private static Map<Indicator, Long> maximum(Issue act, AcceptedAreas accepted, RuleVersion rules) {
        boolean stated =
                act.asset() == Asset.HOUSE && rules.houseSquareMetresPerMu().isEmpty();
        return stated ? positive(act.amounts(), act.asset()) : IssueMaximum.of(act.asset(), accepted, rules);
    }

    private static Map<Indicator, Long> positive(Map<Indicator, Long> amounts, Asset asset) {
        Map<Indicator, Long> positive = new EnumMap<>(Indicator.class);
        amounts.forEach((indicator, amount) -> {
            if (amount > 0 && asset.carries(indicator)) {
                positive.put(indicator, amount);
            }
        });
        return positive;
    }

    private static Map<Indicator, Long> amounts(Issue act, Map<Indicator, Long> maximum, List<RuleFinding> findings) {
        act.amounts().keySet().stream()
                .filter(indicator -> !act.asset().carries(indicator))
                .sorted()
                .forEach(indicator -> findings.add(RuleFinding.error(
                        RuleCode.AMOUNT_NOT_CARRIED,
                        "这种券不含指标 " + indicator,
                        "vouchers of this kind do not carry " + indicator)));
        Map<Indicator, Long> amounts = act.amounts().isEmpty() ? maximum : positive(act.amounts(), act.asset());
        amounts.forEach((indicator, amount) -> {
            long most = maximum.getOrDefault(indicator, 0L);
            if (amount > most) {
                findings.add(exceeded(act.asset(), indicator, amount, most));
            }
        });
        if (amounts.isEmpty()) {
            findings.add(nothing(act.asset()));
        }
        return amounts;
    }

    private static RuleFinding exceeded(Asset asset, Indicator indicator, long amount, long most) {
        String stated = asset.unit().shown(amount).toPlainString();
        String yielded = asset.unit().shown(most).toPlainString();
        return RuleFinding.error(
                RuleCode.AREA_EXCEEDED,
                "%s 申请 %s，验收面积至多产生 %s".formatted(indicator, stated, yielded),
                "%s of %s are asked for; the accepted area yields at most %s".formatted(stated, indicator, yielded));
    }

    private static RuleFinding nothing(Asset asset) {
        return asset == Asset.HOUSE
                ? RuleFinding.error(RuleCode.NOTHING_TO_MOVE, "须填写本案的建筑面积", "the case must say its floor area")
                : RuleFinding.error(
                        RuleCode.NOTHING_TO_MOVE,
                        "验收面积折算后不足最小单位，没有可核发的数量",
                        "the accepted area yields less than the smallest unit: there is nothing to issue");
    }
}
