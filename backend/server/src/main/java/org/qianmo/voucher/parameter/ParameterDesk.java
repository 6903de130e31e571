package org.qianmo.voucher.parameter;

import java.time.LocalDate;
import org.qianmo.access.Actor;
import org.qianmo.http.Problem;
import org.qianmo.parameter.StatedValue;
import org.qianmo.parameter.StatedValues;
import org.qianmo.voucher.parameter.store.ParameterRows;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** States new values of parameters of the rules on vouchers. */
@Service
public class ParameterDesk {

    private final StatedValues values;
    private final ParameterRows rows;

    ParameterDesk(StatedValues values, ParameterRows rows) {
        this.values = values;
        this.rows = rows;
    }

    /**
     * Adds a value. A record that is decided on its first day before it is written keeps the rules that it was judged by.
     *
     * @param value null for none
     * @param basis why: a document, or whose decision
     * @throws Problem 403 unless the actor is an administrator of the whole district, 422 PARAMETER_BAD, PARAMETER_PAST
     */
    @Transactional
    public StatedValue state(String name, LocalDate effectiveFrom, String value, String basis, Actor actor) {
        values.mayState(actor);
        Parameter parameter = Parameter.titled(name).orElseThrow(StatedValues::unknown);
        return values.add(parameter, rows, effectiveFrom, value, basis, actor);
    }
}
