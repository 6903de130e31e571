package org.qianmo.kernel.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LedgerTest {

    private static final Instant NOON = Instant.parse("2025-06-01T04:00:00Z");

    private static final List<Account> ACCOUNTS = List.of(
            new Account(1, 0, Purpose.ISSUE, Asset.LAND, Indicator.QUOTA),
            new Account(2, 100, Purpose.LIVE, Asset.LAND, Indicator.QUOTA),
            new Account(3, 200, Purpose.LIVE, Asset.LAND, Indicator.QUOTA),
            new Account(4, 200, Purpose.USED, Asset.LAND, Indicator.QUOTA),
            new Account(5, 100, Purpose.LIVE, Asset.LAND, Indicator.PADDY),
            new Account(6, 100, Purpose.LIVE, Asset.GREEN, Indicator.GREEN_AREA),
            new Account(7, 100, Purpose.LIVE, Asset.HOUSE, Indicator.FLOOR_AREA));

    /** One book from top to bottom; each row sees what the rows above left. */
    private static final String EVENTS = """
            id debit credit amount              kind     voucher  expected
            a  2     1      119974              ISSUE    D-1      POSTED
            a  2     1      119974              ISSUE    D-1      REPEATED
            b  2     1      0                   ISSUE    D-1      AMOUNT_NOT_POSITIVE
            b  2     2      -5                  ISSUE    D-1      AMOUNT_NOT_POSITIVE
            b  9     9      5                   ISSUE    D-1      ACCOUNTS_SAME
            b  8     9      5                   ISSUE    D-1      DEBIT_ACCOUNT_UNKNOWN
            b  2     9      5                   ISSUE    D-1      CREDIT_ACCOUNT_UNKNOWN
            b  9     2      5                   ISSUE    D-1      DEBIT_ACCOUNT_UNKNOWN
            b  7     2      5                   TRANSFER D-1      UNITS_DIFFER
            b  6     2      5                   TRANSFER D-1      ASSETS_DIFFER
            b  5     2      5                   TRANSFER D-1      INDICATORS_DIFFER
            a  3     4      1                   REDEEM   D-2      EXISTS_WITH_DIFFERENT_DEBIT_ACCOUNT
            a  2     3      1                   REDEEM   D-2      EXISTS_WITH_DIFFERENT_CREDIT_ACCOUNT
            a  2     1      1                   REDEEM   D-2      EXISTS_WITH_DIFFERENT_AMOUNT
            a  2     1      119974              REDEEM   D-2      EXISTS_WITH_DIFFERENT_KIND
            a  2     1      119974              ISSUE    D-2      EXISTS_WITH_DIFFERENT_VOUCHER
            c  3     2      119975              TRANSFER D-1      BALANCE_INSUFFICIENT
            c  3     2      119974              TRANSFER D-1      POSTED
            d  3     2      1                   TRANSFER D-1      BALANCE_INSUFFICIENT
            c  3     2      119974              TRANSFER D-1      REPEATED
            e  4     3      19974               REDEEM   D-1      POSTED
            f  3     4      19974               REVERSE  D-1      POSTED
            g  2     1      9223372036854655833 ISSUE    D-3      POSTED
            h  3     1      1                   ISSUE    D-3      POSTED
            i  3     1      1                   ISSUE    D-3      BALANCE_TOO_LARGE
            i  2     3      9223372036854775807 TRANSFER D-3      BALANCE_TOO_LARGE
            """;

    @Test
    void answersEveryEventAsTheTableSays() {
        Ledger ledger = new Ledger(new MemoryLedgerStore(ACCOUNTS));
        rows().forEach(row -> assertThat(describe(ledger.post(entry(row))))
                .as(String.join(" ", row))
                .isEqualTo(row[6]));
    }

    @Test
    void theTableHasEveryRejection() {
        assertThat(rows().map(row -> row[6]))
                .contains(Arrays.stream(Rejection.values()).map(Enum::name).toArray(String[]::new));
    }

    @Test
    void aReversalRestoresTheBalances() {
        MemoryLedgerStore store = new MemoryLedgerStore(ACCOUNTS);
        Ledger ledger = new Ledger(store);
        Entry issue = new Entry(new UUID(0, 1), 2, 1, 500, EntryKind.ISSUE, "D-1", NOON);
        ledger.post(issue);
        ledger.post(issue.reversed(new UUID(0, 2), NOON.plusSeconds(60)));
        assertThat(store.balance(1)).isZero();
        assertThat(store.balance(2)).isZero();
        assertThat(store.entries).hasSize(2);
    }

    @Test
    void aRepeatKeepsTheFirstTime() {
        Ledger ledger = new Ledger(new MemoryLedgerStore(ACCOUNTS));
        Entry issue = new Entry(new UUID(0, 1), 2, 1, 500, EntryKind.ISSUE, "D-1", NOON);
        ledger.post(issue);
        Entry later = new Entry(issue.id(), 2, 1, 500, EntryKind.ISSUE, "D-1", NOON.plusSeconds(60));
        assertThat(ledger.post(later)).isEqualTo(new Posting.Repeated(issue));
    }

    @Test
    void anAccountCountsWhatItsVouchersCarry() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Account(1, 1, Purpose.LIVE, Asset.HOUSE, Indicator.PADDY));
    }

    @Test
    void unitsAreScaledForDisplayOnly() {
        assertThat(Unit.MILLI_MU.shown(119974)).isEqualTo(new BigDecimal("119.974"));
        assertThat(Unit.SQUARE_DECIMETRE.amount(new BigDecimal("85.5"))).isEqualTo(8550);
    }

    private static Stream<String[]> rows() {
        return EVENTS.lines().skip(1).map(line -> line.split(" +"));
    }

    private static Entry entry(String[] row) {
        return new Entry(
                UUID.nameUUIDFromBytes(row[0].getBytes(UTF_8)),
                Long.parseLong(row[1]),
                Long.parseLong(row[2]),
                Long.parseLong(row[3]),
                EntryKind.valueOf(row[4]),
                row[5],
                NOON);
    }

    private static String describe(Posting posting) {
        if (posting instanceof Posting.Refused refused) {
            return refused.reason().name();
        }
        return posting instanceof Posting.Posted ? "POSTED" : "REPEATED";
    }
}
