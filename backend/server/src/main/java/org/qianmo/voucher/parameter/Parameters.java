package org.qianmo.voucher.parameter;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;

/** Numbers of the rules with the days from which they count. */
@Service
public class Parameters {

    private final JdbcTemplate jdbc;

    Parameters(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The rules as they are on the day. */
    public RuleVersion on(LocalDate day) {
        List<RuleVersion.Used> values = jdbc.query(
                "select name, value, effective_from from voucher_parameter where effective_from <= ?"
                        + " order by name, effective_from, seq",
                (row, i) -> new RuleVersion.Used(row.getString(1), row.getString(2), row.getObject(3, LocalDate.class)),
                day);
        return new RuleVersion(values);
    }
}
