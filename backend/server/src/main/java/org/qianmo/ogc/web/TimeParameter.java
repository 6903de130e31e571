package org.qianmo.ogc.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.qianmo.access.Actor;
import org.qianmo.http.Messages;
import org.qianmo.http.Problem;
import org.qianmo.ogc.Reader;
import org.qianmo.parcel.Days;
import org.qianmo.parcel.Views;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * The parameter {@code datetime} of the standard: one day or instant is the day that {@code asOf} means, an interval is the days
 * from its one end to its other, whichever instants of them it names.
 */
@Component
class TimeParameter {

    /** An interval may reach further than the days that {@code asOf} knows, but not beyond those of a database. */
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 30);

    private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);

    private static final Pattern YEAR_FIRST = Pattern.compile("\\d{4}-");

    private final Views views;

    TimeParameter(Views views) {
        this.views = views;
    }

    /**
     * Who reads, and what of which time.
     *
     * @param datetime a day, an instant of RFC 3339, or two of these with a slash between them, where nothing or two dots stand
     *     for no end; null if it is not asked for
     * @throws Problem 400 BAD_DAY, BAD_INSTANT, or BAD_PARAMETER if datetime and asOf are both given, or for an interval that cannot
     *     be read or ends before it begins, with the position of the end that is wrong
     */
    Reader reader(Actor actor, String datetime, String asOf, String knownAt) {
        if (datetime == null || datetime.isBlank()) {
            return new Reader(actor, views.of(actor, asOf, knownAt));
        }
        if (asOf != null) {
            throw Problem.badRequest("BAD_PARAMETER", "datetime 不与 asOf 同用", "datetime does not go with asOf");
        }
        if (datetime.contains("/")) {
            return new Reader(actor, views.of(actor, null, knownAt), days(datetime));
        }
        return new Reader(actor, views.of(actor, day(datetime.strip()), knownAt));
    }

    /** An instant is the day of the district on which it falls; what is neither is for {@link Views} to refuse. */
    private String day(String text) {
        try {
            return views.dayOf(OffsetDateTime.parse(text).toInstant()).toString();
        } catch (DateTimeException notAnInstant) {
            return text;
        }
    }

    private Days days(String interval) {
        int slash = interval.indexOf('/');
        End first = end(interval.substring(0, slash), 1);
        End last = end(interval.substring(slash + 1), slash + 2);
        if (first.isAfter(last)) {
            throw wrong(slash + 2, "区间的终点早于起点", "the interval ends before it begins");
        }
        return new Days(first.day(), last.day());
    }

    /**
     * An end of an interval.
     *
     * @param day null for none
     * @param instant null for a whole day, and for none
     */
    private record End(LocalDate day, Instant instant) {

        boolean isAfter(End other) {
            if (day == null || other.day() == null) {
                return false;
            }
            boolean both = instant != null && other.instant() != null;
            return both ? instant.isAfter(other.instant()) : day.isAfter(other.day());
        }
    }

    private End end(String text, int position) {
        if (text.isEmpty() || text.equals("..")) {
            return new End(null, null);
        }
        if (!YEAR_FIRST.matcher(text).lookingAt()) {
            throw unreadable(position);
        }
        try {
            boolean isDay = text.indexOf('T') < 0 && text.indexOf('t') < 0;
            Instant instant = isDay ? null : OffsetDateTime.parse(text).toInstant();
            LocalDate day = isDay ? LocalDate.parse(text) : views.dayOf(instant);
            return new End(bounded(day), instant);
        } catch (DateTimeException notOne) {
            throw unreadable(position);
        }
    }

    private static Problem unreadable(int position) {
        return wrong(
                position,
                "区间的端点应为 2026-11-22、2026-11-22T08:30:00Z，或 .. 表示不限",
                "an interval ends in 2026-11-22, in 2026-11-22T08:30:00Z, or in .. where it has no end");
    }

    private static LocalDate bounded(LocalDate day) {
        if (day.isAfter(LAST_DAY)) {
            return LAST_DAY;
        }
        return day.isBefore(FIRST_DAY) ? FIRST_DAY : day;
    }

    private static Problem wrong(int position, String zh, String en) {
        return new Problem(
                HttpStatus.BAD_REQUEST,
                "BAD_PARAMETER",
                new Messages("datetime 有误：" + zh, "datetime cannot be read: " + en),
                List.of(),
                Map.of("position", position));
    }
}
