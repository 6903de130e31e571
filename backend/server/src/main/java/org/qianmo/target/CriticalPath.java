package org.qianmo.target;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.qianmo.kernel.geometry.Mu;
import org.qianmo.record.RecordCover;
import org.qianmo.zone.Zone;

/**
 * What would close the gap.
 *
 * @param zones by what they still lack, the most first: those due by the target's day before those due later or never
 * @param openRecords of acceptance that nobody has decided on yet, newest first: what they hold is not counted here
 * @param remainingAfterMu of the gap, once all these zones are complete; 0 if they suffice
 */
public record CriticalPath(List<Step> zones, List<RecordCover> openRecords, BigDecimal remainingAfterMu) {

    /**
     * A zone of the target's category.
     *
     * @param counted what was accepted in it of the category
     * @param remainingMu of its own target, above 0
     * @param inTime whether it is due by the target's day
     * @param late whether its own day has passed
     * @param gapLeftMu of the target, once this zone and those before it are complete; 0 at least
     */
    public record Step(
            Zone zone, Mu counted, BigDecimal remainingMu, boolean inTime, boolean late, BigDecimal gapLeftMu) {

        /** Its own day; null for none. */
        public LocalDate dueOn() {
            return zone.dueOn();
        }
    }
}
