package org.qianmo.target;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.qianmo.http.Messages;

/**
 * What is aimed at.
 *
 * @param code unique, stays
 * @param amount in the unit, scale 3
 * @param measure what is added up for it; null where the register has nothing that means the same
 * @param periodFrom only what was accepted from this day on counts; null for all that ever was
 * @param dueOn only what was accepted by this day counts; null where no day is known
 * @param dueAssumed whether the source leaves the day to its reader
 * @param territoryCode of the district, a town or a village
 * @param definition what is meant
 * @param caution with what it is easily mistaken; null for nothing
 * @param version rises with each change
 */
public record Target(
        long id,
        String code,
        Messages name,
        TargetUnit unit,
        BigDecimal amount,
        Measure measure,
        LocalDate periodFrom,
        LocalDate dueOn,
        boolean dueAssumed,
        String territoryCode,
        Source source,
        Messages definition,
        Messages caution,
        int version) {

    Target as(long newId, int newVersion) {
        return new Target(
                newId,
                code,
                name,
                unit,
                amount,
                measure,
                periodFrom,
                dueOn,
                dueAssumed,
                territoryCode,
                source,
                definition,
                caution,
                newVersion);
    }

    /** The last day of work that counts, looked at from this day. */
    LocalDate lastDay(LocalDate asOf) {
        return dueOn != null && dueOn.isBefore(asOf) ? dueOn : asOf;
    }
}
