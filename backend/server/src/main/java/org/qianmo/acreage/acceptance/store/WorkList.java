package org.qianmo.acreage.acceptance.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.MultiPolygon;
import org.qianmo.access.Territory;
import org.qianmo.acreage.Category;
import org.qianmo.acreage.acceptance.WorkEntry;
import org.qianmo.acreage.acceptance.WorkFilter;
import org.qianmo.kernel.geometry.Acreage;
import org.qianmo.spatial.SpatialSql;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Accepted works with what is known of their records. */
@Repository
public class WorkList {

    private static final String SELECT = "select w.id, w.category, w.document_no, w.accepted_on, w.town_code,"
            + " w.village_code, w.zone_id, w.official_area, w.counted_area, w.synthetic, r.id, r.number, r.title,"
            + " r.author, r.decided_by, r.decided_at from accepted_work w join land_record r on r.id = w.record_id"
            + " where ";

    private final JdbcTemplate jdbc;
    private final SpatialSql spatial;

    WorkList(JdbcTemplate jdbc, SpatialSql spatial) {
        this.jdbc = jdbc;
        this.spatial = spatial;
    }

    /**
     * By id.
     *
     * @param territory only work that lies in it; null for all
     */
    public List<WorkEntry> list(WorkFilter filter, Territory territory, int limit) {
        List<Object> parameters = new ArrayList<>();
        StringBuilder sql = new StringBuilder(SELECT).append("w.id > ?");
        parameters.add(filter.after());
        and(
                sql,
                parameters,
                "w.category = ?",
                filter.category() == null ? null : filter.category().name());
        and(sql, parameters, "w.town_code = ?", filter.town());
        and(sql, parameters, "w.village_code = ?", filter.village());
        and(sql, parameters, "w.zone_id = ?", filter.zone());
        and(sql, parameters, "w.accepted_on >= ?", filter.from());
        and(sql, parameters, "w.accepted_on <= ?", filter.to());
        if (territory != null) {
            and(sql, parameters, territory.condition("w"), territory.code());
        }
        sql.append(" order by w.id limit ").append(limit);
        return jdbc.query(sql.toString(), (row, i) -> entry(row), parameters.toArray());
    }

    private static void and(StringBuilder sql, List<Object> parameters, String condition, Object value) {
        if (value != null) {
            sql.append(" and ").append(condition);
            parameters.add(value);
        }
    }

    /** What the record booked, in its order. */
    public List<WorkEntry> ofRecord(long recordId) {
        return jdbc.query(SELECT + "w.record_id = ? order by w.id", (row, i) -> entry(row), recordId);
    }

    public Optional<WorkEntry> find(long id) {
        return jdbc.query(SELECT + "w.id = ?", (row, i) -> entry(row), id).stream()
                .findFirst();
    }

    /** EPSG:4490. */
    public MultiPolygon ground(long id) {
        return jdbc.query(
                        "select " + spatial.read("w") + " from accepted_work w where w.id = ?",
                        (row, i) -> (MultiPolygon) spatial.geometry(row, 1),
                        id)
                .get(0);
    }

    private static WorkEntry entry(ResultSet row) throws SQLException {
        return new WorkEntry(
                row.getLong(1),
                Category.valueOf(row.getString(2)),
                row.getString(3),
                row.getObject(4, LocalDate.class),
                row.getString(5),
                row.getString(6),
                row.getObject(7, Long.class),
                Acreage.ofSquareMetres(row.getBigDecimal(8)),
                Acreage.ofSquareMetres(row.getBigDecimal(9)),
                row.getBoolean(10),
                row.getLong(11),
                row.getString(12),
                row.getString(13),
                row.getString(14),
                row.getString(15),
                instant(row, 16));
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
