package org.qianmo.audit.store;

import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qianmo.audit.AuditEntry;
import org.qianmo.audit.AuditFilter;
import org.qianmo.audit.Head;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Entries of the trail and its head. Nothing here changes or removes an entry. */
@Repository
public class AuditRows {

    private static final String COLUMNS = "seq, at, actor, act, subject_kind, subject_id, subject_version, record_id,"
            + " digest, words, previous_hash, hash";
    private static final String HEAD = "select seq, hash, at from audit_head where id = 1";

    /** Tables of others, read here: what bounds a page has to be asked before it is cut. */
    private static final String PARCEL_WITHIN = "exists (select 1 from parcel_version v"
            + " where v.parcel_id = cast(subject_id as bigint) and v.version = subject_version and %s)";

    private static final String RECORD_WITHIN =
            "exists (select 1 from land_record r where r.id = record_id and r.unit_code like ?)";

    private final JdbcTemplate jdbc;
    private final EntityManager entities;

    AuditRows(JdbcTemplate jdbc, EntityManager entities) {
        this.jdbc = jdbc;
        this.entities = entities;
    }

    /** The head, which nobody else can move before the present transaction ends. */
    public Head lockHead() {
        // What Hibernate still has to write locks rows, and no row may be locked after the head.
        entities.flush();
        return jdbc.queryForObject(HEAD + " for update", AuditRows::head);
    }

    public Head head() {
        return jdbc.queryForObject(HEAD, AuditRows::head);
    }

    /** Empty if somebody has removed the row. */
    public Optional<Head> findHead() {
        return jdbc.query(HEAD, (row, i) -> head(row, i)).stream().findFirst();
    }

    /** @param head of the chain with the entries at its end */
    public void append(List<AuditEntry> entries, Head head) {
        jdbc.batchUpdate(
                "insert into audit_entry (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                entries.stream().map(AuditRows::values).toList());
        jdbc.update(
                "update audit_head set seq = ?, hash = ?, at = ? where id = 1",
                head.seq(),
                head.hash(),
                head.at().atOffset(ZoneOffset.UTC));
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
