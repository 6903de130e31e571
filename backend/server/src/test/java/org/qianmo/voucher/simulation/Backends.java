package org.qianmo.voucher.simulation;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/** What the database knows of its sessions, asked on a connection beside the service's. */
final class Backends implements AutoCloseable {

    private static final long SECONDS_MAX = 10;

    private final Connection beside;
    private final boolean embedded;

    Backends(DataSource tapped) throws SQLException {
        this.beside = Tap.behind(tapped).getConnection();
        this.embedded = beside.getMetaData().getDatabaseProductName().equals("H2");
    }

    boolean embedded() {
        return embedded;
    }

    /** Whether somebody waits for a lock that another one holds. */
    boolean somebodyWaits() {
        return count(
                        embedded
                                ? "select count(*) from information_schema.sessions where blocker_id is not null"
                                : "select count(*) from pg_stat_activity where datname = current_database()"
                                        + " and wait_event_type = 'Lock'")
                > 0;
    }

    private int count(String sql) {
        try (Statement statement = beside.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** A statement that takes too long and is cancelled by the database, in the transaction that is open there. */
    void timeOut(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(embedded ? "set query_timeout 1" : "set local statement_timeout = 1");
            try {
                statement.execute(
                        embedded ? "select sum(x * x) from system_range(1, 100000000)" : "select pg_sleep(10)");
            } finally {
                if (embedded) {
                    statement.execute("set query_timeout 0");
                }
            }
        }
    }

    /** Ends the process of the database that serves this connection; returns when it is gone. */
    void kill(Connection connection) throws SQLException {
        int process;
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select pg_backend_pid()")) {
            row.next();
            process = row.getInt(1);
        }
        count("select case when pg_terminate_backend(" + process + ") then 1 else 0 end");
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS_MAX);
        while (count("select count(*) from pg_stat_activity where pid = " + process) > 0) {
            if (System.nanoTime() > until) {
                throw new IllegalStateException("backend " + process + " does not end");
            }
        }
    }

    @Override
    public void close() throws SQLException {
        beside.close();
    }
}
