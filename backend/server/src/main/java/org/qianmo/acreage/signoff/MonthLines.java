package org.qianmo.acreage.signoff;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.qianmo.access.Territory;
import org.qianmo.acreage.signoff.store.PeriodRows;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The lines of any month, signed or not, for those who report of it. Who may read them is for the caller to say. */
@Service
public class MonthLines {

    private final PeriodRows rows;
    private final PeriodFigures figures;

    MonthLines(PeriodRows rows, PeriodFigures figures) {
        this.rows = rows;
        this.figures = figures;
    }

    /** The statement that was signed; empty while none is. */
    @Transactional(readOnly = true)
    public Optional<Period> signed(String territory, YearMonth month) {
        return rows.signed(territory, month.atDay(1));
    }

    /**
     * The lines as a statement would have them that was prepared at an instant: after the statement of the month before, if
     * that was signed by then.
     */
    @Transactional(readOnly = true)
    public List<PeriodLine> asOf(String territory, YearMonth month, Instant knownAt) {
        Period previous = signed(territory, month.minusMonths(1))
                .filter(period -> !period.signedAt().isAfter(knownAt))
                .orElse(null);
        return figures.lines(new Territory(territory), month.atDay(1), month.atEndOfMonth(), knownAt, previous);
    }
}
