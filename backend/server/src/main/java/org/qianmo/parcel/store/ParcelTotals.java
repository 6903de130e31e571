package org.qianmo.parcel.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.locationtech.jts.geom.Envelope;
import org.qianmo.access.Territory;
import org.qianmo.kernel.geometry.Acreage;
import org.qianmo.parcel.DayOfChange;
import org.qianmo.parcel.GroundCell;
import org.qianmo.parcel.ParcelFilter;
import org.qianmo.parcel.ParcelSum;
import org.qianmo.parcel.UnitSum;
import org.qianmo.parcel.VersionPoint;
import org.qianmo.spatial.SpatialSql;
import org.springframework.jdbc.core.ArgumentPreparedStatementSetter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Repository;

/** What many parcels come to: cells of a map, units of a statement, days of a history. */
@Repository
public class ParcelTotals {

    private static final int FETCH_ROWS = 5_000;

    private final JdbcTemplate jdbc;
    private final SpatialSql spatial;

    ParcelTotals(JdbcTemplate jdbc, SpatialSql spatial) {
        this.jdbc = jdbc;
        this.spatial = spatial;
    }

    /**
     * Parcels by cell of a grid over the filter's box.
     *
     * @param cells columns, and rows
     */
    public List<GroundCell> cells(ParcelFilter filter, int cells) {
        ParcelCondition where = ParcelCondition.of(filter, spatial);
        String sql = "select gx, gy, land_class, stage, count(*), sum(official_area) from ("
                + "select cast(floor(((v.min_x + v.max_x) / 2 - ?) / ?) as integer) as gx,"
                + " cast(floor(((v.min_y + v.max_y) / 2 - ?) / ?) as integer) as gy,"
                + " v.land_class, v.stage, v.official_area from parcel_version v where " + where.sql() + ") c"
                + " group by gx, gy, land_class, stage";
        double width = filter.box().getWidth() / cells;
        double height = filter.box().getHeight() / cells;
        List<Object> parameters = new ArrayList<>(
                List.of(filter.box().getMinX(), width, filter.box().getMinY(), height));
        parameters.addAll(List.of(where.parameters()));
        // Parcels whose middle lies outside are few. Asked in SQL, they spoil the database's guess of how many lie
        // inside.
        return jdbc.query(sql, ParcelTotals::cell, parameters.toArray()).stream()
                .filter(cell -> cell.column() >= 0 && cell.column() < cells && cell.row() >= 0 && cell.row() < cells)
                .toList();
    }

    /** Parcels of the filter by the units that they lie in, land class and stage. */
    public List<UnitSum> unitSums(ParcelFilter filter) {
        ParcelCondition where = ParcelCondition.of(filter, spatial);
        String by = "v.town_code, v.village_code, v.zone_id, v.land_class, v.stage";
        return jdbc.query(
                "select " + by + ", count(*), sum(v.official_area) from parcel_version v where " + where.sql()
                        + " group by " + by,
                (row, i) -> new UnitSum(
                        row.getString(1),
                        row.getString(2),
                        row.getObject(3, Long.class),
                        row.getString(4),
                        row.getString(5),
                        row.getLong(6),
                        row.getBigDecimal(7)),
                where.parameters());
    }

    /** The box of all versions of all times; a null box if there is none. */
    public Envelope extent() {
        return jdbc.queryForObject(
                "select min(min_x), max(max_x), min(min_y), max(max_y) from parcel_version", (row, i) -> {
                    double west = row.getDouble(1);
                    return row.wasNull()
                            ? new Envelope()
                            : new Envelope(west, row.getDouble(2), row.getDouble(3), row.getDouble(4));
                });
    }

    /** Calls back for every version, of any time, whose box meets the given one; within a transaction. */
    public void forEachVersion(Envelope box, Consumer<VersionPoint> consumer) {
        ParcelCondition where = ParcelCondition.ofAllTimes(ParcelFilter.in(box), spatial);
        String sql = "select (v.min_x + v.max_x) / 2, (v.min_y + v.max_y) / 2, v.land_class, v.stage, v.town_code,"
                + " v.village_code, v.zone_id, v.official_area, v.valid_from, v.valid_to from parcel_version v where "
                + where.sql();
        jdbc.query(
                connection -> {
                    PreparedStatement statement = connection.prepareStatement(sql);
                    statement.setFetchSize(FETCH_ROWS);
                    new ArgumentPreparedStatementSetter(where.parameters()).setValues(statement);
                    return statement;
                },
                (RowCallbackHandler) row -> consumer.accept(point(row)));
    }

    /** A RETIRE version says no more than the end of the one before, and counts no ground: its days are none. */
    private static VersionPoint point(ResultSet row) throws SQLException {
        return new VersionPoint(
                row.getDouble(1),
                row.getDouble(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getObject(7, Long.class),
                row.getBigDecimal(8),
                row.getObject(9, LocalDate.class),
                row.getObject(10, LocalDate.class));
    }

    private static GroundCell cell(ResultSet row, int i) throws SQLException {
        return new GroundCell(
                row.getInt(1), row.getInt(2), row.getString(3), row.getString(4), row.getInt(5), row.getBigDecimal(6));
    }

    /** Present parcels in the territory by unit and land class; null for all ground. */
    public List<ParcelSum> sums(ParcelSum.By by, Territory territory) {
        ParcelCondition where = ParcelCondition.of(ParcelFilter.ALL.within(territory), spatial);
        String unit = by.column(territory);
        String sql = "select " + unit + ", land_class, count(*), sum(official_area),"
                + " sum(case when synthetic then 1 else 0 end) from parcel_version v where " + where.sql()
                + " group by " + unit + ", land_class order by " + unit + " nulls last, land_class";
        return jdbc.query(
                sql,
                (row, i) -> new ParcelSum(
                        row.getString(1),
                        row.getString(2),
                        row.getLong(3),
                        Acreage.ofSquareMetres(row.getBigDecimal(4)),
                        row.getLong(5)),
                where.parameters());
    }

    /** How many versions became true on each day, or ended by being retired; those that were replaced the same day are not told. */
    public List<DayOfChange> changes(ParcelFilter filter, LocalDate from, LocalDate to) {
        ParcelCondition where = ParcelCondition.ofAllTimes(filter, spatial);
        String sql = "select v.valid_from, count(*) from parcel_version v where v.valid_from between ? and ?"
                + " and (v.valid_to > v.valid_from or v.change_kind = 'RETIRE') and " + where.sql()
                + " group by v.valid_from order by v.valid_from";
        List<Object> parameters = new ArrayList<>(List.of(from, to));
        parameters.addAll(List.of(where.parameters()));
        return jdbc.query(
                sql,
                (row, i) -> new DayOfChange(row.getObject(1, LocalDate.class), row.getLong(2)),
                parameters.toArray());
    }
}
