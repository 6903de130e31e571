package org.qianmo.voucher.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.qianmo.voucher.rule.RuleScene.TODAY;
import static org.qianmo.voucher.rule.RuleScene.milliMuDown;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Geometry;
import org.qianmo.acreage.Category;
import org.qianmo.kernel.ledger.Asset;
import org.qianmo.kernel.ledger.Indicator;
import org.qianmo.testing.RunningApplication;
import org.qianmo.testing.SnappedDifference;
import org.qianmo.testing.TestDistrict;
import org.qianmo.voucher.LedgerScene;
import org.qianmo.voucher.application.VoucherAct.Issue;
import org.qianmo.voucher.claim.GroundClaims;
import org.qianmo.voucher.parameter.RuleVersion;
import org.springframework.beans.factory.annotation.Autowired;

/** Each rule on issuing, with what it refuses and what passes at its edge; one unit is some 10 m. */
abstract class IssueRulesContract extends RunningApplication {

    private static final String WEST = "0 0, 4 0, 4 4, 0 4, 0 0";
    private static final String EAST = "4 0, 8 0, 8 4, 4 4, 4 0";
    private static final String BOTH = "0 0, 8 0, 8 4, 0 4, 0 0";

    @Autowired
    private IssueRules issueRules;

    @Autowired
    private GroundClaims claims;

    private RuleScene scene;

    @BeforeEach
    void ground() {
        scene = new RuleScene(application);
    }

    private static Issue issue(Asset asset, Map<Indicator, Long> amounts, Long... works) {
        return new Issue(asset, 1, List.of(works), null, "同意1", TODAY, amounts);
    }

    private IssueJudgement judge(Issue act, String... changed) {
        return judge(act, scene.rules(changed));
    }

    private IssueJudgement judge(Issue act, RuleVersion rules) {
        return issueRules.judge(act, rules, TODAY, RuleScene.everything());
    }

    private IssueJudgement land(Long... works) {
        return judge(issue(Asset.LAND, Map.of(), works));
    }

    private static List<RuleCode> codes(IssueJudgement judgement) {
        return judgement.findings().stream().map(RuleFinding::code).toList();
    }

    /** The finding is of the ring, with its area in place and words. */
    private void isOf(RuleFinding finding, String ring) {
        double squareMetres = scene.area(ring).squareMetres().doubleValue();
        assertThat(finding.squareMetres().doubleValue()).isCloseTo(squareMetres, within(0.02));
        double asDrawn = scene.spot.polygon(ring).getArea();
        assertThat(SnappedDifference.area(finding.place(), scene.spot.polygon(ring), SnappedDifference.DEGREES))
                .isLessThan(asDrawn * 1e-6);
        assertThat(finding.words().zh()).contains(finding.squareMetres().toPlainString());
        assertThat(finding.words().en()).contains(finding.squareMetres().toPlainString());
    }

    @Test
    void whatWasBuiltOnAndIsFarmlandNowYieldsItsArea() {
        scene.parcel(WEST, "0601", "0101");
        scene.parcel(EAST, "0702", "0103");
        IssueJudgement judgement = land(scene.work(Category.FKFL, WEST), scene.work(Category.FKFL, EAST));

        assertThat(judgement.findings()).isEmpty();
        BigDecimal west = scene.area(WEST).squareMetres();
        BigDecimal both = west.add(scene.area(EAST).squareMetres());
        assertThat(judgement.accepted().squareMetres()).isEqualByComparingTo(both);
        assertThat(judgement.maximum())
                .containsOnly(
                        Map.entry(Indicator.QUOTA, milliMuDown(both)),
                        Map.entry(Indicator.SCALE, milliMuDown(both)),
                        Map.entry(Indicator.CULTIVATED, milliMuDown(both)),
                        Map.entry(Indicator.PADDY, milliMuDown(west)));
        assertThat(judgement.amounts()).isEqualTo(judgement.maximum());
        assertThat(judgement.units()).containsExactly(TestDistrict.WEST_VILLAGE);
        assertThat(judgement.grounds()).hasSize(2);
    }

    @Test
    void ratioIsExactAndAppliedToTheSum() {
        scene.parcel(BOTH, "0601", "0102");
        Long work = scene.work(Category.FKFL, BOTH);
        BigDecimal ratio = new BigDecimal("0.333333");
        BigDecimal accepted = scene.area(BOTH).squareMetres();

        assertThat(judge(issue(Asset.LAND, Map.of(), work), "land.ratio.quota", "0.333333")
                        .maximum()
                        .get(Indicator.QUOTA))
                .isEqualTo(milliMuDown(accepted.multiply(ratio)));
    }

    @ParameterizedTest
    @CsvSource({"LAND, ZHZZ", "LAND, CCGZ", "GREEN, CCZL", "HOUSE, FKFL", "HOUSE, ZBLP"})
    void workOfAnotherCategoryYieldsNothingOfTheKind(Asset asset, Category category) {
        scene.parcel(WEST, "0601", "0301");
        IssueJudgement judgement = judge(issue(asset, Map.of(), scene.work(category, WEST)), "house.sqmPerMu", "100");

        assertThat(codes(judgement)).containsExactly(RuleCode.WORK_CATEGORY);
        assertThat(judgement.findings().get(0).words().zh()).contains(category.nameZh());
    }

    /** Whose acceptance was taken back, nobody gets a voucher for. */
    @Test
    void revokedWorkIsThereNoMore() {
        scene.parcel(WEST, "0601", "0101");
        long work = scene.work(Category.FKFL, WEST);
        assertThat(codes(land(work))).isEmpty();

        scene.revoke(work);
        assertThat(codes(land(work))).contains(RuleCode.WORK_UNKNOWN);
    }

    @Test
    void workMustBeThere() {
        assertThat(codes(land())).contains(RuleCode.WORK_UNKNOWN);
        assertThat(land(TestDistrict.freshId()).findings().get(0).code()).isEqualTo(RuleCode.WORK_UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({", 2026-01-15", "' ', 2026-01-15", "同意, ", "同意, 2026-01-16"})
    void consentIsMissing(String number, LocalDate day) {
        assertThat(codes(consent(number, day))).containsExactly(RuleCode.CONSENT_MISSING);
    }

    @Test
    void consentOfTodayCounts() {
        assertThat(consent("同意", TODAY).findings()).isEmpty();
    }

    private IssueJudgement consent(String number, LocalDate day) {
        scene.parcel(WEST, "0601", "0101");
        Long work = scene.work(Category.FKFL, WEST);
        return judge(new Issue(Asset.LAND, 1, List.of(work), null, number, day, Map.of()));
    }

    @Test
    void whatWasFarmlandBeforeIsNamedWithItsPlace() {
        scene.parcel(WEST, "0601", "0101");
        scene.parcel(EAST, "0103", "0101");
        IssueJudgement judgement = land(scene.work(Category.FKFL, "2 0, 6 0, 6 4, 2 4, 2 0"));

        assertThat(codes(judgement)).containsExactly(RuleCode.BASELINE_NOT_CONSTRUCTION);
        isOf(judgement.findings().get(0), "4 0, 6 0, 6 4, 4 4, 4 0");
        assertThat(judgement.findings().get(0).words().zh()).contains("0103", "旱地", "2020-01-01");
    }

    /** What it became after the baseline day does not matter, what it was on it does. */
    @Test
    void baselineDayIsAParameter() {
        scene.parcel(WEST, "0103", "0101");
        Long work = scene.work(Category.FKFL, WEST);
        assertThat(codes(judge(issue(Asset.LAND, Map.of(), work), "land.baselineDay", "2017-01-01")))
                .contains(RuleCode.GROUND_UNSURVEYED);
        assertThat(codes(land(work))).containsExactly(RuleCode.BASELINE_NOT_CONSTRUCTION);
    }

    @Test
    void whatNoParcelTellsOfIsNamedWithItsPlace() {
        scene.parcel(WEST, "0601", "0101");
        IssueJudgement judgement = land(scene.work(Category.FKFL, BOTH));

        assertThat(codes(judgement)).containsExactly(RuleCode.GROUND_UNSURVEYED, RuleCode.GROUND_UNSURVEYED);
        isOf(judgement.findings().get(0), EAST);
        isOf(judgement.findings().get(1), EAST);
    }

    @ParameterizedTest
    @CsvSource({
        "LAND, 0101, true",
        "LAND, 0301, true",
        "LAND, 1104, true",
        "LAND, 1006, true",
        "LAND, 0601, false",
        "LAND, 0810, false",
        "LAND, 1101, false",
        "LAND, 0404, false",
        "GREEN, 0810, true",
        "GREEN, 0810A, true",
        "GREEN, 0305, true",
        "GREEN, 0404, true",
        "GREEN, 1106, true",
        "GREEN, 0306, true",
        "GREEN, 0603, false",
        "GREEN, 0809, false",
        "GREEN, 0101, false",
        "GREEN, 1104, false"
    })
    void groundMustHaveBecomeWhatWasMeant(Asset asset, String landClass, boolean passes) {
        scene.parcel(WEST, "0601", landClass);
        IssueJudgement judgement = judge(issue(asset, Map.of(), scene.work(Category.FKFL, WEST)));

        if (passes) {
            assertThat(judgement.findings()).isEmpty();
        } else {
            assertThat(codes(judgement)).containsExactly(RuleCode.AFTER_STATE);
            isOf(judgement.findings().get(0), WEST);
        }
    }

    @Test
    void greenAreaIsThatOfTheWork() {
        scene.parcel(WEST, "0601", "0810");
        IssueJudgement judgement = judge(issue(Asset.GREEN, Map.of(), scene.work(Category.FKFL, WEST)));

        assertThat(judgement.maximum())
                .containsOnly(Map.entry(
                        Indicator.GREEN_AREA, milliMuDown(scene.area(WEST).squareMetres())));
    }

    /** 3.99999 is 1 mm of overlap, thinner than the tolerance by ten; 3.999 is 1 cm. */
    @Test
    void anotherVoucherIsNamedWithThePlace() {
        scene.parcel(BOTH, "0601", "0101");
        LedgerScene ledger = new LedgerScene(application);
        String other = ledger.voucher();
        ledger.commit(booking -> claims.claim(other, List.of(scene.spot.polygon(WEST)), booking));

        assertThat(land(scene.work(Category.FKFL, "4 0, 8 0, 8 4, 4 4, 4 0")).findings())
                .isEmpty();
        IssueJudgement judgement = land(scene.work(Category.FKFL, "3 0, 8 0, 8 4, 3 4, 3 0"));
        assertThat(codes(judgement)).containsExactly(RuleCode.GROUND_TAKEN);
        assertThat(judgement.findings().get(0).words().zh()).contains(other);
        Geometry place = judgement.findings().get(0).place();
        Geometry shared = scene.spot.polygon("3 0, 4 0, 4 4, 3 4, 3 0");
        assertThat(SnappedDifference.area(place, shared, SnappedDifference.DEGREES))
                .isLessThan(1e-12);
    }

    @Test
    void worksOfOneVoucherMayNotOverlap() {
        scene.parcel(BOTH, "0601", "0101");
        Long first = scene.work(Category.FKFL, "0 0, 5 0, 5 4, 0 4, 0 0");
        // Of another series, so that its area counts there.
        Long second = scene.work(Category.CCGZ, "4 0, 8 0, 8 4, 4 4, 4 0");
        assertThat(codes(land(first, second))).contains(RuleCode.GROUND_TAKEN);
    }

    @Test
    void noMoreIsIssuedThanWasAccepted() {
        scene.parcel(WEST, "0601", "0301");
        Long work = scene.work(Category.FKFL, WEST);
        long most = milliMuDown(scene.area(WEST).squareMetres());

        assertThat(judge(issue(Asset.LAND, Map.of(Indicator.QUOTA, most), work)).findings())
                .isEmpty();
        IssueJudgement more = judge(issue(Asset.LAND, Map.of(Indicator.QUOTA, most + 1), work));
        assertThat(codes(more)).containsExactly(RuleCode.AREA_EXCEEDED);
        assertThat(more.findings().get(0).words().zh())
                .contains(BigDecimal.valueOf(most, 3).toPlainString())
                .contains(BigDecimal.valueOf(most + 1, 3).toPlainString());
        assertThat(codes(judge(issue(Asset.LAND, Map.of(Indicator.CULTIVATED, 1L), work))))
                .as("a wood is no cultivated land")
                .containsExactly(RuleCode.AREA_EXCEEDED);
        assertThat(codes(judge(issue(Asset.LAND, Map.of(Indicator.QUOTA, 1L, Indicator.FLOOR_AREA, 1L), work))))
                .containsExactly(RuleCode.AMOUNT_NOT_CARRIED);
    }

    /** Ground that was counted in its category before counts once, also for vouchers. */
    @Test
    void whatWasAcceptedTwiceCountsOnce() {
        scene.parcel(BOTH, "0601", "0101");
        scene.work(Category.FKFL, WEST);
        IssueJudgement judgement = land(scene.work(Category.FKFL, BOTH));

        double rest = scene.area(EAST).squareMetres().doubleValue();
        assertThat(judgement.accepted().squareMetres().doubleValue()).isCloseTo(rest, within(0.02));
        assertThat(judgement.maximum().get(Indicator.PADDY))
                .isEqualTo(milliMuDown(judgement.accepted().squareMetres()));
    }

    @Test
    void floorAreaIsStatedByTheCaseOrFollowsFromTheGround() {
        scene.parcel(WEST, "0601", "0601");
        Long work = scene.work(Category.CCGZ, WEST);
        Map<Indicator, Long> stated = Map.of(Indicator.FLOOR_AREA, 12_050L);

        assertThat(codes(judge(issue(Asset.HOUSE, Map.of(), work)))).containsExactly(RuleCode.NOTHING_TO_MOVE);
        assertThat(judge(issue(Asset.HOUSE, stated, work)).amounts()).isEqualTo(stated);
        BigDecimal perMu = new BigDecimal("40.50");
        long most = scene.area(WEST)
                .squareMetres()
                .multiply(new BigDecimal("0.0015"))
                .multiply(perMu)
                .movePointRight(2)
                .longValue();
        assertThat(judge(issue(Asset.HOUSE, Map.of(), work), "house.sqmPerMu", "40.50")
                        .amounts())
                .containsOnly(Map.entry(Indicator.FLOOR_AREA, most));
        assertThat(codes(judge(
                        issue(Asset.HOUSE, Map.of(Indicator.FLOOR_AREA, most + 1), work), "house.sqmPerMu", "40.50")))
                .containsExactly(RuleCode.AREA_EXCEEDED);
    }

    @Test
    void nothingIsLeftWhereTheRatioIsNothing() {
        scene.parcel(WEST, "0601", "0301");
        Long work = scene.work(Category.FKFL, WEST);
        assertThat(codes(judge(
                        issue(Asset.LAND, Map.of(), work), "land.ratio.quota", "0", "land.ratio.scale", "0.000001")))
                .containsExactly(RuleCode.NOTHING_TO_MOVE);
    }
}
