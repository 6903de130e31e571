package org.qianmo.kernel.statement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Forced balancing (强制平差) by largest remainder: every part is rounded down, towards minus infinity, and what is missing to
 * the shown total goes, one unit of display each, to the parts that lost most.
 *
 * <p>Of two parts that lost the same the larger gets it, of two equal parts the one whose key comes first. So the order in
 * which parts are given does not matter. A shown part is less than one unit of display off its exact value. If it is shown as
 * another number than it would be by itself, it says so. All arithmetic is exact.
 */
public final class Balancing {

    private static final RoundingMode FOR_PEOPLE = RoundingMode.HALF_UP;

    private Balancing() {}

    /**
     * Parts of a total that is shown by itself.
     *
     * @param scale decimals of the display
     * @return with the keys in their order
     */
    public static <K extends Comparable<K>> SortedMap<K, Shown> of(Map<K, BigDecimal> exact, int scale) {
        return of(exact, total(exact).setScale(scale, FOR_PEOPLE));
    }

    /**
     * Parts of a total that is shown already, itself perhaps as a part of a wider one.
     *
     * @param shownTotal its scale is that of the display; less than one unit off the sum of the parts
     * @return with the keys in their order
     * @throws IllegalArgumentException if the total is farther off
     */
    public static <K extends Comparable<K>> SortedMap<K, Shown> of(Map<K, BigDecimal> exact, BigDecimal shownTotal) {
        BigDecimal unit = BigDecimal.ONE.movePointLeft(shownTotal.scale());
        if (total(exact).subtract(shownTotal).abs().compareTo(unit) >= 0) {
            throw new IllegalArgumentException("parts of " + total(exact) + " cannot be shown as " + shownTotal);
        }
        List<Part<K>> parts = exact.entrySet().stream()
                .map(entry -> Part.of(entry.getKey(), entry.getValue(), shownTotal.scale()))
                .toList();
        BigDecimal floors = parts.stream().map(Part::floor).reduce(BigDecimal.ZERO, BigDecimal::add);
        int missing = shownTotal.subtract(floors).divideToIntegralValue(unit).intValueExact();
        SortedMap<K, Shown> shown = new TreeMap<>();
        List<Part<K>> byLoss = parts.stream().sorted(Part.byLoss()).toList();
        for (int i = 0; i < byLoss.size(); i++) {
            Part<K> part = byLoss.get(i);
            shown.put(part.key, part.shown(i < missing ? part.floor.add(unit) : part.floor));
        }
        return shown;
    }

    private static BigDecimal total(Map<?, BigDecimal> exact) {
        return exact.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private record Part<K extends Comparable<K>>(K key, BigDecimal exact, BigDecimal floor) {

        static <K extends Comparable<K>> Part<K> of(K key, BigDecimal exact, int scale) {
            return new Part<>(key, exact, exact.setScale(scale, RoundingMode.FLOOR));
        }

        static <K extends Comparable<K>> Comparator<Part<K>> byLoss() {
            Comparator<Part<K>> mostLost = Comparator.comparing((Part<K> part) -> part.exact.subtract(part.floor))
                    .reversed();
            Comparator<Part<K>> larger =
                    Comparator.comparing((Part<K> part) -> part.exact).reversed();
            return mostLost.thenComparing(larger).thenComparing(Part::key);
        }

        Shown shown(BigDecimal value) {
            return new Shown(value, value.compareTo(exact.setScale(floor.scale(), FOR_PEOPLE)) != 0);
        }
    }
}
