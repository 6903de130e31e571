package org.qianmo.acreage.signoff.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.h2.tools.TriggerAdapter;

/** Refuses, in the embedded database, to change or remove a signed statement. PostgreSQL has a function for it. */
public final class SignedStays extends TriggerAdapter {

    /** SQLSTATE of a restriction that was violated. */
    private static final String RESTRICT_VIOLATION = "23001";

    @Override
    public void fire(Connection connection, ResultSet before, ResultSet after) throws SQLException {
        if (before.getString("signed_by") != null) {
            throw new SQLException("a signed statement stays as it is", RESTRICT_VIOLATION);
        }
    }
}
