package org.qianmo.voucher;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qianmo.kernel.ledger.Indicator;
import org.qianmo.parcel.Booking;
import org.qianmo.record.RecordBook;
import org.qianmo.record.RecordKind;
import org.qianmo.testing.AtOnce;
import org.qianmo.testing.RunningApplication;
import org.qianmo.testing.TestDistrict;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Land vouchers in the database's ledger, and the balances that are shown of it. */
abstract class LedgerContract extends RunningApplication {

    private static final LocalDate DAY = LocalDate.of(2024, 3, 1);

    @Autowired
    private VoucherOffice office;

    @Autowired
    private RecordBook book;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcTemplate jdbc;

    private final long a = TestDistrict.freshId();
    private final long b = TestDistrict.freshId();
    private final String serial = "NH-D-" + TestDistrict.freshId();

    @BeforeEach
    void registerHolders() {
        transaction.executeWithoutResult(status -> {
            boolean pool =
                    jdbc.queryForList("select id from holder where id = 1").isEmpty();
            office.register(List.of(holder(a, "西村经济合作社"), holder(b, "东村经济合作社")));
            if (pool) {
                office.register(List.of(VoucherOffice.POOL));
            }
        });
    }

    private static Holder holder(long id, String name) {
        return new Holder(id, name, "COLLECTIVE", TestDistrict.WEST_TOWN, null);
    }

    /**
     * One event a row; amounts and balances in 0.001 亩. The same document for the same movement is a repeat, and moves
     * nothing.
     */
    private static final String EVENTS = """
            ISSUE    | - | A | 1000 | 文1 | OK                           | 1000 |   0
            TRANSFER | A | B |  400 | 文2 | OK                           |  600 | 400
            TRANSFER | A | B |  400 | 文2 | OK                           |  600 | 400
            TRANSFER | A | B |  300 | 文2 | EXISTS_WITH_DIFFERENT_AMOUNT |  600 | 400
            TRANSFER | A | B |  601 | 文3 | BALANCE_INSUFFICIENT         |  600 | 400
            TRANSFER | A | A |    1 | 文4 | ACCOUNTS_SAME                |  600 | 400
            TRANSFER | A | B |    0 | 文5 | AMOUNT_NOT_POSITIVE          |  600 | 400
            TRANSFER | A | B |   -5 | 文6 | AMOUNT_NOT_POSITIVE          |  600 | 400
            REDEEM   | B | - |  150 | 文7 | OK                           |  600 | 250
            REDEEM   | B | - |  251 | 文8 | BALANCE_INSUFFICIENT         |  600 | 250
            TRANSFER | B | A |  250 | 文9 | OK                           |  850 |   0
            """;

    @Test
    void eventsMoveBalancesOrAreRefusedByName() {
        EVENTS.lines().forEach(line -> {
            String[] cells = line.split("\\|");
            for (int i = 0; i < cells.length; i++) {
                cells[i] = cells[i].strip();
            }

            assertThat(happen(cells)).as(line).isEqualTo(cells[5]);
            assertThat(List.of(balance(a), balance(b))).as(line).containsExactly(milliMu(cells[6]), milliMu(cells[7]));
        });
    }

    /** A repeat moves nothing, and leaves nothing in the trail. */
    @Test
    void whatMovesIsInTheTrailOnce() {
        issue(1000);
        happen(new String[] {"TRANSFER", "A", "B", "400", "文2"});
        happen(new String[] {"TRANSFER", "A", "B", "400", "文2"});

        List<String> trail = jdbc.queryForList(
                "select concat(act, ' ', words) from audit_entry where subject_kind = 'VOUCHER' and subject_id = ?"
                        + " order by seq",
                String.class,
                serial);

        assertThat(trail).hasSize(3);
        assertThat(trail.get(0)).isEqualTo("VOUCHER_ISSUED holder=" + a);
        assertThat(trail.get(1)).startsWith("ENTRY_POSTED kind=ISSUE ").contains(" amount=1000 ");
        assertThat(trail.get(2))
                .startsWith("ENTRY_POSTED kind=TRANSFER ")
                .endsWith(" amount=400 day=2024-03-01 document=文2");
    }

    private String happen(String[] cells) {
        Map<Indicator, Long> amount = Map.of(Indicator.QUOTA, Long.valueOf(cells[3]));
        Document document = new Document(cells[4], DAY);
        try {
            transaction.executeWithoutResult(status -> {
                Booking booking = book.openAndApprove(RecordKind.VOUCHER_ISSUE, "台账", "t-official");
                switch (cells[0]) {
                    case "ISSUE" -> office.issue(voucher(holder(cells[2]), amount), document, booking);
                    case "TRANSFER" ->
                        office.transfer(serial, holder(cells[1]), holder(cells[2]), amount, document, booking);
                    default -> office.redeem(serial, holder(cells[1]), amount, document, booking);
                }
            });
            return "OK";
        } catch (LedgerRefusal refusal) {
            return refusal.reason().name();
        }
    }

    private long holder(String letter) {
        return "A".equals(letter) ? a : b;
    }

    private NewVoucher voucher(long holder, Map<Indicator, Long> amounts) {
        return new NewVoucher(TestDistrict.freshId(), serial, holder, DAY, DAY.plusYears(3), true, List.of(), amounts);
    }

    private void issue(long milliMu) {
        assertThat(happen(new String[] {"ISSUE", "-", "A", String.valueOf(milliMu), "核发"}))
                .isEqualTo("OK");
    }

    private static BigDecimal milliMu(String amount) {
        return BigDecimal.valueOf(Long.parseLong(amount), 3);
    }

    private BigDecimal balance(long holder) {
        JsonNode rows = balances(holder, "2024-12-31").path("rows");
        return rows.isEmpty()
                ? BigDecimal.ZERO.setScale(3)
                : rows.get(0).path("balanceMu").decimalValue().setScale(3);
    }

    private JsonNode balances(long holder, String asOf) {
        return as(VIEWER)
                .get("/api/vouchers/balances?holder=" + holder + "&asOf=" + asOf)
                .mustBe(200)
                .json();
    }

    @Test
    void balanceIsTheSumOfItsColumns() {
        issue(1_000);
        happen(new String[] {"TRANSFER", "A", "B", "400", "转让"});
        happen(new String[] {"REDEEM", "B", "-", "150", "使用"});

        JsonNode row = balances(b, "2024-12-31").path("rows").get(0);

        assertThat(row.path("kind").asString()).isEqualTo("LAND");
        assertThat(row.path("indicator").asString()).isEqualTo("QUOTA");
        assertThat(row.path("townName").asString()).isEqualTo("西镇");
        assertThat(row.path("transferredInMu").decimalValue()).isEqualByComparingTo("0.400");
        assertThat(row.path("usedMu").decimalValue()).isEqualByComparingTo("0.150");
        assertThat(row.path("balanceMu").decimalValue()).isEqualByComparingTo("0.250");
        assertThat(row.path("synthetic").asBoolean()).isTrue();
    }

    @Test
    void balanceIsThatOfTheDay() {
        issue(1_000);

        assertThat(balances(a, "2024-02-29").path("rows")).isEmpty();
        assertThat(balances(a, "2024-03-01").path("rows")).hasSize(1);
    }

    @Test
    void totalsAreTheSumsOfTheRows() {
        issue(1_000);
        happen(new String[] {"TRANSFER", "A", "B", "400", "转让"});

        JsonNode all = as(VIEWER).get("/api/vouchers/balances").mustBe(200).json();
        BigDecimal sum = all.path("rows")
                .valueStream()
                .filter(row -> row.path("indicator").asString().equals("QUOTA"))
                .map(row -> row.path("balanceMu").decimalValue())
                .reduce(BigDecimal.ZERO, BigDecimal::add);

        assertThat(all.path("totals").get(0).path("balanceMu").decimalValue()).isEqualByComparingTo(sum);
    }

    @Test
    void entriesOfAnyHistoryCancelOut() {
        issue(1_000);
        happen(new String[] {"TRANSFER", "A", "B", "400", "转让"});

        Long wrong = jdbc.queryForObject(
                "select count(*) from ledger_entry e join ledger_account d on d.id = e.debit_account"
                        + " join ledger_account c on c.id = e.credit_account"
                        + " where d.asset <> c.asset or d.indicator <> c.indicator or e.amount <= 0",
                Long.class);

        assertThat(wrong).isZero();
    }

    /** Eight want 200 of 1,000: five can have it. They also all open the receiver's account at once. */
    @Test
    void nothingIsSpentTwiceWhenManySpendAtOnce() {
        issue(1_000);

        List<String> outcomes = AtOnce.run(8, i -> happen(new String[] {"TRANSFER", "A", "B", "200", "转让" + i}));

        assertThat(outcomes).filteredOn("OK"::equals).hasSize(5);
        assertThat(outcomes).filteredOn("BALANCE_INSUFFICIENT"::equals).hasSize(3);
        assertThat(balance(a)).isEqualByComparingTo("0");
        assertThat(balance(b)).isEqualByComparingTo("1.000");
    }

    @Test
    void holderThatIsNoNumberIsABadRequest() {
        as(VIEWER).get("/api/vouchers/balances?holder=everybody").mustBeProblem(400, "BAD_PARAMETER");
    }
}
