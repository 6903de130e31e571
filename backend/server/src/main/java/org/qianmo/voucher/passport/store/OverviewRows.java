package org.qianmo.voucher.passport.store;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qianmo.access.Territory;
import org.qianmo.kernel.ledger.Asset;
import org.qianmo.kernel.ledger.Indicator;
import org.qianmo.kernel.ledger.Purpose;
import org.qianmo.voucher.passport.BookMoment;
import org.qianmo.voucher.passport.IndicatorKey;
import org.qianmo.voucher.passport.Overview;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Sums of entries by town and state. */
@Repository
public class OverviewRows {

    private static final String THEN =
            ", sum(e.amount) as amount from ledger_entry e join ledger_link l on l.entry_id = e.id"
                    + " where e.occurred_on <= ? and l.linked_at <= ? group by e.debit_account, e.credit_account";

    /** Each entry twice, once for each of its accounts; first added up by account, of which there are few. */
    private static final String GAINS = "select coalesce(h.town_code, ''), h.kind,"
            + " a.asset, a.indicator, a.purpose, case when o.purpose = 'ISSUE' then 1 else 0 end as issue,"
            + " cast(sum(m.amount) as bigint) from ("
            + "select e.debit_account as account, e.credit_account as other" + THEN
            + " union all select e.credit_account, e.debit_account" + THEN.replace("sum(e.amount)", "-sum(e.amount)")
            + ") m join ledger_account a on a.id = m.account join ledger_account o on o.id = m.other"
            + " join holder h on h.id = a.holder_id where a.purpose <> 'ISSUE' and a.asset <> 'MONEY'";

    private static final String SUMS = " group by coalesce(h.town_code, ''), h.kind,"
            + " a.asset, a.indicator, a.purpose, case when o.purpose = 'ISSUE' then 1 else 0 end";

    private final JdbcTemplate jdbc;

    OverviewRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public List<Overview.Gain> gains(BookMoment moment, Optional<Territory> territory) {
        Object known = moment.knownAt().atOffset(ZoneOffset.UTC);
        List<Object> values = new ArrayList<>(List.of(moment.asOf(), known, moment.asOf(), known));
        territory.ifPresent(bound -> values.add(bound.code()));
        String within = territory.map(bound -> " and " + bound.condition("h")).orElse("");
        return jdbc.query(
                GAINS + within + SUMS,
                (row, i) -> new Overview.Gain(
                        row.getString(1),
                        "POOL".equals(row.getString(2)),
                        new IndicatorKey(Asset.valueOf(row.getString(3)), Indicator.valueOf(row.getString(4))),
                        Purpose.valueOf(row.getString(5)),
                        row.getInt(6) == 1,
                        row.getLong(7)),
                values.toArray());
    }
}
