package org.qianmo.voucher.passport.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.qianmo.kernel.ledger.Account;
import org.qianmo.kernel.ledger.Asset;
import org.qianmo.kernel.ledger.Basis;
import org.qianmo.kernel.ledger.Entry;
import org.qianmo.kernel.ledger.EntryKind;
import org.qianmo.kernel.ledger.Indicator;
import org.qianmo.kernel.ledger.Link;
import org.qianmo.kernel.ledger.Purpose;
import org.qianmo.voucher.passport.LifeLine;
import org.qianmo.voucher.passport.Span;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The entries of a voucher, those included that split it or were split from another. */
@Repository
public class LifeRows {

    private static final String OF = " from ledger_link l join ledger_entry e on e.id = l.entry_id"
            + " where (e.voucher_serial = ? or e.into_serial = ?)";

    private static final String LINES =
            "select e.id, e.debit_account, e.credit_account, e.amount, e.kind, e.voucher_serial,"
                    + " e.into_serial, e.reverses, e.posted_at, l.seq, l.linked_at, l.previous_hash, l.hash, e.record_id,"
                    + " e.document_no, e.occurred_on, e.posted_by, g.holder_id, g.purpose, g.asset, g.indicator, gh.name,"
                    + " t.holder_id, t.purpose, t.asset, t.indicator, th.name, r.number from ledger_link l"
                    + " join ledger_entry e on e.id = l.entry_id join ledger_account g on g.id = e.credit_account"
                    + " join holder gh on gh.id = g.holder_id join ledger_account t on t.id = e.debit_account"
                    + " join holder th on th.id = t.holder_id join land_record r on r.id = e.record_id where ";

    private final JdbcTemplate jdbc;

    LifeRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order of the chain, the first {@code limit}. */
    public List<LifeLine> lines(String serial, int limit) {
        String sql = LINES + "(e.voucher_serial = ? or e.into_serial = ?) order by l.seq limit " + limit;
        return jdbc.query(sql, LifeRows::line, serial, serial);
    }

    /** Those of any of the vouchers, in the order of the chain, behind a place in it. */
    public List<LifeLine> linesOf(Collection<String> serials, long afterSeq, int limit) {
        if (serials.isEmpty()) {
            return List.of();
        }
        String places = String.join(", ", Collections.nCopies(serials.size(), "?"));
        List<Object> values = new ArrayList<>(serials);
        values.addAll(serials);
        values.add(afterSeq);
        String sql = LINES + "(e.voucher_serial in (" + places + ") or e.into_serial in (" + places
                + ")) and l.seq > ? order by l.seq limit " + limit;
        return jdbc.query(sql, LifeRows::line, values.toArray());
    }

    /** Of any of the accounts, in the order of days, then of the chain. */
    public List<LifeLine> linesOf(Collection<Long> accounts, Span span, int limit) {
        if (accounts.isEmpty()) {
            return List.of();
        }
        String ids = accounts.stream().map(String::valueOf).collect(Collectors.joining(", "));
        String sql = LINES + "(e.debit_account in (" + ids + ") or e.credit_account in (" + ids + "))"
                + " and e.occurred_on >= ? and e.occurred_on <= ? and l.linked_at <= ? and l.seq <= ?"
                + " and (e.occurred_on > ? or l.seq > ?) order by e.occurred_on, l.seq limit " + limit;
        Span.Place behind = span.behind();
        return jdbc.query(
                sql,
                LifeRows::line,
                behind.day(),
                span.to(),
                span.knownAt().atOffset(ZoneOffset.UTC),
                span.lastSeq(),
                behind.day(),
                behind.seq());
    }

    public long count(String serial) {
        Long count = jdbc.queryForObject("select count(*)" + OF, Long.class, serial, serial);
        return count == null ? 0 : count;
    }

    private static LifeLine line(ResultSet row, int i) throws SQLException {
        Entry entry = new Entry(
                row.getObject(1, UUID.class),
                row.getLong(2),
                row.getLong(3),
                row.getLong(4),
                EntryKind.valueOf(row.getString(5)),
                row.getString(6),
                row.getString(7),
                Optional.ofNullable(row.getObject(8, UUID.class)),
                instant(row, 9));
        Link link = new Link(row.getLong(10), entry.id(), instant(row, 11), row.getString(12), row.getString(13));
        Basis basis =
                new Basis(row.getLong(14), row.getString(15), row.getObject(16, LocalDate.class), row.getString(17));
        return new LifeLine(
                entry,
                link,
                basis,
                account(entry.creditAccount(), row, 18),
                row.getString(22),
                account(entry.debitAccount(), row, 23),
                row.getString(27),
                row.getString(28));
    }

    private static Account account(long id, ResultSet row, int first) throws SQLException {
        return new Account(
                id,
                row.getLong(first),
                Purpose.valueOf(row.getString(first + 1)),
                Asset.valueOf(row.getString(first + 2)),
                Indicator.valueOf(row.getString(first + 3)));
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
