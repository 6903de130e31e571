package org.qianmo.parameter.store;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Values of the parameters of the rules on ground. */
@Repository
public class LandParameterRows extends ValueRows {

    LandParameterRows(JdbcTemplate jdbc) {
        super(jdbc, "land_parameter");
    }
}
