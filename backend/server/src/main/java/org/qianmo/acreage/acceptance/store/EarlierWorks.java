package org.qianmo.acreage.acceptance.store;

import java.time.LocalDate;
import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.MultiPolygon;
import org.qianmo.acreage.Category;
import org.qianmo.acreage.acceptance.EarlierWork;
import org.qianmo.acreage.increment.store.IncrementRows;
import org.qianmo.spatial.BoxCondition;
import org.qianmo.spatial.SpatialSql;
import org.qianmo.spatial.SpatialTable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Accepted works with the records that accepted them. */
@Repository
public class EarlierWorks {

    private final JdbcTemplate jdbc;
    private final SpatialSql spatial;

    EarlierWorks(JdbcTemplate jdbc, SpatialSql spatial) {
        this.jdbc = jdbc;
        this.spatial = spatial;
    }

    /** Those that count and may touch the box, EPSG:4490, by id. */
    public List<EarlierWork> touching(Envelope box) {
        BoxCondition inBox = spatial.inBox(SpatialTable.ACCEPTED_WORK, "w", box);
        String sql = "select w.id, w.category, w.document_no, w.accepted_on, w.town_code, w.village_code, w.record_id,"
                + " r.number, " + spatial.read("w") + " from accepted_work w join land_record r on r.id = w.record_id"
                + " where " + inBox.sql() + " and " + IncrementRows.LIVE + " order by w.id";
        return jdbc.query(
                sql,
                (row, i) -> new EarlierWork(
                        row.getLong(1),
                        null,
                        Category.valueOf(row.getString(2)),
                        row.getString(3),
                        row.getObject(4, LocalDate.class),
                        row.getString(5),
                        row.getString(6),
                        row.getLong(7),
                        row.getString(8),
                        (MultiPolygon) spatial.geometry(row, 9)),
                inBox.parameters().toArray());
    }
}
