package org.qianmo.voucher.rule.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.locationtech.jts.geom.MultiPolygon;
import org.qianmo.acreage.Category;
import org.qianmo.acreage.increment.store.IncrementRows;
import org.qianmo.kernel.geometry.Acreage;
import org.qianmo.spatial.SpatialSql;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Accepted work that vouchers are issued for. */
@Repository
public class SourceWorkRows {

    private final JdbcTemplate jdbc;
    private final SpatialSql spatial;

    SourceWorkRows(JdbcTemplate jdbc, SpatialSql spatial) {
        this.jdbc = jdbc;
        this.spatial = spatial;
    }

    /**
     * A work.
     *
     * @param official area of all of its ground
     * @param counted what of it was accepted as new, never more
     * @param unitCode village, or town where no village is known
     * @param ground EPSG:4490
     */
    public record SourceWork(
            long id,
            Category category,
            String documentNo,
            Acreage official,
            Acreage counted,
            String unitCode,
            MultiPolygon ground) {

        /** What a voucher may rest on. */
        public Acreage accepted() {
            return counted.compareTo(official) < 0 ? counted : official;
        }
    }

    /** Those that are there and not revoked, by id. */
    public List<SourceWork> find(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        String places = String.join(", ", Collections.nCopies(ids.size(), "?"));
        String sql = "select w.id, w.category, w.document_no, w.official_area, w.counted_area,"
                + " coalesce(w.village_code, w.town_code), " + spatial.read("w")
                + " from accepted_work w where w.id in (" + places + ") and " + IncrementRows.LIVE + " order by w.id";
        return jdbc.query(sql, (row, i) -> work(row), ids.toArray());
    }

    private SourceWork work(ResultSet row) throws SQLException {
        return new SourceWork(
                row.getLong(1),
                Category.valueOf(row.getString(2)),
                row.getString(3),
                Acreage.ofSquareMetres(row.getBigDecimal(4)),
                Acreage.ofSquareMetres(row.getBigDecimal(5)),
                row.getString(6),
                (MultiPolygon) spatial.geometry(row, 7));
    }
}
