package org.qianmo.unit;

import java.time.LocalDate;
import java.util.List;
import org.qianmo.kernel.acceptance.Judged;
import org.qianmo.kernel.geometry.Acreage;
import org.qianmo.parameter.StatedValue;

/**
 * The acceptance indicators of one unit.
 *
 * @param uncoveredBefore ground of the unit of which no parcel was known on the first day
 * @param uncoveredAfter likewise on the second
 * @param judged all indicators, in the order of the form
 * @param rules by which it was judged
 */
public record IndicatorSheet(
        ConsolidationUnit unit,
        LocalDate before,
        LocalDate after,
        Acreage uncoveredBefore,
        Acreage uncoveredAfter,
        List<Judged> judged,
        List<StatedValue> rules) {}
