package org.qianmo.acreage.figure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Days, months and years that make up a span of time, each day of it once: at most five stretches. */
public final class CalendarCover {

    /** Of the calendar that both databases keep. */
    private static final LocalDate BEGINNING = LocalDate.of(1, 1, 1);

    private CalendarCover() {}

    /**
     * Stretches of one grain in a row.
     *
     * @param first start of the first one
     * @param last start of the last one
     */
    public record Stretch(Grain grain, LocalDate first, LocalDate last) {}

    /**
     * From the first day to the last, both included; none if the last is before the first.
     *
     * @param from null for no beginning
     * @param coarsest nothing longer is used
     */
    public static List<Stretch> of(LocalDate from, LocalDate to, Grain coarsest) {
        List<Stretch> stretches = new ArrayList<>();
        cover(from == null ? BEGINNING : from, to.plusDays(1), coarsest, stretches);
        return stretches;
    }

    /** @param end the first day after the span */
    private static void cover(LocalDate from, LocalDate end, Grain grain, List<Stretch> stretches) {
        if (!from.isBefore(end)) {
            return;
        }
        LocalDate first = grain.start(from).equals(from) ? from : grain.next(grain.start(from));
        LocalDate beyond = grain.start(end);
        if (!first.isBefore(beyond)) {
            cover(from, end, finer(grain), stretches);
            return;
        }
        cover(from, first, finer(grain), stretches);
        stretches.add(new Stretch(grain, first, grain.start(beyond.minusDays(1))));
        cover(beyond, end, finer(grain), stretches);
    }

    /** Days cover everything, so nothing asks for what is finer. */
    private static Grain finer(Grain grain) {
        return grain == Grain.YEAR ? Grain.MONTH : Grain.DAY;
    }
}
