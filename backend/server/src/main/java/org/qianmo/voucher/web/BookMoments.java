package org.qianmo.voucher.web;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.qianmo.http.Bounds;
import org.qianmo.http.Problem;
import org.qianmo.settings.DistrictSettings;
import org.qianmo.voucher.passport.BookMoment;
import org.qianmo.voucher.passport.Span;
import org.springframework.stereotype.Component;

/** Reads {@code asOf}, {@code knownAt}, {@code from} and {@code to}; what nobody can know yet is refused. */
@Component
class BookMoments {

    /** No right that is kept here is older. */
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);

    private final DistrictSettings district;
    private final Clock clock;

    BookMoments(DistrictSettings district, Clock clock) {
        this.district = district;
        this.clock = clock;
    }

    /**
     * The present, or the past.
     *
     * @param asOf a day, 2026-11-22; null for the day of {@code knownAt}
     * @param knownAt an instant, 2026-11-22T08:30:00Z; null for now
     * @throws Problem 400 BAD_DAY, BAD_INSTANT for what is none; 422 MOMENT_IN_FUTURE
     */
    BookMoment read(String asOf, String knownAt) {
        Instant known = known(knownAt);
        return new BookMoment(isGiven(asOf) ? day(asOf) : dayOf(known), known);
    }

    /**
     * Days from one to another.
     *
     * @param from null for the first of that year
     * @param to null for the day of {@code knownAt}
     * @throws Problem as above; 422 PERIOD_BACKWARDS
     */
    Span span(String from, String to, String knownAt) {
        Instant known = known(knownAt);
        LocalDate last = isGiven(to) ? day(to) : dayOf(known);
        LocalDate first = isGiven(from) ? day(from) : last.withDayOfYear(1);
        if (first.isAfter(last)) {
            throw Problem.unprocessable("PERIOD_BACKWARDS", "起始日晚于截止日", "the period ends before it begins");
        }
        return Span.of(first, last, known);
    }

    private static boolean isGiven(String text) {
        return text != null && !text.isBlank();
    }

    private LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, district.timeZone());
    }

    private LocalDate day(String text) {
        LocalDate day;
        try {
            day = LocalDate.parse(bounded(text));
        } catch (DateTimeException unreadable) {
            throw badDay();
        }
        if (day.isBefore(FIRST_DAY)) {
            throw badDay();
        }
        if (day.isAfter(district.today(clock))) {
            throw future();
        }
        return day;
    }

    private static Problem badDay() {
        return Problem.badRequest(
                "BAD_DAY", "日期应写作 2026-11-22，不早于 " + FIRST_DAY, "a day is written 2026-11-22, not before " + FIRST_DAY);
    }

    /** To the microsecond, as both databases keep it. */
    private Instant known(String text) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (!isGiven(text)) {
            return now;
        }
        Instant instant;
        try {
            instant = OffsetDateTime.parse(bounded(text)).toInstant().truncatedTo(ChronoUnit.MICROS);
        } catch (DateTimeException unreadable) {
            throw badInstant();
        }
        if (instant.isAfter(now)) {
            throw future();
        }
        if (dayOf(instant).isBefore(FIRST_DAY)) {
            throw badInstant();
        }
        return instant;
    }

    private static String bounded(String text) {
        return text.strip().substring(0, Math.min(text.strip().length(), Bounds.MOMENT_CHARACTERS_MAX));
    }

    private static Problem badInstant() {
        return Problem.badRequest(
                "BAD_INSTANT",
                "时刻应写作 2026-11-22T08:30:00Z，不早于 " + FIRST_DAY,
                "an instant is written 2026-11-22T08:30:00Z, not before " + FIRST_DAY);
    }

    private static Problem future() {
        return Problem.unprocessable("MOMENT_IN_FUTURE", "这一日或这一时刻还没有到", "this day or instant has not come yet");
    }
}
