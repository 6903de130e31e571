package org.qianmo.voucher.hold.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.qianmo.access.Territory;
import org.qianmo.kernel.ledger.Indicator;
import org.qianmo.kernel.ledger.Purpose;
import org.qianmo.voucher.hold.Doubt;
import org.qianmo.voucher.hold.HeldPosition;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Doubts, the vouchers that they are about, and what they hold. */
@Repository
public class DoubtRows {

    private static final String DOUBTS = "select d.id, d.kind, d.words, d.state, d.unit_code, d.raised_by, d.raised_at,"
            + " d.closing_record, d.closing_words, d.closed_by, d.closed_at from voucher_doubt d where ";

    private final JdbcTemplate jdbc;

    DoubtRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public void insert(Doubt doubt, String callerKey) {
        jdbc.update(
                "insert into voucher_doubt (id, kind, words, state, unit_code, caller_key, raised_by, raised_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                doubt.id(),
                doubt.kind().name(),
                doubt.words(),
                doubt.state().name(),
                doubt.unitCode(),
                callerKey,
                doubt.raisedBy(),
                doubt.raisedAt().atOffset(ZoneOffset.UTC));
        jdbc.batchUpdate(
                "insert into voucher_doubt_root (doubt_id, serial) values (?, ?)",
                doubt.roots().stream()
                        .map(serial -> new Object[] {doubt.id(), serial})
                        .toList());
    }

    public void hold(long doubtId, Collection<HeldPosition> positions) {
        jdbc.batchUpdate(
                "insert into voucher_doubt_position (doubt_id, serial, holder_id, purpose, indicator, amount)"
                        + " values (?, ?, ?, ?, ?, ?)",
                positions.stream()
                        .map(held -> new Object[] {
                            doubtId,
                            held.serial(),
                            held.holder(),
                            held.purpose().name(),
                            held.indicator().name(),
                            held.amount()
                        })
                        .toList());
    }

    /** What the doubt holds, by serial, holder, state and indicator. */
    public List<HeldPosition> positions(long doubtId) {
        return jdbc.query(
                "select serial, holder_id, purpose, indicator, amount from voucher_doubt_position where doubt_id = ?"
                        + " order by serial, holder_id, purpose, indicator",
                (row, i) -> new HeldPosition(
                        row.getString(1),
                        row.getLong(2),
                        Purpose.valueOf(row.getString(3)),
                        Indicator.valueOf(row.getString(4)),
                        row.getLong(5)),
                doubtId);
    }

    /** What one doubt held of these vouchers is held by another from now on. */
    public void handOver(long from, long to, Collection<String> serials) {
        serials.forEach(serial -> jdbc.update(
                "update voucher_doubt_position set doubt_id = ? where doubt_id = ? and serial = ?", to, from, serial));
    }

    public void close(long doubtId, Doubt.State state, long closingRecord, String words, String person, Instant at) {
        jdbc.update(
                "update voucher_doubt set state = ?, closing_record = ?, closing_words = ?, closed_by = ?, closed_at = ?"
                        + " where id = ?",
                state.name(),
                closingRecord,
                words,
                person,
                at.atOffset(ZoneOffset.UTC),
                doubtId);
    }

    /** Locked until the end of the transaction. */
    public Optional<Doubt> lock(long doubtId) {
        jdbc.queryForList("select id from voucher_doubt where id = ? for update", Long.class, doubtId);
        return find(doubtId);
    }

    public Optional<Doubt> find(long doubtId) {
        return jdbc.query(DOUBTS + "d.id = ?", this::doubt, doubtId).stream().findFirst();
    }

    public Optional<Doubt> byCallerKey(String person, String callerKey) {
        return jdbc.query(DOUBTS + "d.raised_by = ? and d.caller_key = ?", this::doubt, person, callerKey).stream()
                .findFirst();
    }

    /** Open doubts about the ground of the voucher, by id. */
    public List<Doubt> openOn(String root) {
        return jdbc.query(
                DOUBTS + "d.state = 'OPEN' and exists (select 1 from voucher_doubt_root r where r.doubt_id = d.id"
                        + " and r.serial = ?) order by d.id",
                this::doubt,
                root);
    }

    /**
     * Newest first.
     *
     * @param state null for all
     * @param before only those with a smaller id; null for the newest
     */
    public List<Doubt> list(Doubt.State state, Long before, Optional<Territory> territory, int limit) {
        List<String> parts = new ArrayList<>(List.of("1 = 1"));
        List<Object> values = new ArrayList<>();
        if (state != null) {
            parts.add("d.state = ?");
            values.add(state.name());
        }
        if (before != null) {
            parts.add("d.id < ?");
            values.add(before);
        }
        territory.ifPresent(bound -> {
            parts.add("d.unit_code like ?");
            values.add(bound.code() + "%");
        });
        return jdbc.query(
                DOUBTS + String.join(" and ", parts) + " order by d.id desc limit " + limit,
                this::doubt,
                values.toArray());
    }

    private Doubt doubt(ResultSet row, int i) throws SQLException {
        long id = row.getLong(1);
        long closing = row.getLong(8);
        return new Doubt(
                id,
                Doubt.Kind.valueOf(row.getString(2)),
                row.getString(3),
                Doubt.State.valueOf(row.getString(4)),
                roots(id),
                row.getString(5),
                row.getString(6),
                instant(row, 7),
                closing == 0 ? null : closing,
                row.getString(9),
                row.getString(10),
                instant(row, 11));
    }

    private List<String> roots(long id) {
        return jdbc.queryForList(
                "select serial from voucher_doubt_root where doubt_id = ? order by serial", String.class, id);
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
