package org.qianmo.acreage.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class CalendarCoverProperties {

    private static final LocalDate FIRST = LocalDate.of(2015, 1, 1);

    @Property
    void eachDayIsCoveredOnceAndNoOther(
            @ForAll @IntRange(max = 4_000) int start,
            @ForAll @IntRange(max = 2_000) int length,
            @ForAll Grain coarsest) {
        LocalDate from = FIRST.plusDays(start);
        LocalDate to = from.plusDays(length);
        List<CalendarCover.Stretch> cover = CalendarCover.of(from, to, coarsest);

        List<LocalDate> covered = cover.stream()
                .flatMap(stretch -> stretch.first().datesUntil(stretch.grain().next(stretch.last())))
                .toList();
        assertThat(covered)
                .containsExactlyElementsOf(from.datesUntil(to.plusDays(1)).toList());
        assertThat(cover.size()).isLessThanOrEqualTo(5);
        assertThat(cover).allSatisfy(stretch -> {
            assertThat(stretch.grain()).isLessThanOrEqualTo(coarsest);
            assertThat(stretch.grain().start(stretch.first())).isEqualTo(stretch.first());
            assertThat(stretch.grain().start(stretch.last())).isEqualTo(stretch.last());
        });
    }

    @Property
    void allBeforeADayIsWholeYearsMonthsOfTheLastAndDaysOfTheLastMonth(@ForAll @IntRange(max = 4_000) int end) {
        List<CalendarCover.Stretch> cover = CalendarCover.of(null, FIRST.plusDays(end), Grain.YEAR);

        assertThat(cover).extracting(CalendarCover.Stretch::grain).doesNotHaveDuplicates();
        assertThat(cover.get(0).first()).isEqualTo(LocalDate.of(1, 1, 1));
    }

    @Property
    void noDayIsNothing(@ForAll @IntRange(max = 400) int end) {
        assertThat(CalendarCover.of(FIRST.plusDays(end + 1), FIRST.plusDays(end), Grain.YEAR))
                .isEmpty();
    }
}
