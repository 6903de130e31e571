package org.qianmo.voucher.rule.store;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.MultiPolygon;
import org.qianmo.parcel.Parcel;
import org.qianmo.spatial.BoxCondition;
import org.qianmo.spatial.SpatialSql;
import org.qianmo.spatial.SpatialTable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Redemptions with their ground as it was then; added, never changed. */
@Repository
public class RedemptionRows {

    private final JdbcTemplate jdbc;
    private final SpatialSql spatial;

    RedemptionRows(JdbcTemplate jdbc, SpatialSql spatial) {
        this.jdbc = jdbc;
        this.spatial = spatial;
    }

    /**
     * A redemption to be written.
     *
     * @param projectNo project of the ground that was given up; null for none
     * @param approvalNo approval of the conversion (农转用批复)
     * @param plot present version of the parcel that is built on
     * @param milliMu of the plot that it covers, more than 0
     */
    public record NewRedemption(
            long recordId,
            String serial,
            long holder,
            String projectNo,
            String approvalNo,
            Parcel plot,
            long milliMu) {}

    /**
     * What a redemption covers.
     *
     * @param milliMu of the ground
     * @param ground EPSG:4490
     */
    public record Covered(long milliMu, MultiPolygon ground) {}

    public void insert(NewRedemption redemption) {
        Parcel plot = redemption.plot();
        Envelope box = plot.shape().getEnvelopeInternal();
        spatial.willWrite(SpatialTable.REDEMPTION, box.getWidth());
        jdbc.update(
                "insert into redemption (record_id, serial, holder_id, project_no, approval_no, parcel_id,"
                        + " parcel_version, target_area, redeemed, geom, min_x, min_y, max_x, max_y)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, " + spatial.placeholder() + ", ?, ?, ?, ?)",
                redemption.recordId(),
                redemption.serial(),
                redemption.holder(),
                redemption.projectNo(),
                redemption.approvalNo(),
                plot.id(),
                plot.version(),
                plot.officialArea().squareMetres(),
                redemption.milliMu(),
                spatial.parameter(plot.shape()),
                box.getMinX(),
                box.getMinY(),
                box.getMaxX(),
                box.getMaxY());
    }

    /** Redemptions whose ground may touch the box. */
    public List<Covered> in(Envelope box) {
        BoxCondition inBox = spatial.inBox(SpatialTable.REDEMPTION, "r", box);
        return jdbc.query(
                "select r.redeemed, " + spatial.read("r") + " from redemption r where " + inBox.sql()
                        + " order by r.record_id",
                (row, i) -> new Covered(row.getLong(1), (MultiPolygon) spatial.geometry(row, 2)),
                inBox.parameters().toArray());
    }

    /** What vouchers of the project were used for, 0.001 亩. */
    public long ofProject(String projectNo) {
        return sum("project_no = ?", projectNo);
    }

    /** What the vouchers were used for, 0.001 亩. */
    public long ofVouchers(Collection<String> serials) {
        String places = String.join(", ", Collections.nCopies(serials.size(), "?"));
        return sum("serial in (" + places + ")", serials.toArray());
    }

    private long sum(String condition, Object... values) {
        Long sum = jdbc.queryForObject(
                "select cast(coalesce(sum(redeemed), 0) as bigint) from redemption where " + condition,
                Long.class,
                values);
        return sum == null ? 0 : sum;
    }
}
