package org.qianmo.voucher.passport.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.qianmo.access.Territory;
import org.qianmo.kernel.ledger.Account;
import org.qianmo.kernel.ledger.Asset;
import org.qianmo.kernel.ledger.Indicator;
import org.qianmo.kernel.ledger.Purpose;
import org.qianmo.voucher.Holder;
import org.qianmo.voucher.passport.Span;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Holders and their accounts. */
@Repository
public class HolderBookRows {

    private static final String HOLDER =
            "select h.id, h.name, h.kind, h.town_code, h.village_code from holder h where ";

    private static final String BEFORE =
            " from ledger_entry e join ledger_link l on l.entry_id = e.id where l.linked_at <= ?"
                    + " and (e.occurred_on < ? or e.occurred_on = ? and l.seq <= ?) and e.";

    private final JdbcTemplate jdbc;

    HolderBookRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Holder> find(long id) {
        return jdbc.query(HOLDER + "h.id = ?", HolderBookRows::holder, id).stream()
                .findFirst();
    }

    public List<Holder> list(String text, long after, int limit, Optional<Territory> territory) {
        List<Object> values = new ArrayList<>(List.of(after));
        String sql = HOLDER + "h.id > ?";
        if (text != null) {
            sql += " and lower(h.name) like ? escape '!'";
            String escaped = text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
            values.add("%" + escaped.toLowerCase(Locale.ROOT) + "%");
        }
        if (territory.isPresent()) {
            sql += " and " + territory.get().condition("h");
            values.add(territory.get().code());
        }
        return jdbc.query(sql + " order by h.id limit " + limit, HolderBookRows::holder, values.toArray());
    }

    private static Holder holder(ResultSet row, int i) throws SQLException {
        return new Holder(row.getLong(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5));
    }

    /** Ids of the holder's accounts. */
    public List<Long> accounts(long holder) {
        return jdbc.queryForList("select id from ledger_account where holder_id = ? order by id", Long.class, holder);
    }

    /** Balances of the accounts before all entries of the span, as they were known; those of zero may be absent. */
    public Map<Account, Long> before(Collection<Long> accounts, Span span) {
        Map<Account, Long> balances = new HashMap<>();
        if (accounts.isEmpty()) {
            return balances;
        }
        String ids = accounts.stream().map(String::valueOf).collect(Collectors.joining(", ", " in (", ")"));
        OffsetDateTime known = span.knownAt().atOffset(ZoneOffset.UTC);
        Span.Place behind = span.behind();
        jdbc.query(
                "select a.id, a.holder_id, a.purpose, a.asset, a.indicator, cast(sum(m.amount) as bigint) from ("
                        + "select e.debit_account as account, e.amount as amount" + BEFORE + "debit_account" + ids
                        + " union all select e.credit_account, -e.amount" + BEFORE + "credit_account" + ids
                        + ") m join ledger_account a on a.id = m.account"
                        + " group by a.id, a.holder_id, a.purpose, a.asset, a.indicator",
                row -> {
                    balances.put(account(row), row.getLong(6));
                },
                known,
                behind.day(),
                behind.day(),
                behind.seq(),
                known,
                behind.day(),
                behind.day(),
                behind.seq());
        return balances;
    }

    private static Account account(ResultSet row) throws SQLException {
        return new Account(
                row.getLong(1),
                row.getLong(2),
                Purpose.valueOf(row.getString(3)),
                Asset.valueOf(row.getString(4)),
                Indicator.valueOf(row.getString(5)));
    }
}
