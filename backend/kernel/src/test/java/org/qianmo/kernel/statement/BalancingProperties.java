package org.qianmo.kernel.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

/** Parts of square metres at scale 2, as 亩 of scale 5, shown with two decimals. */
class BalancingProperties {

    private static final BigDecimal MU = new BigDecimal("0.0015");
    private static final BigDecimal UNIT = new BigDecimal("0.01");
    private static final long MOST = 1_000_000_000L;

    private static Map<Integer, BigDecimal> mu(List<Long> hundredths) {
        Map<Integer, BigDecimal> parts = new LinkedHashMap<>();
        IntStream.range(0, hundredths.size())
                .forEach(i ->
                        parts.put(i, BigDecimal.valueOf(hundredths.get(i), 2).multiply(MU)));
        return parts;
    }

    private static BigDecimal sum(Map<Integer, Shown> shown) {
        return shown.values().stream().map(Shown::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal total(Map<Integer, BigDecimal> exact) {
        return exact.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Property
    void partsAddUpAndAreLessThanOneUnitOff(
            @ForAll @Size(min = 1, max = 40) List<@LongRange(min = -MOST, max = MOST) Long> hundredths) {
        Map<Integer, BigDecimal> exact = mu(hundredths);

        Map<Integer, Shown> shown = Balancing.of(exact, 2);

        assertThat(sum(shown)).isEqualByComparingTo(total(exact).setScale(2, RoundingMode.HALF_UP));
        shown.forEach((key, part) -> {
            assertThat(part.value().scale()).isEqualTo(2);
            assertThat(part.value().subtract(exact.get(key)).abs()).isLessThan(UNIT);
            assertThat(part.moved())
                    .isEqualTo(part.value().compareTo(exact.get(key).setScale(2, RoundingMode.HALF_UP)) != 0);
        });
    }

    /** As a town that was moved is opened: its villages add up to what was shown of it, and so on. */
    @Property
    void partsOfAPartAddUpToWhatWasShownOfIt(
            @ForAll @Size(min = 2, max = 30) List<@LongRange(min = -MOST, max = MOST) Long> hundredths,
            @ForAll @IntRange(min = 2, max = 5) int towns) {
        Map<Integer, BigDecimal> villages = mu(hundredths);
        Map<Integer, BigDecimal> byTown = new LinkedHashMap<>();
        villages.forEach((village, mu) -> byTown.merge(village % towns, mu, BigDecimal::add));

        Balancing.of(byTown, 2).forEach((town, shownTown) -> {
            Map<Integer, BigDecimal> within = new LinkedHashMap<>(villages);
            within.keySet().removeIf(village -> village % towns != town);
            Map<Integer, Shown> shown = Balancing.of(within, shownTown.value());
            assertThat(sum(shown)).isEqualByComparingTo(shownTown.value());
            shown.forEach((village, part) ->
                    assertThat(part.value().subtract(within.get(village)).abs()).isLessThan(UNIT));
        });
    }

    @Property
    void orderDoesNotMatter(
            @ForAll @Size(min = 2, max = 20) List<@LongRange(min = -500, max = 500) Long> hundredths,
            @ForAll long seed) {
        Map<Integer, BigDecimal> exact = mu(hundredths);
        List<Integer> keys = new ArrayList<>(exact.keySet());
        Collections.shuffle(keys, new Random(seed));
        Map<Integer, BigDecimal> shuffled = new LinkedHashMap<>();
        keys.forEach(key -> shuffled.put(key, exact.get(key)));

        assertThat(Balancing.of(shuffled, 2)).isEqualTo(Balancing.of(exact, 2));
    }

    @Property
    void equalPartsDifferByOneUnitAtMostAndTheFirstHaveIt(
            @ForAll @LongRange(max = MOST) long hundredths, @ForAll @IntRange(min = 1, max = 50) int many) {
        Map<Integer, Shown> shown = Balancing.of(mu(Collections.nCopies(many, hundredths)), 2);

        List<BigDecimal> values = shown.values().stream().map(Shown::value).toList();
        assertThat(values).isSortedAccordingTo(Collections.reverseOrder());
        assertThat(values.get(0).subtract(values.get(many - 1))).isLessThanOrEqualTo(UNIT);
    }
}
