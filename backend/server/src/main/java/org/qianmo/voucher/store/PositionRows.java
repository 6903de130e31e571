package org.qianmo.voucher.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.qianmo.kernel.ledger.Account;
import org.qianmo.kernel.ledger.Asset;
import org.qianmo.kernel.ledger.Indicator;
import org.qianmo.kernel.ledger.Purpose;
import org.qianmo.voucher.VoucherPosition;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Sums of entries that had happened by a day and were in the chain by a moment. */
@Repository
public class PositionRows {

    private static final String THEN = " from ledger_entry e join ledger_link l on l.entry_id = e.id"
            + " where e.occurred_on <= ? and l.linked_at <= ?";

    private static final String SUMS = "select a.id, a.holder_id, a.purpose, a.asset, a.indicator, m.serial,"
            + " cast(sum(m.amount) as bigint) from ("
            + "select e.debit_account as account, e.into_serial as serial, e.amount as amount" + THEN
            + " union all select e.credit_account, e.voucher_serial, -e.amount" + THEN
            + ") m join ledger_account a on a.id = m.account where ";

    private static final String ORDER = " = ? group by a.id, a.holder_id, a.purpose, a.asset, a.indicator, m.serial"
            + " having sum(m.amount) <> 0 order by a.id, m.serial";

    private final JdbcTemplate jdbc;

    PositionRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public List<VoucherPosition> ofHolder(long holder, LocalDate asOf, Instant knownAt) {
        return find("a.holder_id", holder, asOf, knownAt);
    }

    public List<VoucherPosition> ofVoucher(String serial, LocalDate asOf, Instant knownAt) {
        return find("m.serial", serial, asOf, knownAt);
    }

    private List<VoucherPosition> find(String by, Object value, LocalDate asOf, Instant knownAt) {
        OffsetDateTime known = knownAt.atOffset(ZoneOffset.UTC);
        return jdbc.query(
                SUMS + by + ORDER,
                (row, i) -> {
                    Account account = new Account(
                            row.getLong(1),
                            row.getLong(2),
                            Purpose.valueOf(row.getString(3)),
                            Asset.valueOf(row.getString(4)),
                            Indicator.valueOf(row.getString(5)));
                    return new VoucherPosition(account, row.getString(6), row.getLong(7));
                },
                asOf,
                known,
                asOf,
                known,
                value);
    }
}
