package org.qianmo.target;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.qianmo.http.Messages;
import org.qianmo.kernel.geometry.Acreage;

/**
 * How far a target is, month by month, and how it goes on. Mu ahead are estimates, two decimals; nothing of them is booked.
 *
 * @param series cumulative, at ends of months, the last one on the day that was asked for; without months before the first work
 * @param remainingMu what is missing; 0 once it is there
 * @param needed what each month must bring; null once it is there, or where no day lies ahead
 * @param forecast null where {@code noForecast} says why
 */
public record BurnUp(
        List<Point> series, BigDecimal remainingMu, Needed needed, Forecast forecast, Messages noForecast) {

    /** What counted by the end of the day. */
    public record Point(LocalDate asOf, Acreage acreage) {}

    /**
     * The straight path to the target.
     *
     * @param monthsLeft to its day, at least 1
     * @param perMonthMu along it
     * @param recentPerMonthMu mean of the last twelve whole months, or of those since the first work; null for none
     */
    public record Needed(int monthsLeft, BigDecimal perMonthMu, BigDecimal recentPerMonthMu) {}

    /**
     * What months like those of the past would bring.
     *
     * @param monthsOfPast whole months that it is drawn from
     * @param confidencePercent of the paths end between low and high
     * @param ahead the last one on the target's day
     * @param earliest day by which one path in ten is there; null if none within twenty years
     * @param middle half of them; null likewise
     * @param latest nine in ten; null likewise
     */
    public record Forecast(
            int monthsOfPast,
            int confidencePercent,
            List<Ahead> ahead,
            LocalDate earliest,
            LocalDate middle,
            LocalDate latest) {}

    /** On a day ahead: what is needed by then, and what is expected. */
    public record Ahead(
            LocalDate asOf, BigDecimal neededMu, BigDecimal lowMu, BigDecimal middleMu, BigDecimal highMu) {}
}
