package org.qianmo.benchmark.kill;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.OptionalLong;

/**
 * Asks PostgreSQL, past the service, how far its log was flushed when an acknowledgement had come, and where in the log the
 * acknowledged commit ends. Of one thread. The database is in {@code PGHOST}, {@code PGPORT}, {@code PGUSER}, {@code PGPASSWORD}
 * and {@code QIANMO_KILL_DATABASE}; {@code pg_walinspect} reads the log.
 */
final class FlushProbe {

    private static final String FLUSHED = "select pg_current_wal_flush_lsn() - '0/0'::pg_lsn";
    private static final String WRITER = "select xmin::text from land_record where id = ? and version = ?";
    private static final String COMMIT = "select max(end_lsn - '0/0'::pg_lsn) from pg_get_wal_records_info("
            + "'0/0'::pg_lsn + ?::numeric, pg_current_wal_flush_lsn())"
            + " where xid::text = ? and resource_manager = 'Transaction' and record_type like 'COMMIT%'";

    /** The log is written 0.6 s after a commit at the latest, who ever waits for it or not. */
    private static final int LOOKS = 20;

    private static final int LOOK_MILLISECONDS = 50;

    private Connection connection;

    /** The end of the flushed log, bytes from its start; empty while the database does not answer. */
    OptionalLong flushed() {
        try {
            if (connection == null) {
                connection = connect();
            }
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(FLUSHED)) {
                row.next();
                return OptionalLong.of(row.getLong(1));
            }
        } catch (SQLException down) {
            forget();
            return OptionalLong.empty();
        }
    }

    /**
     * The end of the commit that gave a record this version. Waits for the log to be flushed as far.
     *
     * @param after a place in the log before the commit
     * @return empty if the record was changed again, or the database does not answer
     */
    OptionalLong commitOf(long record, int version, long after) throws InterruptedException {
        try {
            String writer = text(WRITER, record, version);
            for (int i = 0; writer != null && i < LOOKS; i++) {
                String end = text(COMMIT, after, writer);
                if (end != null) {
                    return OptionalLong.of(Long.parseLong(end));
                }
                Thread.sleep(LOOK_MILLISECONDS);
            }
        } catch (SQLException down) {
            forget();
        }
        return OptionalLong.empty();
    }

    private String text(String sql, Object... values) throws SQLException {
        if (connection == null) {
            return null;
        }
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? row.getString(1) : null;
            }
        }
    }

    private static Connection connect() throws SQLException {
        String url = "jdbc:postgresql://%s:%s/%s?connectTimeout=2&socketTimeout=10"
                .formatted(System.getenv("PGHOST"), System.getenv("PGPORT"), System.getenv("QIANMO_KILL_DATABASE"));
        return DriverManager.getConnection(url, System.getenv("PGUSER"), System.getenv("PGPASSWORD"));
    }

    private void forget() {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (SQLException gone) {
            // Nothing is open then.
        }
        connection = null;
    }
}
