package org.qianmo.exchange.layer;

import java.math.BigDecimal;

/** Values and coordinates as text, for formats that hold nothing else. */
public final class ValueText {

    /** A double with an integer part of at most this size is a whole number of its own. */
    private static final double WHOLE_MAX = 1e15;

    private ValueText() {}

    /** @return numbers without exponent and with all their digits, days as 2026-11-22, true and false; empty for null */
    public static String of(Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof BigDecimal decimal) {
            return decimal.toPlainString();
        }
        return value instanceof Double number ? plain(number) : value.toString();
    }

    /** @return the shortest digits that are this very number again, without exponent */
    public static String plain(double number) {
        if (number == Math.rint(number) && Math.abs(number) < WHOLE_MAX) {
            return Long.toString((long) number);
        }
        return Double.isFinite(number) ? BigDecimal.valueOf(number).toPlainString() : Double.toString(number);
    }
}
