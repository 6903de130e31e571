package org.qianmo.voucher.parameter.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.qianmo.http.Problem;
import org.qianmo.voucher.parameter.ParameterValue;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Values of parameters, some dozens of rows; added, never changed. */
@Repository
public class ParameterRows {

    private final JdbcTemplate jdbc;

    ParameterRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** By name, then day, then in the order in which they were written. */
    public List<ParameterValue> all() {
        return jdbc.query(
                "select name, effective_from, seq, set_value, basis, recorded_at from voucher_parameter"
                        + " order by name, effective_from, seq",
                (row, i) -> value(row));
    }

    private static ParameterValue value(ResultSet row) throws SQLException {
        return new ParameterValue(
                row.getString(1),
                row.getObject(2, LocalDate.class),
                row.getInt(3),
                row.getString(4),
                row.getString(5),
                row.getObject(6, OffsetDateTime.class).toInstant());
    }

    /** @throws Problem 409 PARAMETER_STATED if somebody states one of the same day at the same time */
    public ParameterValue append(
            String name, LocalDate effectiveFrom, String value, String basis, Instant at, String author) {
        Integer seq = jdbc.queryForObject(
                "select coalesce(max(seq), 0) + 1 from voucher_parameter where name = ? and effective_from = ?",
                Integer.class,
                name,
                effectiveFrom);
        try {
            jdbc.update(
                    "insert into voucher_parameter (name, effective_from, seq, set_value, basis, recorded_at,"
                            + " recorded_by) values (?, ?, ?, ?, ?, ?, ?)",
                    name,
                    effectiveFrom,
                    seq,
                    value,
                    basis,
                    at.atOffset(ZoneOffset.UTC),
                    author);
        } catch (DuplicateKeyException both) {
            throw Problem.conflict(
                    "PARAMETER_STATED", "有人刚为同一天写入了 " + name, "somebody has just stated " + name + " for that day");
        }
        return new ParameterValue(name, effectiveFrom, seq, value, basis, at);
    }
}
