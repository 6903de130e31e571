package org.qianmo.voucher.parameter.store;

import org.qianmo.parameter.store.ValueRows;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Values of the parameters of the rules on vouchers. */
@Repository
public class ParameterRows extends ValueRows {

    ParameterRows(JdbcTemplate jdbc) {
        super(jdbc, "voucher_parameter");
    }
}
