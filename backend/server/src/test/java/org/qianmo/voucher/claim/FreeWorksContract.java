package org.qianmo.voucher.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.assertj.core.data.Offset;
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

/**
 * Which accepted work a voucher can be issued for. Works in units of 0.0001 degree, all from 0 to 4 northwards:
 *
 * <pre>
 *   0       4   8  10  12      16  18  20
 *   |--- taken ---|                          reclaimed, and a voucher stands on it
 *           |- later -|                      reclaimed, half of it on the same ground
 *                 |-- cleared --|            cleared
 *                      |---- last ----|      reclaimed
 *                               |- upgraded -|
 *                                     |redeveloped
 * </pre>
 */
abstract class FreeWorksContract extends RunningApplication {

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
    private final long holder = TestDistrict.freshId();
    private final String serial = "NH-D-" + holder;
    private final long before = TestDistrict.freshId();
    private final long taken = TestDistrict.freshId();
    private final long later = TestDistrict.freshId();
    private final long cleared = TestDistrict.freshId();
    private final long last = TestDistrict.freshId();
    private final long upgraded = TestDistrict.freshId();
    private final long redeveloped = TestDistrict.freshId();

    @BeforeEach
    void worksAndAVoucher() {
        commit(booking -> {
            if (jdbc.queryForList("select id from holder where id = 1").isEmpty()) {
                office.register(List.of(VoucherOffice.POOL));
            }
            office.register(List.of(new Holder(holder, "经济社" + holder, "COLLECTIVE", TestDistrict.WEST_TOWN, null)));
            acceptance.accept(
                    List.of(
                            work(taken, Category.FKFL, "0 0, 8 0, 8 4, 0 4, 0 0"),
                            work(later, Category.FKFL, "4 0, 10 0, 10 4, 4 4, 4 0"),
                            work(cleared, Category.CCZL, "8 0, 16 0, 16 4, 8 4, 8 0"),
                            work(last, Category.FKFL, "12 0, 18 0, 18 4, 12 4, 12 0"),
                            work(upgraded, Category.ZHZZ, "16 0, 20 0, 20 4, 16 4, 16 0"),
                            work(redeveloped, Category.CCGZ, "18 0, 20 0, 20 4, 18 4, 18 0")),
                    booking);
        });
        NewVoucher voucher = new NewVoucher(
                TestDistrict.freshId(),
                serial,
                holder,
                DAY,
                DAY.plusYears(3),
                true,
                List.of(taken),
                Map.of(Indicator.QUOTA, 1_000L));
        commit(booking -> office.issue(voucher, new Document("核发" + holder, DAY), booking));
    }

    private void commit(Consumer<Booking> act) {
        transaction.executeWithoutResult(
                status -> act.accept(book.openAndApprove(RecordKind.VOUCHER_ISSUE, "台账", "t-official")));
    }

    private NewWork work(long id, Category category, String ring) {
        return new NewWork(id, category, "验" + id, DAY, TestDistrict.WEST_TOWN, null, null, true, spot.polygon(ring));
    }

    private JsonNode works(String asset, long after, int limit) {
        return as(VIEWER)
                .get("/api/vouchers/works?asset=" + asset + "&after=" + after + "&limit=" + limit)
                .mustBe(200)
                .json();
    }

    private List<Long> own(String asset) {
        return ids(works(asset, before, 100)).stream()
                .filter(id -> id <= redeveloped)
                .toList();
    }

    private static List<Long> ids(JsonNode page) {
        return page.path("works")
                .valueStream()
                .map(work -> work.path("id").asLong())
                .toList();
    }

    @Test
    void onlyWorkOfTheAssetOnWhichNothingRestsIsOffered() {
        assertThat(own("LAND")).containsExactly(last);
        assertThat(own("GREEN")).containsExactly(last);
        assertThat(own("HOUSE")).containsExactly(cleared, redeveloped);
    }

    /** Where a claim ends, in the words of the database: the ground of a voucher that was cancelled before use. */
    @Test
    void releasedGroundIsOfferedAgain() {
        jdbc.update(
                "update ground_claim set claimed_until = claimed_from where voucher_serial = ? and claimed_until is null",
                serial);

        assertThat(own("LAND")).containsExactly(taken, later, last);
    }

    /** A neighbour's ground is not in the way. */
    @Test
    void groundThatOnlyTouchesAClaimIsFree() {
        long neighbour = TestDistrict.freshId();
        commit(booking ->
                acceptance.accept(List.of(work(neighbour, Category.FKFL, "0 4, 8 4, 8 6, 0 6, 0 4")), booking));

        assertThat(ids(works("LAND", neighbour - 1, 1))).containsExactly(neighbour);
    }

    @Test
    void aPageGoesOnWhereTheLastOneEnded() {
        JsonNode first = works("HOUSE", before, 1);

        assertThat(ids(first)).containsExactly(cleared);
        assertThat(first.path("next").asLong()).isEqualTo(cleared);
        assertThat(ids(works("HOUSE", first.path("next").asLong(), 1))).containsExactly(redeveloped);
        JsonNode end = works("LAND", Long.MAX_VALUE, 10);
        assertThat(ids(end)).isEmpty();
        assertThat(end.path("next").isNull() || end.path("next").isMissingNode())
                .isTrue();
    }

    @Test
    void aWorkSaysWhatAndWhereItIs() {
        JsonNode work = works("HOUSE", before, 1).path("works").get(0);

        assertThat(work.path("category").asString()).isEqualTo("CCZL");
        assertThat(work.path("documentNo").asString()).isEqualTo("验" + cleared);
        assertThat(work.path("acceptedOn").asString()).isEqualTo("2024-03-01");
        assertThat(work.path("townCode").asString()).isEqualTo(TestDistrict.WEST_TOWN);
        BigDecimal booked =
                jdbc.queryForObject("select official_area from accepted_work where id = ?", BigDecimal.class, cleared);
        assertThat(work.path("squareMetres").decimalValue()).isEqualByComparingTo(booked);
        assertThat(work.path("countedSquareMetres").decimalValue()).isEqualByComparingTo(booked);
        assertThat(work.path("box")
                        .valueStream()
                        .map(JsonNode::asDouble)
                        .toList()
                        .get(0))
                .isCloseTo(spot.longitude("8").doubleValue(), Offset.offset(1e-11));
        assertThat(work.path("box").get(3).asDouble())
                .isCloseTo(spot.latitude("4").doubleValue(), Offset.offset(1e-11));
    }

    @Test
    void whatIsNoAssetAndNoNumberIsSaidSo() {
        as(VIEWER).get("/api/vouchers/works?asset=MONEY").mustBeProblem(400, "BAD_PARAMETER");
        as(VIEWER).get("/api/vouchers/works?asset=land").mustBeProblem(400, "BAD_PARAMETER");
        assertThat(as(VIEWER).get("/api/vouchers/works").status()).isEqualTo(400);
        assertThat(as(VIEWER).get("/api/vouchers/works?asset=LAND&after=x").status())
                .isEqualTo(400);
        assertThat(ids(works("LAND", before, 1_000_000))).hasSizeLessThanOrEqualTo(100);
    }
}
