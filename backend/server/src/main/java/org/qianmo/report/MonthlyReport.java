package org.qianmo.report;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.qianmo.acreage.Category;
import org.qianmo.acreage.increment.Increment;
import org.qianmo.http.Messages;
import org.qianmo.target.Reported;
import org.qianmo.target.TargetUnit;

/**
 * What a territory did in a month. Everything that a document, a workbook or a page says of it is here; m² have two decimals
 * and are exact, 亩 are as shown, two decimals, so that parts add up to their total.
 *
 * @param territory code of the district, a town or a village
 * @param knownAt what was booked by then is in it; that of the signed statement where there is one
 * @param signed the statement of the month that was signed; null while the figures are provisional
 * @param lines by category and unit, as the statement of the month has them
 * @param years what each category added since the first of January
 * @param courses what there was by the end of each of the last months
 * @param aims targets of the territory; reported and computed are never one figure
 * @param works what the month added and took back
 * @param synthetic whether some of it is generated
 */
public record MonthlyReport(
        String territory,
        Messages name,
        LocalDate firstDay,
        LocalDate lastDay,
        Instant knownAt,
        Signature signed,
        List<Line> lines,
        List<Year> years,
        List<Course> courses,
        List<Aim> aims,
        List<Work> works,
        boolean synthetic) {

    /** The line of all units. */
    public static final String ALL = "*";

    /** The line of what lies in no unit. */
    public static final String OUTSIDE = "-";

    /** Who answers for the statement of the month. */
    public record Signature(
            long periodId, String hash, String preparedBy, Instant preparedAt, String signedBy, Instant signedAt) {}

    /**
     * {@code opening + corrections + added = closing}, exactly.
     *
     * @param unit code of a town or village, or id of a zone; {@link #ALL}, {@link #OUTSIDE}
     * @param corrections booked since the month before was signed, for days before this month
     */
    public record Line(
            Category category,
            String unit,
            Messages name,
            BigDecimal openingSquareMetres,
            BigDecimal correctionsSquareMetres,
            BigDecimal addedSquareMetres,
            BigDecimal addedMu,
            boolean addedMoved,
            BigDecimal closingSquareMetres,
            BigDecimal closingMu,
            boolean closingMoved) {}

    /** @param works accepted less revoked */
    public record Year(Category category, BigDecimal squareMetres, BigDecimal mu, int works) {}

    /** @param points by month, the last one at the end of the report's */
    public record Course(Category category, List<Point> points) {}

    /** What there was by the end of a day. */
    public record Point(LocalDate on, BigDecimal squareMetres, BigDecimal mu) {}

    /**
     * A target.
     *
     * @param computed in the unit, what accepted work adds up to; null where nothing in the register means the same
     * @param percent of it; null likewise
     * @param reported the latest; null for none
     * @param remaining in the unit; null where nothing is computed
     * @param path null once it is reached, or where no day lies ahead
     */
    public record Aim(
            String code,
            Messages name,
            TargetUnit unit,
            BigDecimal amount,
            LocalDate dueOn,
            boolean dueAssumed,
            Messages source,
            BigDecimal computed,
            BigDecimal percent,
            ReportedFigure reported,
            BigDecimal remaining,
            Path path) {}

    /** @param percent of the target; null where the two do not mean the same */
    public record ReportedFigure(
            BigDecimal amount,
            Reported.Bound bound,
            LocalDate asOf,
            Messages source,
            Reported.Comparison comparison,
            BigDecimal percent) {}

    /**
     * How a target goes on. Estimates; nothing of them is booked.
     *
     * @param recentPerMonthMu mean of the last twelve whole months; null for none
     * @param drawn whether there were months enough for a forecast
     * @param earliest day by which one path in ten is there, {@code middle} half of them, {@code latest} nine in ten; null
     *     for not within twenty years
     */
    public record Path(
            int monthsLeft,
            BigDecimal neededPerMonthMu,
            BigDecimal recentPerMonthMu,
            boolean drawn,
            LocalDate earliest,
            LocalDate middle,
            LocalDate latest) {}

    /**
     * A work of the month, as it was booked.
     *
     * @param increment in order of booking
     * @param place town, village and zone, as people write them
     * @param squareMetres negative where it was taken back
     * @param mu as shown; those of a category add up to what the month added
     */
    public record Work(
            long increment,
            Increment.Kind kind,
            Category category,
            long workId,
            String documentNo,
            Messages place,
            LocalDate effectiveOn,
            BigDecimal squareMetres,
            BigDecimal mu,
            String recordNumber,
            String author,
            String approvedBy) {}
}
