package org.qianmo.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which month is due, from a calendar on the wall. */
class ScheduleTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11-02, 3, 2026-09",
        "2026-11-03, 3, 2026-10",
        "2026-11-30, 3, 2026-10",
        "2027-01-01, 1, 2026-12",
        "2027-01-27, 28, 2026-11",
        "2027-02-28, 28, 2027-01"
    })
    void monthIsDueFromItsDayOn(LocalDate today, int dayOfMonth, YearMonth due) {
        assertThat(Schedule.dueMonth(today, dayOfMonth)).isEqualTo(due);
    }
}
