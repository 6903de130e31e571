package org.qianmo.voucher.parameter;

import java.time.LocalDate;
import java.util.List;
import org.qianmo.parameter.StatedValue;
import org.qianmo.voucher.parameter.store.ParameterRows;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Numbers of the rules with the days from which they count. */
@Service
public class Parameters {

    private final ParameterRows rows;

    Parameters(ParameterRows rows) {
        this.rows = rows;
    }

    /** The rules as they are on the day: of each the latest value, and of those of one day the last one written. */
    @Transactional(readOnly = true)
    public RuleVersion on(LocalDate day) {
        return new RuleVersion(rows.all().stream()
                .filter(value -> !value.effectiveFrom().isAfter(day))
                .map(value -> new RuleVersion.Used(value.name(), value.value(), value.effectiveFrom()))
                .toList());
    }

    /** Every value that was ever stated, also for days to come: by name, then in the order in which they count. */
    @Transactional(readOnly = true)
    public List<StatedValue> history() {
        return rows.all();
    }
}
