package org.qianmo.benchmark.vouchers;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Threads that do the same again and again, each on its own. */
final class Clients {

    /**
     * What they did.
     *
     * @param milliseconds of each, the shortest first
     * @param rate how many a second
     */
    record Done(List<Double> milliseconds, double rate) {}

    private Clients() {}

    /** None begins after the seconds are over; one that fails ends the run. */
    static Done run(int clients, double seconds, Runnable action) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(clients);
        long start = System.nanoTime();
        long last = start + (long) (seconds * 1e9);
        try {
            List<Future<List<Double>>> running = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                running.add(pool.submit(() -> repeat(last, action)));
            }
            List<Double> all = new ArrayList<>();
            for (Future<List<Double>> one : running) {
                all.addAll(one.get());
            }
            double took = (System.nanoTime() - start) / 1e9;
            all.sort(null);
            return new Done(all, all.size() / took);
        } finally {
            pool.shutdown();
        }
    }

    private static List<Double> repeat(long last, Runnable action) {
        List<Double> times = new ArrayList<>();
        for (long before = System.nanoTime(); before < last; before = System.nanoTime()) {
            action.run();
            times.add((System.nanoTime() - before) / 1e6);
        }
        return times;
    }
}
