package org.qianmo.document;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/**
 * An amount in a table.
 *
 * @param value as it is shown, with its decimals; null for nothing
 * @param moved whether its last digit was moved so that parts add up; printed with a mark
 */
public record Figure(BigDecimal value, boolean moved) {

    /** Stands before a moved figure. */
    public static final String MARK = "※";

    public static Figure of(BigDecimal value) {
        return new Figure(value, false);
    }

    /** With commas between thousands; a dash for nothing. */
    public String text() {
        return value == null ? "—" : (moved ? MARK : "") + grouped(value);
    }

    static String grouped(BigDecimal value) {
        DecimalFormat format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setMinimumFractionDigits(Math.max(0, value.scale()));
        return format.format(value);
    }
}
