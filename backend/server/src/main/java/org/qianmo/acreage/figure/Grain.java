package org.qianmo.acreage.figure;

import java.time.LocalDate;
import java.time.Period;

/** Lengths of time of which sums are kept. */
public enum Grain {
    DAY,
    MONTH,
    YEAR;

    /** The first day of the one in which the day lies. */
    public LocalDate start(LocalDate day) {
        return switch (this) {
            case DAY -> day;
            case MONTH -> day.withDayOfMonth(1);
            case YEAR -> day.withDayOfYear(1);
        };
    }

    /** The first day of the next one. */
    public LocalDate next(LocalDate start) {
        return start.plus(
                switch (this) {
                    case DAY -> Period.ofDays(1);
                    case MONTH -> Period.ofMonths(1);
                    case YEAR -> Period.ofYears(1);
                });
    }
}
