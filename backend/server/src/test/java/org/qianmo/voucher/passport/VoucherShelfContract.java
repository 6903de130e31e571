package org.qianmo.voucher.passport;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qianmo.acreage.AcceptanceOffice;
import org.qianmo.acreage.Category;
import org.qianmo.acreage.NewWork;
import org.qianmo.kernel.ledger.Asset;
import org.qianmo.kernel.ledger.Indicator;
import org.qianmo.kernel.ledger.Purpose;
import org.qianmo.parcel.Booking;
import org.qianmo.record.RecordBook;
import org.qianmo.record.RecordKind;
import org.qianmo.testing.RunningApplication;
import org.qianmo.testing.Spot;
import org.qianmo.testing.TestDistrict;
import org.qianmo.voucher.Document;
import org.qianmo.voucher.EntryDesk;
import org.qianmo.voucher.Holder;
import org.qianmo.voucher.NewVoucher;
import org.qianmo.voucher.PlannedEntry;
import org.qianmo.voucher.VoucherOffice;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** From a voucher to its ground, its works and its entries, and from a spot to the vouchers on it. */
abstract class VoucherShelfContract extends RunningApplication {

    private static final LocalDate DAY = LocalDate.of(2024, 3, 1);

    @Autowired
    private VoucherOffice office;

    @Autowired
    private AcceptanceOffice acceptance;

    @Autowired
    private RecordBook book;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private EntryDesk desk;

    private final Spot spot = TestDistrict.spot();
    private final long seller = TestDistrict.freshId();
    private final long buyer = TestDistrict.freshId();
    private final long work = TestDistrict.freshId();
    private final String serial = "NH-D-" + seller;
    private final String path = "/api/vouchers/" + serial;

    /** 1.000 亩 issued for one work, of which 0.400 were sold and 0.150 of these used. */
    @BeforeEach
    void aVoucherWithALife() {
        commit(booking -> {
            if (jdbc.queryForList("select id from holder where id = 1").isEmpty()) {
                office.register(List.of(VoucherOffice.POOL));
            }
            office.register(List.of(holder(seller, "西村经济社"), holder(buyer, "东村经济社")));
            acceptance.accept(List.of(accepted()), booking);
        });
        Map<Indicator, Long> whole = Map.of(Indicator.QUOTA, 1_000L);
        NewVoucher voucher = new NewVoucher(
                TestDistrict.freshId(), serial, seller, DAY, DAY.plusYears(3), true, List.of(work), whole);
        commit(booking -> office.issue(voucher, document("核发"), booking));
        commit(booking ->
                office.transfer(serial, seller, buyer, Map.of(Indicator.QUOTA, 400L), document("转让"), booking));
        commit(booking -> office.redeem(serial, buyer, Map.of(Indicator.QUOTA, 150L), document("使用"), booking));
    }

    private void commit(Consumer<Booking> act) {
        transaction.executeWithoutResult(
                status -> act.accept(book.openAndApprove(RecordKind.VOUCHER_ISSUE, "台账", "t-official")));
    }

    private static Holder holder(long id, String name) {
        return new Holder(id, name + id, "COLLECTIVE", TestDistrict.WEST_TOWN, null);
    }

    private NewWork accepted() {
        return new NewWork(
                work,
                Category.FKFL,
                "验" + work,
                DAY,
                TestDistrict.WEST_TOWN,
                null,
                null,
                true,
                spot.polygon("0 0, 4 0, 4 4, 0 4, 0 0"));
    }

    private Document document(String word) {
        return new Document(word + seller, DAY);
    }

    private JsonNode passport() {
        return as(VIEWER).get(path).mustBe(200).json();
    }

    @Test
    void whatIsThereIsWhatTheEntriesLeave() {
        JsonNode passport = passport();

        assertThat(passport.path("positions").valueStream().map(VoucherShelfContract::position))
                .containsExactlyInAnyOrder(
                        "1 ISSUE QUOTA -1",
                        seller + " LIVE QUOTA 0.6",
                        buyer + " LIVE QUOTA 0.25",
                        buyer + " USED QUOTA 0.15");
        assertThat(passport.path("voucher").path("live").decimalValue()).isEqualByComparingTo("0.850");
        assertThat(passport.path("voucher").path("townName").asString()).isEqualTo("西镇");
    }

    private static String position(JsonNode position) {
        return position.path("holderId").asLong() + " " + position.path("state").asString() + " "
                + position.path("indicator").asString() + " "
                + position.path("amount").decimalValue().stripTrailingZeros().toPlainString();
    }

    @Test
    void lifeIsToldInTheOrderOfTheChainWithWhatItRestsOn() {
        JsonNode passport = passport();

        assertThat(passport.path("lines").asLong()).isEqualTo(3);
        assertThat(passport.path("life").valueStream().map(VoucherShelfContract::line))
                .containsExactly(
                        "ISSUE 1 ISSUE>" + seller + " LIVE 核发" + seller,
                        "TRANSFER " + seller + " LIVE>" + buyer + " LIVE 转让" + seller,
                        "REDEEM " + buyer + " LIVE>" + buyer + " USED 使用" + seller);
        assertThat(passport.path("life")
                        .valueStream()
                        .map(line -> line.path("seq").asLong()))
                .isSorted()
                .doesNotHaveDuplicates();
        for (JsonNode line : passport.path("life")) {
            assertThat(line.path("hash").asString())
                    .isEqualTo(jdbc.queryForObject(
                            "select hash from ledger_link where seq = ?",
                            String.class,
                            line.path("seq").asLong()));
            assertThat(line.path("recordNumber").asString())
                    .isEqualTo(jdbc.queryForObject(
                            "select number from land_record where id = ?",
                            String.class,
                            line.path("recordId").asLong()));
        }
    }

    private static String line(JsonNode line) {
        return line.path("kind").asString() + " " + end(line.path("from")) + ">" + end(line.path("to")) + " "
                + line.path("document").asString();
    }

    private static String end(JsonNode end) {
        return end.path("holderId").asLong() + " " + end.path("state").asString();
    }

    @Test
    void groundAndWorksAreThoseItWasIssuedFor() {
        JsonNode passport = passport();

        JsonNode source = passport.path("sources").get(0);
        assertThat(source.path("workId").asLong()).isEqualTo(work);
        assertThat(source.path("documentNo").asString()).isEqualTo("验" + work);
        JsonNode ring = passport.path("ground")
                .path("features")
                .get(0)
                .path("geometry")
                .path("coordinates")
                .get(0)
                .get(0);
        assertThat(ring.valueStream()
                        .map(at -> at.get(0).asDouble())
                        .mapToDouble(x -> x)
                        .min()
                        .orElseThrow())
                .isEqualTo(spot.longitude("0").doubleValue());
        assertThat(passport.path("ground")
                        .path("features")
                        .get(0)
                        .path("properties")
                        .has("until"))
                .isFalse();
    }

    @Test
    void aSpotLeadsToWhatStandsOnIt() {
        assertThat(serialsOn("2", "2")).containsExactly(serial);
        assertThat(serialsOn("5", "2")).doesNotContain(serial);
        as(VIEWER).get("/api/vouchers/on?lon=200&lat=23").mustBeProblem(400, "BAD_PARAMETER");
    }

    private List<String> serialsOn(String x, String y) {
        return serials(as(VIEWER)
                .get("/api/vouchers/on?lon=" + spot.longitude(x) + "&lat=" + spot.latitude(y))
                .mustBe(200)
                .json());
    }

    private static List<String> serials(JsonNode page) {
        return page.path("vouchers")
                .valueStream()
                .map(v -> v.path("serial").asString())
                .toList();
    }

    @Test
    void listIsFilteredAndGoesOnFromASerial() {
        String mine = "/api/vouchers?holder=" + seller;

        assertThat(serials(list(mine))).containsExactly(serial);
        assertThat(serials(list(mine + "&kind=GREEN"))).isEmpty();
        assertThat(serials(list(mine + "&state=PARTLY_USED&q=nh-d"))).containsExactly(serial);
        assertThat(serials(list(mine + "&q=100%25")))
                .as("a percent sign is itself")
                .isEmpty();
        JsonNode first = list(mine + "&limit=1");
        assertThat(serials(list(mine + "&limit=1&after=" + first.path("next").asString())))
                .isEmpty();
    }

    /** The seller has nothing any more when all is sold; the buyer has, whether at hand or used. */
    @Test
    void holderOfTheListIsWhoHasSomethingNow() {
        assertThat(serials(list("/api/vouchers?holder=" + buyer))).containsExactly(serial);

        commit(booking ->
                office.transfer(serial, seller, buyer, Map.of(Indicator.QUOTA, 600L), document("再转"), booking));

        assertThat(serials(list("/api/vouchers?holder=" + seller))).isEmpty();
        assertThat(serials(list("/api/vouchers?holder=" + buyer))).containsExactly(serial);
    }

    @Test
    void stateOfTheListFollowsTheEntries() {
        assertThat(state()).isEqualTo("PARTLY_USED");
        assertThat(foundBy("PARTLY_USED")).containsExactly(serial);
        assertThat(foundBy("ISSUED")).isEmpty();

        commit(booking -> office.redeem(serial, buyer, Map.of(Indicator.QUOTA, 250L), document("再用"), booking));
        commit(booking -> office.redeem(serial, seller, Map.of(Indicator.QUOTA, 600L), document("用尽"), booking));

        assertThat(state()).isEqualTo("USED");
        assertThat(foundBy("USED")).containsExactly(serial);
        assertThat(foundBy("PARTLY_USED")).isEmpty();
    }

    private String state() {
        return passport().path("voucher").path("state").asString();
    }

    private List<String> foundBy(String state) {
        return serials(list("/api/vouchers?q=" + serial + "&state=" + state));
    }

    @Test
    void passportNamesParentAndChildrenAndTheSpotLeadsToAllTheirEntries() {
        String child = serial + "-1";
        jdbc.update(
                "insert into voucher (id, serial, kind, holder_id, state, issued_on, synthetic, version)"
                        + " values (?, ?, 'LAND', ?, 'ISSUED', ?, true, 0)",
                TestDistrict.freshId(),
                child,
                seller,
                DAY);
        commit(booking -> desk.book(
                List.of(PlannedEntry.split(
                        Asset.LAND, Indicator.QUOTA, 600, new PlannedEntry.Side(seller, Purpose.LIVE), serial, child)),
                document("分割"),
                booking));
        commit(booking -> office.redeem(child, seller, Map.of(Indicator.QUOTA, 600L), document("子券"), booking));

        assertThat(passport().path("family").path("children").valueStream().map(JsonNode::asString))
                .containsExactly(child);
        JsonNode of = as(VIEWER).get("/api/vouchers/" + child).mustBe(200).json();
        assertThat(of.path("family").path("parent").asString()).isEqualTo(serial);
        assertThat(of.path("voucher").path("state").asString()).isEqualTo("USED");

        JsonNode found = entriesOn("2", "2", "");
        assertThat(kinds(found)).containsExactly("ISSUE", "TRANSFER", "REDEEM", "SPLIT", "REDEEM");
        assertThat(found.path("claims").get(0).path("serial").asString()).isEqualTo(serial);
        assertThat(found.path("entries").valueStream())
                .allMatch(line -> line.path("claimedBy").asString().equals(serial)
                        && !line.path("ended").asBoolean());
        assertThat(entriesOn("5", "2", "").path("entries")).isEmpty();
    }

    @Test
    void entriesOnASpotGoOnFromAPlaceInTheChainAndTellEndedClaims() {
        jdbc.update("update ground_claim set claimed_until = current_timestamp where voucher_serial = ?", serial);

        JsonNode first = entriesOn("2", "2", "&limit=2");
        JsonNode rest =
                entriesOn("2", "2", "&limit=2&after=" + first.path("next").asLong());

        assertThat(kinds(first)).containsExactly("ISSUE", "TRANSFER");
        assertThat(kinds(rest)).containsExactly("REDEEM");
        assertThat(rest.path("next").isNull()).isTrue();
        assertThat(first.path("claims").get(0).path("ended").asBoolean()).isTrue();
        assertThat(first.path("entries").get(0).path("ended").asBoolean()).isTrue();
        assertThat(serialsOn("2", "2")).isEmpty();
        as(VIEWER).get("/api/vouchers/on/entries?lon=0&lat=91").mustBeProblem(400, "BAD_PARAMETER");
    }

    private JsonNode entriesOn(String x, String y, String more) {
        return list("/api/vouchers/on/entries?lon=" + spot.longitude(x) + "&lat=" + spot.latitude(y) + more);
    }

    private static List<String> kinds(JsonNode found) {
        return found.path("entries")
                .valueStream()
                .map(entry -> entry.path("kind").asString())
                .toList();
    }

    private JsonNode list(String address) {
        return as(VIEWER).get(address).mustBe(200).json();
    }

    @Test
    void whatIsNoFilterAndWhatIsNotThereIsSaidSo() {
        as(VIEWER).get("/api/vouchers?kind=PAPER").mustBeProblem(400, "BAD_PARAMETER");
        as(VIEWER).get("/api/vouchers?state=a%20b").mustBeProblem(400, "BAD_PARAMETER");
        as(VIEWER).get("/api/vouchers?q=" + "x".repeat(101)).mustBeProblem(400, "BAD_PARAMETER");
        as(VIEWER).get("/api/vouchers/NH-D-0").mustBeProblem(404, "NOT_FOUND");
    }
}
