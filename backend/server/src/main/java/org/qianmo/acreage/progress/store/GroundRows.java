package org.qianmo.acreage.progress.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.MultiPolygon;
import org.qianmo.acreage.Category;
import org.qianmo.acreage.increment.Increment;
import org.qianmo.acreage.progress.GroundWork;
import org.qianmo.kernel.geometry.Acreage;
import org.qianmo.spatial.BoxCondition;
import org.qianmo.spatial.SpatialSql;
import org.qianmo.spatial.SpatialTable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Works of some ground with their increments. */
@Repository
public class GroundRows {

    private final JdbcTemplate jdbc;
    private final SpatialSql spatial;

    GroundRows(JdbcTemplate jdbc, SpatialSql spatial) {
        this.jdbc = jdbc;
        this.spatial = spatial;
    }

    /** Works that may touch the box, revoked or not, by id, at most {@code limit}. */
    public List<GroundWork> works(Envelope lonLat, int limit) {
        BoxCondition inBox = spatial.inBox(SpatialTable.ACCEPTED_WORK, "w", lonLat);
        Map<Long, List<GroundWork.Booked>> booked = booked(inBox);
        String sql = "select w.id, w.category, w.town_code, w.village_code, w.synthetic, " + spatial.read("w")
                + " from accepted_work w where " + inBox.sql() + " order by w.id limit " + limit;
        return jdbc.query(
                sql,
                (row, i) -> work(row, booked.get(row.getLong(1))),
                inBox.parameters().toArray());
    }

    private GroundWork work(ResultSet row, List<GroundWork.Booked> booked) throws SQLException {
        return new GroundWork(
                row.getLong(1),
                Category.valueOf(row.getString(2)),
                row.getString(3),
                row.getString(4),
                row.getBoolean(5),
                (MultiPolygon) spatial.geometry(row, 6),
                booked);
    }

    /** By work, in order of booking. */
    private Map<Long, List<GroundWork.Booked>> booked(BoxCondition inBox) {
        Map<Long, List<GroundWork.Booked>> byWork = new HashMap<>();
        String sql = "select n.work_id, n.id, n.record_id, n.kind, n.square_metres, n.effective_on"
                + " from acreage_increment n join accepted_work w on w.id = n.work_id where " + inBox.sql()
                + " order by n.id";
        jdbc.query(
                sql,
                row -> {
                    byWork.computeIfAbsent(row.getLong(1), work -> new ArrayList<>())
                            .add(increment(row));
                },
                inBox.parameters().toArray());
        return byWork;
    }

    private static GroundWork.Booked increment(ResultSet row) throws SQLException {
        return new GroundWork.Booked(
                row.getLong(2),
                row.getLong(3),
                Increment.Kind.valueOf(row.getString(4)),
                Acreage.ofSquareMetres(row.getBigDecimal(5)),
                row.getObject(6, LocalDate.class));
    }
}
