package org.qianmo.kernel.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qianmo.kernel.ledger.LedgerTable.ACCOUNTS;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Of two broken laws the earlier one is told. */
class RejectionOrderTest {

    /** The second law that the entry breaks stands last; the book has a, which gave 2 from 1, and e, which is reversed. */
    private static final String BROKEN = """
            b     2     2      0      TRANSFER D-1     AMOUNT_NOT_POSITIVE                  ACCOUNTS_SAME
            b     2     2      5      SPLIT    D-1     ACCOUNTS_SAME                        VOUCHERS_SAME
            b/a   3     2      5      TRANSFER D-1>D-2 VOUCHERS_DIFFER                      REVERSED_ENTRY_UNEXPECTED
            b/a   3     2      5      SPLIT    D-1     VOUCHERS_SAME                        REVERSED_ENTRY_UNEXPECTED
            b     99    2      5      REVERSE  D-1     REVERSED_ENTRY_MISSING               DEBIT_ACCOUNT_UNKNOWN
            b/a   99    2      5      TRANSFER D-1     REVERSED_ENTRY_UNEXPECTED            DEBIT_ACCOUNT_UNKNOWN
            b     99    98     5      TRANSFER D-1     DEBIT_ACCOUNT_UNKNOWN                CREDIT_ACCOUNT_UNKNOWN
            b     7     2      5      TRANSFER D-1     UNITS_DIFFER                         ASSETS_DIFFER
            b     6     2      5      TRANSFER D-1     ASSETS_DIFFER                        INDICATORS_DIFFER
            b     5     2      5      REDEEM   D-1     INDICATORS_DIFFER                    STATES_DO_NOT_FIT
            b     4     8      5      PLEDGE   D-1     STATES_DO_NOT_FIT                    HOLDERS_DIFFER
            a     8     3      5      PLEDGE   D-1     HOLDERS_DIFFER                       EXISTS_WITH_DIFFERENT_DEBIT_ACCOUNT
            a     3     2      500    TRANSFER D-1     EXISTS_WITH_DIFFERENT_DEBIT_ACCOUNT  EXISTS_WITH_DIFFERENT_CREDIT_ACCOUNT
            a     2     3      5      TRANSFER D-1     EXISTS_WITH_DIFFERENT_CREDIT_ACCOUNT EXISTS_WITH_DIFFERENT_AMOUNT
            a/e   2     1      5      REVERSE  D-1     EXISTS_WITH_DIFFERENT_AMOUNT         EXISTS_WITH_DIFFERENT_KIND
            a/e   2     1      500    REVERSE  D-2     EXISTS_WITH_DIFFERENT_KIND           EXISTS_WITH_DIFFERENT_VOUCHER
            f/a   2     3      100    REVERSE  D-2>D-1 EXISTS_WITH_DIFFERENT_VOUCHER        EXISTS_WITH_DIFFERENT_REVERSED_ENTRY
            f/a   2     3      100    REVERSE  D-1>D-2 EXISTS_WITH_DIFFERENT_CHILD          EXISTS_WITH_DIFFERENT_REVERSED_ENTRY
            f/a   2     3      100    REVERSE  D-1     EXISTS_WITH_DIFFERENT_REVERSED_ENTRY REVERSED_ENTRY_DIFFERS
            b/z   3     2      501    REVERSE  D-1     REVERSED_ENTRY_UNKNOWN               BALANCE_INSUFFICIENT
            b/f   3     2      501    REVERSE  D-1     REVERSED_ENTRY_IS_REVERSAL           REVERSED_ENTRY_DIFFERS
            b/e   2     3      101    REVERSE  D-1     REVERSED_ENTRY_DIFFERS               REVERSED_ALREADY
            b/e   2     3      100    REVERSE  D-1     REVERSED_ALREADY                     BALANCE_INSUFFICIENT
            b     2     3      9223372036854775807 TRANSFER D-1 BALANCE_TOO_LARGE          BALANCE_INSUFFICIENT
            """;

    static Stream<String> broken() {
        return BROKEN.lines();
    }

    @ParameterizedTest
    @MethodSource("broken")
    void theEarlierOfTwoBrokenLawsIsTold(String line) {
        Ledger ledger = new Ledger(new MemoryLedgerStore(ACCOUNTS));
        Stream.of(
                        "a   2 1 500 ISSUE    D-1 POSTED",
                        "e   3 2 100 TRANSFER D-1 POSTED",
                        "f/e 2 3 100 REVERSE  D-1 POSTED")
                .map(LedgerTable::row)
                .forEach(row ->
                        assertThat(LedgerTable.words(ledger.post(row.entry()))).isEqualTo(row.expected()));
        String[] cells = line.strip().split(" +");

        assertThat(LedgerTable.words(ledger.post(LedgerTable.row(line).entry())))
                .isEqualTo(cells[6]);
        assertThat(Rejection.valueOf(cells[6])).isLessThan(Rejection.valueOf(cells[7]));
    }
}
