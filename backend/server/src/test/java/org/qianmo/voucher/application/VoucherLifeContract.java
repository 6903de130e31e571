package org.qianmo.voucher.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qianmo.http.Problem;
import org.qianmo.kernel.ledger.Indicator;
import org.qianmo.kernel.ledger.Purpose;
import org.qianmo.testing.AtOnce;
import org.qianmo.testing.Reply;
import org.qianmo.testing.RunningApplication;
import org.qianmo.testing.TestDistrict;
import org.qianmo.voucher.LedgerCheck;
import org.qianmo.voucher.VoucherOffice;
import org.qianmo.voucher.standing.Standings;
import org.qianmo.voucher.standing.VoucherStanding;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** What becomes of a voucher after its issue: asked for in records, decided by somebody else, booked under them. */
abstract class VoucherLifeContract extends RunningApplication {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private static final LocalDate LAST_DAY = TODAY.plusYears(1);

    @Autowired
    private LedgerCheck check;

    @Autowired
    private Standings standings;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private ExpiryDesk expiry;

    @Autowired
    private ActOffice office;

    private VoucherScene scene;

    @BeforeEach
    void aVoucher() {
        scene = new VoucherScene(application, LAST_DAY);
    }

    @AfterEach
    void theBookIsSound() {
        assertThat(check.verify().sound()).isTrue();
    }

    private VoucherStanding standing(String serial) {
        return standings.of(serial).orElseThrow();
    }

    private String transfer(String more) {
        return "'kind':'TRANSFER','serial':'%s','from':%d,'to':%d,'pricePerMuYuan':'500000','platformNo':'交易〔2026〕1号'%s"
                .formatted(scene.serial, scene.collective, scene.company, more);
    }

    private String pledge() {
        return "'kind':'PLEDGE','serial':'%s','holder':%d,'pledgee':%d,'loanContractNo':'贷1'"
                .formatted(scene.serial, scene.collective, scene.bank);
    }

    private String release(long pledgee) {
        return "'kind':'RELEASE','serial':'%s','holder':%d,'pledgee':%d,'documentNo':'解1'"
                .formatted(scene.serial, scene.collective, pledgee);
    }

    private String cancel() {
        return "'kind':'CANCEL','serial':'%s','reason':'RENOUNCED','words':'持有人放弃'".formatted(scene.serial);
    }

    private String extend(int months) {
        return "'kind':'EXTEND','serial':'%s','months':%d,'words':'项目延期'".formatted(scene.serial, months);
    }

    private static List<String> codes(JsonNode findings) {
        return findings.valueStream()
                .map(finding -> finding.path("code").asString())
                .toList();
    }

    @Test
    void partThatIsSoldGetsASerialOfItsOwn() {
        VoucherCase sale = VoucherCase.open(as(PLANNER), transfer(",'amounts':{'QUOTA':'2.345','SCALE':'2.345'}"));
        JsonNode plan = sale.read().path("plan");
        String child = scene.serial + "-1";

        assertThat(plan.path("entries")
                        .valueStream()
                        .map(entry -> "%s %s>%s %s %s"
                                .formatted(
                                        entry.path("kind").asString(),
                                        entry.path("serial").asString(),
                                        entry.path("into").asString(),
                                        entry.path("indicator").asString(),
                                        entry.path("amount").asString())))
                .containsExactly(
                        "SPLIT " + scene.serial + ">" + child + " QUOTA 2.345",
                        "SPLIT " + scene.serial + ">" + child + " SCALE 2.345",
                        "TRANSFER " + child + ">" + child + " QUOTA 2.345",
                        "TRANSFER " + child + ">" + child + " SCALE 2.345");
        assertThat(codes(plan.path("findings"))).isEmpty();
        assertThat(standings.of(child)).isEmpty();

        sale.submit().mustBe(200);
        sale.approve(as(OFFICIAL)).mustBe(200);

        assertThat(standing(child).of(scene.company, Purpose.LIVE))
                .isEqualTo(Map.of(Indicator.QUOTA, 2_345L, Indicator.SCALE, 2_345L));
        assertThat(standing(child).expiresOn()).isEqualTo(LAST_DAY);
        assertThat(standing(child).parent()).isEqualTo(scene.serial);
        assertThat(standing(scene.serial).of(scene.collective, Purpose.LIVE))
                .isEqualTo(Map.of(Indicator.QUOTA, 10_000L, Indicator.SCALE, 10_000L));
        assertThat(standings.family(scene.serial)).containsExactly(scene.serial, child);
        assertThat(jdbc.queryForMap("select amount, total_fen from voucher_sale where serial = ?", child)
                        .values())
                .containsExactlyInAnyOrder(2_345L, 117_250_000L);
        assertThat(sale.read().path("booked").size()).isEqualTo(4);
        assertThat(sale.read().path("judgedBy").asString()).contains("price.floorPerMuYuan=500000.00@2022-08-18");
    }

    @Test
    void partOfTooManyPartsIsSoldAsAWholeOnly() {
        long[] holders = {scene.collective, scene.company};
        String serial = scene.serial;
        int level = 0;
        for (; (serial + "-1").length() <= 32; level++) {
            VoucherCase.done(
                    as(PLANNER), as(OFFICIAL), part(serial, holders[level % 2], holders[(level + 1) % 2], level));
            serial += "-1";
        }
        String tooLong = part(serial, holders[level % 2], holders[(level + 1) % 2], level);

        JsonNode refused = VoucherCase.open(as(PLANNER), tooLong).submit().mustBeProblem(422, "VOUCHER_RULES");

        assertThat(codes(refused.path("findings"))).containsExactly("SERIAL_TOO_LONG");
    }

    /** All but one and a bit of what was sold before. */
    private static String part(String serial, long from, long to, int level) {
        return "'kind':'TRANSFER','serial':'%s','from':%d,'to':%d,'pricePerMuYuan':'500000','platformNo':'交2','amounts':{'QUOTA':'%d'}"
                .formatted(serial, from, to, 11 - level);
    }

    @Test
    void planSaysWhoIsPaidWhat() {
        // Cost and fund are 50,000 each; the rest goes 5 / 5 / 15 / 75: domain reference 1.2.
        JsonNode plan = as(PLANNER)
                .post("/api/vouchers/plan", VoucherCase.body(transfer(",'amounts':{'QUOTA':'1.000','SCALE':'1.000'}")))
                .mustBe(200)
                .json();

        assertThat(plan.path("settlement").path("grossYuan").decimalValue()).isEqualByComparingTo("500000");
        assertThat(plan.path("settlement").path("netYuan").decimalValue()).isEqualByComparingTo("400000");
        assertThat(plan.path("settlement").path("shares").valueStream().map(JsonNode::asLong))
                .containsExactly(20_000L, 20_000L, 60_000L, 300_000L);
    }

    @Test
    void wholeVoucherIsSoldUnderItsSerial() {
        VoucherCase.done(as(PLANNER), as(OFFICIAL), transfer(""));

        assertThat(standing(scene.serial).of(scene.company, Purpose.LIVE)).hasSize(2);
        assertThat(standing(scene.serial).of(scene.collective, Purpose.LIVE)).isEmpty();
        assertThat(standings.family(scene.serial)).containsExactly(scene.serial);
    }

    @Test
    void nothingIsBookedBeforeSomebodyElseApproves() {
        VoucherCase sale = VoucherCase.open(as(PLANNER), transfer(""));
        sale.submit().mustBe(200);
        assertThat(standing(scene.serial).of(scene.company, Purpose.LIVE)).isEmpty();

        VoucherCase own = VoucherCase.open(as(OFFICIAL), transfer(""));
        own.submit().mustBe(200);
        own.approve(as(OFFICIAL)).mustBeProblem(403, "AUTHOR_MAY_NOT_APPROVE");
        assertThat(standing(scene.serial).of(scene.company, Purpose.LIVE)).isEmpty();
    }

    @Test
    void secondOfTwoSalesOfTheSameIsRefusedAtItsApproval() {
        VoucherCase first = VoucherCase.open(as(PLANNER), transfer(""));
        VoucherCase second = VoucherCase.open(as(COLLEAGUE), transfer(""));
        first.submit().mustBe(200);
        second.submit().mustBe(200);

        first.approve(as(OFFICIAL)).mustBe(200);
        JsonNode refused = second.approve(as(OFFICIAL)).mustBeProblem(422, "VOUCHER_RULES");

        assertThat(codes(refused.path("findings"))).contains("NOTHING_TO_MOVE");
        assertThat(second.read().path("record").path("state").asString()).isEqualTo("SUBMITTED");
    }

    @Test
    void ofTwoApprovalsAtOnceOneWins() {
        List<VoucherCase> sales = List.of(
                VoucherCase.open(as(PLANNER), transfer(",'amounts':{'QUOTA':'8','SCALE':'8'}")),
                VoucherCase.open(as(COLLEAGUE), transfer(",'amounts':{'QUOTA':'8','SCALE':'8'}")));
        sales.forEach(sale -> sale.submit().mustBe(200));

        List<Integer> answers =
                AtOnce.run(2, i -> sales.get(i).approve(as(OFFICIAL)).status());

        assertThat(answers).containsExactlyInAnyOrder(200, 422);
        assertThat(standings.family(scene.serial)).hasSize(2);
    }

    @Test
    void pledgedVoucherIsNotSoldUntilItsPledgeeReleasesIt() {
        VoucherCase.done(as(PLANNER), as(OFFICIAL), pledge());
        assertThat(standing(scene.serial).of(scene.collective, Purpose.PLEDGED)).hasSize(2);

        JsonNode refused = VoucherCase.open(as(PLANNER), transfer("")).submit().mustBeProblem(422, "VOUCHER_RULES");
        assertThat(codes(refused.path("findings"))).contains("VOUCHER_PLEDGED");
        refused = VoucherCase.open(as(PLANNER), release(scene.company)).submit().mustBeProblem(422, "VOUCHER_RULES");
        assertThat(codes(refused.path("findings"))).containsExactly("PLEDGE_OF_ANOTHER");

        VoucherCase.done(as(PLANNER), as(OFFICIAL), release(scene.bank));
        VoucherCase.done(as(PLANNER), as(OFFICIAL), transfer(""));
        assertThat(standing(scene.serial).of(scene.company, Purpose.LIVE)).hasSize(2);
    }

    @Test
    void cancelledVoucherGivesItsGroundBack() {
        VoucherCase.done(as(PLANNER), as(OFFICIAL), transfer(",'amounts':{'QUOTA':'2','SCALE':'2'}"));
        VoucherCase.done(as(PLANNER), as(OFFICIAL), cancel());

        assertThat(standing(scene.serial + "-1").of(scene.company, Purpose.CANCELLED))
                .containsEntry(Indicator.QUOTA, 2_000L);
        assertThat(claimed()).isZero();
    }

    @Test
    void whatWasUsedOfACancelledVoucherIsADeficitAndItsGroundStaysTaken() {
        scene.commit(booking -> application
                .getBean(VoucherOffice.class)
                .redeem(
                        scene.serial,
                        scene.collective,
                        Map.of(Indicator.QUOTA, 345L),
                        new org.qianmo.voucher.Document("用1", TODAY),
                        booking));

        VoucherCase cancelled = VoucherCase.open(as(PLANNER), cancel());
        assertThat(codes(cancelled.read().path("plan").path("findings"))).containsExactly("DEFICIT");
        cancelled.submit().mustBe(200);
        cancelled.approve(as(OFFICIAL)).mustBe(200);

        assertThat(jdbc.queryForList("select amount from pool_deficit where serial = ?", Long.class, scene.serial))
                .containsExactly(345L);
        assertThat(claimed()).isEqualTo(1);
    }

    private int claimed() {
        return jdbc.queryForObject(
                "select count(*) from ground_claim where voucher_serial = ? and claimed_until is null",
                Integer.class,
                scene.serial);
    }

    @ParameterizedTest
    @CsvSource({"0, EXTENSION_TOO_LONG", "13, EXTENSION_TOO_LONG"})
    void extensionHasItsBounds(int months, String code) {
        JsonNode refused =
                VoucherCase.open(as(PLANNER), extend(months)).submit().mustBeProblem(422, "VOUCHER_RULES");

        assertThat(codes(refused.path("findings"))).containsExactly(code);
    }

    @Test
    void termIsExtendedOnce() {
        VoucherCase.done(as(PLANNER), as(OFFICIAL), extend(12));

        assertThat(standing(scene.serial).expiresOn()).isEqualTo(LAST_DAY.plusMonths(12));
        JsonNode refused = VoucherCase.open(as(PLANNER), extend(1)).submit().mustBeProblem(422, "VOUCHER_RULES");
        assertThat(codes(refused.path("findings"))).containsExactly("EXTENSIONS_USED_UP");
    }

    @Test
    void whatRunsOutReturnsToThePoolWhenItsLastDayIsOver() {
        VoucherScene over = new VoucherScene(application, TODAY.minusDays(1));
        VoucherScene lastDay = new VoucherScene(application, TODAY);

        expiry.run();

        assertThat(standing(over.serial).of(VoucherOffice.POOL.id(), Purpose.EXPIRED))
                .containsEntry(Indicator.QUOTA, VoucherScene.WHOLE_MILLI_MU);
        assertThat(standing(over.serial).has(Purpose.LIVE)).isFalse();
        assertThat(standing(lastDay.serial).has(Purpose.LIVE)).isTrue();
        assertThat(expiry.run()).isZero();
    }

    @Test
    void whatRanOutRunsOutNoSecondTime() {
        VoucherScene over = new VoucherScene(application, TODAY.minusDays(1));
        expiry.run();

        // As of two runs at once the one that waited: the voucher was due when it looked.
        assertThatThrownBy(() -> scene.commit(booking ->
                        office.take(new VoucherAct.Expire(over.serial), booking.recordId(), "到期", booking.author())))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("VOUCHER_RULES");
    }

    @Test
    void repeatOfAnApplicationOpensNoSecondRecord() {
        String[] key = {"Idempotency-Key", "life-" + TestDistrict.freshId()};
        Reply first = VoucherCase.tryOpen(as(PLANNER), transfer(""), key).mustBe(201);
        Reply again = VoucherCase.tryOpen(as(PLANNER), transfer(""), key).mustBe(201);

        assertThat(again.json().path("record").path("id").asLong())
                .isEqualTo(first.json().path("record").path("id").asLong());
        VoucherCase.tryOpen(as(PLANNER), pledge(), key).mustBeProblem(409, "KEY_USED");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            'kind':'TRANSFER','serial':'NOWHERE','from':1,'to':2,'pricePerMuYuan':'1','platformNo':'x'  | VOUCHER_UNKNOWN HOLDER_UNKNOWN
            'kind':'TRANSFER','serial':'$S','from':$C,'to':$C,'pricePerMuYuan':'1','platformNo':'x'     | HOLDERS_SAME PRICE_BELOW_FLOOR
            'kind':'TRANSFER','serial':'$S','from':$C,'to':$E,'pricePerMuYuan':'500000'                 | ACT_INCOMPLETE
            'kind':'TRANSFER','serial':'$S','from':$C,'to':$E,'pricePerMuYuan':'500000','platformNo':'x','amounts':{'QUOTA':'12.346'} | BALANCE_TOO_SMALL
            'kind':'TRANSFER','serial':'$S','from':$C,'to':$E,'pricePerMuYuan':'500000','platformNo':'x','amounts':{'FLOOR_AREA':'1'} | AMOUNT_NOT_CARRIED
            'kind':'TRANSFER','serial':'$S','from':$E,'to':$C,'pricePerMuYuan':'500000','platformNo':'x' | NOTHING_TO_MOVE
            'kind':'PLEDGE','serial':'$S','holder':$C,'pledgee':$C,'loanContractNo':'x'                 | HOLDERS_SAME
            'kind':'RELEASE','serial':'$S','holder':$C,'pledgee':$C,'documentNo':'x'                    | PLEDGE_NONE NOTHING_TO_MOVE
            'kind':'CANCEL','serial':'$S','reason':'RENOUNCED'                                          | ACT_INCOMPLETE
            """)
    void whatARuleForbidsIsAFindingOfThePlan(String act, String expected) {
        String stated = act.strip()
                .replace("$S", scene.serial)
                .replace("$C", String.valueOf(scene.collective))
                .replace("$E", String.valueOf(scene.company));
        JsonNode plan = as(PLANNER)
                .post("/api/vouchers/plan", VoucherCase.body(stated))
                .mustBe(200)
                .json();

        assertThat(codes(plan.path("findings")).stream().distinct().collect(Collectors.joining(" ")))
                .satisfies(found -> assertThat(List.of(found.split(" ")))
                        .containsExactlyInAnyOrder(expected.strip().split(" ")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            'kind':'EXPIRE','serial':'$S'
            'kind':'NOTHING','serial':'$S'
            'kind':'TRANSFER','serial':'$S','from':'$C','to':$E,'pricePerMuYuan':'500000','platformNo':'x'
            'kind':'TRANSFER','serial':'$S','from':$C,'to':$E,'pricePerMuYuan':'0.001','platformNo':'x'
            'kind':'TRANSFER','serial':'$S','from':$C,'to':$E,'pricePerMuYuan':'-1','platformNo':'x'
            'kind':'TRANSFER','serial':'$S','from':$C,'to':$E,'pricePerMuYuan':'1','platformNo':'x','amounts':{'QUOTA':'1.2345'}
            'kind':'TRANSFER','serial':'$S','from':$C,'to':$E,'pricePerMuYuan':'1e999999999','platformNo':'x'
            'kind':'ISSUE','asset':'MONEY','holderId':$C,'works':[1]
            'kind':'ISSUE','asset':'LAND','holderId':$C,'works':[]
            'kind':'ISSUE','asset':'LAND','holderId':$C,'works':[1],'consentOn':'yesterday'
            """)
    void malformedActIsRefused(String act) {
        String stated = act.strip()
                .replace("$S", scene.serial)
                .replace("$C", String.valueOf(scene.collective))
                .replace("$E", String.valueOf(scene.company));

        as(PLANNER).post("/api/vouchers/plan", VoucherCase.body(stated)).mustBeProblem(422, "BAD_VALUE");
        VoucherCase.tryOpen(as(PLANNER), stated).mustBeProblem(422, "BAD_VALUE");
    }

    @Test
    void applicationIsChangedWhileItIsItsAuthors() {
        VoucherCase sale = VoucherCase.open(as(PLANNER), transfer(""));
        String changed = VoucherCase.body(transfer(",'amounts':{'QUOTA':'1','SCALE':'1'}"));

        as(PLANNER).put(sale.path(), changed, "If-Match", "\"99\"").mustBeProblem(412, "STALE_VERSION");
        as(COLLEAGUE).put(sale.path(), changed, "If-Match", version(sale)).mustBeProblem(403, "FORBIDDEN");
        as(PLANNER).put(sale.path(), changed, "If-Match", version(sale)).mustBe(200);
        assertThat(sale.read().path("plan").path("entries").size()).isEqualTo(4);
        as(PLANNER)
                .put(sale.path(), VoucherCase.body(cancel()), "If-Match", version(sale))
                .mustBeProblem(422, "BAD_VALUE");

        sale.submit().mustBe(200);
        as(PLANNER).put(sale.path(), changed, "If-Match", version(sale)).mustBeProblem(409, "RECORD_STATE");
    }

    private static String version(VoucherCase application) {
        return "\"" + application.read().path("record").path("version").asInt() + "\"";
    }

    @Test
    void recordOfAVoucherHoldsNoParcels() {
        VoucherCase sale = VoucherCase.open(as(PLANNER), transfer(""));

        as(PLANNER)
                .post("/api/records/" + sale.recordId() + "/operations", "{\"operation\":\"RETIRE\",\"parcel\":1}")
                .mustBeProblem(409, "RECORD_KIND");
        assertThat(Optional.of(
                        sale.read().path("record").path("may").path("submit").asBoolean()))
                .contains(true);
    }
}
