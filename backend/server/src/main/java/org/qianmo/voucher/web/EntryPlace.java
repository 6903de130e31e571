package org.qianmo.voucher.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.qianmo.http.Problem;
import org.qianmo.voucher.passport.HolderLine;
import org.qianmo.voucher.passport.Span;

/** A place among a holder's entries as text, {@code 2026-03-01.17}: the day and the number in the chain. */
final class EntryPlace {

    private static final Pattern PLACE = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})\\.(\\d{1,18})");

    private EntryPlace() {}

    static String of(HolderLine line) {
        return line.line().basis().day() + "." + line.line().link().seq();
    }

    /** @throws Problem 400 BAD_PARAMETER if it is none, or lies before the span */
    static Span.Place read(String text, Span within) {
        Matcher parts = PLACE.matcher(text);
        try {
            if (parts.matches()) {
                Span.Place place = new Span.Place(LocalDate.parse(parts.group(1)), Long.parseLong(parts.group(2)));
                if (!place.day().isBefore(within.behind().day())) {
                    return place;
                }
            }
        } catch (DateTimeException noDay) {
            throw bad();
        }
        throw bad();
    }

    private static Problem bad() {
        return Problem.badRequest("BAD_PARAMETER", "after 应为上一页给出的 next", "after is the next of the page before");
    }
}
