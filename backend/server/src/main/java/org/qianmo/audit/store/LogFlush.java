package org.qianmo.audit.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Flushes PostgreSQL's log for all who wait, one at a time: whoever comes during a flush shares the next. */
@Component
class LogFlush {

    /** A transaction of its own that writes a record, so that its commit flushes the log up to there. */
    private static final String FLUSH = "select pg_logical_emit_message(true, 'qianmo', '')";

    private final JdbcTemplate jdbc;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition flushEnded = lock.newCondition();
    private long asked;
    private long flushed;
    private boolean flushing;

    LogFlush(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns when everything that is committed now is on the disk. Fails if that cannot be known. */
    void await() {
        lock.lock();
        try {
            long mine = ++asked;
            while (flushed < mine) {
                if (flushing) {
                    flushEnded.awaitUninterruptibly();
                } else {
                    flushForAll();
                }
            }
        } finally {
            lock.unlock();
        }
    }

    /** If it fails, the next who waits tries again. */
    private void flushForAll() {
        long all = asked;
        flushing = true;
        lock.unlock();
        boolean done = false;
        try {
            jdbc.execute((ConnectionCallback<Void>) LogFlush::write);
            done = true;
        } finally {
            lock.lock();
            flushing = false;
            flushed = done ? all : flushed;
            flushEnded.signalAll();
        }
    }

    /** On the connection whose transaction has just been committed. */
    private static Void write(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(FLUSH);
        }
        if (!connection.getAutoCommit()) {
            connection.commit();
        }
        return null;
    }
}
