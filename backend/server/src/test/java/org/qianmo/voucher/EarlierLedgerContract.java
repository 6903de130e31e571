package org.qianmo.voucher;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the ledger of an older store becomes at the first start of this one: nothing is lost, and all of it is chained. */
abstract class EarlierLedgerContract {

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private LedgerCheck check;

    @Test
    void entriesAreChainedInTheirOrderAndTheBookIsSound() {
        LedgerCheck.Result result = check.verify();

        assertThat(result.sound()).isTrue();
        assertThat(result.head().seq()).isEqualTo(3);
        assertThat(jdbc.queryForList(
                        "select e.kind from ledger_link l join ledger_entry e on e.id = l.entry_id order by l.seq",
                        String.class))
                .containsExactly("ISSUE", "TRANSFER", "REDEEM");
    }

    @Test
    void balancesAreTheSumsOfTheEntries() {
        List<Map<String, Object>> rows =
                jdbc.queryForList("select account_id, balance from ledger_balance order by account_id");

        assertThat(rows)
                .extracting(row -> row.get("account_id") + "=" + row.get("balance"))
                .containsExactly("11=-43081", "12=33081", "13=6000", "14=4000");
    }

    @Test
    void theVoucherClaimsTheGroundOfBothWorks() {
        assertThat(jdbc.queryForList(
                        "select min_x from ground_claim where voucher_serial = ? and claimed_until is null order by part",
                        Double.class,
                        EarlierLedger.SERIAL))
                .containsExactly(113.0, 113.01);
    }
}
