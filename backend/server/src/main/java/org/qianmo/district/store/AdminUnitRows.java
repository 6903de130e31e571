package org.qianmo.district.store;

import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.MultiPolygon;
import org.qianmo.district.AdminUnit;
import org.qianmo.district.UnitLevel;
import org.qianmo.spatial.SpatialSql;
import org.qianmo.spatial.SpatialTable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Reads and writes {@code admin_unit}. */
@Repository
public class AdminUnitRows {

    private static final List<String> COLUMNS = List.of(
            "code", "level", "parent_code", "name", "name_en", "synthetic", "geom", "min_x", "min_y", "max_x", "max_y");

    private final JdbcTemplate jdbc;
    private final SpatialSql spatial;

    AdminUnitRows(JdbcTemplate jdbc, SpatialSql spatial) {
        this.jdbc = jdbc;
        this.spatial = spatial;
    }

    /** All units, parents before children. */
    public List<AdminUnit> all() {
        String sql = "select u.code, u.level, u.parent_code, u.name, u.name_en, u.synthetic, " + spatial.read("u")
                + " from admin_unit u order by u.code";
        return jdbc.query(
                sql,
                (row, i) -> new AdminUnit(
                        row.getString(1),
                        UnitLevel.valueOf(row.getString(2)),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        (MultiPolygon) spatial.geometry(row, 7),
                        row.getBoolean(6)));
    }

    public void insert(List<AdminUnit> units) {
        units.forEach(unit -> {
            if (unit.outline() != null) {
                spatial.willWrite(
                        SpatialTable.ADMIN_UNIT,
                        unit.outline().getEnvelopeInternal().getWidth());
            }
        });
        spatial.insertAll(
                "admin_unit",
                COLUMNS,
                () -> units.stream().map(AdminUnitRows::row).iterator());
    }

    private static Object[] row(AdminUnit unit) {
        Object[] row = new Object[COLUMNS.size()];
        Object[] facts = {
            unit.code(), unit.level().name(), unit.parentCode(), unit.name(), unit.nameEn(), unit.synthetic()
        };
        System.arraycopy(facts, 0, row, 0, facts.length);
        if (unit.outline() != null) {
            Envelope box = unit.outline().getEnvelopeInternal();
            Object[] place = {unit.outline(), box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY()};
            System.arraycopy(place, 0, row, facts.length, place.length);
        }
        return row;
    }
}
