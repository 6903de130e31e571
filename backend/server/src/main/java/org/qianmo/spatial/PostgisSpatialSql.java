package org.qianmo.spatial;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.impl.PackedCoordinateSequenceFactory;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;
import org.postgresql.PGConnection;
import org.postgresql.PGStatement;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** PostGIS: boxes through the GiST index, geometry as EWKB, bulk rows by COPY. */
class PostgisSpatialSql implements SpatialSql {

    private static final GeometryFactory PACKED =
            new GeometryFactory(new PrecisionModel(), 4490, PackedCoordinateSequenceFactory.DOUBLE_FACTORY);

    /** When an open version ends, as the partial indexes say it. */
    private static final String OPEN = "timestamp with time zone '9999-12-31 00:00:00+00'";

    private final JdbcTemplate jdbc;

    PostgisSpatialSql(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public BoxCondition inBox(SpatialTable table, String alias, Envelope box) {
        // The index keeps boxes in single precision, up to a metre too wide; the columns say what is really inside.
        String sql = "%1$s.geom && ST_MakeEnvelope(?, ?, ?, ?, 4490)"
                .concat(" and %1$s.min_x <= ? and %1$s.max_x >= ? and %1$s.min_y <= ? and %1$s.max_y >= ?")
                .formatted(alias);
        return new BoxCondition(
                sql,
                List.of(
                        box.getMinX(),
                        box.getMinY(),
                        box.getMaxX(),
                        box.getMaxY(),
                        box.getMaxX(),
                        box.getMinX(),
                        box.getMaxY(),
                        box.getMinY()));
    }

    /**
     * Two arms, each as an index of V17 spells it, so that both can be asked together with the place. A range may not end
     * before it begins; such a version was never true.
     */
    @Override
    public BoxCondition trueOn(String alias, LocalDate day) {
        String sql = "(%1$s.recorded_to = %2$s and %1$s.valid_from <= ?"
                .concat(" or %1$s.recorded_to <> %2$s")
                .concat(" and daterange(%1$s.valid_from, greatest(%1$s.valid_from, %1$s.valid_to)) @> ?)")
                .formatted(alias, OPEN);
        return new BoxCondition(sql, List.of(day, day));
    }

    @Override
    public String ofAnyTime(String alias) {
        return "(%1$s.recorded_to = %2$s or %1$s.recorded_to <> %2$s)".formatted(alias, OPEN);
    }

    /** Two arms, as {@link #trueOn}. A range that is empty overlaps nothing: what was never true is not found. */
    @Override
    public BoxCondition trueWithin(String alias, LocalDate first, LocalDate last) {
        String days = "daterange(" + (first == null ? "null" : "?") + ", " + (last == null ? "null" : "?") + ", '[]')";
        String begun = last == null ? "" : " and %1$s.valid_from <= ?";
        String sql = "(%1$s.recorded_to = %2$s"
                .concat(begun)
                .concat(" or %1$s.recorded_to <> %2$s")
                .concat(" and daterange(%1$s.valid_from, greatest(%1$s.valid_from, %1$s.valid_to)) && ")
                .formatted(alias, OPEN);
        return new BoxCondition(
                sql + days + ")",
                Stream.<Object>of(last, first, last).filter(Objects::nonNull).toList());
    }

    @Override
    public String read(String alias) {
        return "ST_AsEWKB(" + alias + ".geom)";
    }

    @Override
    public Geometry geometry(ResultSet row, int column) throws SQLException {
        return geometry(row.getBytes(column), new WKBReader());
    }

    @Override
    public Geometry packed(ResultSet row, int column) throws SQLException {
        return geometry(row.getBytes(column), new WKBReader(PACKED));
    }

    /** Binary from the first row on: as text a shape has twice as many bytes, and every number is written and parsed. */
    @Override
    public PreparedStatement forMany(PreparedStatement statement) throws SQLException {
        statement.unwrap(PGStatement.class).setPrepareThreshold(-1);
        return statement;
    }

    private static Geometry geometry(byte[] wkb, WKBReader reader) throws SQLException {
        if (wkb == null) {
            return null;
        }
        try {
            return reader.read(wkb);
        } catch (ParseException e) {
            throw new SQLException("unreadable geometry", e);
        }
    }

    @Override
    public String placeholder() {
        return "ST_GeomFromEWKB(?)";
    }

    @Override
    public Object parameter(Geometry geometry) {
        return geometry == null ? null : ewkb(geometry);
    }

    static byte[] ewkb(Geometry geometry) {
        return new WKBWriter(2, ByteOrderValues.LITTLE_ENDIAN, true).write(geometry);
    }

    @Override
    public void willWrite(SpatialTable table, double width) {
        // The GiST index needs no hint.
    }

    @Override
    public long insertAll(String table, List<String> columns, Iterable<Object[]> rows) {
        String sql = "copy " + table + " (" + String.join(", ", columns) + ") from stdin (format binary)";
        Long count = jdbc.execute((ConnectionCallback<Long>) connection -> {
            var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql);
            return CopyRows.send(copy, rows);
        });
        return count == null ? 0 : count;
    }

    @Override
    public String ordered(String text) {
        return "((" + text + ") collate \"C\")";
    }

    @Override
    public String nextValue(String sequence) {
        return "nextval('" + sequence + "')";
    }

    @Override
    public boolean embedded() {
        return false;
    }
}
