package org.qianmo.parameter;

import java.time.LocalDate;
import java.util.List;
import org.qianmo.parameter.store.LandParameterRows;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Parameters with the days from which they count. */
@Service
public class LandParameters {

    private final LandParameterRows rows;

    LandParameters(LandParameterRows rows) {
        this.rows = rows;
    }

    /** The rules of the day: of each the latest value, and of those of one day the last one written. */
    @Transactional(readOnly = true)
    public LandRules on(LocalDate day) {
        return new LandRules(rows.all().stream()
                .filter(value -> !value.effectiveFrom().isAfter(day))
                .toList());
    }

    /** Every value that was ever stated: by name, then in the order in which they count. */
    @Transactional(readOnly = true)
    public List<StatedValue> history() {
        return rows.all();
    }
}
