package org.qianmo.acreage.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Locale;
import org.qianmo.access.AccessPolicy;
import org.qianmo.access.Actor;
import org.qianmo.access.Territory;
import org.qianmo.acreage.Category;
import org.qianmo.acreage.figure.FigureQuestion;
import org.qianmo.acreage.figure.Within;
import org.qianmo.http.Bounds;
import org.qianmo.http.Problem;
import org.qianmo.settings.DistrictSettings;
import org.qianmo.zone.Zone;
import org.qianmo.zone.ZoneRegister;
import org.springframework.stereotype.Component;

/** Reads which figures a request asks for, and bounds them by what its actor may read. */
@Component
public class StatementReader {

    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2999, 12, 31);

    private final AccessPolicy policy;
    private final ZoneRegister zones;
    private final DistrictSettings district;
    private final Clock clock;

    StatementReader(AccessPolicy policy, ZoneRegister zones, DistrictSettings district, Clock clock) {
        this.policy = policy;
        this.zones = zones;
        this.district = district;
        this.clock = clock;
    }

    /**
     * The question of the parameters.
     *
     * @param from first day; null for no beginning
     * @param asOf last day; null for that of {@code knownAt}, or today
     * @throws Problem 400 BAD_PARAMETER
     */
    public FigureQuestion question(String category, LocalDate from, LocalDate asOf, OffsetDateTime knownAt) {
        Instant known = knownAt == null ? null : knownAt.toInstant();
        LocalDate last =
                asOf != null ? asOf : known == null ? today() : LocalDate.ofInstant(known, district.timeZone());
        if (outOfTime(last) || from != null && (outOfTime(from) || from.isAfter(last))) {
            throw bad(from == null ? "asOf" : "from");
        }
        return new FigureQuestion(category(category), from, last, known);
    }

    public LocalDate today() {
        return district.today(clock);
    }

    private static boolean outOfTime(LocalDate day) {
        return day.isBefore(FIRST_DAY) || day.isAfter(LAST_DAY);
    }

    /** @return null for none */
    public static Category category(String text) {
        return text == null || text.isBlank() ? null : choice(Category.class, "category", text);
    }

    /**
     * The ground that is asked for, as far as the actor may read it.
     *
     * @throws Problem 400 BAD_PARAMETER; 403 OUTSIDE_TERRITORY; 404 for an unknown zone
     */
    public Within within(String text, Actor actor) {
        if (text != null && text.length() > Bounds.WITHIN_CHARACTERS_MAX) {
            throw bad("within");
        }
        Within asked = Within.read(text).orElseThrow(() -> bad("within"));
        if (asked.zones() == Within.Zones.ONE) {
            Zone zone = zones.find(asked.zoneId())
                    .orElseThrow(
                            () -> Problem.notFound("没有片区 " + asked.zoneId(), "there is no zone " + asked.zoneId()));
            policy.refuseUnreadable(actor, zone.townCode(), zone.villageCode());
        }
        return bounded(asked, policy.readable(actor));
    }

    /** The narrower of what is asked for and what may be read. */
    private static Within bounded(Within asked, Territory territory) {
        if (territory == null
                || asked.unit() != null && territory.covers(asked.unit().code())) {
            return asked;
        }
        if (asked.unit() == null || asked.unit().covers(territory.code())) {
            return asked.in(territory);
        }
        throw AccessPolicy.outsideTerritory();
    }

    public static <E extends Enum<E>> E choice(Class<E> type, String name, String text) {
        try {
            return Enum.valueOf(type, text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw bad(name);
        }
    }

    public static Problem bad(String name) {
        return Problem.badRequest("BAD_PARAMETER", "参数 " + name + " 无效", "parameter " + name + " is not valid");
    }
}
