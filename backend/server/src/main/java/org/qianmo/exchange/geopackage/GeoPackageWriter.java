package org.qianmo.exchange.geopackage;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.MultiPolygon;
import org.qianmo.exchange.layer.LayerField;
import org.qianmo.exchange.layer.LayerWriter;
import org.qianmo.exchange.layer.OutgoingLayer;
import org.qianmo.exchange.layer.TypedValue;

/**
 * Rows into one file, in one transaction and in batches. There is no journal: a file that was not finished is thrown away
 * by whoever ordered it.
 */
final class GeoPackageWriter implements LayerWriter {

    private static final int BATCH_ROWS = 2_000;
    private static final int SHAPE = 2;
    private static final int FACTS_FROM = 3;

    private final OutgoingLayer layer;
    private final LayerTable table;
    private final Connection connection;
    private final PreparedStatement insert;
    private final SpatialIndex index;
    private final Envelope extent = new Envelope();
    private long rows;
    private long altered;

    GeoPackageWriter(OutgoingLayer layer, Path path) throws SQLException {
        this.layer = layer;
        this.table = LayerTable.of(layer);
        this.connection =
                DriverManager.getConnection("jdbc:sqlite:file://" + path.toUri().getRawPath());
        try {
            settings();
            new Contents(connection, layer, table).create();
            this.insert = connection.prepareStatement(table.insertion());
            this.index = new SpatialIndex(connection, table);
        } catch (SQLException | RuntimeException unusable) {
            connection.close();
            throw unusable;
        }
    }

    private void settings() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            // The first two say to readers what this file is: "GPKG", version 1.3.0.
            for (String setting : List.of(
                    "application_id = 0x47504B47",
                    "user_version = 10300",
                    "page_size = 4096",
                    "journal_mode = OFF",
                    "synchronous = OFF",
                    "locking_mode = EXCLUSIVE",
                    "cache_size = -16384")) {
                statement.execute("PRAGMA " + setting);
            }
        }
        connection.setAutoCommit(false);
    }

    @Override
    public void write(MultiPolygon polygon, List<?> values) throws IOException {
        try {
            rows++;
            insert.setLong(1, rows);
            insert.setBytes(
                    SHAPE,
                    polygon == null
                            ? null
                            : ShapeBytes.of(polygon, layer.system().code()));
            for (int column = 0; column < layer.fields().size(); column++) {
                bind(FACTS_FROM + column, layer.fields().get(column), values.get(column));
            }
            insert.addBatch();
            if (polygon != null && !polygon.isEmpty()) {
                extent.expandToInclude(polygon.getEnvelopeInternal());
                index.add(rows, polygon.getEnvelopeInternal());
            }
            if (rows % BATCH_ROWS == 0) {
                flush();
            }
        } catch (SQLException full) {
            throw new IOException(full);
        }
    }

    private void bind(int parameter, LayerField field, Object value) throws SQLException {
        Object typed = TypedValue.of(field, value);
        if (typed instanceof String && field.kind() != LayerField.Kind.TEXT) {
            // The column is declared as something else, and a strict reader would stumble over text in it.
            altered++;
            insert.setObject(parameter, null);
        } else if (typed instanceof BigDecimal number) {
            insert.setObject(parameter, LayerTable.isWhole(field) ? whole(number) : (Object) number.doubleValue());
        } else if (typed instanceof Boolean yes) {
            insert.setInt(parameter, yes ? 1 : 0);
        } else {
            insert.setString(parameter, typed == null ? null : typed.toString());
        }
    }

    private Object whole(BigDecimal number) {
        try {
            return number.longValueExact();
        } catch (ArithmeticException beyond) {
            return number.doubleValue();
        }
    }

    private void flush() throws SQLException {
        insert.executeBatch();
        index.flush();
    }

    @Override
    public long alteredValues() {
        return altered;
    }

    @Override
    public void close() throws IOException {
        try (connection;
                insert) {
            flush();
            index.finish();
            new Contents(connection, layer, table).complete(extent);
            connection.commit();
        } catch (SQLException full) {
            throw new IOException(full);
        }
    }
}
