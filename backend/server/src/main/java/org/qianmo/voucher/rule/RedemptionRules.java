package org.qianmo.voucher.rule;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.MultiPolygon;
import org.qianmo.kernel.geometry.Acreage;
import org.qianmo.kernel.geometry.Mu;
import org.qianmo.kernel.ledger.Asset;
import org.qianmo.kernel.ledger.Indicator;
import org.qianmo.kernel.ledger.Purpose;
import org.qianmo.parcel.Composition;
import org.qianmo.parcel.LandClassesOn;
import org.qianmo.parcel.Parcel;
import org.qianmo.parcel.ParcelRegistry;
import org.qianmo.voucher.application.VoucherAct.Redeem;
import org.qianmo.voucher.parameter.RuleVersion;
import org.qianmo.voucher.standing.Standings;
import org.qianmo.voucher.standing.VoucherStanding;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Rules on redeeming (使用/落地): where the plot is and what it is now, what it takes of each indicator, and that a project
 * builds on no more than it gave up.
 */
@Service
public class RedemptionRules {

    private final Standings standings;
    private final ParcelRegistry parcels;
    private final LandClassesOn classes;
    private final TargetGround target;
    private final RedeemedGround redeemed;
    private final ProjectSums projects;

    RedemptionRules(
            Standings standings,
            ParcelRegistry parcels,
            LandClassesOn classes,
            TargetGround target,
            RedeemedGround redeemed,
            ProjectSums projects) {
        this.standings = standings;
        this.parcels = parcels;
        this.classes = classes;
        this.target = target;
        this.redeemed = redeemed;
        this.projects = projects;
    }

    /**
     * Judges as things stand; what is to hold until a commit is asked under the locks of the plot's ground and of the project.
     * What the holder has is not judged here.
     *
     * @param projectNo of the voucher; null for none
     * @param today day of the district
     * @param knownAt null for all that is known now
     */
    @Transactional(readOnly = true)
    public RedemptionJudgement judge(
            Redeem act, String projectNo, RuleVersion rules, LocalDate today, Instant knownAt) {
        Optional<VoucherStanding> voucher = standings.of(act.serial());
        Optional<Parcel> plot = parcels.find(act.parcelId());
        List<RuleFinding> findings = new ArrayList<>();
        if (voucher.isEmpty()) {
            findings.add(RuleFinding.error(
                    RuleCode.VOUCHER_UNKNOWN, "没有编号为 " + act.serial() + " 的券", "there is no voucher " + act.serial()));
        }
        if (plot.isEmpty()) {
            findings.add(RuleFinding.error(
                    RuleCode.TARGET_UNKNOWN,
                    "没有编号为 " + act.parcelId() + " 的现状地块",
                    "there is no present parcel " + act.parcelId()));
        }
        if (!findings.isEmpty()) {
            return RedemptionJudgement.none(findings);
        }
        Composition now = classes.of(List.of(plot.get().shape()), today, knownAt);
        findings.addAll(ground(plot.get().shape(), now, rules));
        if (!redeemable(voucher.get().asset(), rules)) {
            findings.add(notRedeemable(voucher.get().asset()));
            return judgement(findings, plot.get(), null, Map.of());
        }
        PlotNeed need = need(plot.get(), now, voucher.get().asset(), rules);
        Map<Indicator, Long> amounts = amounts(act, voucher.get(), need);
        findings.addAll(need.open() == 0 ? List.of(covered(plot.get())) : NeedRules.check(need, amounts));
        findings.addAll(project(act.serial(), projectNo, need.coveredBy(amounts)));
        return judgement(findings, plot.get(), need, amounts);
    }

    private List<RuleFinding> ground(MultiPolygon plot, Composition now, RuleVersion rules) {
        List<RuleFinding> findings = new ArrayList<>(target.classes(now));
        findings.addAll(target.protectedLines(plot));
        findings.addAll(target.outside(plot, rules));
        return findings;
    }

    private static boolean redeemable(Asset asset, RuleVersion rules) {
        return asset == Asset.LAND
                || asset == Asset.GREEN && rules.greenRewardRatio().signum() > 0;
    }

    private static RuleFinding notRedeemable(Asset asset) {
        return asset == Asset.GREEN
                ? RuleFinding.error(
                        RuleCode.NOT_REDEEMABLE, "绿券未开通用地奖励，不能落地使用", "green vouchers give no quota at present")
                : RuleFinding.error(RuleCode.NOT_REDEEMABLE, "房券不在地块上使用", "house vouchers are not redeemed on a plot");
    }

    private PlotNeed need(Parcel plot, Composition now, Asset asset, RuleVersion rules) {
        Acreage whole = plot.officialArea();
        long area = PlotNeed.milliMuUp(whole);
        boolean all = now.byClass().keySet().size() == 1;
        Acreage cultivated = Cultivated.area(now.byClass());
        Acreage paddy = Cultivated.paddy(now.byClass());
        return new PlotNeed(
                asset,
                area,
                PlotNeed.milliMuUp(booked(cultivated, all, whole)),
                PlotNeed.milliMuUp(booked(paddy, all, whole)),
                Math.min(area, redeemed.on(plot.shape())),
                asset == Asset.GREEN ? rules.greenRewardRatio() : BigDecimal.ONE);
    }

    /** A plot of one class is booked as a whole: areas of pieces may differ from it in the last digit. */
    private static Acreage booked(Acreage measured, boolean all, Acreage whole) {
        boolean some = measured.compareTo(Acreage.ZERO) > 0;
        return some && (all || measured.compareTo(whole) > 0) ? whole : measured;
    }

    private static Map<Indicator, Long> amounts(Redeem act, VoucherStanding voucher, PlotNeed need) {
        Map<Indicator, Long> amounts = new EnumMap<>(Indicator.class);
        if (act.amounts().isEmpty()) {
            Map<Indicator, Long> affordable = need.affordable(voucher.of(act.holder(), Purpose.LIVE));
            amounts.putAll(affordable.isEmpty() ? need.left() : affordable);
        } else {
            amounts.putAll(act.amounts());
        }
        amounts.values().removeIf(amount -> amount <= 0);
        return amounts;
    }

    private static RuleFinding covered(Parcel plot) {
        return RuleFinding.error(
                        RuleCode.TARGET_COVERED, "地块已全部落实指标", "all of the plot is covered by redemptions already")
                .at(plot.shape(), plot.officialArea().squareMetres());
    }

    private List<RuleFinding> project(String serial, String projectNo, long milliMu) {
        ProjectSums.Sums sums = projects.of(serial, projectNo);
        Mu after = Mu.ofMilliMu(Math.addExact(sums.redeemedMilliMu(), milliMu));
        Mu givenUp = sums.givenUp().toMu();
        if (after.compareTo(givenUp) <= 0) {
            return List.of();
        }
        String zh = projectNo == null ? "这张券" : "项目 " + projectNo;
        String en = projectNo == null ? "this voucher" : "project " + projectNo;
        return List.of(RuleFinding.error(
                RuleCode.PROJECT_EXCEEDED,
                "%s建新将达 %s 亩，超过拆旧 %s 亩".formatted(zh, plain(after), plain(givenUp)),
                "%s would build on %s 亩, more than the %s 亩 given up".formatted(en, plain(after), plain(givenUp))));
    }

    private static String plain(Mu mu) {
        return mu.value().toPlainString();
    }

    private static RedemptionJudgement judgement(
            List<RuleFinding> findings, Parcel plot, PlotNeed need, Map<Indicator, Long> amounts) {
        return new RedemptionJudgement(
                findings,
                Optional.of(plot),
                need == null ? Map.of() : need.whole(),
                need == null ? Map.of() : need.left(),
                amounts,
                need == null ? 0 : need.coveredBy(amounts),
                Collections.singleton(plot.facts().unitCode()));
    }
}
