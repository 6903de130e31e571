package org.qianmo.scenario;

import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Envelope;
import org.qianmo.acreage.Category;
import org.qianmo.kernel.contiguity.Gap;
import org.qianmo.kernel.geometry.Acreage;
import org.qianmo.unit.IndicatorSheet;

/**
 * A set's scenarios beside today.
 *
 * @param extent of the ground that is compared, EPSG:4490; a null box if the set concerns no ground
 * @param unitsLeftOut units that are touched and not judged
 * @param columns today first
 */
public record Comparison(ScenarioSet set, Envelope extent, Gap gap, int unitsLeftOut, List<Column> columns) {

    /**
     * One side.
     *
     * @param land null for a scenario that has an error
     * @param accepted accepted work in the territory by category, with what the scenario adds
     * @param indicators sheets of the units that any scenario touches; none where {@code land} is null
     * @param findings all of them
     */
    public record Column(
            Side side,
            LandFigures land,
            Map<Category, Acreage> accepted,
            VoucherEffect vouchers,
            List<IndicatorSheet> indicators,
            List<ScenarioFinding> findings) {}
}
