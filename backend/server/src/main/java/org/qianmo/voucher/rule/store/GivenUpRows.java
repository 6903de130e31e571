package org.qianmo.voucher.rule.store;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.locationtech.jts.geom.MultiPolygon;
import org.qianmo.spatial.SpatialSql;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Ground that was given up (拆旧) and on which vouchers stand now. */
@Repository
public class GivenUpRows {

    private final JdbcTemplate jdbc;
    private final SpatialSql spatial;

    GivenUpRows(JdbcTemplate jdbc, SpatialSql spatial) {
        this.jdbc = jdbc;
        this.spatial = spatial;
    }

    /** EPSG:4490, one a claim. */
    public List<MultiPolygon> ofProject(String projectNo) {
        return grounds("c.voucher_serial in (select serial from voucher where project_no = ?)", projectNo);
    }

    public List<MultiPolygon> ofVouchers(Collection<String> serials) {
        String places = String.join(", ", Collections.nCopies(serials.size(), "?"));
        return grounds("c.voucher_serial in (" + places + ")", serials.toArray());
    }

    private List<MultiPolygon> grounds(String condition, Object... values) {
        String sql = "select " + spatial.read("c") + " from ground_claim c where c.claimed_until is null and "
                + condition + " order by c.voucher_serial, c.part";
        return jdbc.query(sql, (row, i) -> (MultiPolygon) spatial.geometry(row, 1), values);
    }
}
