package org.qianmo.report.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qianmo.access.Territory;
import org.qianmo.document.DocumentCode;
import org.qianmo.report.IssuedReport;
import org.qianmo.report.ReportFilter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Reports that were issued; none is ever changed. */
@Repository
public class ReportRows {

    private static final String COLUMNS =
            "seq, code, territory, first_day, known_at, body, issued_at, issued_by, scheduled";

    private final JdbcTemplate jdbc;

    ReportRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public void insert(IssuedReport report) {
        jdbc.update(
                "insert into monthly_report (code, territory, first_day, known_at, body, issued_at, issued_by, scheduled)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                report.code().text(),
                report.territory(),
                report.firstDay(),
                report.knownAt().atOffset(ZoneOffset.UTC),
                report.text(),
                report.issuedAt().atOffset(ZoneOffset.UTC),
                report.issuedBy(),
                report.scheduled());
    }

    public Optional<IssuedReport> find(DocumentCode code) {
        return jdbc
                .query("select " + COLUMNS + " from monthly_report where code = ?", ReportRows::issued, code.text())
                .stream()
                .findFirst();
    }

    /**
     * The newest first.
     *
     * @param bound only of territories in it; null for all
     */
    public List<IssuedReport> list(ReportFilter filter, Territory bound) {
        StringBuilder sql = new StringBuilder("select " + COLUMNS + " from monthly_report where seq < ?");
        List<Object> parameters = new ArrayList<>(List.of(filter.before()));
        if (bound != null) {
            sql.append(" and territory like ?");
            parameters.add(bound.code() + "%");
        }
        if (filter.territory() != null) {
            sql.append(" and territory = ?");
            parameters.add(filter.territory());
        }
        if (filter.month() != null) {
            sql.append(" and first_day = ?");
            parameters.add(filter.month().atDay(1));
        }
        sql.append(" order by seq desc limit ").append(filter.limit());
        return jdbc.query(sql.toString(), ReportRows::issued, parameters.toArray());
    }

    private static IssuedReport issued(ResultSet row, int i) throws SQLException {
        return new IssuedReport(
                row.getLong(1),
                new DocumentCode(row.getString(2)),
                row.getString(3),
                row.getObject(4, LocalDate.class),
                row.getObject(5, OffsetDateTime.class).toInstant(),
                row.getString(6),
                row.getObject(7, OffsetDateTime.class).toInstant(),
                row.getString(8),
                row.getBoolean(9));
    }
}
