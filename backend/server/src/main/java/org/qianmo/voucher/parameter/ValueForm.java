package org.qianmo.voucher.parameter;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.qianmo.http.Messages;

/**
 * How values of a parameter are written, and between which bounds.
 *
 * @param type name of the form, for pages that offer an input
 * @param mayBeNone whether null is a value
 * @param words what a value is, for whoever wrote something else
 * @param check whether a text is a value; never asked about null
 */
record ValueForm(String type, boolean mayBeNone, Messages words, Predicate<String> check) {

    private static final Pattern DECIMAL = Pattern.compile("\\d{1,12}(\\.\\d{1,6})?");
    private static final Pattern SHARES = Pattern.compile("\\d{1,3}(/\\d{1,3}){3}");
    private static final int PERCENT = 100;

    /** @param decimals at most 6 */
    static ValueForm number(String type, String min, String max, int decimals) {
        BigDecimal least = new BigDecimal(min);
        BigDecimal most = new BigDecimal(max);
        Messages words = new Messages(
                "应为 %s 至 %s 的数，至多 %d 位小数".formatted(min, max, decimals),
                "is a number of %s to %s with at most %d decimals".formatted(min, max, decimals));
        return new ValueForm(type, false, words, text -> {
            if (!DECIMAL.matcher(text).matches()) {
                return false;
            }
            BigDecimal value = new BigDecimal(text);
            return value.scale() <= decimals && value.compareTo(least) >= 0 && value.compareTo(most) <= 0;
        });
    }

    static ValueForm day() {
        LocalDate first = LocalDate.of(1984, 5, 1);
        LocalDate last = LocalDate.of(2099, 12, 31);
        Messages words =
                new Messages("应为 " + first + " 至 " + last + " 的日期", "is a day between " + first + " and " + last);
        return new ValueForm("DAY", false, words, text -> {
            try {
                LocalDate day = LocalDate.parse(text);
                return text.length() == 10 && !day.isBefore(first) && !day.isAfter(last);
            } catch (DateTimeParseException notOne) {
                return false;
            }
        });
    }

    /** One of the words. */
    static ValueForm word(String type, String... values) {
        List<String> all = List.of(values);
        String listed = String.join(" | ", all);
        return new ValueForm(type, false, new Messages("应为 " + listed, "is one of " + listed), all::contains);
    }

    /** Percent of a net price in whole numbers: county, town, owner, user. */
    static ValueForm shares() {
        Messages words = new Messages(
                "应为四个整数百分比，合计 100，如 5/5/15/75", "is four whole percentages that add up to 100, as 5/5/15/75");
        return new ValueForm(
                "SHARES",
                false,
                words,
                text -> SHARES.matcher(text).matches()
                        && Arrays.stream(text.split("/"))
                                        .mapToInt(Integer::parseInt)
                                        .sum()
                                == PERCENT);
    }

    /** The same, or none. */
    ValueForm orNone() {
        Messages more = new Messages(words.zh() + "，或为空", words.en() + ", or null");
        return new ValueForm(type, true, more, check);
    }

    /** @param text null for none */
    boolean takes(String text) {
        return text == null ? mayBeNone : check.test(text);
    }
}
