package org.qianmo.voucher.statement.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.qianmo.voucher.statement.IssuedStatement;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Statements by their code. */
@Repository
public class StatementRows {

    private static final String COLUMNS = "code, holder_id, from_day, to_day, known_at, head_seq, head_hash, entries,"
            + " entries_digest, balances_digest, issued_at, issued_by";

    private final JdbcTemplate jdbc;

    StatementRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The same statement again is the one that is kept already. */
    public void keep(IssuedStatement issued) {
        if (find(issued.code()).isPresent()) {
            return;
        }
        jdbc.update(
                "insert into holder_statement (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                issued.code(),
                issued.holderId(),
                issued.from(),
                issued.to(),
                issued.knownAt().atOffset(ZoneOffset.UTC),
                issued.headSeq(),
                issued.headHash(),
                issued.entries(),
                issued.entriesDigest(),
                issued.balancesDigest(),
                issued.issuedAt().atOffset(ZoneOffset.UTC),
                issued.issuedBy());
    }

    public Optional<IssuedStatement> find(String code) {
        return jdbc
                .query("select " + COLUMNS + " from holder_statement where code = ?", StatementRows::issued, code)
                .stream()
                .findFirst();
    }

    private static IssuedStatement issued(ResultSet row, int i) throws SQLException {
        return new IssuedStatement(
                row.getString(1),
                row.getLong(2),
                row.getObject(3, LocalDate.class),
                row.getObject(4, LocalDate.class),
                instant(row, 5),
                row.getLong(6),
                row.getString(7),
                row.getInt(8),
                row.getString(9),
                row.getString(10),
                instant(row, 11),
                row.getString(12));
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
