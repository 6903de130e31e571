package org.qianmo.target.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import org.qianmo.http.Bounds;
import org.qianmo.http.Messages;
import org.qianmo.http.Problem;
import org.qianmo.target.Measure;
import org.qianmo.target.Reported;
import org.qianmo.target.Source;
import org.qianmo.target.Target;
import org.qianmo.target.TargetUnit;
import tools.jackson.databind.JsonNode;

/** Reads what administrators write of targets. Everything that is wrong is 422 TARGET_BAD, with the name of the member. */
final class TargetForm {

    private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9-]{0,39}");
    private static final Pattern SOURCE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}. -]{0,15}");
    private static final Pattern TERRITORY = Pattern.compile("\\d{6}|\\d{9}|\\d{12}");
    private static final BigDecimal AMOUNT_MAX = new BigDecimal("99999999999.999");
    private static final int SCALE = 3;
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2099, 12, 31);

    private final JsonNode body;

    private TargetForm(JsonNode body) {
        this.body = body;
    }

    static Target target(JsonNode body) {
        return new TargetForm(body).target();
    }

    static Reported reported(JsonNode body, TargetUnit unit, LocalDate today) {
        return new TargetForm(body).reported(unit, today);
    }

    private Target target() {
        TargetUnit unit = choice("unit", TargetUnit.class, TargetUnit.MU);
        BigDecimal amount = amount(unit);
        if (amount.signum() == 0) {
            throw bad("amount", "目标须大于 0", "a target is above 0");
        }
        Measure measure = choice("measure", Measure.class, null);
        if (measure != null && measure.category().isPresent() != (unit == TargetUnit.MU)) {
            throw bad("measure", "与单位不符", "is not stated in that unit");
        }
        LocalDate from = day("periodFrom");
        LocalDate due = day("dueOn");
        if (from != null && due != null && from.isAfter(due)) {
            throw bad("periodFrom", "晚于期限", "lies after the day of completion");
        }
        return new Target(
                0,
                matching("code", CODE),
                words("name", Bounds.TARGET_NAME_CHARACTERS_MAX, true),
                unit,
                amount,
                measure,
                from,
                due,
                body.path("dueAssumed").asBoolean(false),
                matching("territoryCode", TERRITORY),
                source(),
                words("definition", Bounds.TARGET_WORDS_CHARACTERS_MAX, true),
                words("caution", Bounds.TARGET_WORDS_CHARACTERS_MAX, false),
                0);
    }

    private Reported reported(TargetUnit unit, LocalDate today) {
        LocalDate asOf = day("asOf");
        LocalDate from = day("periodFrom");
        if (asOf == null || asOf.isAfter(today) || from != null && from.isAfter(asOf)) {
            throw bad(
                    "asOf",
                    "须写明统计截止日，不晚于今天，不早于起始日",
                    "the day of the figure is named, not after today nor before the first day");
        }
        return new Reported(
                0,
                amount(unit),
                choice("bound", Reported.Bound.class, Reported.Bound.EXACT),
                from,
                asOf,
                source(),
                choice("comparison", Reported.Comparison.class, Reported.Comparison.ASSUMED),
                words("note", Bounds.TARGET_NOTE_CHARACTERS_MAX, false),
                null,
                null);
    }

    private Source source() {
        JsonNode source = body.path("source");
        TargetForm form = new TargetForm(source);
        return new Source(
                form.matching("code", SOURCE), form.words("words", Bounds.TARGET_SOURCE_CHARACTERS_MAX, true));
    }

    private BigDecimal amount(TargetUnit unit) {
        JsonNode node = body.path("amount");
        int decimals = unit == TargetUnit.MU ? SCALE : 0;
        if (node.isNumber()) {
            BigDecimal amount = node.decimalValue();
            boolean fits = amount.signum() >= 0
                    && amount.precision() <= 30
                    && amount.compareTo(AMOUNT_MAX) <= 0
                    && amount.stripTrailingZeros().scale() <= decimals;
            if (fits) {
                return amount.setScale(SCALE, RoundingMode.UNNECESSARY);
            }
        }
        throw bad(
                "amount",
                "应为不小于 0 的数，至多 " + decimals + " 位小数",
                "is a number of at least 0 with at most " + decimals + " decimals");
    }

    private String matching(String name, Pattern pattern) {
        String text = body.path(name).isString() ? body.path(name).asString() : "";
        if (!pattern.matcher(text).matches()) {
            throw bad(name, "应合乎 " + pattern, "matches " + pattern);
        }
        return text;
    }

    private Messages words(String name, int charactersMax, boolean required) {
        JsonNode node = body.path(name);
        if (!required && (node.isMissingNode() || node.isNull())) {
            return null;
        }
        return new Messages(text(node, "zh", name, charactersMax), text(node, "en", name, charactersMax));
    }

    private static String text(JsonNode node, String language, String name, int charactersMax) {
        String text =
                node.path(language).isString() ? node.path(language).asString().strip() : "";
        if (text.isEmpty() || text.length() > charactersMax || text.indexOf('\0') >= 0) {
            throw bad(
                    name + "." + language,
                    "须填写，至多 " + charactersMax + " 字",
                    "is wanted, in at most " + charactersMax + " characters");
        }
        return text;
    }

    private LocalDate day(String name) {
        JsonNode node = body.path(name);
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

    private <E extends Enum<E>> E choice(String name, Class<E> type, E otherwise) {
        JsonNode node = body.path(name);
        if (node.isMissingNode() || node.isNull()) {
            return otherwise;
        }
        String text = node.asString("").toUpperCase(Locale.ROOT);
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> value.name().equals(text))
                .findFirst()
                .orElseThrow(() -> bad(
                        name,
                        "应为 " + Arrays.toString(type.getEnumConstants()),
                        "is one of " + Arrays.toString(type.getEnumConstants())));
    }

    private static Problem bad(String name, String zh, String en) {
        return Problem.unprocessable("TARGET_BAD", name + " " + zh, name + " " + en);
    }
}
