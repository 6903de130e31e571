package org.qianmo.target;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.qianmo.kernel.geometry.Acreage;

/**
 * What accepted work adds up to for a target, or how many projects are completed. Never added to what was reported.
 *
 * @param from first day of acceptance that counts; null for all before {@code to}
 * @param to last day of acceptance that counts
 * @param acreage m², of which mu are taken once; null for projects
 * @param count of projects; null for acreage
 * @param works how many works it is the sum of; 0 for projects
 * @param synthetic whether some of them are generated
 */
public record Computed(LocalDate from, LocalDate to, Acreage acreage, Integer count, int works, boolean synthetic) {

    /** Percent of a target in the same unit, one decimal, HALF_UP. */
    public BigDecimal percentOf(Target target) {
        return Reported.percent(
                acreage == null ? BigDecimal.valueOf(count) : acreage.toMu().value(), target.amount());
    }
}
