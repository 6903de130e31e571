package org.qianmo.audit.store;

import jakarta.persistence.EntityManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.qianmo.audit.AuditEntry;
import org.qianmo.audit.AuditFilter;
import org.qianmo.audit.Head;
import org.qianmo.audit.HeadWrite;
import org.qianmo.spatial.SpatialSql;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCallback;
import org.springframework.jdbc.core.SqlTypeValue;
import org.springframework.jdbc.core.StatementCreatorUtils;
import org.springframework.stereotype.Repository;

/** Entries of the trail and its head. Nothing here changes or removes an entry. */
@Repository
public class AuditRows {

    private static final String COLUMNS = "seq, at, actor, act, subject_kind, subject_id, subject_version, record_id,"
            + " digest, words, previous_hash, hash";
    private static final String HEAD = "select seq, hash, at from audit_head where id = 1";
    private static final String LOCK = HEAD + " for update";
    private static final String LOCK_AND_FLUSH_LATER =
            "select seq, hash, at, set_config('synchronous_commit', 'off', true)"
                    + " from audit_head where id = 1 for update";

    private static final String INSERT = "insert into audit_entry (" + COLUMNS + ")";
    private static final String TYPED_PLACES =
            "(cast(? as bigint), cast(? as timestamp with time zone), cast(? as varchar),"
                    + " cast(? as varchar), cast(? as varchar), cast(? as varchar), cast(? as integer), cast(? as bigint),"
                    + " cast(? as varchar), cast(? as varchar), cast(? as varchar), cast(? as varchar))";
    private static final String MOVE_HEAD = "update audit_head set seq = ?, hash = ?, at = ? where id = 1";

    /** So many entries are written together with the head. */
    private static final int TOGETHER_MAX = 8;

    /** Tables of others, read here: what bounds a page has to be asked before it is cut. */
    private static final String PARCEL_WITHIN = "exists (select 1 from parcel_version v"
            + " where v.parcel_id = cast(subject_id as bigint) and v.version = subject_version and %s)";

    private static final String RECORD_WITHIN =
            "exists (select 1 from land_record r where r.id = record_id and r.unit_code like ?)";

    private final JdbcTemplate jdbc;
    private final EntityManager entities;
    private final SpatialSql database;
    private final HeadTurns turns;

    AuditRows(JdbcTemplate jdbc, EntityManager entities, SpatialSql database, HeadTurns turns) {
        this.jdbc = jdbc;
        this.entities = entities;
        this.database = database;
        this.turns = turns;
    }

    /**
     * The head, which nobody else can move before the present transaction ends. On PostgreSQL it may be the one that this
     * process wrote last; then its row is locked with the first entries, if it is still there.
     */
    public Head lockHead() {
        flushEntities();
        if (database.embedded()) {
            return jdbc.queryForObject(LOCK, AuditRows::head);
        }
        return turns.take().expected().orElseGet(this::lockHeadRow);
    }

    /** The same, read under the lock on its row, for those who add no entry or have found another head than they expected. */
    public Head lockHeadRow() {
        flushEntities();
        boolean flushedLater = !database.embedded() && turns.take().flushedLater();
        return jdbc.queryForObject(flushedLater ? LOCK_AND_FLUSH_LATER : LOCK, AuditRows::head);
    }

    private void flushEntities() {
        // What Hibernate still has to write locks rows, and no row may be locked after the head.
        entities.flush();
    }

    public Head head() {
        return jdbc.queryForObject(HEAD, AuditRows::head);
    }

    /** Empty if somebody has removed the row. */
    public Optional<Head> findHead() {
        return jdbc.query(HEAD, (row, i) -> head(row, i)).stream().findFirst();
    }

    /**
     * Adds entries that follow the head as {@link #lockHead} gave it.
     *
     * @param entries at least one
     * @param head of the chain with the entries at its end
     * @param writes what is written under the same lock
     * @return false if no entry was written, because the chain does not end where it was expected; the others are written
     */
    public boolean append(List<AuditEntry> entries, Head head, List<HeadWrite> writes) {
        Optional<HeadTurns.Turn> turn = turns.mine();
        if (turn.isEmpty()) {
            insert(entries);
            jdbc.update(MOVE_HEAD, headValues(head).toArray());
            writes.forEach(HeadWrite::alone);
            return true;
        }
        List<AuditEntry> first = entries.subList(0, Math.min(TOGETHER_MAX, entries.size()));
        boolean moved = moveHead(first, head, writes, turn.get().flushedLater());
        turn.get().wrote(moved ? head : null);
        if (moved) {
            turn.get().handOn();
            insert(entries.subList(first.size(), entries.size()));
        }
        return moved;
    }

    private void insert(List<AuditEntry> entries) {
        jdbc.batchUpdate(
                INSERT + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                entries.stream().map(AuditRows::values).toList());
    }

    /** In one round trip: locks the head, compares and moves it with the first entries, and writes what goes with them. */
    private boolean moveHead(List<AuditEntry> first, Head head, List<HeadWrite> writes, boolean flushedLater) {
        List<Object> values = new ArrayList<>(headValues(head));
        values.add(first.get(0).seq() - 1);
        values.add(first.get(0).previousHash());
        first.forEach(entry -> values.addAll(Arrays.asList(values(entry))));
        values.add(flushedLater ? "off" : null);
        String rows = String.join(", ", Collections.nCopies(first.size(), TYPED_PLACES));
        StringBuilder sql = new StringBuilder(LOCK + "; with moved as (" + MOVE_HEAD
                + " and seq = ? and hash = ? returning id), added as (" + INSERT + " select v.* from (values " + rows
                + ") v, moved) select id, set_config('synchronous_commit', coalesce(cast(? as varchar),"
                + " current_setting('synchronous_commit')), true) from moved");
        List<HeadWrite> together = new ArrayList<>();
        List<HeadWrite> alone = new ArrayList<>();
        for (HeadWrite write : writes) {
            Optional<HeadWrite.Sql> one = write.together();
            one.ifPresent(statement -> {
                sql.append("; ").append(statement.statement());
                values.addAll(statement.values());
            });
            (one.isPresent() ? together : alone).add(write);
        }
        boolean moved = Boolean.TRUE.equals(jdbc.execute(sql.toString(), (PreparedStatementCallback<Boolean>)
                statement -> run(statement, values, together, alone)));
        alone.forEach(HeadWrite::alone);
        return moved;
    }

    private static boolean run(
            PreparedStatement statement, List<Object> values, List<HeadWrite> together, List<HeadWrite> alone)
            throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            StatementCreatorUtils.setParameterValue(statement, i + 1, SqlTypeValue.TYPE_UNKNOWN, values.get(i));
        }
        statement.execute();
        statement.getMoreResults();
        boolean moved;
        try (ResultSet rows = statement.getResultSet()) {
            moved = rows.next();
        }
        for (HeadWrite write : together) {
            statement.getMoreResults();
            if (!write.wrote(statement.getUpdateCount())) {
                alone.add(write);
            }
        }
        return moved;
    }

    private static List<Object> headValues(Head head) {
        return List.of(head.seq(), head.hash(), head.at().atOffset(ZoneOffset.UTC));
    }

    /** At most {@code limit} entries in their order, from the one after {@code afterSeq} to {@code lastSeq}. */
    public List<AuditEntry> page(long afterSeq, long lastSeq, int limit) {
        return jdbc.query(
                "select " + COLUMNS + " from audit_entry where seq > ? and seq <= ? order by seq limit " + limit,
                (row, i) -> entry(row),
                afterSeq,
                lastSeq);
    }

    public Optional<AuditEntry> find(long seq) {
        return page(seq - 1, seq, 1).stream().findFirst();
    }

    /** At most {@code limit}, newest first. */
    public List<AuditEntry> list(AuditFilter filter, int limit) {
        StringBuilder sql = new StringBuilder("select " + COLUMNS + " from audit_entry where seq < ?");
        List<Object> parameters = new ArrayList<>(List.of(filter.before().orElse(Long.MAX_VALUE)));
        filter.recordId().ifPresent(id -> {
            sql.append(" and record_id = ?");
            parameters.add(id);
        });
        filter.parcelId().ifPresent(id -> {
            sql.append(" and subject_kind = 'PARCEL' and subject_id = ?");
            parameters.add(id.toString());
        });
        filter.territory().ifPresent(territory -> {
            sql.append(" and case when subject_kind = 'PARCEL' then ")
                    .append(PARCEL_WITHIN.formatted(territory.condition("v")))
                    .append(" else ")
                    .append(RECORD_WITHIN)
                    .append(" end");
            parameters.add(territory.code());
            parameters.add(territory.code() + "%");
        });
        sql.append(" order by seq desc limit ").append(limit);
        return jdbc.query(sql.toString(), (row, i) -> entry(row), parameters.toArray());
    }

    private static Object[] values(AuditEntry entry) {
        return new Object[] {
            entry.seq(),
            entry.at().atOffset(ZoneOffset.UTC),
            entry.actor(),
            entry.act(),
            entry.subjectKind(),
            entry.subjectId(),
            entry.subjectVersion(),
            entry.recordId(),
            entry.digest(),
            entry.words(),
            entry.previousHash(),
            entry.hash()
        };
    }

    private static AuditEntry entry(ResultSet row) throws SQLException {
        return new AuditEntry(
                row.getLong(1),
                row.getObject(2, OffsetDateTime.class).toInstant(),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getObject(7, Integer.class),
                row.getObject(8, Long.class),
                row.getString(9),
                row.getString(10),
                row.getString(11),
                row.getString(12));
    }

    private static Head head(ResultSet row, int number) throws SQLException {
        OffsetDateTime at = row.getObject(3, OffsetDateTime.class);
        return new Head(row.getLong(1), row.getString(2), at == null ? null : at.toInstant());
    }
}
