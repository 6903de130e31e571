package org.qianmo.acreage.acceptance.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.locationtech.jts.geom.MultiPolygon;
import org.qianmo.access.Actor;
import org.qianmo.acreage.Category;
import org.qianmo.acreage.acceptance.StatedWork;
import org.qianmo.acreage.acceptance.TakenGround;
import org.qianmo.http.Bounds;
import org.qianmo.http.Problem;
import org.qianmo.http.ShapeReader;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Reads works that callers state. Their ground is a {@code geometry}, or that of {@code parcels}, or of the {@code groundOfZone}. What
 * is malformed is refused here; what is against a rule is a finding of the plan.
 */
@Component
class WorkReader {

    private static final int DOCUMENT_CHARACTERS_MAX = 64;

    private static final List<String> GROUNDS = List.of("geometry", "parcels", "groundOfZone");

    private final TakenGround ground;

    WorkReader(TakenGround ground) {
        this.ground = ground;
    }

    /** @throws Problem 422 BAD_VALUE naming the member that is wrong, 422 with findings for ground of no sound form */
    List<StatedWork> read(JsonNode body, Actor actor) {
        JsonNode works = body.path("works");
        if (!works.isArray() || works.isEmpty()) {
            throw bad("works");
        }
        if (works.size() > Bounds.ACCEPTANCE_WORKS_MAX) {
            throw tooMany("works", Bounds.ACCEPTANCE_WORKS_MAX);
        }
        List<StatedWork> read = new ArrayList<>();
        works.forEach(work -> read.add(work(work, actor)));
        return read;
    }

    private StatedWork work(JsonNode work, Actor actor) {
        String document = text(work, "documentNo");
        if (document == null) {
            throw bad("documentNo");
        }
        return new StatedWork(category(work), document, day(work), zone(work, actor), ground(work, actor));
    }

    private Long zone(JsonNode work, Actor actor) {
        return work.hasNonNull("zoneId")
                ? ground.zone(id(work.path("zoneId"), "zoneId"), actor).id()
                : null;
    }

    private MultiPolygon ground(JsonNode work, Actor actor) {
        List<String> stated = GROUNDS.stream().filter(work::hasNonNull).toList();
        if (stated.size() != 1) {
            throw bad(String.join(" | ", GROUNDS));
        }
        return switch (stated.get(0)) {
            case "parcels" -> ground.ofParcels(parcels(work.path("parcels")), actor);
            case "groundOfZone" -> ground.ofZone(id(work.path("groundOfZone"), "groundOfZone"), actor);
            default -> ground.drawn(ShapeReader.read(work.path("geometry")));
        };
    }

    private static Set<Long> parcels(JsonNode parcels) {
        if (!parcels.isArray() || parcels.isEmpty()) {
            throw bad("parcels");
        }
        if (parcels.size() > Bounds.WORK_PARCELS_MAX) {
            throw tooMany("parcels", Bounds.WORK_PARCELS_MAX);
        }
        Set<Long> ids = new LinkedHashSet<>();
        parcels.forEach(parcel -> ids.add(id(parcel, "parcels")));
        return ids;
    }

    private static Category category(JsonNode work) {
        String name = text(work, "category");
        return Arrays.stream(Category.values())
                .filter(category -> category.name().equals(name))
                .findFirst()
                .orElseThrow(() -> bad("category"));
    }

    /** From the year 1949 on: an older one is a slip of the pen. */
    private static LocalDate day(JsonNode work) {
        try {
            LocalDate day = LocalDate.parse(String.valueOf(text(work, "acceptedOn")));
            if (day.getYear() < 1949 || day.getYear() > 9999) {
                throw bad("acceptedOn");
            }
            return day;
        } catch (DateTimeParseException e) {
            throw bad("acceptedOn");
        }
    }

    private static String text(JsonNode work, String name) {
        JsonNode stated = work.path(name);
        if (stated.isMissingNode() || stated.isNull()) {
            return null;
        }
        String text = stated.isString() ? stated.asString().strip() : null;
        if (text == null || text.length() > DOCUMENT_CHARACTERS_MAX || text.indexOf('\0') >= 0) {
            throw bad(name);
        }
        return text.isEmpty() ? null : text;
    }

    private static long id(JsonNode stated, String name) {
        if (!stated.isIntegralNumber() || !stated.canConvertToLong()) {
            throw bad(name);
        }
        return stated.asLong();
    }

    private static Problem tooMany(String name, int max) {
        return Problem.unprocessable(
                "TOO_MANY_PARTS", name + " 超过 " + max + " 项", name + " has more than " + max + " members");
    }

    private static Problem bad(String name) {
        return Problem.unprocessable(
                "BAD_VALUE", name + " 的值无效", "the value of " + name + " is not one of those allowed");
    }
}
