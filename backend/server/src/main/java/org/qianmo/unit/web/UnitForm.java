package org.qianmo.unit.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.qianmo.check.FormCheck;
import org.qianmo.check.Ground;
import org.qianmo.crs.Srid;
import org.qianmo.district.AdminUnits;
import org.qianmo.district.Location;
import org.qianmo.http.Bounds;
import org.qianmo.http.Problem;
import org.qianmo.http.ShapeReader;
import org.qianmo.unit.ConsolidationUnit;
import org.qianmo.unit.ConsolidationUnit.KeyGroup;
import org.qianmo.unit.ConsolidationUnit.Kind;
import org.qianmo.unit.ConsolidationUnit.PlanType;
import org.qianmo.unit.ConsolidationUnit.Status;
import org.qianmo.unit.ConsolidationUnit.Theme;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Reads a unit from a GeoJSON feature, EPSG:4326. What is wrong with its members is 422 UNIT_BAD, with the member's name. */
@Component
class UnitForm {

    private static final Pattern CODE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}〔〕-]{0,31}");
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2099, 12, 31);

    private final FormCheck formCheck;
    private final AdminUnits units;

    UnitForm(FormCheck formCheck, AdminUnits units) {
        this.formCheck = formCheck;
        this.units = units;
    }

    /** A unit without id and version, where its ground lies; it is never synthetic. */
    ConsolidationUnit read(JsonNode body) {
        JsonNode stated = body.path("properties");
        Kind kind = choice(stated, "kind", Kind.class);
        if (kind == null) {
            throw bad("kind", "须填写", "is wanted");
        }
        String code = text(stated, "code", Bounds.UNIT_NAME_CHARACTERS_MAX, true);
        if (!CODE.matcher(code).matches()) {
            throw bad("code", "应合乎 " + CODE, "matches " + CODE);
        }
        Theme theme = choice(stated, "theme", Theme.class);
        PlanType planType = choice(stated, "planType", PlanType.class);
        KeyGroup group = choice(stated, "keyGroup", KeyGroup.class);
        mustBelong("theme", theme != null, kind == Kind.UNIT);
        mustBelong("planType", planType != null, kind == Kind.UNIT);
        mustBelong("keyGroup", group != null, kind == Kind.KEY_AREA);
        Status status = choice(stated, "status", Status.class);
        LocalDate completed = day(stated, "completedOn");
        mustBelong("completedOn", completed != null, status == Status.COMPLETED);
        Ground ground = formCheck
                .check(ShapeReader.read(body.path("geometry")), Srid.WGS84)
                .groundOrRefuse();
        Location place = units.locate(ground.lonLat().getInteriorPoint());
        if (place.townCode() == null) {
            throw bad("geometry", "不在本区镇街之内", "lies in no town of the district");
        }
        boolean large = kind == Kind.AREA || kind == Kind.KEY_AREA;
        return new ConsolidationUnit(
                0,
                code,
                kind,
                text(stated, "name", Bounds.UNIT_NAME_CHARACTERS_MAX, true),
                text(stated, "nameEn", Bounds.UNIT_NAME_CHARACTERS_MAX, true),
                theme,
                planType,
                group,
                parent(stated),
                status == null ? Status.PLANNED : status,
                day(stated, "baselineOn"),
                completed,
                text(stated, "source", Bounds.TARGET_SOURCE_CHARACTERS_MAX, false),
                place.townCode(),
                large ? null : place.villageCode(),
                ground.officialArea(),
                false,
                ground.lonLat(),
                0);
    }

    private static void mustBelong(String name, boolean stated, boolean wanted) {
        if (stated != wanted) {
            throw wanted ? bad(name, "须填写", "is wanted") : bad(name, "不适用", "does not belong here");
        }
    }

    private static Long parent(JsonNode stated) {
        JsonNode node = stated.path("parentId");
        if (node.isMissingNode() || node.isNull()) {
            return null;
        }
        if (!node.canConvertToLong() || !node.isIntegralNumber()) {
            throw bad("parentId", "应为编号", "is an id");
        }
        return node.asLong();
    }

    private static String text(JsonNode stated, String name, int charactersMax, boolean required) {
        JsonNode node = stated.path(name);
        if (!required && (node.isMissingNode() || node.isNull())) {
            return null;
        }
        String text = node.isString() ? node.asString().strip() : "";
        if (text.isEmpty() || text.length() > charactersMax || text.indexOf('\0') >= 0) {
            throw bad(name, "须填写，至多 " + charactersMax + " 字", "is wanted, in at most " + charactersMax + " characters");
        }
        return text;
    }

    private static LocalDate day(JsonNode stated, String name) {
        JsonNode node = stated.path(name);
        if (node.isMissingNode() || node.isNull()) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(node.asString(""));
            if (!day.isBefore(FIRST_DAY) && !day.isAfter(LAST_DAY)) {
                return day;
            }
        } catch (DateTimeException unreadable) {
            throw badDay(name);
        }
        throw badDay(name);
    }

    private static Problem badDay(String name) {
        return bad(
                name,
                "应为 " + FIRST_DAY + " 至 " + LAST_DAY + " 的日期",
                "is a day between " + FIRST_DAY + " and " + LAST_DAY);
    }

    private static <E extends Enum<E>> E choice(JsonNode stated, String name, Class<E> type) {
        JsonNode node = stated.path(name);
        if (node.isMissingNode() || node.isNull()) {
            return null;
        }
        String all = Arrays.toString(type.getEnumConstants());
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> value.name().equals(node.asString("")))
                .findFirst()
                .orElseThrow(() -> bad(name, "应为 " + all, "is one of " + all));
    }

    private static Problem bad(String name, String zh, String en) {
        return Problem.unprocessable("UNIT_BAD", name + " " + zh, name + " " + en);
    }
}
