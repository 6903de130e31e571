package org.qianmo.target.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.qianmo.http.Messages;
import org.qianmo.http.Problem;
import org.qianmo.target.Reported;
import org.qianmo.target.Source;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** What was reported; added, never changed. */
@Repository
public class ReportedRows {

    private static final String SELECT = "select seq, amount, bound, period_from, as_of, source, source_words,"
            + " source_words_en, comparison, note, note_en, recorded_at, recorded_by from target_reported where ";

    private final JdbcTemplate jdbc;

    ReportedRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest day first; of one day the last one written. */
    public List<Reported> of(long targetId) {
        return jdbc.query(SELECT + "target_id = ? order by as_of desc, seq desc", (row, i) -> reported(row), targetId);
    }

    public Optional<Reported> byCallerKey(long targetId, String author, String callerKey) {
        return jdbc
                .query(
                        SELECT + "target_id = ? and recorded_by = ? and caller_key = ?",
                        (row, i) -> reported(row),
                        targetId,
                        author,
                        callerKey)
                .stream()
                .findFirst();
    }

    /** Whether the author has used the key for a figure of any target. */
    public boolean isUsed(String author, String callerKey) {
        return !jdbc.queryForList(
                        "select seq from target_reported where recorded_by = ? and caller_key = ?",
                        Integer.class,
                        author,
                        callerKey)
                .isEmpty();
    }

    /** Of a target that the caller holds locked. */
    public int nextSeq(long targetId) {
        return jdbc.queryForObject(
                "select coalesce(max(seq), 0) + 1 from target_reported where target_id = ?", Integer.class, targetId);
    }

    /** @throws Problem 409 KEY_USED if its author has just used the key for another target */
    public void append(long targetId, Reported reported, String callerKey) {
        try {
            insert(targetId, reported, callerKey);
        } catch (DuplicateKeyException elsewhere) {
            throw Problem.conflict("KEY_USED", "这个幂等键已用于别的内容", "the idempotency key was used for something else");
        }
    }

    private void insert(long targetId, Reported reported, String callerKey) {
        Messages note = reported.note();
        jdbc.update(
                "insert into target_reported (target_id, seq, amount, bound, period_from, as_of, source, source_words,"
                        + " source_words_en, comparison, note, note_en, recorded_at, recorded_by, caller_key)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                targetId,
                reported.seq(),
                reported.amount(),
                reported.bound().name(),
                reported.periodFrom(),
                reported.asOf(),
                reported.source().code(),
                reported.source().words().zh(),
                reported.source().words().en(),
                reported.comparison().name(),
                note == null ? null : note.zh(),
                note == null ? null : note.en(),
                reported.recordedAt().atOffset(ZoneOffset.UTC),
                reported.recordedBy(),
                callerKey);
    }

    private static Reported reported(ResultSet row) throws SQLException {
        return new Reported(
                row.getInt(1),
                row.getBigDecimal(2),
                Reported.Bound.valueOf(row.getString(3)),
                row.getObject(4, LocalDate.class),
                row.getObject(5, LocalDate.class),
                new Source(row.getString(6), TargetRows.words(row, 7)),
                Reported.Comparison.valueOf(row.getString(9)),
                TargetRows.words(row, 10),
                row.getObject(12, OffsetDateTime.class).toInstant(),
                row.getString(13));
    }
}
