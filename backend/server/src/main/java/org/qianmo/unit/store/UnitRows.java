package org.qianmo.unit.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.MultiPolygon;
import org.qianmo.kernel.geometry.Acreage;
import org.qianmo.spatial.SpatialSql;
import org.qianmo.unit.ConsolidationUnit;
import org.qianmo.unit.UnitName;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Units, some hundreds of rows. */
@Repository
public class UnitRows {

    private static final String COLUMNS = "code, kind, name, name_en, theme, plan_type, key_group, parent_id, status,"
            + " baseline_on, completed_on, source, town_code, village_code, official_area, synthetic, version";

    private final JdbcTemplate jdbc;
    private final SpatialSql spatial;
    private final String select;

    UnitRows(JdbcTemplate jdbc, SpatialSql spatial) {
        this.jdbc = jdbc;
        this.spatial = spatial;
        this.select = "select u.id, " + COLUMNS + ", " + spatial.read("u") + " from consolidation_unit u";
    }

    /** By id. */
    public List<ConsolidationUnit> all() {
        return jdbc.query(select + " order by u.id", (row, i) -> unit(row));
    }

    /** By id. */
    public List<UnitName> names() {
        return jdbc.query(
                "select id, code, name, name_en, town_code, village_code from consolidation_unit order by id",
                (row, i) -> new UnitName(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6)));
    }

    public Optional<ConsolidationUnit> find(long id) {
        return first(" where u.id = ?", id);
    }

    /** Locked until the end of the transaction. */
    public Optional<ConsolidationUnit> lock(long id) {
        jdbc.queryForList("select id from consolidation_unit where id = ? for update", Long.class, id);
        return find(id);
    }

    public Optional<ConsolidationUnit> byCode(String code) {
        return first(" where u.code = ?", code);
    }

    public Optional<ConsolidationUnit> byCallerKey(String author, String callerKey) {
        return first(" where u.written_by = ? and u.caller_key = ?", author, callerKey);
    }

    private Optional<ConsolidationUnit> first(String where, Object... parameters) {
        return jdbc.query(select + where, (row, i) -> unit(row), parameters).stream()
                .findFirst();
    }

    private ConsolidationUnit unit(ResultSet row) throws SQLException {
        return new ConsolidationUnit(
                row.getLong(1),
                row.getString(2),
                ConsolidationUnit.Kind.valueOf(row.getString(3)),
                row.getString(4),
                row.getString(5),
                choice(ConsolidationUnit.Theme.class, row.getString(6)),
                choice(ConsolidationUnit.PlanType.class, row.getString(7)),
                choice(ConsolidationUnit.KeyGroup.class, row.getString(8)),
                row.getObject(9, Long.class),
                ConsolidationUnit.Status.valueOf(row.getString(10)),
                row.getObject(11, LocalDate.class),
                row.getObject(12, LocalDate.class),
                row.getString(13),
                row.getString(14),
                row.getString(15),
                Acreage.ofSquareMetres(row.getBigDecimal(16)),
                row.getBoolean(17),
                (MultiPolygon) spatial.geometry(row, 19),
                row.getInt(18));
    }

    private static <E extends Enum<E>> E choice(Class<E> type, String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }

    private static String name(Enum<?> choice) {
        return choice == null ? null : choice.name();
    }

    public void insert(ConsolidationUnit unit, String author, String callerKey) {
        String places = "?, ".repeat(17);
        jdbc.update(
                "insert into consolidation_unit (" + COLUMNS + ", geom, id, written_by, caller_key) values (" + places
                        + spatial.placeholder() + ", ?, ?, ?)",
                parameters(unit, unit.id(), author, callerKey));
    }

    public void update(ConsolidationUnit unit) {
        String sets = String.join(" = ?, ", COLUMNS.split(", ")) + " = ?";
        jdbc.update(
                "update consolidation_unit set " + sets + ", geom = " + spatial.placeholder() + " where id = ?",
                parameters(unit, unit.id()));
    }

    private Object[] parameters(ConsolidationUnit unit, Object... more) {
        Object[] own = {
            unit.code(),
            unit.kind().name(),
            unit.name(),
            unit.nameEn(),
            name(unit.theme()),
            name(unit.planType()),
            name(unit.keyGroup()),
            unit.parentId(),
            unit.status().name(),
            unit.baselineOn(),
            unit.completedOn(),
            unit.source(),
            unit.townCode(),
            unit.villageCode(),
            unit.officialArea().squareMetres(),
            unit.synthetic(),
            unit.version(),
            spatial.parameter(unit.outline())
        };
        Object[] all = Arrays.copyOf(own, own.length + more.length);
        System.arraycopy(more, 0, all, own.length, more.length);
        return all;
    }
}
