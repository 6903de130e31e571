package org.qianmo.acreage.increment.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.MultiPolygon;
import org.qianmo.acreage.Category;
import org.qianmo.acreage.increment.Increment;
import org.qianmo.acreage.increment.LiveWork;
import org.qianmo.kernel.geometry.Acreage;
import org.qianmo.parcel.Booking;
import org.qianmo.spatial.BoxCondition;
import org.qianmo.spatial.SpatialSql;
import org.qianmo.spatial.SpatialTable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Increments, and the works behind them as long as they are not revoked. */
@Repository
public class IncrementRows {

    /** True of works {@code w} that nobody revoked. */
    public static final String LIVE =
            "not exists (select 1 from acreage_increment r where r.work_id = w.id and r.kind = 'REVOKE')";

    private static final String WORK =
            "select w.id, i.id, w.category, w.town_code, w.village_code, w.zone_id, w.synthetic,"
                    + " w.accepted_on, %s from accepted_work w"
                    + " join acreage_increment i on i.work_id = w.id and i.kind = 'ACCEPT' where " + LIVE;

    private final JdbcTemplate jdbc;
    private final SpatialSql spatial;

    IncrementRows(JdbcTemplate jdbc, SpatialSql spatial) {
        this.jdbc = jdbc;
        this.spatial = spatial;
    }

    public void insert(List<Increment> increments, Booking booking) {
        List<Object[]> rows = increments.stream()
                .map(one -> new Object[] {
                    one.workId(),
                    booking.recordId(),
                    one.kind().name(),
                    one.category().name(),
                    one.place().townCode(),
                    one.place().villageCode(),
                    one.place().zoneId(),
                    one.squareMetres().squareMetres(),
                    one.synthetic(),
                    one.effectiveOn(),
                    booking.at().atOffset(ZoneOffset.UTC)
                })
                .toList();
        jdbc.batchUpdate(
                "insert into acreage_increment (work_id, record_id, kind, category, town_code, village_code, zone_id,"
                        + " square_metres, synthetic, effective_on, recorded_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                rows);
    }

    /** Works of the category that may touch the box and are not revoked, in order of booking. */
    public List<LiveWork> live(Category category, Envelope box) {
        BoxCondition inBox = spatial.inBox(SpatialTable.ACCEPTED_WORK, "w", box);
        List<Object> parameters = new ArrayList<>();
        parameters.add(category.name());
        parameters.addAll(inBox.parameters());
        String sql = WORK.formatted(spatial.read("w")) + " and w.category = ? and " + inBox.sql() + " order by i.id";
        return jdbc.query(sql, (row, i) -> work(row), parameters.toArray());
    }

    /** The work; empty if there is none of this id, or it is revoked. */
    public Optional<LiveWork> live(long id) {
        return jdbc.query(WORK.formatted(spatial.read("w")) + " and w.id = ?", (row, i) -> work(row), id).stream()
                .findFirst();
    }

    private LiveWork work(ResultSet row) throws SQLException {
        return new LiveWork(
                row.getLong(1),
                row.getLong(2),
                Category.valueOf(row.getString(3)),
                new Increment.Place(row.getString(4), row.getString(5), row.getObject(6, Long.class)),
                row.getBoolean(7),
                row.getObject(8, LocalDate.class),
                (MultiPolygon) spatial.geometry(row, 9));
    }

    /** Whether there is a work of this id, revoked or not. */
    public boolean exists(long workId) {
        return jdbc.queryForObject("select count(*) from accepted_work where id = ?", Integer.class, workId) > 0;
    }

    /**
     * What a work counts for.
     *
     * @param lastOn the last day on which that changes
     */
    public record Counted(Acreage squareMetres, LocalDate lastOn) {}

    public Counted counted(long workId) {
        return jdbc.queryForObject(
                "select coalesce(sum(square_metres), 0), max(effective_on) from acreage_increment where work_id = ?",
                (row, i) ->
                        new Counted(Acreage.ofSquareMetres(row.getBigDecimal(1)), row.getObject(2, LocalDate.class)),
                workId);
    }
}
