package org.qianmo.exchange.geopackage;

import java.io.Closeable;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.qianmo.exchange.layer.LayerFault;
import org.qianmo.exchange.layer.UnusableFile;
import org.sqlite.ProgressHandler;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteLimits;

/**
 * A SQLite database from outside, open for reading plain tables and nothing else.
 *
 * <p>Immutable: no lock, no journal and no side file is looked for or made. No extension is loaded, nothing is attached,
 * functions named in its schema are not run, memory is bounded for all of SQLite in this process, and every step has a
 * deadline, also while a statement is prepared.
 */
final class GeoPackageFile implements Closeable {

    /** A million vertices with height and measure are 32 MB. */
    static final int VALUE_BYTES_MAX = 40 << 20;

    private static final int MEGABYTES_MAX = 384;
    private static final int SQL_BYTES_MAX = 200_000;
    private static final int CACHE_KIBIBYTES = 8_192;
    private static final int COLUMNS_MAX = 2_000;

    /** A step reads one row; even of the largest that takes milliseconds. */
    private static final long STEP_SECONDS_MAX = 8;

    private static final int INSTRUCTIONS_BETWEEN_LOOKS = 20_000;

    private final Connection connection;
    private volatile long deadlineNanos;

    private GeoPackageFile(Connection connection) {
        this.connection = connection;
    }

    static GeoPackageFile open(Path path) throws UnusableFile {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        config.enableLoadExtension(false);
        // The address is quoted as a URI, so that nothing in the name of a folder is taken for a setting.
        String address = "jdbc:sqlite:file://" + path.toUri().getRawPath() + "?immutable=1";
        try {
            GeoPackageFile file = new GeoPackageFile(config.createConnection(address));
            try {
                file.bound();
                return file;
            } catch (SQLException unusable) {
                file.close();
                throw unusable;
            }
        } catch (SQLException unusable) {
            throw broken(unusable, "SQLite");
        }
    }

    private void bound() throws SQLException {
        startStep();
        SQLiteConnection sqlite = connection.unwrap(SQLiteConnection.class);
        sqlite.setLimit(SQLiteLimits.SQLITE_LIMIT_LENGTH, VALUE_BYTES_MAX);
        sqlite.setLimit(SQLiteLimits.SQLITE_LIMIT_SQL_LENGTH, SQL_BYTES_MAX);
        sqlite.setLimit(SQLiteLimits.SQLITE_LIMIT_ATTACHED, 0);
        sqlite.setLimit(SQLiteLimits.SQLITE_LIMIT_TRIGGER_DEPTH, 0);
        sqlite.setLimit(SQLiteLimits.SQLITE_LIMIT_COLUMN, COLUMNS_MAX);
        ProgressHandler.setHandler(connection, INSTRUCTIONS_BETWEEN_LOOKS, new Deadline());
        try (Statement statement = connection.createStatement()) {
            for (String setting : List.of(
                    "trusted_schema = OFF",
                    "query_only = ON",
                    "cell_size_check = ON",
                    "mmap_size = 0",
                    "temp_store = MEMORY",
                    "cache_size = -" + CACHE_KIBIBYTES,
                    "hard_heap_limit = " + ((long) MEGABYTES_MAX << 20))) {
                statement.execute("PRAGMA " + setting);
            }
        }
    }

    private final class Deadline extends ProgressHandler {
        @Override
        protected int progress() {
            return System.nanoTime() - deadlineNanos > 0 ? 1 : 0;
        }
    }

    void startStep() {
        deadlineNanos = System.nanoTime() + STEP_SECONDS_MAX * 1_000_000_000L;
    }

    /** How one row becomes a value. */
    interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** @return the rows of a small table */
    <T> List<T> list(String sql, RowReader<T> reader, Object... parameters) throws UnusableFile {
        startStep();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            List<T> rows = new ArrayList<>();
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    rows.add(reader.read(result));
                }
            }
            return rows;
        } catch (SQLException unusable) {
            throw broken(unusable, sql);
        }
    }

    /** @return prepared, one row read from the disk at a time */
    PreparedStatement prepare(String sql) throws UnusableFile {
        startStep();
        try {
            return connection.prepareStatement(sql);
        } catch (SQLException unusable) {
            throw broken(unusable, sql);
        }
    }

    /** A view may run for ever, a virtual table runs a module: only what is stored as rows is read. */
    boolean isPlainTable(String name) throws UnusableFile {
        return !list(
                        "SELECT 1 FROM sqlite_master WHERE type = 'table' AND lower(name) = lower(?) AND rootpage > 0"
                                + " AND sql LIKE 'CREATE TABLE%' LIMIT 1",
                        row -> row.getInt(1), name)
                .isEmpty();
    }

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    static UnusableFile broken(SQLException cause, String place) {
        String said = cause.getMessage() == null ? "" : cause.getMessage();
        return LayerFault.FILE_BROKEN.at(place + " – " + said);
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException alreadyUnusable) {
            // Nothing was written; a handle that does not close is the library's to report.
            throw new IllegalStateException(alreadyUnusable);
        }
    }
}
