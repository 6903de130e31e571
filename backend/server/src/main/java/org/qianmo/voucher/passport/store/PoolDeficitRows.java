package org.qianmo.voucher.passport.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.qianmo.access.Territory;
import org.qianmo.kernel.ledger.Asset;
import org.qianmo.kernel.ledger.Indicator;
import org.qianmo.voucher.passport.IndicatorKey;
import org.qianmo.voucher.passport.PoolDeficit;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** What the pool answers for, with the record that took the voucher back. */
@Repository
public class PoolDeficitRows {

    private static final String FROM = " from pool_deficit d join voucher v on v.serial = d.serial"
            + " join holder h on h.id = v.holder_id join land_record r on r.id = d.record_id";

    private final JdbcTemplate jdbc;

    PoolDeficitRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public List<PoolDeficit> newest(Optional<Territory> territory, int limit) {
        return jdbc.query(
                "select v.kind, d.indicator, d.serial, d.amount, h.town_code, r.id, r.number, r.decided_at" + FROM
                        + within(territory) + " order by r.decided_at desc, d.serial, d.indicator limit " + limit,
                (row, i) -> new PoolDeficit(
                        row.getString(3),
                        key(row),
                        row.getLong(4),
                        row.getString(5),
                        row.getLong(6),
                        row.getString(7),
                        row.getObject(8, OffsetDateTime.class).toInstant()),
                values(territory));
    }

    public Map<IndicatorKey, Long> sums(Optional<Territory> territory) {
        Map<IndicatorKey, Long> sums = new TreeMap<>();
        jdbc.query(
                "select v.kind, d.indicator, cast(sum(d.amount) as bigint)" + FROM + within(territory)
                        + " group by v.kind, d.indicator",
                row -> {
                    sums.put(key(row), row.getLong(3));
                },
                values(territory));
        return sums;
    }

    private static IndicatorKey key(ResultSet row) throws SQLException {
        return new IndicatorKey(Asset.valueOf(row.getString(1)), Indicator.valueOf(row.getString(2)));
    }

    private static String within(Optional<Territory> territory) {
        return territory.map(bound -> " where " + bound.condition("h")).orElse("");
    }

    private static Object[] values(Optional<Territory> territory) {
        return territory.map(bound -> new Object[] {bound.code()}).orElseGet(() -> new Object[0]);
    }
}
