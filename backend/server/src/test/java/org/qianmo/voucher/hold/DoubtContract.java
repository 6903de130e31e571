package org.qianmo.voucher.hold;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qianmo.access.Actor;
import org.qianmo.access.PeopleOffice;
import org.qianmo.access.Role;
import org.qianmo.access.Territory;
import org.qianmo.kernel.ledger.Indicator;
import org.qianmo.kernel.ledger.Purpose;
import org.qianmo.testing.ApiClient;
import org.qianmo.testing.AtOnce;
import org.qianmo.testing.Reply;
import org.qianmo.testing.RunningApplication;
import org.qianmo.testing.TestDistrict;
import org.qianmo.voucher.Document;
import org.qianmo.voucher.LedgerCheck;
import org.qianmo.voucher.VoucherOffice;
import org.qianmo.voucher.application.VoucherCase;
import org.qianmo.voucher.application.VoucherScene;
import org.qianmo.voucher.standing.Standings;
import org.qianmo.voucher.standing.VoucherStanding;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** A doubt holds at once all that rests on the ground, and its end gives all of it back or takes all of it. */
abstract class DoubtContract extends RunningApplication {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private static final String EAST = "t-official-east";

    @Autowired
    private LedgerCheck check;

    @Autowired
    private Standings standings;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private PeopleOffice people;

    private VoucherScene scene;
    private ApiClient other;

    @BeforeEach
    void aVoucherOfWhichAPartWasSold() {
        scene = new VoucherScene(application, TODAY.plusYears(1));
        VoucherCase.done(as(PLANNER), as(OFFICIAL), """
                'kind':'TRANSFER','serial':'%s','from':%d,'to':%d,'pricePerMuYuan':'500000','platformNo':'交1','amounts':{'QUOTA':'2','SCALE':'2'}""".formatted(scene.serial, scene.collective, scene.company));
        official("t-official-two", "440605");
        other = as("t-official-two");
    }

    private void official(String username, String territory) {
        if (jdbc.queryForList("select username from person where username = ?", username)
                .isEmpty()) {
            people.register(new Actor(username, "审核人", Role.OFFICIAL, new Territory(territory)), TestDistrict.PASSWORD);
        }
    }

    @AfterEach
    void theBookIsSound() {
        assertThat(check.verify().sound()).isTrue();
    }

    private VoucherStanding standing(String serial) {
        return standings.of(serial).orElseThrow();
    }

    private Reply doubt(String where, String... headers) {
        String body = "{\"kind\":\"REOCCUPIED\",\"words\":\"巡查发现重新占用\"," + where + "}";
        return as(OFFICIAL).post("/api/vouchers/doubts", body, headers);
    }

    private String bySerial(String serial) {
        return "\"serial\":\"" + serial + "\"";
    }

    private Reply close(ApiClient official, long id, String outcome) {
        return official.post(
                "/api/vouchers/doubts/" + id + "/close", "{\"outcome\":\"" + outcome + "\",\"words\":\"复核\"}");
    }

    private static Map<Indicator, Long> both(long milliMu) {
        return Map.of(Indicator.QUOTA, milliMu, Indicator.SCALE, milliMu);
    }

    @Test
    void everythingOnTheGroundIsHeldAtOnceAndGivenBackAsItWas() {
        VoucherCase.done(
                as(PLANNER),
                as(OFFICIAL),
                "'kind':'PLEDGE','serial':'%s','holder':%d,'pledgee':%d,'loanContractNo':'贷1'"
                        .formatted(scene.serial, scene.collective, scene.bank));
        String onGround = "\"geometry\":" + scene.spot.polygonJson("2 2, 3 2, 3 3, 2 3, 2 2");

        JsonNode held = doubt(onGround).mustBe(201).json();

        assertThat(held.path("roots").valueStream().map(JsonNode::asString)).containsExactly(scene.serial);
        assertThat(standing(scene.serial).of(scene.collective, Purpose.HELD)).isEqualTo(both(10_345));
        assertThat(standing(scene.serial + "-1").of(scene.company, Purpose.HELD))
                .isEqualTo(both(2_000));
        VoucherCase.open(as(PLANNER), "'kind':'EXTEND','serial':'%s-1','months':1,'words':'x'".formatted(scene.serial))
                .submit()
                .mustBeProblem(422, "VOUCHER_RULES");

        long id = held.path("id").asLong();
        close(as(OFFICIAL), id, "RELEASED").mustBeProblem(403, "FORBIDDEN");
        close(other, id, "RELEASED").mustBe(200);

        assertThat(standing(scene.serial).of(scene.collective, Purpose.PLEDGED)).isEqualTo(both(10_345));
        assertThat(standing(scene.serial + "-1").of(scene.company, Purpose.LIVE))
                .isEqualTo(both(2_000));
        close(other, id, "RELEASED").mustBeProblem(409, "DOUBT_CLOSED");
    }

    @Test
    void whatIsTrueIsTakenBackAndItsGroundIsFree() {
        long id = doubt(bySerial(scene.serial + "-1"))
                .mustBe(201)
                .json()
                .path("id")
                .asLong();

        close(other, id, "CANCELLED").mustBe(200);

        assertThat(standing(scene.serial).of(scene.collective, Purpose.CANCELLED))
                .isEqualTo(both(10_345));
        assertThat(standing(scene.serial + "-1").of(scene.company, Purpose.CANCELLED))
                .isEqualTo(both(2_000));
        assertThat(claimed()).isZero();
    }

    @Test
    void whatWasUsedIsThePoolsDeficitAndItsGroundStaysTaken() {
        scene.commit(booking -> application
                .getBean(VoucherOffice.class)
                .redeem(
                        scene.serial + "-1",
                        scene.company,
                        Map.of(Indicator.QUOTA, 500L),
                        new Document("用1", TODAY),
                        booking));
        long id = doubt(bySerial(scene.serial)).mustBe(201).json().path("id").asLong();

        close(other, id, "CANCELLED").mustBe(200);

        assertThat(jdbc.queryForList(
                        "select amount from pool_deficit where serial = ?", Long.class, scene.serial + "-1"))
                .containsExactly(500L);
        assertThat(claimed()).isEqualTo(1);
        JsonNode told = as(OFFICIAL).get("/api/vouchers/deficits").mustBe(200).json();
        assertThat(told.path("deficits"))
                .filteredOn(each -> each.path("serial").asString().equals(scene.serial + "-1"))
                .singleElement()
                .satisfies(deficit -> {
                    assertThat(deficit.path("asset").asString()).isEqualTo("LAND");
                    assertThat(deficit.path("indicator").asString()).isEqualTo("QUOTA");
                    assertThat(deficit.path("amount").decimalValue()).isEqualByComparingTo("0.5");
                    assertThat(as(OFFICIAL)
                                    .get("/api/records/"
                                            + deficit.path("recordId").asLong())
                                    .mustBe(200)
                                    .json()
                                    .path("number")
                                    .asString())
                            .isEqualTo(deficit.path("recordNumber").asString());
                });
        assertThat(told.path("sums"))
                .filteredOn(sum -> sum.path("asset").asString().equals("LAND")
                        && sum.path("indicator").asString().equals("QUOTA"))
                .singleElement()
                .satisfies(sum -> assertThat(sum.path("amount").decimalValue().movePointRight(3))
                        .isEqualByComparingTo(jdbc.queryForObject(
                                "select sum(d.amount) from pool_deficit d join voucher v on v.serial = d.serial"
                                        + " where v.kind = 'LAND' and d.indicator = 'QUOTA'",
                                BigDecimal.class)));
    }

    private int claimed() {
        return jdbc.queryForObject(
                "select count(*) from ground_claim where voucher_serial = ? and claimed_until is null",
                Integer.class,
                scene.serial);
    }

    @Test
    void whatASecondDoubtIsAboutStaysHeldUntilItsEndToo() {
        long first = doubt(bySerial(scene.serial)).mustBe(201).json().path("id").asLong();
        long second =
                doubt(bySerial(scene.serial)).mustBe(201).json().path("id").asLong();

        close(other, first, "RELEASED").mustBe(200);
        assertThat(standing(scene.serial).of(scene.collective, Purpose.HELD)).isEqualTo(both(10_345));

        close(other, second, "RELEASED").mustBe(200);
        assertThat(standing(scene.serial).of(scene.collective, Purpose.LIVE)).isEqualTo(both(10_345));
    }

    @Test
    void whatWasCancelledMeanwhileStaysCancelledWhenTheDoubtIsUnfounded() {
        long id = doubt(bySerial(scene.serial)).mustBe(201).json().path("id").asLong();
        String part = scene.serial + "-1";
        VoucherCase.done(
                as(PLANNER),
                as(OFFICIAL),
                "'kind':'CANCEL','serial':'%s','reason':'RENOUNCED','words':'放弃'".formatted(part));

        close(other, id, "RELEASED").mustBe(200);

        assertThat(standing(part).of(scene.company, Purpose.CANCELLED)).isEqualTo(both(2_000));
        assertThat(standing(scene.serial).of(scene.collective, Purpose.LIVE)).isEqualTo(both(10_345));
    }

    @Test
    void ofTwoDoubtsTheUnfoundedOneGivesNothingBackOfWhatTheOtherTook() {
        long first = doubt(bySerial(scene.serial)).mustBe(201).json().path("id").asLong();
        long second =
                doubt(bySerial(scene.serial)).mustBe(201).json().path("id").asLong();
        close(other, second, "CANCELLED").mustBe(200);

        close(other, first, "RELEASED").mustBe(200);

        assertThat(standing(scene.serial).of(scene.collective, Purpose.CANCELLED))
                .isEqualTo(both(10_345));
    }

    @Test
    void repeatRegistersNoSecondDoubt() {
        String[] key = {"Idempotency-Key", "doubt-" + TestDistrict.freshId()};
        long first =
                doubt(bySerial(scene.serial), key).mustBe(201).json().path("id").asLong();

        assertThat(doubt(bySerial(scene.serial), key)
                        .mustBe(201)
                        .json()
                        .path("id")
                        .asLong())
                .isEqualTo(first);
    }

    @Test
    void doubtIsForOfficialsOfTheTerritoryAndNeedsAVoucherAndWords() {
        official(EAST, TestDistrict.EAST_TOWN);
        String body = "{\"kind\":\"OTHER\",\"words\":\"疑\"," + bySerial(scene.serial) + "}";

        as(PLANNER).post("/api/vouchers/doubts", body).mustBeProblem(403, "FORBIDDEN");
        as(EAST).post("/api/vouchers/doubts", body).mustBeProblem(403, "FORBIDDEN");
        doubt("\"serial\":\"NOWHERE\"").mustBeProblem(422, "DOUBT_ON_NOTHING");
        as(OFFICIAL).post("/api/vouchers/doubts", body.replace("疑", "")).mustBeProblem(422, "REASON_MISSING");
        as(OFFICIAL).post("/api/vouchers/doubts", body.replace("OTHER", "SOME")).mustBeProblem(422, "BAD_VALUE");
        assertThat(standing(scene.serial).has(Purpose.HELD)).isFalse();
    }

    @Test
    void saleAndDoubtAtOnceLeaveNothingUnheld() {
        VoucherCase sale = VoucherCase.open(as(PLANNER), """
                'kind':'TRANSFER','serial':'%s','from':%d,'to':%d,'pricePerMuYuan':'500000','platformNo':'交2','amounts':{'QUOTA':'3','SCALE':'3'}""".formatted(scene.serial, scene.collective, scene.company));
        sale.submit().mustBe(200);

        List<Integer> answers = AtOnce.run(
                2,
                i -> i == 0
                        ? doubt(bySerial(scene.serial)).status()
                        : sale.approve(other).status());

        assertThat(answers.get(0)).isEqualTo(201);
        assertThat(answers.get(1)).isIn(200, 422);
        standings
                .family(scene.serial)
                .forEach(serial -> assertThat(standing(serial).has(Purpose.LIVE))
                        .as(serial)
                        .isFalse());
    }
}
