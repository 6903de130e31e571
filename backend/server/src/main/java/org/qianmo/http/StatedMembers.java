package org.qianmo.http;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.JsonNode;

/** Reads what a body states of a thing, member by member. What is wrong is 422, with the member's name in words and as {@code member}. */
public final class StatedMembers {

    private static final Pattern CODE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}〔〕-]{0,31}");
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2099, 12, 31);

    private final JsonNode stated;
    private final String problemCode;

    /** @param problemCode of what is wrong */
    public StatedMembers(JsonNode stated, String problemCode) {
        this.stated = stated;
        this.problemCode = problemCode;
    }

    /** Null where it is absent or null. */
    private JsonNode member(String name) {
        JsonNode node = stated.path(name);
        return node.isMissingNode() || node.isNull() ? null : node;
    }

    public boolean has(String name) {
        return member(name) != null;
    }

    /** Letters and digits, at most 32. */
    public String code(String name) {
        String code = text(name, Bounds.UNIT_NAME_CHARACTERS_MAX);
        if (!CODE.matcher(code).matches()) {
            throw bad(name, "应合乎 " + CODE, "matches " + CODE);
        }
        return code;
    }

    public String text(String name, int charactersMax) {
        String text =
                stated.path(name).isString() ? stated.path(name).asString().strip() : "";
        if (text.isEmpty() || text.length() > charactersMax || text.indexOf('\0') >= 0) {
            throw bad(name, "须填写，至多 " + charactersMax + " 字", "is wanted, in at most " + charactersMax + " characters");
        }
        return text;
    }

    /** Null where it is absent. */
    public String textIfAny(String name, int charactersMax) {
        return has(name) ? text(name, charactersMax) : null;
    }

    /** Null where it is absent. */
    public LocalDate day(String name) {
        JsonNode node = member(name);
        if (node == null) {
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

    private Problem badDay(String name) {
        return bad(
                name,
                "应为 " + FIRST_DAY + " 至 " + LAST_DAY + " 的日期",
                "is a day between " + FIRST_DAY + " and " + LAST_DAY);
    }

    /** Null where it is absent. */
    public <E extends Enum<E>> E choice(String name, Class<E> type) {
        List<String> names =
                Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
        return has(name) ? Enum.valueOf(type, choice(name, names)) : null;
    }

    public String choice(String name, List<String> names) {
        String chosen = stated.path(name).asString("");
        if (!names.contains(chosen)) {
            throw bad(name, "应为 " + names, "is one of " + names);
        }
        return chosen;
    }

    /** Null where it is absent. */
    public Long id(String name) {
        JsonNode node = member(name);
        if (node != null && !(node.isIntegralNumber() && node.canConvertToLong())) {
            throw bad(name, "应为编号", "is an id");
        }
        return node == null ? null : node.asLong();
    }

    /** A number from 0 to the greatest one, with no more decimals than that has. */
    public BigDecimal amount(String name, BigDecimal max) {
        JsonNode node = stated.path(name);
        BigDecimal amount = node.isNumber() ? node.decimalValue() : null;
        boolean good = amount != null
                && amount.signum() >= 0
                && amount.compareTo(max) <= 0
                && amount.stripTrailingZeros().scale() <= max.scale();
        if (!good) {
            throw bad(
                    name,
                    "须为 0 至 " + max + " 的数，至多 " + max.scale() + " 位小数",
                    "is a number from 0 to " + max + " with at most " + max.scale() + " decimals");
        }
        return amount.setScale(max.scale());
    }

    /** Where something belongs it is wanted, elsewhere it is refused. */
    public void mustBelong(String name, boolean wanted) {
        if (has(name) != wanted) {
            throw wanted ? bad(name, "须填写", "is wanted") : bad(name, "不适用", "does not belong here");
        }
    }

    /** @param day and {@code first} may be null, which is in order */
    public void mustNotPrecede(String name, LocalDate day, String firstName, LocalDate first) {
        if (day != null && first != null && day.isBefore(first)) {
            throw bad(name, "不得早于 " + firstName + "（" + first + "）", "is not before " + firstName + " (" + first + ")");
        }
    }

    public Problem bad(String name, String zh, String en) {
        Messages messages = new Messages(name + " " + zh, name + " " + en);
        return new Problem(HttpStatus.UNPROCESSABLE_CONTENT, problemCode, messages, List.of(), Map.of("member", name));
    }
}
