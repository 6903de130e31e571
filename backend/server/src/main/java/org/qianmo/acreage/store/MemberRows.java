package org.qianmo.acreage.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.qianmo.acreage.AcreageMember;
import org.qianmo.acreage.figure.FigureQuestion;
import org.qianmo.acreage.figure.Within;
import org.qianmo.acreage.increment.Increment;
import org.qianmo.kernel.geometry.Acreage;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The increments behind a figure, with the records that booked them. */
@Repository
public class MemberRows {

    private static final String COLUMNS =
            "i.id, i.kind, i.work_id, w.document_no, i.town_code, i.village_code, i.zone_id,"
                    + " i.synthetic, i.square_metres, i.effective_on, i.recorded_at, i.record_id, r.number, r.title, r.author,"
                    + " r.decided_by, r.decided_at";

    private final JdbcTemplate jdbc;

    MemberRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** With an id above the given one, in order of booking. */
    public List<AcreageMember> after(FigureQuestion question, Within within, long id, int limit) {
        List<Object> parameters = new ArrayList<>();
        String sql = "select " + COLUMNS + " from acreage_increment i join accepted_work w on w.id = i.work_id"
                + " join land_record r on r.id = i.record_id where " + condition(question, within, parameters)
                + " and i.id > ? order by i.id limit " + limit;
        parameters.add(id);
        return jdbc.query(sql, (row, i) -> member(row), parameters.toArray());
    }

    /** m² of each, by id; at most so many. */
    public Map<Long, BigDecimal> squareMetres(FigureQuestion question, Within within, int limit) {
        List<Object> parameters = new ArrayList<>();
        String sql = "select i.id, i.square_metres from acreage_increment i where "
                + condition(question, within, parameters) + " order by i.id limit " + limit;
        Map<Long, BigDecimal> amounts = new LinkedHashMap<>();
        jdbc.query(
                sql,
                row -> {
                    amounts.put(row.getLong(1), row.getBigDecimal(2));
                },
                parameters.toArray());
        return amounts;
    }

    private static String condition(FigureQuestion question, Within within, List<Object> parameters) {
        StringBuilder condition = new StringBuilder("i.category = ? and i.effective_on <= ?");
        parameters.add(question.category().name());
        parameters.add(question.asOf());
        if (question.from() != null) {
            condition.append(" and i.effective_on >= ?");
            parameters.add(question.from());
        }
        if (question.knownAt() != null) {
            condition.append(" and i.recorded_at <= ?");
            parameters.add(question.knownAt().atOffset(ZoneOffset.UTC));
        }
        parameters.addAll(within.parameters());
        return condition.append(" and ").append(within.condition("i")).toString();
    }

    private static AcreageMember member(ResultSet row) throws SQLException {
        return new AcreageMember(
                row.getLong(1),
                Increment.Kind.valueOf(row.getString(2)),
                row.getLong(3),
                row.getString(4),
                new Increment.Place(row.getString(5), row.getString(6), row.getObject(7, Long.class)),
                row.getBoolean(8),
                Acreage.ofSquareMetres(row.getBigDecimal(9)),
                row.getObject(10, LocalDate.class),
                instant(row, 11),
                row.getLong(12),
                row.getString(13),
                row.getString(14),
                row.getString(15),
                row.getString(16),
                instant(row, 17));
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
