package org.qianmo.district;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.coverage.CoverageSimplifier;
import org.locationtech.jts.geom.Geometry;

/** Outlines of the units of one level for a map of the whole district: coarser, and neighbours still share their border. */
final class UnitOutlines {

    /** Some 20 m: a third of a pixel where a district fills a screen. */
    private static final double TOLERANCE_DEGREES = 0.0002;

    private UnitOutlines() {}

    /** @return by unit, EPSG:4490; units without an outline are left out */
    static Map<AdminUnit, Geometry> simplified(List<AdminUnit> units) {
        List<AdminUnit> placed =
                units.stream().filter(unit -> unit.outline() != null).toList();
        Geometry[] outlines = placed.stream().map(AdminUnit::outline).toArray(Geometry[]::new);
        Geometry[] coarse = CoverageSimplifier.simplify(outlines, TOLERANCE_DEGREES);
        Map<AdminUnit, Geometry> simplified = new LinkedHashMap<>();
        for (int i = 0; i < coarse.length; i++) {
            simplified.put(placed.get(i), coarse[i].isEmpty() ? outlines[i] : coarse[i]);
        }
        return simplified;
    }
}
