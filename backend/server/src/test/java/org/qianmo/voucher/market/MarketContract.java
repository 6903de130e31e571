package org.qianmo.voucher.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qianmo.voucher.market.MarketScene.OFFERS;
import static org.qianmo.voucher.market.MarketScene.amounts;
import static org.qianmo.voucher.market.MarketScene.offer;
import static org.qianmo.voucher.market.MarketScene.offered;
import static org.qianmo.voucher.market.MarketScene.reservation;
import static org.qianmo.voucher.market.MarketScene.reserve;
import static org.qianmo.voucher.market.MarketScene.sell;
import static org.qianmo.voucher.market.MarketScene.tryReserve;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qianmo.access.PeopleOffice;
import org.qianmo.access.Role;
import org.qianmo.kernel.ledger.Asset;
import org.qianmo.kernel.ledger.Indicator;
import org.qianmo.kernel.ledger.Purpose;
import org.qianmo.testing.ApiClient;
import org.qianmo.testing.AtOnce;
import org.qianmo.testing.Reply;
import org.qianmo.testing.RunningApplication;
import org.qianmo.testing.TestDistrict;
import org.qianmo.voucher.LedgerCheck;
import org.qianmo.voucher.application.VoucherCase;
import org.qianmo.voucher.application.VoucherScene;
import org.qianmo.voucher.application.store.VoucherRows;
import org.qianmo.voucher.hold.DoubtScene;
import org.qianmo.voucher.standing.Standings;
import org.qianmo.voucher.standing.VoucherStanding;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** From an offer on the board over a reservation to a sale, with what may go wrong on the way. */
abstract class MarketContract extends RunningApplication {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    @Autowired
    private LedgerCheck check;

    @Autowired
    private Standings standings;

    @Autowired
    private LapseDesk lapses;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private PeopleOffice people;

    private VoucherScene scene;
    private Others others;
    private long owner;

    @BeforeEach
    void aVoucher() {
        scene = new VoucherScene(application, TODAY.plusYears(1));
        others = new Others(people, jdbc, this::as);
    }

    @AfterEach
    void theBookIsSound() {
        assertThat(check.verify().sound()).isTrue();
    }

    private Map<Indicator, Long> balance(String serial, long holder, Purpose purpose) {
        return standings.of(serial).map(voucher -> voucher.of(holder, purpose)).orElse(Map.of());
    }

    private static Map<Indicator, Long> both(long milliMu) {
        return Map.of(Indicator.QUOTA, milliMu, Indicator.SCALE, milliMu);
    }

    private JsonNode seen(long offer) {
        return as(PLANNER).get(OFFERS + "/" + offer).mustBe(200).json();
    }

    private String state(long offer) {
        return seen(offer).path("state").asString();
    }

    private static List<String> codes(JsonNode problem) {
        return problem.path("findings")
                .valueStream()
                .map(finding -> finding.path("code").asString())
                .distinct()
                .toList();
    }

    private String kinds(long recordId) {
        return jdbc
                .queryForList(
                        "select e.kind from ledger_entry e join ledger_link l on l.entry_id = e.id where e.record_id = ?"
                                + " order by l.seq",
                        String.class,
                        recordId)
                .stream()
                .collect(Collectors.joining(" "));
    }

    @Test
    void offerIsOnTheBoardForEverybodyAndMovesNothing() {
        long id = offered(as(PLANNER), scene, amounts("2.345") + ",'floorPricePerMuYuan':'520000.00'");
        ApiClient elsewhere = others.person(Role.VIEWER, TestDistrict.EAST_TOWN);

        JsonNode page = elsewhere
                .get(OFFERS + "?state=OPEN&asset=LAND&limit=1")
                .mustBe(200)
                .json();

        JsonNode seen = page.path("offers").get(0);
        assertThat(seen.path("id").asLong()).isEqualTo(id);
        assertThat(seen.path("holder").path("name").asString()).isEqualTo("西村经联社" + scene.collective);
        assertThat(seen.path("holder").path("townName").asString()).isEqualTo("西镇");
        assertThat(seen.path("amounts").path("QUOTA").decimalValue()).isEqualByComparingTo("2.345");
        assertThat(seen.path("floorPricePerMuYuan").decimalValue()).isEqualByComparingTo("520000");
        assertThat(seen.path("covered").asBoolean()).isTrue();
        assertThat(seen.has("geometry")).isFalse();
        assertThat(seen.path("may").path("reserve").asBoolean()).isFalse();
        assertThat(seen(id).path("may").path("reserve").asBoolean()).isTrue();
        assertThat(balance(scene.serial, scene.collective, Purpose.LIVE)).isEqualTo(both(VoucherScene.WHOLE_MILLI_MU));
        assertThat(page.path("next").asLong()).isEqualTo(id);
    }

    @Test
    void voucherIsNotOfferedForMoreThanThereIs() {
        offered(as(PLANNER), scene, amounts("8"));

        JsonNode refused =
                as(PLANNER).post(OFFERS, offer(scene, amounts("4.346"))).mustBeProblem(422, "VOUCHER_RULES");
        assertThat(codes(refused)).containsExactly("BALANCE_TOO_SMALL");

        long rest = offered(as(PLANNER), scene, amounts("4.345"));
        as(PLANNER).post(OFFERS, offer(scene, amounts("0.001"))).mustBeProblem(422, "VOUCHER_RULES");
        as(PLANNER).delete(OFFERS + "/" + rest).mustBe(200);
        offered(as(PLANNER), scene, amounts("0.001"));
    }

    @Test
    void ofTwoOffersOfTheWholeAtOnceOneIsMade() {
        List<Integer> answers = AtOnce.run(
                2,
                i -> (i == 0 ? as(PLANNER) : as(COLLEAGUE))
                        .post(OFFERS, offer(scene, ""))
                        .status());

        assertThat(answers).containsExactlyInAnyOrder(201, 422);
    }

    @Test
    void wholeVoucherIsReservedAndSoldUnderItsSerial() {
        long id = offered(as(PLANNER), scene, "");
        JsonNode reserved =
                tryReserve(as(PLANNER), id, scene.company).mustBe(200).json();
        assertThat(reserved.path("state").asString()).isEqualTo("RESERVED");
        assertThat(balance(scene.serial, scene.collective, Purpose.RESERVED))
                .isEqualTo(both(VoucherScene.WHOLE_MILLI_MU));
        assertThat(balance(scene.serial, scene.collective, Purpose.LIVE)).isEmpty();

        JsonNode sold = sell(as(OFFICIAL), id, "500000").mustBe(200).json();

        assertThat(sold.path("state").asString()).isEqualTo("SOLD");
        assertThat(sold.path("sale").path("serial").asString()).isEqualTo(scene.serial);
        assertThat(balance(scene.serial, scene.company, Purpose.LIVE)).isEqualTo(both(VoucherScene.WHOLE_MILLI_MU));
        assertThat(balance(scene.serial, scene.collective, Purpose.RESERVED)).isEmpty();
        assertThat(kinds(sold.path("sale").path("recordId").asLong())).isEqualTo("POST POST");
        // 12.345 mu at 500,000.
        assertThat(sold.path("sale").path("totalYuan").decimalValue()).isEqualByComparingTo("6172500");
        assertThat(jdbc.queryForMap(
                                "select amount, total_fen, buyer_id from voucher_sale where serial = ?", scene.serial)
                        .values())
                .containsExactlyInAnyOrder(12_345L, 617_250_000L, scene.company);
    }

    @Test
    void partThatIsSoldGetsASerialOfItsOwnAndIsSettled() {
        long id = reserve(as(PLANNER), scene, "1.000");

        JsonNode sale = sell(as(OFFICIAL), id, "500000").mustBe(200).json().path("sale");

        String child = scene.serial + "-1";
        assertThat(sale.path("serial").asString()).isEqualTo(child);
        assertThat(kinds(sale.path("recordId").asLong()))
                .isEqualTo("RELEASE RELEASE SPLIT SPLIT RESERVE RESERVE POST POST");
        assertThat(balance(child, scene.company, Purpose.LIVE)).isEqualTo(both(1_000));
        assertThat(balance(scene.serial, scene.collective, Purpose.LIVE)).isEqualTo(both(11_345));
        VoucherStanding part = standings.of(child).orElseThrow();
        assertThat(part.parent()).isEqualTo(scene.serial);
        assertThat(part.expiresOn()).isEqualTo(TODAY.plusYears(1));
        // Cost and fund are 50,000 each; the rest goes 5 / 5 / 15 / 75: domain reference 1.2.
        assertThat(sale.path("settlement").path("netYuan").decimalValue()).isEqualByComparingTo("400000");
        assertThat(sale.path("settlement").path("shares").valueStream().map(JsonNode::asLong))
                .containsExactly(20_000L, 20_000L, 60_000L, 300_000L);
    }

    @Test
    void partsOfOneVoucherAreSoldOneAfterTheOther() {
        long first = reserve(as(PLANNER), scene, "5.000");
        long second = reserve(as(PLANNER), scene, "7.345");

        assertThat(sell(as(OFFICIAL), second, "600000")
                        .mustBe(200)
                        .json()
                        .path("sale")
                        .path("serial")
                        .asString())
                .isEqualTo(scene.serial + "-1");
        // Now nothing is left with the seller but what is sold: it keeps its serial.
        assertThat(sell(as(OFFICIAL), first, "600000")
                        .mustBe(200)
                        .json()
                        .path("sale")
                        .path("serial")
                        .asString())
                .isEqualTo(scene.serial);
        assertThat(balance(scene.serial, scene.company, Purpose.LIVE)).isEqualTo(both(5_000));
        assertThat(balance(scene.serial + "-1", scene.company, Purpose.LIVE)).isEqualTo(both(7_345));
    }

    @Test
    void whoBuysIsShownInTheTerritoriesOfSellerAndBuyerOnly() {
        long id = reserve(as(PLANNER), scene, "1.000");
        ApiClient buyers = others.person(Role.VIEWER, TestDistrict.EAST_TOWN);
        ApiClient strangers = others.person(Role.VIEWER, "440605999");

        assertThat(buyers.get(OFFERS + "/" + id)
                        .json()
                        .path("reservation")
                        .path("buyerId")
                        .asLong())
                .isEqualTo(scene.company);
        JsonNode unnamed = strangers.get(OFFERS + "/" + id).mustBe(200).json();
        assertThat(unnamed.path("reservation").path("until").asString())
                .isEqualTo(TODAY.plusDays(10).toString());
        assertThat(unnamed.path("reservation").size()).isEqualTo(1);
        assertThat(unnamed.toString()).doesNotContain("合同").doesNotContain("平台公司");
    }

    @Test
    void releaseGivesBackWhatWasSetApart() {
        long id = reserve(as(PLANNER), scene, "3.000");

        JsonNode released = as(COLLEAGUE)
                .delete(OFFERS + "/" + id + "/reservation")
                .mustBe(200)
                .json();

        assertThat(released.path("state").asString()).isEqualTo("OPEN");
        assertThat(released.has("reservation")).isFalse();
        assertThat(balance(scene.serial, scene.collective, Purpose.LIVE)).isEqualTo(both(VoucherScene.WHOLE_MILLI_MU));
        as(PLANNER).delete(OFFERS + "/" + id + "/reservation").mustBeProblem(409, "OFFER_STATE");
        tryReserve(as(PLANNER), id, scene.company).mustBe(200);
    }

    @Test
    void reservationThatIsOverIsReleasedWhenSomebodyLooks() {
        long id = reserve(as(PLANNER), scene, "3.000");
        reservationEnded(id, TODAY.minusDays(1));

        assertThat(state(id)).isEqualTo("OPEN");
        assertThat(balance(scene.serial, scene.collective, Purpose.RESERVED)).isEmpty();
        assertThat(jdbc.queryForObject("select state from voucher_reservation where offer_id = ?", String.class, id))
                .isEqualTo("LAPSED");
    }

    private void reservationEnded(long offer, LocalDate day) {
        jdbc.update("update voucher_reservation set until_day = ? where offer_id = ?", day, offer);
    }

    private void offerEnded(long offer, LocalDate day) {
        jdbc.update("update voucher_offer set until_day = ? where record_id = ?", day, offer);
    }

    @Test
    void whatIsOverLapsesByNightAndItsLastDayStillCounts() {
        long over = reserve(as(PLANNER), scene, "3.000");
        long lastDay = reserve(as(PLANNER), scene, "4.000");
        reservationEnded(over, TODAY.minusDays(1));
        offerEnded(over, TODAY.minusDays(1));
        reservationEnded(lastDay, TODAY);
        offerEnded(lastDay, TODAY);

        lapses.run();

        assertThat(state(over)).isEqualTo("LAPSED");
        assertThat(state(lastDay)).isEqualTo("RESERVED");
        assertThat(balance(scene.serial, scene.collective, Purpose.RESERVED)).isEqualTo(both(4_000));
        assertThat(lapses.run()).isZero();
    }

    @Test
    void offerThatIsOverGivesRoomForAnother() {
        long id = offered(as(PLANNER), scene, "");
        offerEnded(id, TODAY.minusDays(1));

        tryReserve(as(PLANNER), id, scene.company).mustBeProblem(409, "OFFER_STATE");
        offered(as(PLANNER), scene, "");
        assertThat(state(id)).isEqualTo("LAPSED");
    }

    @Test
    void reservationThatIsOverIsNotSold() {
        long id = reserve(as(PLANNER), scene, "3.000");
        reservationEnded(id, TODAY.minusDays(1));

        sell(as(OFFICIAL), id, "500000").mustBeProblem(409, "OFFER_STATE");
        assertThat(standings.family(scene.serial)).hasSize(1);
    }

    /** A part of a part of a part: one more number does not fit into its serial. */
    @Test
    void partWhoseSerialWouldBeTooLongIsSoldAsAWholeOnly() {
        String parent = partsOf(scene.serial);
        long id = as(PLANNER)
                .post(OFFERS, offerOf(parent, "1"))
                .mustBe(201)
                .json()
                .path("id")
                .asLong();
        tryReserve(as(PLANNER), id, scene.bank).mustBe(200);

        assertThat(codes(sell(as(OFFICIAL), id, "500000").mustBeProblem(422, "VOUCHER_RULES")))
                .containsExactly("SERIAL_TOO_LONG");
        as(PLANNER).delete(OFFERS + "/" + id + "/reservation").mustBe(200);
        as(PLANNER).delete(OFFERS + "/" + id).mustBe(200);
        long whole = as(PLANNER)
                .post(OFFERS, offerOf(parent, null))
                .mustBe(201)
                .json()
                .path("id")
                .asLong();
        tryReserve(as(PLANNER), whole, scene.bank).mustBe(200);
        sell(as(OFFICIAL), whole, "500000").mustBe(200);
    }

    /** Sells parts of parts from the collective to the company until the next serial has no room. */
    private String partsOf(String serial) {
        String last = serial;
        long from = scene.collective;
        for (int mu = 12; last.length() + 2 <= VoucherRows.SERIAL_CHARACTERS_MAX; mu--) {
            long to = from == scene.collective ? scene.company : scene.collective;
            VoucherCase.done(
                    as(PLANNER),
                    as(OFFICIAL),
                    "'kind':'TRANSFER','serial':'%s','from':%d,'to':%d,'pricePerMuYuan':'500000','platformNo':'交1','amounts':{'QUOTA':'%d','SCALE':'%d'}"
                            .formatted(last, from, to, mu, mu));
            last = last + "-1";
            from = to;
        }
        owner = from;
        return last;
    }

    private String offerOf(String serial, String mu) {
        return "{\"serial\":\"%s\",\"holderId\":%d,\"until\":\"%s\"%s}"
                .formatted(
                        serial,
                        owner,
                        TODAY.plusDays(30),
                        mu == null ? "" : amounts(mu).replace('\'', '"'));
    }

    @Test
    void whoReservedDoesNotSell() {
        long id = offered(as(PLANNER), scene, "");
        tryReserve(as(OFFICIAL), id, scene.company).mustBe(200);

        sell(as(OFFICIAL), id, "500000").mustBeProblem(403, "SAME_PERSON");
        sell(as(PLANNER), id, "500000").mustBeProblem(403, "FORBIDDEN");
        assertThat(as(OFFICIAL)
                        .get(OFFERS + "/" + id)
                        .json()
                        .path("may")
                        .path("sell")
                        .asBoolean())
                .isFalse();
        ApiClient another = others.official();
        assertThat(another.get(OFFERS + "/" + id)
                        .json()
                        .path("may")
                        .path("sell")
                        .asBoolean())
                .isTrue();
        sell(another, id, "500000").mustBe(200);
    }

    @Test
    void marketIsWorkedInTheTerritoryOfTheSeller() {
        ApiClient west = others.person(Role.PLANNER, TestDistrict.WEST_TOWN);
        ApiClient east = others.person(Role.PLANNER, TestDistrict.EAST_TOWN);
        ApiClient viewer = others.person(Role.VIEWER, TestDistrict.WEST_TOWN);
        east.post(OFFERS, offer(scene, "")).mustBeProblem(403, "FORBIDDEN");
        viewer.post(OFFERS, offer(scene, "")).mustBeProblem(403, "FORBIDDEN");
        anonymous().get(OFFERS).mustBe(401);

        long id = offered(west, scene, "");
        tryReserve(east, id, scene.company).mustBeProblem(403, "FORBIDDEN");
        east.delete(OFFERS + "/" + id).mustBeProblem(403, "FORBIDDEN");
        tryReserve(west, id, scene.company).mustBe(200);
        east.delete(OFFERS + "/" + id + "/reservation").mustBeProblem(403, "FORBIDDEN");
        // The buyer is of the east: an official of one town alone does not decide.
        sell(others.person(Role.OFFICIAL, TestDistrict.WEST_TOWN), id, "500000").mustBeProblem(403, "FORBIDDEN");
        sell(others.person(Role.OFFICIAL, TestDistrict.EAST_TOWN), id, "500000").mustBeProblem(403, "FORBIDDEN");
        sell(as(OFFICIAL), id, "500000").mustBe(200);
    }

    @Test
    void noPriceIsBelowTheFloorOfTheOffer() {
        long id = offered(as(PLANNER), scene, amounts("1") + ",'floorPricePerMuYuan':'520000.01'");
        tryReserve(as(PLANNER), id, scene.company).mustBe(200);

        assertThat(codes(sell(as(OFFICIAL), id, "520000").mustBeProblem(422, "VOUCHER_RULES")))
                .containsExactly("PRICE_BELOW_FLOOR");
        sell(as(OFFICIAL), id, "520000.01").mustBe(200);
    }

    @Test
    void repeatUnderTheSameKeyDoesNothingMore() {
        String[] offerKey = {"Idempotency-Key", "offer-" + TestDistrict.freshId()};
        String[] reserveKey = {"Idempotency-Key", "reserve-" + TestDistrict.freshId()};
        String[] saleKey = {"Idempotency-Key", "sale-" + TestDistrict.freshId()};
        String asked = offer(scene, amounts("2"));
        long id = as(PLANNER)
                .post(OFFERS, asked, offerKey)
                .mustBe(201)
                .json()
                .path("id")
                .asLong();
        assertThat(as(PLANNER)
                        .post(OFFERS, asked, offerKey)
                        .mustBe(201)
                        .json()
                        .path("id")
                        .asLong())
                .isEqualTo(id);
        as(PLANNER).post(OFFERS, offer(scene, amounts("3")), offerKey).mustBeProblem(409, "KEY_USED");

        String path = OFFERS + "/" + id;
        as(PLANNER)
                .post(path + "/reservation", reservation(scene.company), reserveKey)
                .mustBe(200);
        as(PLANNER)
                .post(path + "/reservation", reservation(scene.company), reserveKey)
                .mustBe(200);
        as(PLANNER)
                .post(path + "/reservation", reservation(scene.bank), reserveKey)
                .mustBeProblem(409, "KEY_USED");
        assertThat(balance(scene.serial, scene.collective, Purpose.RESERVED)).isEqualTo(both(2_000));

        String sale = "{\"pricePerMuYuan\":\"500000\",\"platformNo\":\"交9\"}";
        as(OFFICIAL).post(path + "/sale", sale, saleKey).mustBe(200);
        Reply again = as(OFFICIAL).post(path + "/sale", sale, saleKey).mustBe(200);
        assertThat(again.json().path("sale").path("serial").asString()).isEqualTo(scene.serial + "-1");
        assertThat(standings.family(scene.serial)).hasSize(2);
        as(OFFICIAL).post(path + "/sale", sale).mustBeProblem(409, "OFFER_STATE");
    }

    @Test
    void ofTwoBuyersAtOnceOneWins() {
        long id = offered(as(PLANNER), scene, amounts("3"));

        List<Integer> answers = AtOnce.run(
                2,
                i -> tryReserve(i == 0 ? as(PLANNER) : as(COLLEAGUE), id, i == 0 ? scene.company : scene.bank)
                        .status());

        assertThat(answers).containsExactlyInAnyOrder(200, 409);
        assertThat(balance(scene.serial, scene.collective, Purpose.RESERVED)).isEqualTo(both(3_000));
    }

    @Test
    void whatIsHeldForADoubtIsNeitherSoldNorReleasedUntilTheDoubtIsClosed() {
        long id = reserve(as(PLANNER), scene, "3.000");
        long doubt = DoubtScene.open(as(OFFICIAL), scene.serial);
        reservationEnded(id, TODAY);

        assertThat(codes(sell(as(OFFICIAL), id, "500000").mustBeProblem(422, "VOUCHER_RULES")))
                .contains("VOUCHER_HELD");
        assertThat(codes(as(PLANNER).delete(OFFERS + "/" + id + "/reservation").mustBeProblem(422, "VOUCHER_RULES")))
                .containsExactly("VOUCHER_HELD");
        assertThat(codes(as(PLANNER).post(OFFERS, offer(scene, amounts("1"))).mustBeProblem(422, "VOUCHER_RULES")))
                .contains("VOUCHER_HELD");
        assertThat(seen(id).path("covered").asBoolean()).isFalse();
        reservationEnded(id, TODAY.minusDays(1));
        lapses.run();
        assertThat(state(id)).isEqualTo("RESERVED");

        DoubtScene.close(others.official(), doubt, "RELEASED").mustBe(200);
        lapses.run();
        assertThat(state(id)).isEqualTo("OPEN");
        assertThat(balance(scene.serial, scene.collective, Purpose.LIVE)).isEqualTo(both(VoucherScene.WHOLE_MILLI_MU));
    }

    @Test
    void reservationOfWhatWasCancelledEndsWithoutAnEntry() {
        long id = reserve(as(PLANNER), scene, "3.000");
        long doubt = DoubtScene.open(as(OFFICIAL), scene.serial);
        DoubtScene.close(others.official(), doubt, "CANCELLED").mustBe(200);

        sell(as(OFFICIAL), id, "500000").mustBeProblem(422, "VOUCHER_RULES");
        JsonNode ended = as(PLANNER)
                .delete(OFFERS + "/" + id + "/reservation")
                .mustBe(200)
                .json();

        assertThat(ended.path("state").asString()).isEqualTo("LAPSED");
        assertThat(balance(scene.serial, scene.collective, Purpose.CANCELLED))
                .isEqualTo(both(VoucherScene.WHOLE_MILLI_MU));
    }

    @Test
    void offerOfWhatWasSoldOtherwiseIsNotReserved() {
        long id = offered(as(PLANNER), scene, "");
        VoucherCase.done(
                as(PLANNER),
                as(OFFICIAL),
                "'kind':'TRANSFER','serial':'%s','from':%d,'to':%d,'pricePerMuYuan':'500000','platformNo':'交1'"
                        .formatted(scene.serial, scene.collective, scene.company));

        assertThat(seen(id).path("covered").asBoolean()).isFalse();
        assertThat(codes(tryReserve(as(PLANNER), id, scene.company).mustBeProblem(422, "VOUCHER_RULES")))
                .containsExactly("BALANCE_TOO_SMALL");
    }

    @Test
    void offerIsWithdrawnWhileItIsOpen() {
        long id = reserve(as(PLANNER), scene, "3.000");
        as(PLANNER).delete(OFFERS + "/" + id).mustBeProblem(409, "OFFER_STATE");
        as(PLANNER).delete(OFFERS + "/" + id + "/reservation").mustBe(200);

        assertThat(as(PLANNER)
                        .delete(OFFERS + "/" + id)
                        .mustBe(200)
                        .json()
                        .path("state")
                        .asString())
                .isEqualTo("WITHDRAWN");

        tryReserve(as(PLANNER), id, scene.company).mustBeProblem(409, "OFFER_STATE");
        as(PLANNER).delete(OFFERS + "/0").mustBeProblem(404, "NOT_FOUND");
    }

    @Test
    void whatHasRunOutIsNotOffered() {
        VoucherScene over = new VoucherScene(application, TODAY.minusDays(1));

        JsonNode refused = as(PLANNER).post(OFFERS, offer(over, "")).mustBeProblem(422, "VOUCHER_RULES");

        assertThat(codes(refused)).containsExactly("VOUCHER_EXPIRED");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            {'holderId':$C,'until':'$D'}                                             | BAD_VALUE
            {'serial':'$S','until':'$D'}                                             | BAD_VALUE
            {'serial':'$S','holderId':'$C','until':'$D'}                             | BAD_VALUE
            {'serial':'$S','holderId':$C}                                            | BAD_VALUE
            {'serial':'$S','holderId':$C,'until':'soon'}                             | BAD_VALUE
            {'serial':'$S','holderId':$C,'until':'$Y'}                               | BAD_VALUE
            {'serial':'$S','holderId':$C,'until':'9999-12-31'}                       | BAD_VALUE
            {'serial':'$S','holderId':$C,'until':'$D','amounts':{'QUOTA':'1.2345'}}  | BAD_VALUE
            {'serial':'$S','holderId':$C,'until':'$D','amounts':{'QUOTA':'-1'}}      | BAD_VALUE
            {'serial':'$S','holderId':$C,'until':'$D','amounts':{'GOLD':'1'}}        | BAD_VALUE
            {'serial':'$S','holderId':$C,'until':'$D','amounts':['QUOTA']}           | BAD_VALUE
            {'serial':'$S','holderId':$C,'until':'$D','floorPricePerMuYuan':'1e999999999'} | BAD_VALUE
            {'serial':'$S','holderId':$C,'until':'$D','floorPricePerMuYuan':'0.001'} | BAD_VALUE
            {'serial':'NOWHERE','holderId':$C,'until':'$D'}                          | VOUCHER_RULES
            {'serial':'$S','holderId':404,'until':'$D'}                              | VOUCHER_RULES
            {'serial':'$S','holderId':$E,'until':'$D'}                               | VOUCHER_RULES
            {'serial':'$S','holderId':$C,'until':'$D','amounts':{'QUOTA':'0'}}       | VOUCHER_RULES
            {'serial':'$S','holderId':$C,'until':'$D','amounts':{'FLOOR_AREA':'1'}}  | VOUCHER_RULES
            """)
    void whatIsNoOfferIsRefused(String body, String code) {
        String stated = body.strip()
                .replace('\'', '"')
                .replace("$S", scene.serial)
                .replace("$C", String.valueOf(scene.collective))
                .replace("$E", String.valueOf(scene.company))
                .replace("$D", TODAY.plusDays(1).toString())
                .replace("$Y", TODAY.minusDays(1).toString());

        as(PLANNER).post(OFFERS, stated).mustBeProblem(422, code.strip());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            {'contractNo':'x','until':'$D'}                     | VOUCHER_RULES | ACT_INCOMPLETE
            {'buyerId':$E,'until':'$D'}                         | VOUCHER_RULES | ACT_INCOMPLETE
            {'buyerId':$C,'contractNo':'x','until':'$D'}        | VOUCHER_RULES | HOLDERS_SAME
            {'buyerId':404,'contractNo':'x','until':'$D'}       | VOUCHER_RULES | HOLDER_UNKNOWN
            {'buyerId':$E,'contractNo':'x','until':'$L'}        | VOUCHER_RULES | VOUCHER_EXPIRED
            {'buyerId':$E,'contractNo':'x','until':'$Y'}        | BAD_VALUE     | -
            {'buyerId':$E,'contractNo':'x'}                     | BAD_VALUE     | -
            {'buyerId':$E,'contractNo':7,'until':'$D'}          | BAD_VALUE     | -
            """)
    void whatIsNoReservationIsRefused(String body, String code, String finding) {
        long id = offered(as(PLANNER), scene, "");
        String stated = body.strip()
                .replace('\'', '"')
                .replace("$C", String.valueOf(scene.collective))
                .replace("$E", String.valueOf(scene.company))
                .replace("$D", TODAY.plusDays(1).toString())
                .replace("$L", TODAY.plusYears(1).plusDays(1).toString())
                .replace("$Y", TODAY.minusDays(1).toString());

        JsonNode refused =
                as(PLANNER).post(OFFERS + "/" + id + "/reservation", stated).mustBeProblem(422, code.strip());

        assertThat(String.join(" ", codes(refused))).isEqualTo(finding.strip().replace("-", ""));
        assertThat(state(id)).isEqualTo("OPEN");
    }

    @Test
    void saleNeedsItsPriceAndTheDocumentOfThePlatform() {
        long id = offered(as(PLANNER), scene, "");
        sell(as(OFFICIAL), id, "500000").mustBeProblem(409, "OFFER_STATE");
        tryReserve(as(PLANNER), id, scene.company).mustBe(200);

        String path = OFFERS + "/" + id + "/sale";
        assertThat(codes(as(OFFICIAL).post(path, "{}").mustBeProblem(422, "VOUCHER_RULES")))
                .containsExactly("ACT_INCOMPLETE");
        as(OFFICIAL).post(path, "{\"pricePerMuYuan\":\"-1\"}").mustBeProblem(422, "BAD_VALUE");
        as(OFFICIAL).post(OFFERS + "/0/sale", "{}").mustBeProblem(404, "NOT_FOUND");
        assertThat(state(id)).isEqualTo("RESERVED");
    }

    @Test
    void pricesAreThoseOfTheSalesByMonth() {
        // Of a year in which nobody else sold anything here.
        soldFor(LocalDate.of(1999, 1, 5), 300_000_01);
        soldFor(LocalDate.of(1999, 1, 31), 500_000_00);
        soldFor(LocalDate.of(1999, 2, 1), 400_000_00);
        soldFor(LocalDate.of(1999, 1, 20), 400_000_02);
        soldFor(LocalDate.of(1999, 2, 28), 400_000_01);

        JsonNode prices = as(VIEWER)
                .get("/api/vouchers/prices?asset=GREEN&from=1999-01-01&to=1999-02-28")
                .mustBe(200)
                .json();

        assertThat(prices.path("sales")
                        .valueStream()
                        .map(sale -> sale.path("soldOn").asString()))
                .containsExactly("1999-01-05", "1999-01-20", "1999-01-31", "1999-02-01", "1999-02-28");
        JsonNode january = prices.path("months").get(0);
        assertThat(january.path("month").asString()).isEqualTo("1999-01");
        assertThat(january.path("sales").asInt()).isEqualTo(3);
        assertThat(january.path("minPerMuYuan").decimalValue()).isEqualByComparingTo("300000.01");
        assertThat(january.path("medianPerMuYuan").decimalValue()).isEqualByComparingTo("400000.02");
        assertThat(january.path("maxPerMuYuan").decimalValue()).isEqualByComparingTo("500000");
        assertThat(january.path("amount").decimalValue()).isEqualByComparingTo("6");
        assertThat(prices.path("months").get(1).path("medianPerMuYuan").decimalValue())
                .isEqualByComparingTo("400000.005");
        assertThat(prices.toString()).doesNotContain("西村");
    }

    private void soldFor(LocalDate day, long pricePerMuFen) {
        scene.commit(booking -> application
                .getBean(VoucherRows.class)
                .sold(new VoucherRows.Sale(
                        booking.recordId(),
                        scene.serial,
                        Asset.GREEN,
                        scene.collective,
                        scene.company,
                        2_000,
                        pricePerMuFen,
                        2 * pricePerMuFen,
                        "交",
                        day)));
    }

    @ParameterizedTest
    @CsvSource({
        "asset=GOLD, 400, BAD_PARAMETER",
        "from=soon, 400, BAD_DAY",
        "from=0001-01-01, 400, BAD_DAY",
        "from=2026-02-01&to=2026-01-01, 422, PERIOD_BACKWARDS"
    })
    void whatIsNoPeriodIsRefused(String query, int status, String code) {
        as(VIEWER).get("/api/vouchers/prices?" + query).mustBeProblem(status, code);
    }

    @Test
    void boardIsNarrowedToTheTownOfTheSeller() {
        long id = offered(as(PLANNER), scene, "");

        JsonNode west = board("town=" + TestDistrict.WEST_TOWN);
        assertThat(west.valueStream().map(offer -> offer.path("id").asLong())).contains(id);
        assertThat(west.valueStream()
                        .map(offer -> offer.path("holder").path("townCode").asString()))
                .containsOnly(TestDistrict.WEST_TOWN);
        assertThat(board("town=" + TestDistrict.EAST_TOWN).valueStream()).isEmpty();
    }

    private JsonNode board(String filter) {
        return as(VIEWER)
                .get(OFFERS + "?limit=200&" + filter)
                .mustBe(200)
                .json()
                .path("offers");
    }

    @Test
    void whatIsNoFilterIsRefused() {
        as(VIEWER).get(OFFERS + "?state=NONE").mustBeProblem(400, "BAD_PARAMETER");
        as(VIEWER).get(OFFERS + "?asset=GOLD").mustBeProblem(400, "BAD_PARAMETER");
        as(VIEWER).get(OFFERS + "?town=West").mustBeProblem(400, "BAD_PARAMETER");
        as(VIEWER).get(OFFERS + "/0").mustBeProblem(404, "NOT_FOUND");
    }
}
