package org.qianmo.exchange.layer;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;

/** The value of a cell as its field wants it, whatever type it came in. */
public final class TypedValue {

    private static final int NUMBER_TEXT_MAX = 64;

    /** Beyond it a number is written out in a thousand digits. */
    private static final int SCALE_MAX = 400;

    private TypedValue() {}

    /**
     * @return a {@link BigDecimal} rounded to the decimals of the field, a {@link LocalDate}, a {@link Boolean} or a
     *     {@link String}, as the kind of the field says; null for none; a String where the value is not of that kind
     */
    public static Object of(LayerField field, Object value) {
        if (value == null || "".equals(value) && field.kind() != LayerField.Kind.TEXT) {
            return null;
        }
        return switch (field.kind()) {
            case TEXT -> wellFormed(ValueText.of(value));
            case NUMBER -> number(field, value);
            case DATE -> date(value);
            case YES_NO -> value instanceof Boolean ? value : yesNo(value.toString());
        };
    }

    /** Half of a pair of surrogates is no character, and no format can hold it. */
    private static String wellFormed(String text) {
        return text.chars().anyMatch(unit -> Character.isSurrogate((char) unit))
                ? new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)
                : text;
    }

    private static Object number(LayerField field, Object value) {
        String text = value.toString().strip();
        try {
            BigDecimal number = text.length() > NUMBER_TEXT_MAX ? null : new BigDecimal(text);
            if (number == null || Math.abs((long) number.scale()) > SCALE_MAX) {
                return text;
            }
            return field.length() > 0 && number.scale() > field.decimals()
                    ? number.setScale(field.decimals(), RoundingMode.HALF_UP)
                    : number;
        } catch (NumberFormatException notANumber) {
            // NaN and infinity of a double come here too: no format has a cell for them.
            return text;
        }
    }

    private static Object date(Object value) {
        try {
            return value instanceof LocalDate
                    ? value
                    : LocalDate.parse(value.toString().strip());
        } catch (DateTimeException notADay) {
            return value.toString();
        }
    }

    private static Object yesNo(String text) {
        return switch (text.strip()) {
            case "true", "TRUE", "T", "Y", "1", "是" -> true;
            case "false", "FALSE", "F", "N", "0", "否" -> false;
            default -> text;
        };
    }
}
