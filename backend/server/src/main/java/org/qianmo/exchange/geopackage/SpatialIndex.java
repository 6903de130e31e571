package org.qianmo.exchange.geopackage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import org.locationtech.jts.geom.Envelope;

/**
 * The extension {@code gpkg_rtree_index}: boxes of all shapes, and the triggers by which other programs keep them when they
 * edit the file. The triggers come last, as they call functions that only those programs have.
 */
final class SpatialIndex {

    private final Connection connection;
    private final LayerTable table;
    private final PreparedStatement insert;

    SpatialIndex(Connection connection, LayerTable table) throws SQLException {
        this.connection = connection;
        this.table = table;
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE VIRTUAL TABLE " + quotedName() + " USING rtree(id, minx, maxx, miny, maxy)");
        }
        this.insert = connection.prepareStatement("INSERT INTO " + quotedName() + " VALUES (?, ?, ?, ?, ?)");
    }

    private String name() {
        return "rtree_" + table.name() + "_" + table.shape();
    }

    private String quotedName() {
        return GeoPackageFile.quoted(name());
    }

    void add(long row, Envelope box) throws SQLException {
        insert.setLong(1, row);
        insert.setDouble(2, box.getMinX());
        insert.setDouble(3, box.getMaxX());
        insert.setDouble(4, box.getMinY());
        insert.setDouble(5, box.getMaxY());
        insert.addBatch();
    }

    void flush() throws SQLException {
        insert.executeBatch();
    }

    void finish() throws SQLException {
        insert.close();
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    trigger("insert", "AFTER INSERT", "(new.g NOT NULL AND NOT ST_IsEmpty(NEW.g))", replacement()));
            statement.execute(trigger(
                    "update1",
                    "AFTER UPDATE OF g",
                    "OLD.k = NEW.k AND (NEW.g NOTNULL AND NOT ST_IsEmpty(NEW.g))",
                    replacement()));
            statement.execute(trigger(
                    "update2",
                    "AFTER UPDATE OF g",
                    "OLD.k = NEW.k AND (NEW.g ISNULL OR ST_IsEmpty(NEW.g))",
                    removal("id = OLD.k")));
            statement.execute(trigger(
                    "update3",
                    "AFTER UPDATE",
                    "OLD.k != NEW.k AND (NEW.g NOTNULL AND NOT ST_IsEmpty(NEW.g))",
                    removal("id = OLD.k") + replacement()));
            statement.execute(trigger(
                    "update4",
                    "AFTER UPDATE",
                    "OLD.k != NEW.k AND (NEW.g ISNULL OR ST_IsEmpty(NEW.g))",
                    removal("id IN (OLD.k, NEW.k)")));
            statement.execute(trigger("delete", "AFTER DELETE", "old.g NOT NULL", removal("id = OLD.k")));
        }
    }

    /** Word for word as the standard has them, with the names of this table; g is the shape and k the key. */
    private String trigger(String event, String when, String condition, String action) {
        String sql = "CREATE TRIGGER " + GeoPackageFile.quoted(name() + "_" + event) + " " + when + " ON "
                + GeoPackageFile.quoted(table.name()) + " WHEN " + condition + " BEGIN " + action + " END";
        return sql.replaceAll("\\bg\\b", table.shape()).replaceAll("\\bk\\b", table.key());
    }

    private String replacement() {
        return "INSERT OR REPLACE INTO " + quotedName()
                + " VALUES (NEW.k, ST_MinX(NEW.g), ST_MaxX(NEW.g), ST_MinY(NEW.g), ST_MaxY(NEW.g));";
    }

    private String removal(String rows) {
        return "DELETE FROM " + quotedName() + " WHERE " + rows + ";";
    }
}
