package org.qianmo.parameter;

import java.time.LocalDate;
import org.qianmo.access.Actor;
import org.qianmo.http.Problem;
import org.qianmo.parameter.store.LandParameterRows;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** States new values of parameters of the rules on ground. */
@Service
public class LandParameterDesk {

    private final StatedValues values;
    private final LandParameterRows rows;

    LandParameterDesk(StatedValues values, LandParameterRows rows) {
        this.values = values;
        this.rows = rows;
    }

    /**
     * @param basis why: a document, or whose decision
     * @throws Problem 403 unless the actor is an administrator of the whole district, 422 PARAMETER_BAD, PARAMETER_PAST
     */
    @Transactional
    public StatedValue state(String name, LocalDate from, String value, String basis, Actor actor) {
        values.mayState(actor);
        LandParameter parameter = LandParameter.titled(name).orElseThrow(StatedValues::unknown);
        return values.add(parameter, rows, from, value, basis, actor);
    }
}
