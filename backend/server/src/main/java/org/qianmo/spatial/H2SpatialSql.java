package org.qianmo.spatial;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.impl.PackedCoordinateSequenceFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * H2GIS without a spatial index (one makes a database file unreadable after a crash): boxes are found by a B-tree on
 * (min_x, max_x, min_y, max_y). The bound {@code min_x >= :x - widest} lets it read a strip instead of everything west.
 */
class H2SpatialSql implements SpatialSql {

    private static final GeometryFactory PACKED =
            new GeometryFactory(new PrecisionModel(), 4490, PackedCoordinateSequenceFactory.DOUBLE_FACTORY);

    private static final int BATCH_ROWS = 1_000;

    private final JdbcTemplate jdbc;
    private final Map<SpatialTable, Double> widestByTable = new ConcurrentHashMap<>();

    H2SpatialSql(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public BoxCondition inBox(SpatialTable table, String alias, Envelope box) {
        String sql = "%1$s.min_x <= ? and %1$s.min_x >= ? and %1$s.max_x >= ? and %1$s.min_y <= ? and %1$s.max_y >= ?"
                .formatted(alias);
        double westmost = box.getMinX() - widest(table);
        return new BoxCondition(sql, List.of(box.getMaxX(), westmost, box.getMinX(), box.getMaxY(), box.getMinY()));
    }

    @Override
    public BoxCondition trueOn(String alias, LocalDate day) {
        return new BoxCondition("%1$s.valid_from <= ? and %1$s.valid_to > ?".formatted(alias), List.of(day, day));
    }

    @Override
    public String ofAnyTime(String alias) {
        return "true";
    }

    @Override
    public BoxCondition trueWithin(String alias, LocalDate first, LocalDate last) {
        List<String> parts = new ArrayList<>(List.of(alias + ".valid_to > " + alias + ".valid_from"));
        List<Object> parameters = new ArrayList<>();
        if (last != null) {
            parts.add(alias + ".valid_from <= ?");
            parameters.add(last);
        }
        if (first != null) {
            parts.add(alias + ".valid_to > ?");
            parameters.add(first);
        }
        return new BoxCondition(String.join(" and ", parts), parameters);
    }

    private double widest(SpatialTable table) {
        return widestByTable.computeIfAbsent(table, this::readWidest);
    }

    private double readWidest(SpatialTable table) {
        Double widest = jdbc.queryForObject("select max(max_x - min_x) from " + table.sqlName(), Double.class);
        return widest == null ? 0 : widest;
    }

    @Override
    public void willWrite(SpatialTable table, double width) {
        widest(table);
        widestByTable.merge(table, width, Math::max);
    }

    @Override
    public String read(String alias) {
        return alias + ".geom";
    }

    @Override
    public Geometry geometry(ResultSet row, int column) throws SQLException {
        return (Geometry) row.getObject(column);
    }

    @Override
    public Geometry packed(ResultSet row, int column) throws SQLException {
        Geometry shared = geometry(row, column);
        return shared == null ? null : PACKED.createGeometry(shared);
    }

    @Override
    public PreparedStatement forMany(PreparedStatement statement) {
        return statement;
    }

    @Override
    public String placeholder() {
        return "?";
    }

    @Override
    public Object parameter(Geometry geometry) {
        return geometry;
    }

    @Override
    public long insertAll(String table, List<String> columns, Iterable<Object[]> rows) {
        String places = String.join(", ", columns.stream().map(c -> "?").toList());
        String sql = "insert into " + table + " (" + String.join(", ", columns) + ") values (" + places + ")";
        long count = 0;
        List<Object[]> batch = new ArrayList<>(BATCH_ROWS);
        for (Object[] row : rows) {
            batch.add(row);
            count++;
            if (batch.size() == BATCH_ROWS) {
                jdbc.batchUpdate(sql, batch);
                batch.clear();
            }
        }
        if (!batch.isEmpty()) {
            jdbc.batchUpdate(sql, batch);
        }
        return count;
    }

    /** H2 orders texts by UTF-16, in which some characters come before others with smaller numbers. */
    @Override
    public String ordered(String text) {
        return "stringtoutf8(" + text + ")";
    }

    @Override
    public String nextValue(String sequence) {
        return "next value for " + sequence;
    }

    @Override
    public boolean embedded() {
        return true;
    }
}
