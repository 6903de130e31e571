package org.qianmo.acreage.store;

import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.MultiPolygon;
import org.qianmo.access.Territory;
import org.qianmo.acreage.Category;
import org.qianmo.acreage.NewWork;
import org.qianmo.acreage.WorkCover;
import org.qianmo.acreage.WorkOutline;
import org.qianmo.acreage.increment.store.IncrementRows;
import org.qianmo.kernel.geometry.Acreage;
import org.qianmo.parcel.Booking;
import org.qianmo.spatial.BoxCondition;
import org.qianmo.spatial.SpatialSql;
import org.qianmo.spatial.SpatialTable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Accepted work, written one by one. */
@Repository
public class WorkRows {

    /** What a work counts for by now: of ground that a revoked work held it may have got more. */
    private static final String COUNTED =
            "(select sum(n.square_metres) from acreage_increment n where n.work_id = w.id)";

    private final EntityManager entities;
    private final JdbcTemplate jdbc;
    private final SpatialSql spatial;

    WorkRows(EntityManager entities, JdbcTemplate jdbc, SpatialSql spatial) {
        this.entities = entities;
        this.jdbc = jdbc;
        this.spatial = spatial;
    }

    public void insert(NewWork work, Acreage whole, Acreage counted, Booking booking) {
        spatial.willWrite(
                SpatialTable.ACCEPTED_WORK, work.ground().getEnvelopeInternal().getWidth());
        AcceptedWork row = new AcceptedWork(work, whole, counted, booking);
        entities.persist(row);
        entities.flush();
        // It is never changed: kept, each flush would compare it and its geometry again.
        entities.detach(row);
    }

    /** The ground of the category's works that may touch the box and are not revoked, EPSG:4490. */
    public List<MultiPolygon> grounds(Category category, Envelope box) {
        BoxCondition inBox = spatial.inBox(SpatialTable.ACCEPTED_WORK, "w", box);
        List<Object> parameters = new ArrayList<>(inBox.parameters());
        parameters.add(category.name());
        String sql = "select " + spatial.read("w") + " from accepted_work w where " + inBox.sql()
                + " and w.category = ? and " + IncrementRows.LIVE + " order by w.id";
        return jdbc.query(sql, (row, i) -> (MultiPolygon) spatial.geometry(row, 1), parameters.toArray());
    }

    /** Works of all categories that may touch the box and are not revoked, EPSG:4490. */
    public List<Ground> touching(Envelope box) {
        BoxCondition inBox = spatial.inBox(SpatialTable.ACCEPTED_WORK, "w", box);
        String sql = "select w.id, " + COUNTED + ", " + spatial.read("w") + " from accepted_work w where " + inBox.sql()
                + " and " + IncrementRows.LIVE;
        return jdbc.query(
                sql,
                (row, i) -> new Ground(row.getLong(1), Acreage.ofSquareMetres(row.getBigDecimal(2)), (MultiPolygon)
                        spatial.geometry(row, 3)),
                inBox.parameters().toArray());
    }

    /**
     * Works that may touch the box and are not revoked, EPSG:4490, by id.
     *
     * @param territory only work that lies in it; null for all
     */
    public List<WorkOutline> outlines(Envelope box, Territory territory) {
        BoxCondition inBox = spatial.inBox(SpatialTable.ACCEPTED_WORK, "w", box);
        List<Object> parameters = new ArrayList<>(inBox.parameters());
        String bound = "";
        if (territory != null) {
            bound = " and " + territory.condition("w");
            parameters.add(territory.code());
        }
        String sql = "select w.id, w.category, w.accepted_on, " + COUNTED + ", w.zone_id, "
                + spatial.read("w") + " from accepted_work w where " + inBox.sql() + " and " + IncrementRows.LIVE
                + bound
                + " order by w.id";
        return jdbc.query(
                sql,
                (row, i) -> new WorkOutline(
                        row.getLong(1),
                        Category.valueOf(row.getString(2)),
                        row.getObject(3, LocalDate.class),
                        Acreage.ofSquareMetres(row.getBigDecimal(4)),
                        row.getObject(5, Long.class),
                        (MultiPolygon) spatial.geometry(row, 6)),
                parameters.toArray());
    }

    /**
     * Works of the categories with an id above the given one that are not revoked, by id.
     *
     * @param territory only work that lies in it; null for all
     */
    public List<WorkCover> after(long id, Collection<Category> categories, Territory territory, int limit) {
        String[] names = categories.stream().map(Category::name).toArray(String[]::new);
        List<Object> parameters = new ArrayList<>(List.of(id, names));
        String bound = "";
        if (territory != null) {
            bound = " and " + territory.condition("w");
            parameters.add(territory.code());
        }
        String sql = "select w.id, w.category, w.document_no, w.accepted_on, w.town_code, w.village_code,"
                + " w.official_area, " + COUNTED + ", " + spatial.read("w")
                + " from accepted_work w where w.id > ? and w.category = any(?) and " + IncrementRows.LIVE + bound
                + " order by w.id limit "
                + limit;
        return jdbc.query(sql, (row, i) -> cover(row), parameters.toArray());
    }

    /** The work, revoked or not. */
    public Optional<WorkCover> find(long id) {
        String sql = "select w.id, w.category, w.document_no, w.accepted_on, w.town_code, w.village_code,"
                + " w.official_area, " + COUNTED + ", " + spatial.read("w") + " from accepted_work w where w.id = ?";
        return jdbc.query(sql, (row, i) -> cover(row), id).stream().findFirst();
    }

    private WorkCover cover(ResultSet row) throws SQLException {
        return new WorkCover(
                row.getLong(1),
                Category.valueOf(row.getString(2)),
                row.getString(3),
                row.getObject(4, LocalDate.class),
                row.getString(5),
                row.getString(6),
                Acreage.ofSquareMetres(row.getBigDecimal(7)),
                Acreage.ofSquareMetres(row.getBigDecimal(8)),
                (MultiPolygon) spatial.geometry(row, 9));
    }

    /** All ground of the works, degrees; empty if none of them is there. */
    public Optional<Envelope> box(Collection<Long> ids) {
        String places = String.join(", ", Collections.nCopies(ids.size(), "?"));
        return jdbc.query(
                "select min(min_x), max(max_x), min(min_y), max(max_y), count(*) from accepted_work where id in ("
                        + places + ")",
                row -> {
                    row.next();
                    Envelope box = new Envelope(row.getDouble(1), row.getDouble(2), row.getDouble(3), row.getDouble(4));
                    return row.getInt(5) == 0 ? Optional.<Envelope>empty() : Optional.of(box);
                },
                ids.toArray());
    }

    /** A work with its ground. */
    public record Ground(long id, Acreage counted, MultiPolygon ground) {}
}
