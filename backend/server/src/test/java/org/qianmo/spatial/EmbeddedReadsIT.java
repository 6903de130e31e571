package org.qianmo.spatial;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.qianmo.testing.OnH2Gis;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Everything that changes land locks, and then reads. H2 answers a query that a session has asked before from memory if it
 * thinks the table unchanged; asked within a moment of somebody's commit, it keeps the answer from before that commit. Without
 * {@code OPTIMIZE_REUSE_RESULTS=FALSE} some of these rounds find nothing: 5 of 20,000.
 */
@OnH2Gis
class EmbeddedReadsIT {

    private static final int ROUNDS = 20_000;

    @Autowired
    private DataSource store;

    @Test
    void whatIsReadUnderALockIsWhatTheOneBeforeCommitted() throws Exception {
        ExecutorService other = Executors.newSingleThreadExecutor();
        try (Connection first = store.getConnection();
                Connection second = store.getConnection()) {
            run(first, "create table locked (n bigint primary key)");
            run(first, "create table made (name varchar(10) unique)");
            run(first, "insert into locked values (0)");
            first.setAutoCommit(false);
            second.setAutoCommit(false);
            int missed = 0;
            for (int round = 0; round < ROUNDS; round++) {
                missed += round(first, second, other, "r" + round) ? 0 : 1;
            }
            assertThat(missed).isZero();
        } finally {
            other.shutdownNow();
        }
    }

    /** @return whether the second sees under the lock what the first made under it */
    private static boolean round(Connection first, Connection second, ExecutorService other, String name)
            throws Exception {
        CountDownLatch locked = new CountDownLatch(1);
        Future<?> making = other.submit(() -> {
            lock(first);
            run(first, "insert into made values ('" + name + "')");
            locked.countDown();
            first.commit();
            return null;
        });
        locked.await();
        isMade(second, name);
        lock(second);
        boolean seen = isMade(second, name);
        second.commit();
        making.get();
        return seen;
    }

    private static void lock(Connection connection) throws SQLException {
        run(connection, "update locked set n = n + 1");
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.execute();
        }
    }

    private static boolean isMade(Connection connection, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select name from made where name = ?")) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }
}
