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
import org.qianmo.kernel.ledger.Indicator;
import org.qianmo.parcel.Booking;
import org.qianmo.record.RecordBook;
import org.qianmo.record.RecordKind;
import org.qianmo.testing.RunningApplication;
import org.qianmo.testing.Spot;
import org.qianmo.testing.TestDistrict;
import org.qianmo.voucher.Document;
import org.qianmo.voucher.Holder;
import org.qianmo.voucher.NewVoucher;
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
        assertThat(serials(list(mine + "&state=ISSUED&q=nh-d"))).containsExactly(serial);
        assertThat(serials(list(mine + "&q=100%25")))
                .as("a percent sign is itself")
                .isEmpty();
        JsonNode first = list(mine + "&limit=1");
        assertThat(serials(list(mine + "&limit=1&after=" + first.path("next").asString())))
                .isEmpty();
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
