package org.qianmo.kernel.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.qianmo.kernel.ledger.LedgerTable.ACCOUNTS;
import static org.qianmo.kernel.ledger.LedgerTable.NOON;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LedgerTest {

    /**
     * One book from top to bottom; each row sees what the rows above left. Accounts are those of {@link LedgerTable}; a
     * letter after a slash names the entry that is taken back, a voucher after an arrow the one that receives.
     */
    private static final String EVENTS = """
            id  debit credit amount              kind     voucher  expected
            a   2     1      119974              ISSUE    D-1      POSTED
            a   2     1      119974              ISSUE    D-1      REPEATED
            b   2     1      0                   ISSUE    D-1      AMOUNT_NOT_POSITIVE
            b   2     2      5                   TRANSFER D-1      ACCOUNTS_SAME
            b   3     2      5                   TRANSFER D-1>D-2  VOUCHERS_DIFFER
            b   9     2      5                   SPLIT    D-1      VOUCHERS_SAME
            b   1     2      5                   REVERSE  D-1      REVERSED_ENTRY_MISSING
            b/a 3     2      5                   TRANSFER D-1      REVERSED_ENTRY_UNEXPECTED
            b   99    98     5                   ISSUE    D-1      DEBIT_ACCOUNT_UNKNOWN
            b   2     99     5                   ISSUE    D-1      CREDIT_ACCOUNT_UNKNOWN
            b   7     2      5                   TRANSFER D-1      UNITS_DIFFER
            b   6     2      5                   TRANSFER D-1      ASSETS_DIFFER
            b   5     2      5                   TRANSFER D-1      INDICATORS_DIFFER
            b   4     1      5                   REDEEM   D-1      STATES_DO_NOT_FIT
            b   2     1      5                   TRANSFER D-1      STATES_DO_NOT_FIT
            b   8     3      5                   PLEDGE   D-1      HOLDERS_DIFFER
            b   3     2      5                   SPLIT    D-1>D-2  HOLDERS_DIFFER
            a   3     1      1                   ISSUE    D-2      EXISTS_WITH_DIFFERENT_DEBIT_ACCOUNT
            a   2     3      1                   TRANSFER D-2      EXISTS_WITH_DIFFERENT_CREDIT_ACCOUNT
            a   2     1      1                   ISSUE    D-2      EXISTS_WITH_DIFFERENT_AMOUNT
            a/z 2     1      119974              REVERSE  D-2      EXISTS_WITH_DIFFERENT_KIND
            a   2     1      119974              ISSUE    D-2      EXISTS_WITH_DIFFERENT_VOUCHER
            c   3     2      119975              TRANSFER D-1      BALANCE_INSUFFICIENT
            c   3     2      119974              TRANSFER D-1      POSTED
            d   3     2      1                   TRANSFER D-1      BALANCE_INSUFFICIENT
            c   3     2      119974              TRANSFER D-1      REPEATED
            e   4     3      19974               REDEEM   D-1      POSTED
            f/z 3     4      19974               REVERSE  D-1      REVERSED_ENTRY_UNKNOWN
            f/e 3     4      19973               REVERSE  D-1      REVERSED_ENTRY_DIFFERS
            f/e 4     3      19974               REVERSE  D-1      REVERSED_ENTRY_DIFFERS
            f/e 3     4      19974               REVERSE  D-1      POSTED
            f/e 3     4      19974               REVERSE  D-1      REPEATED
            f/a 3     4      19974               REVERSE  D-1      EXISTS_WITH_DIFFERENT_REVERSED_ENTRY
            g/e 3     4      19974               REVERSE  D-1      REVERSED_ALREADY
            g/f 4     3      19974               REVERSE  D-1      REVERSED_ENTRY_IS_REVERSAL
            g/a 1     2      119974              REVERSE  D-1      BALANCE_INSUFFICIENT
            h   3     3      40000               SPLIT    D-1>D-1a POSTED
            h   3     3      40000               SPLIT    D-1>D-1b EXISTS_WITH_DIFFERENT_CHILD
            i   2     3      40001               TRANSFER D-1a     BALANCE_INSUFFICIENT
            i   2     3      79975               TRANSFER D-1      BALANCE_INSUFFICIENT
            i   2     3      40000               TRANSFER D-1a     POSTED
            j/h 3     3      40000               REVERSE  D-1a>D-1 BALANCE_INSUFFICIENT
            k   8     2      10000               PLEDGE   D-1a     POSTED
            l   3     8      1                   TRANSFER D-1a     STATES_DO_NOT_FIT
            l   2     8      10000               RELEASE  D-1a     POSTED
            m   9     2      10000               RESERVE  D-1a     POSTED
            n   3     9      10001               POST     D-1a     BALANCE_INSUFFICIENT
            n   3     9      6000                POST     D-1a     POSTED
            o   2     9      4000                RELEASE  D-1a     POSTED
            p   10    2      34000               HOLD     D-1a     POSTED
            q   3     2      1                   TRANSFER D-1a     BALANCE_INSUFFICIENT
            r   11    10     4000                CANCEL   D-1a     POSTED
            s   2     10     30000               UNHOLD   D-1a     POSTED
            t   12    2      30000               EXPIRE   D-1a     POSTED
            u   14    13     5000000             ISSUE    D-1      POSTED
            v   2     1      9223372036854655833 ISSUE    D-3      POSTED
            w   3     1      1                   ISSUE    D-3      POSTED
            x   3     1      119975              ISSUE    D-3      BALANCE_TOO_LARGE
            x   2     3      9223372036854775807 TRANSFER D-3      BALANCE_TOO_LARGE
            """;

    @Test
    void answersEveryEventAsTheTableSays() {
        Ledger ledger = new Ledger(new MemoryLedgerStore(ACCOUNTS));
        EVENTS.lines().skip(1).forEach(line -> {
            LedgerTable.Row row = LedgerTable.row(line);
            assertThat(LedgerTable.words(ledger.post(row.entry()))).as(line).isEqualTo(row.expected());
        });
    }

    /** Those of linked entries are in {@link LinkedEntriesTest}. */
    @Test
    void theTableHasEveryRejectionOfASingleEntry() {
        assertThat(EVENTS.lines().skip(1).map(line -> LedgerTable.row(line).expected()))
                .contains(Arrays.stream(Rejection.values())
                        .map(Enum::name)
                        .filter(name -> !name.startsWith("LINKED_"))
                        .toArray(String[]::new));
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
    void balancesAreReplayedByVoucherAndByAccount() {
        Balances balances = Balances.replay(List.of(
                new Entry(new UUID(0, 1), 2, 1, 500, EntryKind.ISSUE, "D-1", NOON),
                Entry.split(new UUID(0, 2), 2, 200, "D-1", "D-1a", NOON)));
        assertThat(balances.of(2, "D-1")).isEqualTo(300);
        assertThat(balances.of(2, "D-1a")).isEqualTo(200);
        assertThat(balances.of(2)).isEqualTo(500);
        assertThat(balances.of(1)).isEqualTo(-500);
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
        assertThat(Unit.FEN.amount(new BigDecimal("0.01"))).isEqualTo(1);
    }
}
