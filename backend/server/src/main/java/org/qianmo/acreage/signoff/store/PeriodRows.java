package org.qianmo.acreage.signoff.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qianmo.access.Territory;
import org.qianmo.acreage.signoff.Period;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Statements of months, and what was said of them. */
@Repository
public class PeriodRows {

    private static final String PERIODS =
            "select id, territory, first_day, last_day, known_at, previous_id, body, hash,"
                    + " prepared_by, prepared_at, signed_by, signed_at from acreage_period where ";

    private final JdbcTemplate jdbc;

    PeriodRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** @param period its id is given here */
    public long insert(Period period) {
        jdbc.update(
                "insert into acreage_period (territory, first_day, last_day, known_at, previous_id, body, hash, prepared_by,"
                        + " prepared_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                period.territory(),
                period.firstDay(),
                period.lastDay(),
                utc(period.knownAt()),
                period.previousId(),
                period.text(),
                period.hash(),
                period.preparedBy(),
                utc(period.preparedAt()));
        return jdbc.queryForObject(
                "select max(id) from acreage_period where territory = ? and first_day = ? and prepared_by = ?",
                Long.class,
                period.territory(),
                period.firstDay(),
                period.preparedBy());
    }

    /** @throws org.springframework.dao.DuplicateKeyException if another one of the territory and month is signed */
    public void sign(Period period, String by, Instant at) {
        jdbc.update(
                "update acreage_period set signed_by = ?, signed_at = ?, signed_key = ? where id = ?",
                by,
                utc(at),
                period.territory() + "/" + period.firstDay().toString().substring(0, 7),
                period.id());
    }

    public Optional<Period> find(long id) {
        return jdbc.query(PERIODS + "id = ?", (row, i) -> period(row), id).stream()
                .findFirst();
    }

    /** Waits until nobody else signs it. */
    public Optional<Period> lock(long id) {
        return jdbc.query(PERIODS + "id = ? for update", (row, i) -> period(row), id).stream()
                .findFirst();
    }

    /** The last signed statement of the territory. */
    public Optional<Period> lastSigned(String territory) {
        String sql = PERIODS + "territory = ? and signed_by is not null order by first_day desc limit 1";
        return jdbc.query(sql, (row, i) -> period(row), territory).stream().findFirst();
    }

    /** The signed statement of a territory and month. */
    public Optional<Period> signed(String territory, LocalDate firstDay) {
        String sql = PERIODS + "territory = ? and first_day = ? and signed_by is not null";
        return jdbc.query(sql, (row, i) -> period(row), territory, firstDay).stream()
                .findFirst();
    }

    /**
     * The newest first.
     *
     * @param bound only of territories in it; null for all
     * @param before only ids below it
     */
    public List<Period> list(Territory bound, long before, int limit) {
        List<Object> parameters = new ArrayList<>(List.of(before));
        String within = "";
        if (bound != null) {
            within = " and territory like ?";
            parameters.add(bound.code() + "%");
        }
        return jdbc.query(
                PERIODS + "id < ?" + within + " order by id desc limit " + limit,
                (row, i) -> period(row),
                parameters.toArray());
    }

    public void comment(long periodId, String author, Instant at, String words) {
        jdbc.update(
                "insert into acreage_period_comment (period_id, author, at, words) values (?, ?, ?, ?)",
                periodId,
                author,
                utc(at),
                words);
    }

    public int commentCount(long periodId) {
        return jdbc.queryForObject(
                "select count(*) from acreage_period_comment where period_id = ?", Integer.class, periodId);
    }

    public List<Period.Comment> comments(long periodId) {
        return jdbc.query(
                "select id, author, at, words from acreage_period_comment where period_id = ? order by id",
                (row, i) -> new Period.Comment(row.getLong(1), row.getString(2), instant(row, 3), row.getString(4)),
                periodId);
    }

    private static Period period(ResultSet row) throws SQLException {
        return new Period(
                row.getLong(1),
                row.getString(2),
                row.getObject(3, LocalDate.class),
                row.getObject(4, LocalDate.class),
                instant(row, 5),
                row.getObject(6, Long.class),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                instant(row, 10),
                row.getString(11),
                instant(row, 12));
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
