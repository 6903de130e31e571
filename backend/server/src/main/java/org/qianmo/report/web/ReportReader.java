package org.qianmo.report.web;

import java.time.DateTimeException;
import java.time.YearMonth;
import org.qianmo.http.Problem;

/** Reads which report a request is about. */
final class ReportReader {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2999;

    private ReportReader() {}

    /** @throws Problem 400 BAD_PARAMETER for what is no code of a district, town or village */
    static String territory(String text) {
        if (!text.matches("\\d{6}|\\d{9}|\\d{12}")) {
            throw bad("territory");
        }
        return text;
    }

    /** @throws Problem 400 BAD_PARAMETER */
    static YearMonth month(String text) {
        try {
            YearMonth month = YearMonth.parse(text);
            if (month.getYear() >= FIRST_YEAR && month.getYear() <= LAST_YEAR) {
                return month;
            }
        } catch (DateTimeException unreadable) {
            throw bad("month");
        }
        throw bad("month");
    }

    static Problem bad(String name) {
        return Problem.badRequest("BAD_PARAMETER", "参数 " + name + " 无效", "parameter " + name + " is not valid");
    }
}
