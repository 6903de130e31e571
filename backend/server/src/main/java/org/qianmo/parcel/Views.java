package org.qianmo.parcel;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.qianmo.access.AccessPolicy;
import org.qianmo.access.Actor;
import org.qianmo.http.Problem;
import org.qianmo.settings.DistrictSettings;
import org.springframework.stereotype.Service;

/** Says what an actor sees, and reads the parameters {@code asOf} and {@code knownAt} of every door that takes them. */
@Service
public class Views {

    /** No survey that is kept here is older. */
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);

    private final AccessPolicy policy;
    private final Clock clock;
    private final DistrictSettings district;

    Views(AccessPolicy policy, Clock clock, DistrictSettings district) {
        this.policy = policy;
        this.clock = clock;
        this.district = district;
    }

    /** The present. */
    public View of(Actor actor) {
        return new View(policy.readable(actor), null);
    }

    /**
     * The past, or the present if neither is given.
     *
     * @param asOf a day, 2026-11-22; null for the day of {@code knownAt}
     * @param knownAt an instant, 2026-11-22T08:30:00Z; null for now
     * @throws Problem 400 BAD_DAY, BAD_INSTANT
     */
    public View of(Actor actor, String asOf, String knownAt) {
        return new View(policy.readable(actor), moment(asOf, knownAt));
    }

    private Moment moment(String asOf, String knownAt) {
        Instant known = isGiven(knownAt) ? instant(knownAt) : null;
        if (isGiven(asOf)) {
            return new Moment(day(asOf), known);
        }
        return known == null ? null : new Moment(dayOf(known), known);
    }

    private static boolean isGiven(String text) {
        return text != null && !text.isBlank();
    }

    /** The day of the district on which the instant falls. */
    public LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, district.timeZone());
    }

    /** @throws Problem 400 BAD_DAY unless it is a day from 1900 to tomorrow, in the district's time zone */
    public LocalDate day(String text) {
        LocalDate last = district.today(clock).plusDays(1);
        try {
            LocalDate day = LocalDate.parse(text.strip());
            if (!day.isBefore(FIRST_DAY) && !day.isAfter(last)) {
                return day;
            }
        } catch (DateTimeException unreadable) {
            throw badDay(last);
        }
        throw badDay(last);
    }

    private static Problem badDay(LocalDate last) {
        return Problem.badRequest(
                "BAD_DAY",
                "日期应写作 2026-11-22，且在 " + FIRST_DAY + " 与 " + last + " 之间",
                "a day is written 2026-11-22 and lies between " + FIRST_DAY + " and " + last);
    }

    private Instant instant(String text) {
        try {
            Instant instant = OffsetDateTime.parse(text.strip()).toInstant();
            if (!instant.isAfter(clock.instant()) && !dayOf(instant).isBefore(FIRST_DAY)) {
                return instant;
            }
        } catch (DateTimeException unreadable) {
            throw badInstant();
        }
        throw badInstant();
    }

    private static Problem badInstant() {
        return Problem.badRequest(
                "BAD_INSTANT",
                "时刻应写作 2026-11-22T08:30:00Z，不早于 " + FIRST_DAY + "，不晚于现在",
                "an instant is written 2026-11-22T08:30:00Z, not before " + FIRST_DAY + " and not in the future");
    }
}
