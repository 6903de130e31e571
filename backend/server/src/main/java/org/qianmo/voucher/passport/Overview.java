package org.qianmo.voucher.passport;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.qianmo.access.Territory;
import org.qianmo.kernel.ledger.Purpose;

/**
 * What was issued and what became of it, of the holders that a reader may read.
 *
 * @param territory whose holders are added up; null for all
 * @param indicators of all of them; money does not count
 * @param towns the same by the holder's town, which add up to it; the pool and others without a town come under ""
 * @param pool what the district's indicator pool has; empty for whom it is not to read
 */
public record Overview(
        Territory territory,
        SortedMap<IndicatorKey, Amounts> indicators,
        SortedMap<String, SortedMap<IndicatorKey, Amounts>> towns,
        List<PoolLine> pool) {

    /** @param amount in the smallest unit */
    public record PoolLine(IndicatorKey indicator, Purpose state, long amount) {}

    /**
     * What accounts of a town gained in one state.
     *
     * @param townCode "" for none
     * @param pool whether they are the pool's
     * @param byIssue whether it came from an issue account, or went back there
     */
    public record Gain(
            String townCode, boolean pool, IndicatorKey indicator, Purpose state, boolean byIssue, long amount) {}

    static Overview of(Territory territory, List<Gain> gains) {
        SortedMap<IndicatorKey, Amounts> indicators = new TreeMap<>();
        SortedMap<String, SortedMap<IndicatorKey, Amounts>> towns = new TreeMap<>();
        for (Gain gain : gains) {
            add(indicators, gain);
            add(towns.computeIfAbsent(gain.townCode(), town -> new TreeMap<>()), gain);
        }
        return new Overview(territory, indicators, towns, pool(gains));
    }

    private static void add(Map<IndicatorKey, Amounts> sums, Gain gain) {
        Amounts before = sums.getOrDefault(gain.indicator(), Amounts.NONE);
        sums.put(gain.indicator(), before.plus(gain.state(), gain.byIssue(), gain.amount()));
    }

    private static List<PoolLine> pool(List<Gain> gains) {
        SortedMap<IndicatorKey, Amounts> pool = new TreeMap<>();
        gains.stream().filter(Gain::pool).forEach(gain -> add(pool, gain));
        return pool.entrySet().stream()
                .flatMap(sums -> Stream.of(Purpose.values())
                        .filter(state -> sums.getValue().in(state) != 0)
                        .map(state -> new PoolLine(
                                sums.getKey(), state, sums.getValue().in(state))))
                .toList();
    }
}
