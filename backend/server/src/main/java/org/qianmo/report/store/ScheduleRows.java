package org.qianmo.report.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.qianmo.http.Messages;
import org.qianmo.report.Schedule;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Which territories get a report every month. */
@Repository
public class ScheduleRows {

    private static final String SELECT =
            "select territory, day_of_month, set_by, set_at, last_month, problem_zh, problem_en"
                    + " from report_schedule";

    private final JdbcTemplate jdbc;

    ScheduleRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** By territory. */
    public List<Schedule> all() {
        return jdbc.query(SELECT + " order by territory", ScheduleRows::schedule);
    }

    /** Waits until nobody else reports of the territory or sets its day. */
    public Optional<Schedule> lock(String territory) {
        return jdbc.query(SELECT + " where territory = ? for update", ScheduleRows::schedule, territory).stream()
                .findFirst();
    }

    public void put(Schedule schedule) {
        remove(schedule.territory());
        Messages problem = schedule.problem();
        jdbc.update(
                "insert into report_schedule (territory, day_of_month, set_by, set_at, last_month, problem_zh, problem_en)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                schedule.territory(),
                schedule.dayOfMonth(),
                schedule.setBy(),
                schedule.setAt().atOffset(ZoneOffset.UTC),
                schedule.lastMonth().atDay(1),
                problem == null ? null : problem.zh(),
                problem == null ? null : problem.en());
    }

    /** What became of the last attempt; the row stays, so that whoever waits for it finds it. */
    public void update(Schedule schedule) {
        Messages problem = schedule.problem();
        jdbc.update(
                "update report_schedule set last_month = ?, problem_zh = ?, problem_en = ? where territory = ?",
                schedule.lastMonth().atDay(1),
                problem == null ? null : problem.zh(),
                problem == null ? null : problem.en(),
                schedule.territory());
    }

    public boolean remove(String territory) {
        return jdbc.update("delete from report_schedule where territory = ?", territory) > 0;
    }

    private static Schedule schedule(ResultSet row, int i) throws SQLException {
        String zh = row.getString(6);
        return new Schedule(
                row.getString(1),
                row.getInt(2),
                row.getString(3),
                row.getObject(4, OffsetDateTime.class).toInstant(),
                YearMonth.from(row.getObject(5, LocalDate.class)),
                zh == null ? null : new Messages(zh, row.getString(7)));
    }
}
