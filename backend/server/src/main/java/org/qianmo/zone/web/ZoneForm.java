package org.qianmo.zone.web;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.qianmo.access.Actor;
import org.qianmo.http.Bounds;
import org.qianmo.http.StatedMembers;
import org.qianmo.settings.DistrictSettings;
import org.qianmo.zone.Zone;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Reads a zone from a GeoJSON feature, EPSG:4326. What is wrong with its members is 422 PLACE_BAD, with the member's name. */
@Component
class ZoneForm {

    private static final List<String> RENOVATIONS = List.of("CCGZ", "ZHZZ", "FKFL");
    private static final List<String> STATUSES = List.of("PLANNED", "UNDER_WAY", "COMPLETED");

    /** Far more than one zone has: the district's village parks had some 24,000 enterprises on 18 million m² of floor. */
    private static final BigDecimal OCCUPANTS_MAX = new BigDecimal("100000");

    private static final BigDecimal FLOOR_SQUARE_METRES_MAX = new BigDecimal("99999999.99");

    /** The district has some 1.6 million 亩. */
    private static final BigDecimal TARGET_MU_MAX = new BigDecimal("1000000.000");

    private final SitedGround.Reader grounds;
    private final DistrictSettings district;
    private final Clock clock;

    ZoneForm(SitedGround.Reader grounds, DistrictSettings district, Clock clock) {
        this.grounds = grounds;
        this.district = district;
        this.clock = clock;
    }

    /** A zone without id and version, where its ground lies. */
    Zone read(JsonNode body, Actor actor) {
        StatedMembers stated = new StatedMembers(body.path("properties"), "PLACE_BAD");
        SitedGround sited = grounds.read(body, stated, actor);
        String status = stated.has("status") ? stated.choice("status", STATUSES) : "PLANNED";
        LocalDate started = started(stated, status);
        return new Zone(
                0,
                stated.code("code"),
                stated.text("name", Bounds.UNIT_NAME_CHARACTERS_MAX),
                stated.text("nameEn", Bounds.UNIT_NAME_CHARACTERS_MAX),
                sited.location().townCode(),
                sited.location().villageCode(),
                stated.choice("renovation", RENOVATIONS),
                status,
                stated.amount("occupants", OCCUPANTS_MAX).intValueExact(),
                stated.amount("floorAreaSquareMetres", FLOOR_SQUARE_METRES_MAX),
                stated.amount("targetMu", TARGET_MU_MAX),
                sited.ground().officialArea(),
                started,
                due(stated, started),
                completed(stated, status, started),
                stated.textIfAny("source", Bounds.TARGET_SOURCE_CHARACTERS_MAX),
                false,
                sited.ground().lonLat(),
                0);
    }

    /** What is under way has begun; what is planned may have a day on which it is to begin. */
    private static LocalDate started(StatedMembers stated, String status) {
        if (!status.equals("PLANNED")) {
            stated.mustBelong("startedOn", true);
        }
        return stated.day("startedOn");
    }

    private static LocalDate due(StatedMembers stated, LocalDate started) {
        LocalDate due = stated.day("dueOn");
        stated.mustNotPrecede("dueOn", due, "startedOn", started);
        return due;
    }

    private LocalDate completed(StatedMembers stated, String status, LocalDate started) {
        stated.mustBelong("completedOn", status.equals("COMPLETED"));
        LocalDate completed = stated.day("completedOn");
        stated.mustNotPrecede("completedOn", completed, "startedOn", started);
        if (completed != null && completed.isAfter(district.today(clock))) {
            throw stated.bad("completedOn", "不得晚于今天", "is not in the future");
        }
        return completed;
    }
}
