package org.qianmo.voucher.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qianmo.control.ControlLine;
import org.qianmo.kernel.ledger.Indicator;
import org.qianmo.kernel.ledger.Purpose;
import org.qianmo.testing.AtOnce;
import org.qianmo.testing.RunningApplication;
import org.qianmo.testing.Spot;
import org.qianmo.testing.TestDistrict;
import org.qianmo.voucher.LedgerCheck;
import org.qianmo.voucher.standing.Standings;
import org.qianmo.voucher.standing.VoucherStanding;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** From accepted work to a voucher, and from a voucher to the plot that is built on in its place. */
abstract class VoucherIssueContract extends RunningApplication {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    @Autowired
    private LedgerCheck check;

    @Autowired
    private Standings standings;

    @Autowired
    private JdbcTemplate jdbc;

    private GivenUpGround land;
    private VoucherScene people;
    private final Spot source = TestDistrict.spot();
    private final Spot target = TestDistrict.spot();
    private long work;

    @BeforeEach
    void reclaimedGroundAndAPlot() {
        people = new VoucherScene(application, TODAY.plusYears(1));
        land = new GivenUpGround(application);
        land.parcel(source, "0601", "0101");
        work = land.work(source, GivenUpGround.SQUARE);
        land.line(ControlLine.Kind.CZKFBJ, target, "-2 -2, 10 -2, 10 10, -2 10, -2 -2");
    }

    @AfterEach
    void theBookIsSound() {
        assertThat(check.verify().sound()).isTrue();
    }

    private String issue(long workId) {
        return "'kind':'ISSUE','asset':'LAND','holderId':%d,'works':[%d],'projectNo':'项%d','consentNo':'同意〔2025〕3号','consentOn':'2025-05-06'"
                .formatted(people.collective, workId, work);
    }

    private String redeem(String serial, long parcel, String more) {
        return "'kind':'REDEEM','serial':'%s','holder':%d,'parcelId':%d,'approvalNo':'农转〔2026〕1号'%s"
                .formatted(serial, people.collective, parcel, more);
    }

    /** The serial of the voucher that was issued for the work. */
    private String issued(long workId) {
        VoucherCase done = VoucherCase.done(as(PLANNER), as(OFFICIAL), issue(workId));
        return done.read().path("booked").get(0).path("serial").asString();
    }

    private VoucherStanding standing(String serial) {
        return standings.of(serial).orElseThrow();
    }

    private static List<String> codes(JsonNode findings) {
        return findings.valueStream()
                .map(finding -> finding.path("code").asString())
                .toList();
    }

    /** 亩 = m² × 3 / 2000, rounded down to a thousandth. */
    private long milliMu(long workId) {
        BigDecimal squareMetres =
                jdbc.queryForObject("select official_area from accepted_work where id = ?", BigDecimal.class, workId);
        return squareMetres
                .multiply(BigDecimal.valueOf(3))
                .divide(BigDecimal.valueOf(2), 0, RoundingMode.DOWN)
                .longValueExact();
    }

    @Test
    void reclaimedPaddyYieldsAllFourIndicators() {
        String serial = issued(work);

        long whole = milliMu(work);
        assertThat(serial).matches("[A-Z]+-D-" + TODAY.getYear() + "-\\d{6,}");
        assertThat(standing(serial).of(people.collective, Purpose.LIVE))
                .isEqualTo(Map.of(
                        Indicator.QUOTA, whole,
                        Indicator.SCALE, whole,
                        Indicator.CULTIVATED, whole,
                        Indicator.PADDY, whole));
        assertThat(standing(serial).expiresOn()).isEqualTo(TODAY.plusMonths(36));
        JsonNode passport =
                as(VIEWER).get("/api/vouchers/" + serial).mustBe(200).json();
        assertThat(passport.toString()).contains("验" + work);
    }

    @Test
    void groundYieldsOneVoucherOnce() {
        String serial = issued(work);
        long again = land.work(source, "4 4, 8 4, 8 8, 4 8, 4 4");

        JsonNode refused = VoucherCase.open(as(PLANNER), issue(again)).submit().mustBeProblem(422, "VOUCHER_RULES");
        JsonNode taken = refused.path("findings")
                .valueStream()
                .filter(finding -> finding.path("code").asString().equals("GROUND_TAKEN"))
                .findFirst()
                .orElseThrow();

        assertThat(taken.path("messages").path("zh").asString()).contains(serial);
        assertThat(taken.path("where").path("type").asString()).isIn("Polygon", "MultiPolygon");
        assertThat(taken.path("squareMetres").asDouble()).isBetween(1_700.0, 1_900.0);
    }

    @Test
    void ofTwoIssuesOnTheSameGroundAtOnceOneWins() {
        List<VoucherCase> cases =
                List.of(VoucherCase.open(as(PLANNER), issue(work)), VoucherCase.open(as(COLLEAGUE), issue(work)));
        cases.forEach(issue -> issue.submit().mustBe(200));

        List<Integer> answers =
                AtOnce.run(2, i -> cases.get(i).approve(as(OFFICIAL)).status());

        assertThat(answers).containsExactlyInAnyOrder(200, 422);
    }

    @Test
    void groundThatWasNeverBuiltOnYieldsNothing() {
        Spot fields = TestDistrict.spot();
        land.parcel(fields, "0103", "0101");
        long onFields = land.work(fields, GivenUpGround.SQUARE);

        JsonNode plan = as(PLANNER)
                .post("/api/vouchers/plan", VoucherCase.body(issue(onFields)))
                .mustBe(200)
                .json();

        assertThat(codes(plan.path("findings"))).containsExactly("BASELINE_NOT_CONSTRUCTION");
    }

    @Test
    void cancelledGroundYieldsAVoucherAgainUnderANewSerial() {
        String first = issued(work);
        VoucherCase.done(
                as(PLANNER),
                as(OFFICIAL),
                "'kind':'CANCEL','serial':'%s','reason':'RENOUNCED','words':'放弃'".formatted(first));

        assertThat(issued(work)).isNotEqualTo(first);
    }

    @Test
    void plotIsCoveredByWhatIsRedeemedOnIt() {
        String serial = issued(work);
        long plot = land.parcel(target, "0301", "0301");

        VoucherCase redeemed = VoucherCase.done(as(PLANNER), as(OFFICIAL), redeem(serial, plot, ""));

        assertThat(redeemed.read().path("record").path("kind").asString()).isEqualTo("REDEMPTION");
        Map<Indicator, Long> used = standing(serial).of(people.collective, Purpose.USED);
        assertThat(used).containsOnlyKeys(Indicator.QUOTA, Indicator.SCALE);
        assertThat(used.get(Indicator.QUOTA))
                .isEqualTo(used.get(Indicator.SCALE))
                .isPositive();
        assertThat(jdbc.queryForList("select redeemed from redemption where parcel_id = ?", Long.class, plot))
                .containsExactly(used.get(Indicator.QUOTA));
    }

    @Test
    void plotOnTheRedLineIsRefusedWithThePlace() {
        String serial = issued(work);
        long plot = land.parcel(target, "0301", "0301");
        land.line(ControlLine.Kind.STBHHX, target, "6 0, 8 0, 8 8, 6 8, 6 0");

        JsonNode refused =
                VoucherCase.open(as(PLANNER), redeem(serial, plot, "")).submit().mustBeProblem(422, "VOUCHER_RULES");

        JsonNode onLine = refused.path("findings").get(0);
        assertThat(codes(refused.path("findings"))).contains("TARGET_ON_RED_LINE");
        assertThat(onLine.path("squareMetres").asDouble()).isBetween(1_700.0, 1_900.0);
        assertThat(onLine.path("where").isObject()).isTrue();
    }

    @Test
    void plotOutsideTheBoundaryOfGrowthIsRefused() {
        String serial = issued(work);
        Spot far = TestDistrict.spot();
        long plot = land.parcel(far, "0301", "0301");

        JsonNode plan = as(PLANNER)
                .post("/api/vouchers/plan", VoucherCase.body(redeem(serial, plot, "")))
                .mustBe(200)
                .json();

        assertThat(codes(plan.path("findings"))).contains("TARGET_OUTSIDE_ZONE");
    }
}
