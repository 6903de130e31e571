package org.qianmo.benchmark;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Several clients that ask a server at once, each on a connection of its own, one request after the other.
 *
 * @param cookies null for a server that knows nobody
 * @param coding content coding
 */
record ClientLoad(URI server, String cookies, String coding) {

    private record Asked(List<Double> milliseconds, long bytes, int errors) {}

    /**
     * How a load went.
     *
     * @param milliseconds of each request, the shortest first
     * @param errors replies that were not 200
     * @param seconds from the first request to the last reply
     */
    record Figures(int clients, List<Double> milliseconds, long bytes, int errors, double seconds) {

        /** Prints a Markdown row: clients, requests, errors, requests a second, p50, p95, p99, greatest time, mean KiB. */
        void print(String label, int rateDecimals) {
            int requests = milliseconds.size();
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %d | %d | %d | %." + rateDecimals + "f | %.1f | %.1f | %.1f | %.1f | %.0f |%n",
                    label,
                    clients,
                    requests,
                    errors,
                    requests / seconds,
                    Percentile.of(milliseconds, 0.50),
                    Percentile.of(milliseconds, 0.95),
                    Percentile.of(milliseconds, 0.99),
                    Percentile.of(milliseconds, 1),
                    bytes / 1024.0 / requests);
        }
    }

    /**
     * Asks for the addresses in turn, from the first again after the last.
     *
     * @param requestsMax no more than these
     * @param secondsMax no request begins later
     */
    Figures run(List<String> paths, int clients, int requestsMax, int secondsMax) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(clients);
        AtomicInteger next = new AtomicInteger();
        long start = System.nanoTime();
        long last = start + TimeUnit.SECONDS.toNanos(secondsMax);
        List<Future<Asked>> running = new ArrayList<>();
        for (int i = 0; i < clients; i++) {
            running.add(pool.submit(() -> ask(paths, next, requestsMax, last)));
        }
        List<Double> all = new ArrayList<>();
        long bytes = 0;
        int errors = 0;
        for (Future<Asked> one : running) {
            all.addAll(one.get().milliseconds());
            bytes += one.get().bytes();
            errors += one.get().errors();
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        pool.shutdown();
        all.sort(null);
        return new Figures(clients, all, bytes, errors, seconds);
    }

    private Asked ask(List<String> paths, AtomicInteger next, int requestsMax, long last) throws IOException {
        List<Double> times = new ArrayList<>();
        long bytes = 0;
        int errors = 0;
        try (PlainClient client = new PlainClient(server, cookies, coding)) {
            for (int i = next.getAndIncrement();
                    i < requestsMax && System.nanoTime() < last;
                    i = next.getAndIncrement()) {
                long before = System.nanoTime();
                PlainClient.Reply reply = client.get(paths.get(i % paths.size()), null);
                times.add((System.nanoTime() - before) / 1e6);
                bytes += reply.bytes();
                errors += reply.status() == 200 ? 0 : 1;
            }
        }
        return new Asked(times, bytes, errors);
    }
}
