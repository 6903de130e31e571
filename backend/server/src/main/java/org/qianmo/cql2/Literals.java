package org.qianmo.cql2;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

/** Reads single values, and refuses those that a database could not hold. */
final class Literals {

    private static final Pattern NUMBER =
            Pattern.compile("-?\\d+(\\.\\d*)?([eE][+-]?\\d{1,3})?|-?\\.\\d+([eE][+-]?\\d{1,3})?");
    private static final int YEAR_MAX = 9999;

    private Literals() {}

    static Operand.Number number(String text, int position) {
        if (text.length() > Limits.NUMBER_CHARACTERS_MAX
                || !NUMBER.matcher(text).matches()) {
            throw badNumber(text, position);
        }
        BigDecimal value = new BigDecimal(text);
        if (Math.abs((long) value.scale()) > Limits.EXPONENT_MAX
                || Math.abs((long) value.precision() - value.scale()) > Limits.EXPONENT_MAX) {
            throw badNumber(text, position);
        }
        return new Operand.Number(value);
    }

    private static Cql2Fault badNumber(String text, int position) {
        return new Cql2Fault(
                position,
                "数字 " + Cql2Fault.shown(text) + " 无法读取，或过大、过长",
                "the number " + Cql2Fault.shown(text) + " cannot be read, or is too large or too long");
    }

    static Operand.Text text(String value, int position) {
        if (value.length() > Limits.TEXT_CHARACTERS_MAX) {
            throw new Cql2Fault(
                    position,
                    "文字超过 " + Limits.TEXT_CHARACTERS_MAX + " 个字符",
                    "a text is longer than " + Limits.TEXT_CHARACTERS_MAX + " characters");
        }
        boolean broken =
                value.codePoints().anyMatch(character -> character == 0 || character >= 0xD800 && character <= 0xDFFF);
        if (broken) {
            throw new Cql2Fault(position, "文字中有不是字符的内容", "the text holds what is no character");
        }
        return new Operand.Text(value);
    }

    static Operand.Day day(String text, int position) {
        try {
            LocalDate day = LocalDate.parse(text);
            mustBeInCalendar(day.getYear());
            return new Operand.Day(day);
        } catch (DateTimeException unreadable) {
            throw new Cql2Fault(position, "日期应写作 2026-11-22", "a day is written 2026-11-22");
        }
    }

    static Operand.Moment moment(String text, int position) {
        try {
            Instant instant = OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MICROS);
            mustBeInCalendar(OffsetDateTime.parse(text).getYear());
            return new Operand.Moment(instant);
        } catch (DateTimeException unreadable) {
            throw new Cql2Fault(position, "时刻应写作 2026-11-22T08:30:00Z", "an instant is written 2026-11-22T08:30:00Z");
        }
    }

    private static void mustBeInCalendar(int year) {
        if (year < 1 || year > YEAR_MAX) {
            throw new DateTimeException("year " + year);
        }
    }

    /** One end of an interval: null for {@code ..}, which is no end. */
    static Operand end(String text, int position) {
        if (text.equals("..") || text.isEmpty()) {
            return null;
        }
        return text.indexOf('T') > 0 ? moment(text, position) : day(text, position);
    }
}
