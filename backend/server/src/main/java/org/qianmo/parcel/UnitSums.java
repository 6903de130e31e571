package org.qianmo.parcel;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Counts and areas by the numbers of units and kinds of parcels. */
final class UnitSums {

    private final List<GroundColumns.Unit> units;
    private final List<GroundColumns.Kind> kinds;
    private final long[] hundredthsOfSquareMetre;
    private final int[] counts;

    /** Both complete, each at its number. */
    UnitSums(List<GroundColumns.Unit> units, List<GroundColumns.Kind> kinds) {
        this.units = units;
        this.kinds = kinds;
        this.hundredthsOfSquareMetre = new long[units.size() * kinds.size()];
        this.counts = new int[units.size() * kinds.size()];
    }

    void add(int unit, int kind, int count, long hundredths) {
        int at = unit * kinds.size() + kind;
        hundredthsOfSquareMetre[at] += hundredths;
        counts[at] += count;
    }

    List<UnitSum> toList() {
        List<UnitSum> sums = new ArrayList<>();
        for (int at = 0; at < counts.length; at++) {
            if (counts[at] > 0) {
                GroundColumns.Unit unit = units.get(at / kinds.size());
                GroundColumns.Kind kind = kinds.get(at % kinds.size());
                sums.add(new UnitSum(
                        unit.townCode(),
                        unit.villageCode(),
                        unit.zoneId(),
                        kind.landClass(),
                        kind.stage(),
                        counts[at],
                        BigDecimal.valueOf(hundredthsOfSquareMetre[at], 2)));
            }
        }
        return sums;
    }
}
