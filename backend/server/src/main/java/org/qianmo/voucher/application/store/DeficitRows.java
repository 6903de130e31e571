package org.qianmo.voucher.application.store;

import org.qianmo.kernel.ledger.Indicator;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** What was used of vouchers that were taken back: the pool answers for it. */
@Repository
public class DeficitRows {

    private final JdbcTemplate jdbc;

    DeficitRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public void insert(long recordId, String serial, Indicator indicator, long amount) {
        jdbc.update(
                "insert into pool_deficit (record_id, serial, indicator, amount) values (?, ?, ?, ?)",
                recordId,
                serial,
                indicator.name(),
                amount);
    }
}
