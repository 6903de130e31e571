package org.qianmo.start;

import org.h2.api.ErrorCode;
import org.h2.jdbc.JdbcSQLNonTransientConnectionException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in two lines what a second start on the same folder runs into, instead of a page of stack trace. */
class DatabaseInUse extends AbstractFailureAnalyzer<JdbcSQLNonTransientConnectionException> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, JdbcSQLNonTransientConnectionException cause) {
        if (cause.getErrorCode() != ErrorCode.DATABASE_ALREADY_OPEN_1) {
            return null;
        }
        return new FailureAnalysis(
                "数据目录正被另一个阡陌使用。 Another Qianmo is using the data folder.",
                "请停止它，或以 QIANMO_DATA 指定另一个目录。 Stop it, or name another folder in QIANMO_DATA.",
                failure);
    }
}
