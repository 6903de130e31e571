package org.qianmo.acreage.acceptance.store;

import java.time.LocalDate;
import java.util.List;
import org.locationtech.jts.geom.MultiPolygon;
import org.qianmo.acreage.Category;
import org.qianmo.acreage.acceptance.StatedWork;
import org.qianmo.spatial.SpatialSql;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Works of records, as their authors stated them. */
@Repository
public class AcceptanceRows {

    private final JdbcTemplate jdbc;
    private final SpatialSql spatial;

    AcceptanceRows(JdbcTemplate jdbc, SpatialSql spatial) {
        this.jdbc = jdbc;
        this.spatial = spatial;
    }

    public void insert(long recordId, List<StatedWork> works) {
        for (int i = 0; i < works.size(); i++) {
            StatedWork work = works.get(i);
            jdbc.update(
                    "insert into acceptance_work (record_id, seq, category, document_no, accepted_on, zone_id, geom)"
                            + " values (?, ?, ?, ?, ?, ?, " + spatial.placeholder() + ")",
                    recordId,
                    i,
                    work.category().name(),
                    work.documentNo(),
                    work.acceptedOn(),
                    work.zoneId(),
                    spatial.parameter(work.ground()));
        }
    }

    public void replace(long recordId, List<StatedWork> works) {
        jdbc.update("delete from acceptance_work where record_id = ?", recordId);
        insert(recordId, works);
    }

    /** In their order; none if the record is about something else. */
    public List<StatedWork> works(long recordId) {
        return jdbc.query(
                "select w.category, w.document_no, w.accepted_on, w.zone_id, " + spatial.read("w")
                        + " from acceptance_work w where w.record_id = ? order by w.seq",
                (row, i) -> new StatedWork(
                        Category.valueOf(row.getString(1)),
                        row.getString(2),
                        row.getObject(3, LocalDate.class),
                        row.getObject(4, Long.class),
                        (MultiPolygon) spatial.geometry(row, 5)),
                recordId);
    }
}
