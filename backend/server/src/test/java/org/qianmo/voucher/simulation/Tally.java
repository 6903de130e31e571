package org.qianmo.voucher.simulation;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How many steps of each kind were accepted, refused, cut off. */
final class Tally {

    /** What came of a step. */
    enum End {
        ACCEPTED,
        REFUSED,
        CUT
    }

    private final Map<String, int[]> counts = new TreeMap<>();

    void add(String kind, End end) {
        counts.computeIfAbsent(kind, same -> new int[End.values().length])[end.ordinal()]++;
    }

    int sum() {
        return counts.values().stream()
                .mapToInt(count -> java.util.Arrays.stream(count).sum())
                .sum();
    }

    @Override
    public String toString() {
        return counts.entrySet().stream()
                .map(row -> "%-14s accepted %4d  refused %4d  cut %4d"
                        .formatted(
                                row.getKey(),
                                row.getValue()[End.ACCEPTED.ordinal()],
                                row.getValue()[End.REFUSED.ordinal()],
                                row.getValue()[End.CUT.ordinal()]))
                .collect(Collectors.joining("\n"));
    }
}
