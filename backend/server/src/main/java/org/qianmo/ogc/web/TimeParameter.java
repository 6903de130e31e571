package org.qianmo.ogc.web;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import org.qianmo.http.Problem;
import org.qianmo.parcel.Views;
import org.springframework.stereotype.Component;

/**
 * The parameter {@code datetime} of the standard, as the day that {@code asOf} means. A feature is one version of a parcel, so
 * that an interval, within which a parcel has several, is refused; one that is open on both sides asks for nothing.
 */
@Component
class TimeParameter {

    private static final String ALWAYS = "../..";

    private final Views views;

    TimeParameter(Views views) {
        this.views = views;
    }

    /**
     * The day asked for; null for the present.
     *
     * @param datetime a day, or an instant of RFC 3339
     * @throws Problem 400 BAD_DAY, or BAD_PARAMETER if both are given or it is an interval
     */
    String asOf(String datetime, String asOf) {
        if (datetime == null || datetime.isBlank() || datetime.equals(ALWAYS)) {
            return asOf;
        }
        if (asOf != null || datetime.contains("/")) {
            throw Problem.badRequest(
                    "BAD_PARAMETER",
                    "datetime 应为一个日期或时刻（不支持区间），且不与 asOf 同用",
                    "datetime is one day or instant, not an interval, and does not go with asOf");
        }
        return day(datetime.strip());
    }

    /** An instant is the day of the district on which it falls; what is neither is for {@link Views} to refuse. */
    private String day(String text) {
        try {
            return views.dayOf(OffsetDateTime.parse(text).toInstant()).toString();
        } catch (DateTimeException notAnInstant) {
            return text;
        }
    }
}
