package org.qianmo.parameter.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.qianmo.http.Problem;
import org.qianmo.parameter.StatedValue;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;

/** Values of the parameters of one table, some dozens of rows; added, never changed. */
public abstract class ValueRows {

    private final JdbcTemplate jdbc;
    private final String table;

    /** @param table a name in the program's own text, never somebody's input */
    protected ValueRows(JdbcTemplate jdbc, String table) {
        this.jdbc = jdbc;
        this.table = table;
    }

    /** By name, then day, then in the order in which they were written. */
    public List<StatedValue> all() {
        return jdbc.query(
                "select name, effective_from, seq, set_value, basis, recorded_at from " + table
                        + " order by name, effective_from, seq",
                (row, i) -> value(row));
    }

    private static StatedValue value(ResultSet row) throws SQLException {
        return new StatedValue(
                row.getString(1),
                row.getObject(2, LocalDate.class),
                row.getInt(3),
                row.getString(4),
                row.getString(5),
                row.getObject(6, OffsetDateTime.class).toInstant());
    }

    /** @throws Problem 409 PARAMETER_STATED if somebody states one of the same day at the same time */
    public StatedValue append(String name, LocalDate from, String value, String basis, Instant at, String author) {
        Integer seq = jdbc.queryForObject(
                "select coalesce(max(seq), 0) + 1 from " + table + " where name = ? and effective_from = ?",
                Integer.class,
                name,
                from);
        try {
            jdbc.update(
                    "insert into " + table + " (name, effective_from, seq, set_value, basis, recorded_at, recorded_by)"
                            + " values (?, ?, ?, ?, ?, ?, ?)",
                    name,
                    from,
                    seq,
                    value,
                    basis,
                    at.atOffset(ZoneOffset.UTC),
                    author);
        } catch (DuplicateKeyException both) {
            throw Problem.conflict(
                    "PARAMETER_STATED", "有人刚为同一天写入了 " + name, "somebody has just stated " + name + " for that day");
        }
        return new StatedValue(name, from, seq, value, basis, at);
    }
}
