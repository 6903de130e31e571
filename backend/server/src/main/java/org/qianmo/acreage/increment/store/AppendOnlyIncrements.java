package org.qianmo.acreage.increment.store;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.api.Trigger;

/** Refuses, in the embedded database, to change or remove an increment. PostgreSQL has a function for it. */
public final class AppendOnlyIncrements implements Trigger {

    /** SQLSTATE of a restriction that was violated. */
    private static final String RESTRICT_VIOLATION = "23001";

    @Override
    public void fire(Connection connection, Object[] before, Object[] after) throws SQLException {
        throw new SQLException("increments are append-only", RESTRICT_VIOLATION);
    }
}
