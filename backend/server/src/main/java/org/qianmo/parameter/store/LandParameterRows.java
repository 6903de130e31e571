package org.qianmo.parameter.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.qianmo.http.Problem;
import org.qianmo.parameter.LandParameterValue;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Values of parameters, some dozens of rows; added, never changed. */
@Repository
public class LandParameterRows {

    private final JdbcTemplate jdbc;

    LandParameterRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** By name, then day, then in the order in which they were written. */
    public List<LandParameterValue> all() {
        return jdbc.query(
                "select name, effective_from, seq, set_value, basis, recorded_at from land_parameter"
                        + " order by name, effective_from, seq",
                (row, i) -> value(row));
    }

    private static LandParameterValue value(ResultSet row) throws SQLException {
        return new LandParameterValue(
                row.getString(1),
                row.getObject(2, LocalDate.class),
                row.getInt(3),
                row.getString(4),
                row.getString(5),
                row.getObject(6, OffsetDateTime.class).toInstant());
    }

    /** @throws Problem 409 PARAMETER_STATED if somebody states one of the same day at the same time */
    public LandParameterValue append(
            String name, LocalDate from, String value, String basis, Instant at, String author) {
        Integer seq = jdbc.queryForObject(
                "select coalesce(max(seq), 0) + 1 from land_parameter where name = ? and effective_from = ?",
                Integer.class,
                name,
                from);
        try {
            jdbc.update(
                    "insert into land_parameter (name, effective_from, seq, set_value, basis, recorded_at, recorded_by)"
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
        return new LandParameterValue(name, from, seq, value, basis, at);
    }
}
