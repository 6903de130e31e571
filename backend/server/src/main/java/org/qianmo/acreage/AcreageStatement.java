package org.qianmo.acreage;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.qianmo.acreage.figure.Within;
import org.qianmo.kernel.geometry.Acreage;

/**
 * Consolidated acreage by unit and category; the lines of a category add up to its total, in m² and as shown in 亩.
 *
 * @param asOf what took effect no later than this day
 * @param totals one line a category, without a unit
 */
public record AcreageStatement(Level level, LocalDate asOf, List<Line> lines, List<Line> totals) {

    /**
     * A line.
     *
     * @param unit code of the unit or id of the zone; null outside of all, and in totals
     * @param within the ground of the line, for whoever opens it
     * @param shownMu 亩 with two decimals, as lines above and beside it are shown
     * @param moved whether it is shown as another number than by itself, so that parts add up
     * @param works number of works, accepted less revoked
     * @param syntheticWorks how many of them are generated
     */
    public record Line(
            String unit,
            Within within,
            Category category,
            Acreage counted,
            BigDecimal shownMu,
            boolean moved,
            int works,
            int syntheticWorks) {}
}
