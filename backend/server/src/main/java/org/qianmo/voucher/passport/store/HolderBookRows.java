package org.qianmo.voucher.passport.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.qianmo.access.Territory;
import org.qianmo.kernel.ledger.Account;
import org.qianmo.kernel.ledger.Asset;
import org.qianmo.kernel.ledger.Indicator;
import org.qianmo.kernel.ledger.Purpose;
import org.qianmo.voucher.Holder;
import org.qianmo.voucher.VoucherPosition;
import org.qianmo.voucher.passport.ChainEnd;
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
                    + " and l.seq <= ? and (e.occurred_on < ? or e.occurred_on = ? and l.seq <= ?) and e.";

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

    /** What the accounts had of each voucher before all entries of the span, as it was known; without what is zero. */
    public List<VoucherPosition> before(Collection<Long> accounts, Span span) {
        if (accounts.isEmpty()) {
            return List.of();
        }
        String ids = accounts.stream().map(String::valueOf).collect(Collectors.joining(", ", " in (", ")"));
        List<Object> values = new ArrayList<>();
        for (int side = 0; side < 2; side++) {
            Span.Place behind = span.behind();
            values.add(span.knownAt().atOffset(ZoneOffset.UTC));
            values.addAll(List.of(span.lastSeq(), behind.day(), behind.day(), behind.seq()));
        }
        return jdbc.query(
                "select a.id, a.holder_id, a.purpose, a.asset, a.indicator, m.serial, cast(sum(m.amount) as bigint) from ("
                        + "select e.debit_account as account, e.into_serial as serial, e.amount as amount" + BEFORE
                        + "debit_account" + ids + " union all select e.credit_account, e.voucher_serial, -e.amount"
                        + BEFORE + "credit_account" + ids + ") m join ledger_account a on a.id = m.account"
                        + " group by a.id, a.holder_id, a.purpose, a.asset, a.indicator, m.serial"
                        + " having sum(m.amount) <> 0",
                (row, i) -> new VoucherPosition(account(row), row.getString(6), row.getLong(7)),
                values.toArray());
    }

    /** The last entry of the chain that was committed by then, as far as the present transaction sees. */
    public Optional<ChainEnd> chainEnd(Instant knownAt) {
        String sql = "select seq, hash from ledger_link where linked_at <= ? order by seq desc limit 1";
        return jdbc
                .query(
                        sql,
                        (row, i) -> new ChainEnd(row.getLong(1), row.getString(2)),
                        knownAt.atOffset(ZoneOffset.UTC))
                .stream()
                .findFirst();
    }

    public boolean hasLink(ChainEnd end) {
        String sql = "select count(*) from ledger_link where seq = ? and hash = ?";
        return jdbc.queryForObject(sql, Integer.class, end.seq(), end.hash()) == 1;
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
