package org.qianmo.voucher.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.qianmo.voucher.rule.RuleScene.TODAY;
import static org.qianmo.voucher.rule.RuleScene.milliMuDown;
import static org.qianmo.voucher.rule.RuleScene.milliMuUp;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qianmo.control.ControlLine.Kind;
import org.qianmo.kernel.ledger.Indicator;
import org.qianmo.parcel.Parcel;
import org.qianmo.parcel.ParcelRegistry;
import org.qianmo.testing.RunningApplication;
import org.qianmo.testing.SnappedDifference;
import org.qianmo.testing.TestDistrict;
import org.qianmo.voucher.LedgerScene;
import org.qianmo.voucher.application.VoucherAct.Redeem;
import org.qianmo.voucher.claim.GroundClaims;
import org.qianmo.voucher.rule.store.RedemptionRows;
import org.qianmo.voucher.rule.store.RedemptionRows.NewRedemption;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Each rule on redeeming, with what it refuses and what passes at its edge. The plot lies in the south of the spot, within the
 * development boundary; the ground that was given up in the north. One unit is some 10 m.
 */
abstract class RedemptionRulesContract extends RunningApplication {

    private static final String PLOT = "0 0, 4 0, 4 4, 0 4, 0 0";
    private static final String EAST_STRIP = "3 0, 4 0, 4 4, 3 4, 3 0";
    private static final String GIVEN_UP = "0 6, 8 6, 8 10, 0 10, 0 6";

    @Autowired
    private RedemptionRules rules;

    @Autowired
    private RedemptionRows redemptions;

    @Autowired
    private ParcelRegistry parcels;

    @Autowired
    private GroundClaims claims;

    @Autowired
    private JdbcTemplate jdbc;

    private RuleScene scene;
    private LedgerScene ledger;
    private String serial;
    private long area;

    @BeforeEach
    void aVoucherOnGroundThatWasGivenUp() {
        scene = new RuleScene(application);
        ledger = new LedgerScene(application);
        serial = standing(GIVEN_UP, null);
        area = milliMuUp(scene.area(PLOT).squareMetres());
    }

    private String standing(String ring, String projectNo) {
        String standing = ledger.voucher();
        jdbc.update("update voucher set project_no = ? where serial = ?", projectNo, standing);
        ledger.commit(booking -> claims.claim(standing, List.of(scene.spot.polygon(ring)), booking));
        return standing;
    }

    private void boundary(String ring) {
        scene.line(Kind.CZKFBJ, "开发边界", ring);
    }

    private long plot(String landClass) {
        boundary(PLOT);
        return scene.parcel(PLOT, landClass, landClass);
    }

    private RedemptionJudgement judge(long plot, Map<Indicator, Long> amounts, String... changed) {
        return judge(serial, null, plot, amounts, changed);
    }

    private RedemptionJudgement judge(
            String used, String project, long plot, Map<Indicator, Long> amounts, String... changed) {
        Redeem act = new Redeem(used, 1, plot, amounts, "农转用1");
        return rules.judge(act, project, scene.rules(changed), TODAY, RuleScene.everything());
    }

    private static List<RuleCode> codes(RedemptionJudgement judgement) {
        return judgement.findings().stream().map(RuleFinding::code).toList();
    }

    private static Map<Indicator, Long> amounts(long quota, long scale, long cultivated, long paddy) {
        Map<Indicator, Long> amounts = new EnumMap<>(Indicator.class);
        amounts.put(Indicator.QUOTA, quota);
        amounts.put(Indicator.SCALE, scale);
        amounts.put(Indicator.CULTIVATED, cultivated);
        amounts.put(Indicator.PADDY, paddy);
        return amounts;
    }

    private void isOf(RuleFinding finding, String ring) {
        double squareMetres = scene.area(ring).squareMetres().doubleValue();
        assertThat(finding.squareMetres().doubleValue()).isCloseTo(squareMetres, within(0.02));
        double asDrawn = scene.spot.polygon(ring).getArea();
        assertThat(SnappedDifference.area(finding.place(), scene.spot.polygon(ring), SnappedDifference.DEGREES))
                .isLessThan(asDrawn * 1e-6);
        assertThat(finding.words().zh()).contains(finding.squareMetres().toPlainString());
    }

    private long holder() {
        Long holder = jdbc.queryForObject("select holder_id from voucher where serial = ?", Long.class, serial);
        return holder == null ? 0 : holder;
    }

    private void redeemed(long plot, long milliMu) {
        Parcel parcel = parcels.find(plot).orElseThrow();
        ledger.commit(booking -> redemptions.insert(
                new NewRedemption(booking.recordId(), serial, holder(), null, "批", parcel, milliMu)));
    }

    @Test
    void aPlotTakesItsAreaOfEachIndicator() {
        long plot = plot("0101");
        RedemptionJudgement judgement = judge(plot, amounts(area, area, area, area));

        assertThat(judgement.findings()).isEmpty();
        assertThat(judgement.need()).isEqualTo(amounts(area, area, area, area));
        assertThat(judgement.milliMu()).isEqualTo(area);
        assertThat(judgement.units()).containsExactly(TestDistrict.WEST_VILLAGE);
        assertThat(judgement.plot().orElseThrow().id()).isEqualTo(plot);
        assertThat(judgement.plot().orElseThrow().version()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"0101, true, true", "0102, true, false", "0103, true, false", "0301, false, false", "1206, false, false"
    })
    void cultivatedLandAndPaddyAreShownWhereThePlotIsSuch(String landClass, boolean cultivated, boolean paddy) {
        RedemptionJudgement judgement = judge(plot(landClass), Map.of());

        assertThat(judgement.need().containsKey(Indicator.CULTIVATED)).isEqualTo(cultivated);
        assertThat(judgement.need().containsKey(Indicator.PADDY)).isEqualTo(paddy);
        assertThat(judgement.amounts()).isEqualTo(judgement.need());
        assertThat(judgement.findings()).isEmpty();
    }

    @Test
    void plotAndVoucherMustBeThere() {
        assertThat(codes(judge(TestDistrict.freshId(), Map.of()))).containsExactly(RuleCode.TARGET_UNKNOWN);
        assertThat(codes(judge("NH-D-none", null, plot("0103"), Map.of()))).containsExactly(RuleCode.VOUCHER_UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({
        "0103, true",
        "1104, true",
        "1101, true",
        "1206, true",
        "0601, false",
        "0810, false",
        "1004, false",
        "1201, false"
    })
    void plotIsNotBuiltOnYet(String landClass, boolean passes) {
        RedemptionJudgement judgement = judge(plot(landClass), Map.of());

        assertThat(codes(judgement).contains(RuleCode.TARGET_CLASS)).isEqualTo(!passes);
        if (!passes) {
            isOf(judgement.findings().get(0), PLOT);
            assertThat(judgement.findings().get(0).words().zh()).contains(landClass);
        }
    }

    @ParameterizedTest
    @CsvSource({"YJJBNT, TARGET_ON_FARMLAND_LINE", "STBHHX, TARGET_ON_RED_LINE"})
    void protectedGroundIsNamedWithItsPlace(Kind kind, RuleCode code) {
        long plot = plot("0103");
        scene.line(kind, "北坡线", "3.99999 0, 9 0, 9 4, 3.99999 4, 3.99999 0");
        assertThat(judge(plot, Map.of()).findings()).as("noise of drawing").isEmpty();
        scene.line(kind, "西坡线", "3 -1, 6 -1, 6 5, 3 5, 3 -1");
        RedemptionJudgement judgement = judge(plot, Map.of());

        assertThat(codes(judgement)).containsExactly(code);
        assertThat(judgement.findings().get(0).words().zh()).contains("西坡线", kind.nameZh());
        isOf(judgement.findings().get(0), EAST_STRIP);
    }

    /** 0.001 of a unit is 1 cm: ten times the tolerance. */
    @Test
    void aCentimetreOfRedLineIsTooMuch() {
        long plot = plot("0103");
        scene.line(Kind.STBHHX, "红线", "3.999 0, 9 0, 9 4, 3.999 4, 3.999 0");
        assertThat(codes(judge(plot, Map.of()))).containsExactly(RuleCode.TARGET_ON_RED_LINE);
    }

    @Test
    void groundOutsideTheBoundaryIsNamedWithItsPlace() {
        long plot = scene.parcel(PLOT, "0103", "0103");
        RedemptionJudgement nowhere = judge(plot, Map.of());
        assertThat(codes(nowhere)).containsExactly(RuleCode.TARGET_OUTSIDE_ZONE);
        isOf(nowhere.findings().get(0), PLOT);

        boundary("-1 -1, 3 -1, 3 5, -1 5, -1 -1");
        RedemptionJudgement partly = judge(plot, Map.of());
        assertThat(codes(partly)).containsExactly(RuleCode.TARGET_OUTSIDE_ZONE);
        isOf(partly.findings().get(0), EAST_STRIP);

        boundary("3 -1, 3.99999 -1, 3.99999 5, 3 5, 3 -1");
        assertThat(judge(plot, Map.of()).findings()).as("all but a hair").isEmpty();
    }

    @Test
    void zonesCountWhereTheRulesSaySo() {
        long plot = scene.parcel(PLOT, "0103", "0103");
        boundary("-1 -1, 2 -1, 2 5, -1 5, -1 -1");
        scene.zone("FKFL", "0 0, 4 0, 4 4, 0 4, 0 0");
        scene.zone("CCGZ", "2 -1, 5 -1, 5 5, 2 5, 2 -1");

        assertThat(judge(plot, Map.of(), "redeem.allowedGround", "CZKFBJ|ZONE").findings())
                .isEmpty();
        RedemptionJudgement zones = judge(plot, Map.of(), "redeem.allowedGround", "ZONE");
        isOf(zones.findings().get(0), "0 0, 2 0, 2 4, 0 4, 0 0");
        RedemptionJudgement boundary = judge(plot, Map.of());
        isOf(boundary.findings().get(0), "2 0, 4 0, 4 4, 2 4, 2 0");
    }

    @Test
    void aCoveredPlotTakesNothingMore() {
        long plot = plot("0301");
        redeemed(plot, area);
        RedemptionJudgement judgement = judge(plot, Map.of());

        assertThat(codes(judgement)).contains(RuleCode.TARGET_COVERED);
        assertThat(judgement.left()).isEmpty();
    }

    @Test
    void aPlotIsCoveredInParts() {
        long plot = plot("0103");
        redeemed(plot, area - 1_000);

        assertThat(judge(plot, Map.of()).left())
                .containsOnly(
                        Map.entry(Indicator.QUOTA, 1_000L),
                        Map.entry(Indicator.SCALE, 1_000L),
                        Map.entry(Indicator.CULTIVATED, 1_000L));
        RedemptionJudgement part = judge(plot, amounts(999, 999, 999, 0));
        assertThat(codes(part)).containsExactly(RuleCode.TARGET_NOT_COVERED);
        assertThat(part.findings().get(0).error()).isFalse();
        assertThat(part.findings().get(0).words().zh()).contains("0.001");
        assertThat(part.milliMu()).isEqualTo(999);
        assertThat(judge(plot, amounts(1_000, 1_000, 1_000, 0)).findings()).isEmpty();
        assertThat(codes(judge(plot, amounts(1_001, 1_001, 1_000, 0)))).contains(RuleCode.NEED_EXCEEDED);
    }

    @ParameterizedTest
    @CsvSource({
        "1000, 999, 1000, INDICATOR_MISSING",
        "999, 1000, 1000, INDICATOR_MISSING",
        "1000, 1000, 999, INDICATOR_MISSING",
        "0, 0, 1000, INDICATOR_MISSING",
        "1000, 1000, 1000, TARGET_NOT_COVERED"
    })
    void eachIndicatorIsGivenInProportion(long quota, long scale, long cultivated, RuleCode code) {
        assertThat(codes(judge(plot("0102"), amounts(quota, scale, cultivated, 0))))
                .contains(code);
    }

    @Test
    void noMoreIsGivenThanThePlotTakes() {
        long plot = plot("0102");
        assertThat(codes(judge(plot, amounts(area, area, area, 1)))).containsExactly(RuleCode.NEED_EXCEEDED);
        assertThat(codes(judge(plot, amounts(area, area, area + 1, 0)))).containsExactly(RuleCode.NEED_EXCEEDED);
    }

    /** What covers a quarter of the plot covers a quarter of each half; by ground, not by the parcel's id. */
    @Test
    void partsOfASplitPlotAreCoveredAsItWas() {
        long whole = plot("0301");
        redeemed(whole, area / 4);
        Parcel parcel = parcels.find(whole).orElseThrow();
        scene.commit(booking -> parcels.retire(parcel, booking));
        String west = "0 0, 2 0, 2 4, 0 4, 0 0";
        long half = scene.parcel(west, "0301", "0301");
        RedemptionJudgement judgement = judge(half, Map.of());

        long needed = milliMuUp(scene.area(west).squareMetres());
        assertThat((double) judgement.left().get(Indicator.QUOTA)).isCloseTo(needed * 0.75, within(2.0));
        assertThat(codes(judge(whole, Map.of()))).containsExactly(RuleCode.TARGET_UNKNOWN);
    }

    @Test
    void aVoucherOfNoProjectBuildsOnNoMoreThanItsOwnGround() {
        String small = standing("9 6, 12 6, 12 10, 9 10, 9 6", null);
        BigDecimal givenUp = scene.area("9 6, 12 6, 12 10, 9 10, 9 6").squareMetres();
        long most = milliMuDown(givenUp);
        long plot = plot("0301");

        assertThat(codes(judge(small, null, plot, amounts(most, most, 0, 0))))
                .containsExactly(RuleCode.TARGET_NOT_COVERED);
        RedemptionJudgement more = judge(small, null, plot, amounts(most + 1, most + 1, 0, 0));
        assertThat(codes(more)).contains(RuleCode.PROJECT_EXCEEDED);
        assertThat(more.findings().get(more.findings().size() - 1).words().zh())
                .contains(BigDecimal.valueOf(most + 1, 3).stripTrailingZeros().toPlainString())
                .contains(givenUp.multiply(new BigDecimal("0.0015"))
                        .stripTrailingZeros()
                        .toPlainString());
    }

    @Test
    void aProjectBuildsOnNoMoreThanAllItsGround() {
        String project = "XM" + TestDistrict.freshId();
        String first = standing("9 6, 10 6, 10 10, 9 10, 9 6", project);
        standing("10 6, 12 6, 12 10, 10 10, 10 6", project);
        long both = milliMuDown(scene.area("9 6, 10 6, 10 10, 9 10, 9 6")
                .plus(scene.area("10 6, 12 6, 12 10, 10 10, 10 6"))
                .squareMetres());
        long plot = plot("0301");
        assertThat(codes(judge(first, project, plot, amounts(both, both, 0, 0))))
                .containsExactly(RuleCode.TARGET_NOT_COVERED);
        assertThat(codes(judge(first, project, plot, amounts(both + 1, both + 1, 0, 0))))
                .contains(RuleCode.PROJECT_EXCEEDED);

        Parcel elsewhere = parcels.find(scene.parcel("14 0, 16 0, 16 2, 14 2, 14 0", "0301", "0301"))
                .orElseThrow();
        ledger.commit(booking -> redemptions.insert(
                new NewRedemption(booking.recordId(), first, holder(), project, "批", elsewhere, 100)));
        assertThat(codes(judge(first, project, plot, amounts(both - 100, both - 100, 0, 0))))
                .containsExactly(RuleCode.TARGET_NOT_COVERED);
        assertThat(codes(judge(first, project, plot, amounts(both - 99, both - 99, 0, 0))))
                .contains(RuleCode.PROJECT_EXCEEDED);
    }

    @Test
    void houseVouchersAndGreenOnesWithoutRewardAreNotRedeemedOnAPlot() {
        long plot = plot("0301");
        jdbc.update("update voucher set kind = 'HOUSE' where serial = ?", serial);
        assertThat(codes(judge(plot, Map.of()))).containsExactly(RuleCode.NOT_REDEEMABLE);
        jdbc.update("update voucher set kind = 'GREEN' where serial = ?", serial);
        assertThat(codes(judge(plot, Map.of()))).containsExactly(RuleCode.NOT_REDEEMABLE);
        RedemptionJudgement rewarded = judge(plot, Map.of(), "green.rewardRatio", "0.8");
        long green = (area * 10 + 7) / 8;
        assertThat(rewarded.findings()).isEmpty();
        assertThat(rewarded.need()).containsOnly(Map.entry(Indicator.GREEN_AREA, green));
        assertThat(rewarded.milliMu()).isEqualTo(area);
        assertThat(codes(judge(plot, Map.of(Indicator.GREEN_AREA, green + 1), "green.rewardRatio", "0.8")))
                .containsExactly(RuleCode.NEED_EXCEEDED);
    }
}
