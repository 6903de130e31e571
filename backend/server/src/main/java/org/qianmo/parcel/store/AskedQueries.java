package org.qianmo.parcel.store;

import java.util.function.Function;
import javax.sql.DataSource;
import org.qianmo.http.Problem;
import org.qianmo.parcel.ParcelFilter;
import org.qianmo.settings.FilterSettings;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Queries with a condition that a caller wrote end after a while: nobody knows how long such a condition takes. */
@Component
class AskedQueries {

    private final JdbcTemplate unbounded;
    private final JdbcTemplate bounded;
    private final int secondsMax;

    AskedQueries(JdbcTemplate jdbc, DataSource database, FilterSettings settings) {
        this.unbounded = jdbc;
        this.bounded = new JdbcTemplate(database);
        this.secondsMax = settings.secondsMax();
        this.bounded.setQueryTimeout(secondsMax);
    }

    /** @throws Problem 422 FILTER_TOO_SLOW */
    <T> T bounded(ParcelFilter filter, Function<JdbcTemplate, T> query) {
        if (filter.condition() == null) {
            return query.apply(unbounded);
        }
        try {
            return query.apply(bounded);
        } catch (QueryTimeoutException | DataAccessResourceFailureException tooSlow) {
            throw Problem.unprocessable(
                    "FILTER_TOO_SLOW",
                    "筛选用时超过 " + secondsMax + " 秒：请缩小范围或简化条件",
                    "the filter takes more than " + secondsMax
                            + " seconds: ask for less ground, or for something simpler");
        }
    }
}
