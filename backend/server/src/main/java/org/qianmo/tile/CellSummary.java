package org.qianmo.tile;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.qianmo.kernel.geometry.Acreage;
import org.qianmo.landuse.LandUseCatalogue;
import org.qianmo.parcel.GroundCell;

/**
 * What prevails, by area, in one cell.
 *
 * @param group N, J or W
 * @param mu area of its parcels in 亩, for show
 */
record CellSummary(String group, String landClass, String stage, int count, double mu) {

    static CellSummary of(List<GroundCell> parts, LandUseCatalogue landUse) {
        int count = parts.stream().mapToInt(GroundCell::count).sum();
        BigDecimal area = parts.stream().map(GroundCell::squareMetres).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new CellSummary(
                prevailing(parts, part -> landUse.group(part.landClass())),
                prevailing(parts, GroundCell::landClass),
                prevailing(parts, GroundCell::stage),
                count,
                Acreage.ofSquareMetres(area).toMu().shown().doubleValue());
    }

    private static String prevailing(List<GroundCell> parts, Function<GroundCell, String> attribute) {
        Map<String, BigDecimal> areas = new HashMap<>();
        parts.forEach(part -> areas.merge(attribute.apply(part), part.squareMetres(), BigDecimal::add));
        return areas.entrySet().stream()
                .max(Map.Entry.<String, BigDecimal>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .orElseThrow()
                .getKey();
    }
}
