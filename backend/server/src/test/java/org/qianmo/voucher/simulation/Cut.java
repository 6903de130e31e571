package org.qianmo.voucher.simulation;

import java.sql.Connection;
import java.sql.SQLException;

/** Cuts a transaction off before its n-th statement. */
final class Cut implements Tap.Listener {

    /** How it ends. */
    enum Way {
        /** A statement is cancelled because it takes too long. */
        TIME_OUT,
        /** The process of the database that serves it is killed; of the embedded database there is none. */
        KILL
    }

    private final Way way;
    private final int before;
    private final Backends backends;
    private int statements;
    private boolean done;
    private boolean committed;

    /** @param before from 1 */
    Cut(Way way, int before, Backends backends) {
        this.way = way;
        this.before = before;
        this.backends = backends;
    }

    @Override
    public void before(Connection connection, String sql) throws SQLException {
        if (done || committed || connection.getAutoCommit() || ++statements < before) {
            return;
        }
        done = true;
        if (way == Way.KILL && !backends.embedded()) {
            // The statement of the service is the one that fails.
            backends.kill(connection);
        } else {
            backends.timeOut(connection);
        }
    }

    /** What is read after a commit may fail as it likes: nothing is taken back then. */
    @Override
    public void committed() {
        committed = true;
    }

    boolean done() {
        return done;
    }
}
