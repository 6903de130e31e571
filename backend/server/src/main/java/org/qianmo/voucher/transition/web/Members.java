package org.qianmo.voucher.transition.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.qianmo.http.Bounds;
import org.qianmo.http.Problem;
import org.qianmo.kernel.ledger.Indicator;
import org.qianmo.kernel.ledger.Unit;
import tools.jackson.databind.JsonNode;

/**
 * Members of a body that a caller states. An absent one is null; one that is malformed is refused (422 BAD_VALUE, naming it).
 *
 * @param body null for none at all
 */
public record Members(JsonNode body) {

    private static final int SCALE_MAX = 16;

    /** More than any price, and a thousand times the acreage of the whole district. */
    private static final BigDecimal AMOUNT_MAX = BigDecimal.valueOf(1_000_000_000L);

    private JsonNode stated(String name) {
        JsonNode stated = body == null ? null : body.path(name);
        return stated == null || stated.isMissingNode() || stated.isNull() ? null : stated;
    }

    public boolean has(String name) {
        return stated(name) != null;
    }

    public String text(String name, int charactersMax) {
        JsonNode stated = stated(name);
        if (stated == null) {
            return null;
        }
        String text = stated.isString() ? stated.asString().strip() : null;
        if (text == null || text.length() > charactersMax || text.indexOf('\0') >= 0) {
            throw bad(name);
        }
        return text.isEmpty() ? null : text;
    }

    public Long id(String name) {
        JsonNode stated = stated(name);
        if (stated == null) {
            return null;
        }
        if (!stated.isIntegralNumber() || !stated.canConvertToLong()) {
            throw bad(name);
        }
        return stated.asLong();
    }

    public LocalDate day(String name) {
        String text = text(name, Bounds.MOMENT_CHARACTERS_MAX);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw bad(name);
        }
    }

    public <E extends Enum<E>> E choice(Class<E> type, String name) {
        String text = text(name, Bounds.MOMENT_CHARACTERS_MAX);
        return text == null
                ? null
                : Arrays.stream(type.getEnumConstants())
                        .filter(value -> value.name().equals(text))
                        .findFirst()
                        .orElseThrow(() -> bad(name));
    }

    /** In the smallest unit, not negative. */
    public Long amount(String name, Unit unit) {
        JsonNode stated = stated(name);
        return stated == null ? null : amount(name, stated, unit);
    }

    /** By indicator, in the smallest unit; empty if none are stated. */
    public Map<Indicator, Long> amounts(String name, Unit unit) {
        Map<Indicator, Long> amounts = new EnumMap<>(Indicator.class);
        JsonNode stated = stated(name);
        if (stated == null) {
            return amounts;
        }
        if (!stated.isObject()) {
            throw bad(name);
        }
        stated.propertyStream()
                .forEach(
                        member -> amounts.put(indicator(name, member.getKey()), amount(name, member.getValue(), unit)));
        return amounts;
    }

    private static Indicator indicator(String name, String key) {
        return Arrays.stream(Indicator.values())
                .filter(value -> value.name().equals(key))
                .findFirst()
                .orElseThrow(() -> bad(name));
    }

    private static long amount(String name, JsonNode stated, Unit unit) {
        try {
            BigDecimal shown = new BigDecimal(stated.isString() || stated.isNumber() ? stated.asString() : "");
            if (shown.signum() < 0 || shown.compareTo(AMOUNT_MAX) > 0 || Math.abs(shown.scale()) > SCALE_MAX) {
                throw bad(name);
            }
            return unit.amount(shown);
        } catch (ArithmeticException | NumberFormatException e) {
            throw bad(name);
        }
    }

    public static Problem bad(String name) {
        return Problem.unprocessable(
                "BAD_VALUE", name + " 的值无效", "the value of " + name + " is not one of those allowed");
    }
}
