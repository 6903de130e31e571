package org.qianmo.acreage.figure;

import java.time.LocalDate;
import java.util.Comparator;
import org.qianmo.acreage.Category;

/**
 * What a kept sum is of.
 *
 * @param startsOn first day of the day, month or year
 * @param villageCode empty where no village is known
 * @param zoneId 0 outside of all zones
 */
public record FigureKey(
        Category category, Grain grain, LocalDate startsOn, String townCode, String villageCode, long zoneId)
        implements Comparable<FigureKey> {

    private static final Comparator<FigureKey> ORDER = Comparator.comparing(FigureKey::category)
            .thenComparing(FigureKey::grain)
            .thenComparing(FigureKey::startsOn)
            .thenComparing(FigureKey::townCode)
            .thenComparing(FigureKey::villageCode)
            .thenComparing(FigureKey::zoneId);

    @Override
    public int compareTo(FigureKey other) {
        return ORDER.compare(this, other);
    }
}
