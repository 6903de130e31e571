package org.qianmo.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.qianmo.http.Messages;

/**
 * That a territory gets the report of every month.
 *
 * @param dayOfMonth 1 … 28, of the month after the one that is reported
 * @param setBy as whom reports are issued, with the rights that this person has then
 * @param lastMonth the last one that was reported, or that was past when the schedule was set
 * @param problem why the last attempt failed; null if it did not
 */
public record Schedule(
        String territory, int dayOfMonth, String setBy, Instant setAt, YearMonth lastMonth, Messages problem) {

    /** The last month whose report should be there on a day. */
    public static YearMonth dueMonth(LocalDate today, int dayOfMonth) {
        YearMonth present = YearMonth.from(today);
        return today.getDayOfMonth() >= dayOfMonth ? present.minusMonths(1) : present.minusMonths(2);
    }

    boolean isDue(LocalDate today) {
        return lastMonth.isBefore(dueMonth(today, dayOfMonth));
    }

    Schedule reported(YearMonth month) {
        return new Schedule(territory, dayOfMonth, setBy, setAt, month, null);
    }

    Schedule failed(Messages why) {
        return new Schedule(territory, dayOfMonth, setBy, setAt, lastMonth, why);
    }
}
