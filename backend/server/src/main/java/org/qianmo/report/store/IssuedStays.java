package org.qianmo.report.store;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.api.Trigger;

/** Refuses, in the embedded database, to change or remove an issued report. PostgreSQL has a function for it. */
public final class IssuedStays implements Trigger {

    /** SQLSTATE of a restriction that was violated. */
    private static final String RESTRICT_VIOLATION = "23001";

    @Override
    public void fire(Connection connection, Object[] before, Object[] after) throws SQLException {
        throw new SQLException("an issued report stays as it is", RESTRICT_VIOLATION);
    }
}
