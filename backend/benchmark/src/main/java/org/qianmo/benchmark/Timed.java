package org.qianmo.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/** Times of one thing, done again and again, in milliseconds. */
final class Timed<T> {

    private final String label;
    private final Callable<T> work;
    private final List<Double> milliseconds = new ArrayList<>();
    private T result;

    Timed(String label, Callable<T> work) {
        this.label = label;
        this.work = work;
    }

    /** Each of them once a round, in turn; what the first rounds take does not count. */
    static void inTurn(int warming, int rounds, List<? extends Timed<?>> all) throws Exception {
        for (int round = -warming; round < rounds; round++) {
            for (Timed<?> each : all) {
                each.once(round >= 0);
            }
        }
    }

    private void once(boolean counts) throws Exception {
        long before = System.nanoTime();
        result = work.call();
        if (counts) {
            milliseconds.add((System.nanoTime() - before) / 1e6);
        }
    }

    T result() {
        return result;
    }

    double median() {
        List<Double> sorted = milliseconds.stream().sorted().toList();
        return (sorted.get(sorted.size() / 2) + sorted.get((sorted.size() - 1) / 2)) / 2;
    }

    /** A row with how many times as long, or as short, something else took. */
    String row(Timed<?> baseline) {
        List<Double> sorted = milliseconds.stream().sorted().toList();
        return String.format(
                Locale.ROOT,
                "| %s | %d | %.2f (%.2f–%.2f) | %.1f× |",
                label,
                sorted.size(),
                median(),
                sorted.get(0),
                sorted.get(sorted.size() - 1),
                baseline.median() / median());
    }
}
