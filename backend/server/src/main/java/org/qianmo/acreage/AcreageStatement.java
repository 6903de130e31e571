package org.qianmo.acreage;

import java.time.LocalDate;
import java.util.List;
import org.qianmo.kernel.geometry.Acreage;

/**
 * Consolidated acreage by unit and category; the lines of a category add up to its total exactly.
 *
 * @param asOf work accepted no later than this day
 * @param totals one line a category, without a unit
 */
public record AcreageStatement(Level level, LocalDate asOf, List<Line> lines, List<Line> totals) {

    /**
     * A line.
     *
     * @param unit code of the unit or id of the zone; null outside of all, and in totals
     * @param works number of accepted works
     * @param syntheticWorks how many of them are generated
     */
    public record Line(String unit, Category category, Acreage counted, int works, int syntheticWorks) {

        Line asTotal() {
            return new Line(null, category, counted, works, syntheticWorks);
        }

        Line plus(Line other) {
            return new Line(
                    null,
                    category,
                    counted.plus(other.counted),
                    works + other.works,
                    syntheticWorks + other.syntheticWorks);
        }
    }
}
