package org.qianmo.control.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.MultiPolygon;
import org.qianmo.control.ControlLine;
import org.qianmo.spatial.BoxCondition;
import org.qianmo.spatial.SpatialSql;
import org.qianmo.spatial.SpatialTable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Control lines, some hundreds of rows. */
@Repository
public class ControlLineRows {

    private static final List<String> COLUMNS = List.of(
            "id",
            "kind",
            "name",
            "name_en",
            "town_code",
            "village_code",
            "synthetic",
            "geom",
            "min_x",
            "min_y",
            "max_x",
            "max_y");

    private final JdbcTemplate jdbc;
    private final SpatialSql spatial;
    private final String select;

    ControlLineRows(JdbcTemplate jdbc, SpatialSql spatial) {
        this.jdbc = jdbc;
        this.spatial = spatial;
        this.select = "select c.id, c.kind, c.name, c.name_en, c.town_code, c.village_code, c.synthetic, "
                + spatial.read("c") + " from control_line c";
    }

    public List<ControlLine> all() {
        return jdbc.query(select + " order by c.id", (row, i) -> line(row));
    }

    public List<ControlLine> in(Envelope box) {
        BoxCondition inBox = spatial.inBox(SpatialTable.CONTROL_LINE, "c", box);
        return jdbc.query(
                select + " where " + inBox.sql() + " order by c.id",
                (row, i) -> line(row),
                inBox.parameters().toArray());
    }

    public Optional<ControlLine> find(long id) {
        return jdbc.query(select + " where c.id = ?", (row, i) -> line(row), id).stream()
                .findFirst();
    }

    public boolean holds(ControlLine.Kind kind) {
        return !jdbc.queryForList("select id from control_line where kind = ? limit 1", Long.class, kind.name())
                .isEmpty();
    }

    private ControlLine line(ResultSet row) throws SQLException {
        return new ControlLine(
                row.getLong(1),
                ControlLine.Kind.valueOf(row.getString(2)),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getBoolean(7),
                (MultiPolygon) spatial.geometry(row, 8));
    }

    public void insert(List<ControlLine> lines) {
        lines.forEach(line -> spatial.willWrite(
                SpatialTable.CONTROL_LINE, line.ground().getEnvelopeInternal().getWidth()));
        spatial.insertAll(
                "control_line",
                COLUMNS,
                lines.stream().map(ControlLineRows::row).toList());
    }

    private static Object[] row(ControlLine line) {
        Envelope box = line.ground().getEnvelopeInternal();
        return new Object[] {
            line.id(),
            line.kind().name(),
            line.name(),
            line.nameEn(),
            line.townCode(),
            line.villageCode(),
            line.synthetic(),
            line.ground(),
            box.getMinX(),
            box.getMinY(),
            box.getMaxX(),
            box.getMaxY()
        };
    }
}
