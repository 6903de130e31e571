package org.qianmo.benchmark;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Features by box and page by page, on a running server. Prints a Markdown row a line.
 *
 * <p>{@code boxes <server> <user>} prints boxes in the towns that hold at least 1,000 parcels, one a line. {@code load <label>
 * <server> <user or -> <file with boxes> <address before the box> <clients> <seconds>} asks for them: requests, errors,
 * requests a second, p50, p95, p99 and greatest time in milliseconds, mean KiB. {@code pages <server> <user> <features of a
 * page>} walks through all parcels: of the first, the middle and the last tenth of the pages the median and p95. The password is
 * in {@code QIANMO_PASSWORD}.
 */
public final class FeatureTimes {

    private static final String ITEMS = "/ogc/collections/parcels/items?limit=";
    private static final int FEATURES = 1_000;
    private static final int BOXES_A_PLACE = 4;
    private static final double FIRST_DEGREES = 0.002;
    private static final double LAST_DEGREES = 0.1;
    private static final double SHIFT_DEGREES = 0.004;
    private static final Pattern NEXT = Pattern.compile("\"href\":\"([^\"]*)\",\"rel\":\"next\"");

    private FeatureTimes() {}

    /** @param arguments see the class */
    public static void main(String[] arguments) throws Exception {
        switch (arguments[0]) {
            case "boxes" -> boxes(Session.of(URI.create(arguments[1]), arguments[2]));
            case "pages" -> pages(Session.of(URI.create(arguments[1]), arguments[2]), Integer.parseInt(arguments[3]));
            default -> load(arguments);
        }
    }

    /** Each is as small as it can be and still hold enough parcels. */
    private static void boxes(Session session) {
        for (double[] place : Places.IN_THE_TOWNS) {
            for (int i = 0; i < BOXES_A_PLACE; i++) {
                double longitude = place[0] + SHIFT_DEGREES * (i % 2);
                double latitude = place[1] + SHIFT_DEGREES * (i / 2);
                for (double half = FIRST_DEGREES; half < LAST_DEGREES; half *= 1.1) {
                    String box = String.format(
                            Locale.ROOT,
                            "%.6f,%.6f,%.6f,%.6f",
                            longitude - half,
                            latitude - half,
                            longitude + half,
                            latitude + half);
                    Session.Reply reply =
                            session.send("GET", ITEMS + "1&bbox=" + box, null).mustBe(200);
                    if (reply.number("numberMatched") >= FEATURES) {
                        System.out.println(box);
                        break;
                    }
                }
            }
        }
    }

    private static void pages(Session session, int features) {
        List<Double> times = new ArrayList<>();
        String next = ITEMS + features;
        while (next != null) {
            long before = System.nanoTime();
            Session.Reply reply = session.send("GET", next, null).mustBe(200);
            times.add((System.nanoTime() - before) / 1e6);
            Matcher link =
                    NEXT.matcher(reply.text().substring(0, Math.min(reply.text().length(), 4_000)));
            next = link.find()
                    ? URI.create(link.group(1)).getRawPath() + "?"
                            + URI.create(link.group(1)).getRawQuery()
                    : null;
        }
        int tenth = Math.max(1, times.size() / 10);
        row("first tenth", times.subList(0, tenth));
        row("middle tenth", times.subList(times.size() / 2 - tenth / 2, times.size() / 2 - tenth / 2 + tenth));
        row("last tenth", times.subList(times.size() - tenth, times.size()));
        row("all", times);
    }

    private static void row(String label, List<Double> times) {
        List<Double> sorted = times.stream().sorted().toList();
        System.out.printf(
                Locale.ROOT,
                "| %s | %d | %.1f | %.1f | %.1f |%n",
                label,
                sorted.size(),
                at(sorted, 0.50),
                at(sorted, 0.95),
                at(sorted, 1));
    }

    private record Times(List<Double> milliseconds, long bytes, int errors) {}

    private static void load(String[] arguments) throws Exception {
        URI server = URI.create(arguments[2]);
        String cookies = arguments[3].equals("-")
                ? null
                : Session.of(server, arguments[3]).cookies();
        List<String> paths = Files.readAllLines(Path.of(arguments[4])).stream()
                .map(box -> arguments[5] + box)
                .toList();
        int clients = Integer.parseInt(arguments[6]);
        ExecutorService pool = Executors.newFixedThreadPool(clients);
        AtomicInteger next = new AtomicInteger();
        long start = System.nanoTime();
        long last = start + TimeUnit.SECONDS.toNanos(Long.parseLong(arguments[7]));
        List<Future<Times>> running = new ArrayList<>();
        for (int i = 0; i < clients; i++) {
            running.add(pool.submit(() -> ask(server, cookies, paths, next, last)));
        }
        List<Double> all = new ArrayList<>();
        long bytes = 0;
        int errors = 0;
        for (Future<Times> one : running) {
            all.addAll(one.get().milliseconds());
            bytes += one.get().bytes();
            errors += one.get().errors();
        }
        double elapsed = (System.nanoTime() - start) / 1e9;
        pool.shutdown();
        all.sort(null);
        System.out.printf(
                Locale.ROOT,
                "| %s | %d | %d | %d | %.1f | %.1f | %.1f | %.1f | %.1f | %.0f |%n",
                arguments[1],
                clients,
                all.size(),
                errors,
                all.size() / elapsed,
                at(all, 0.50),
                at(all, 0.95),
                at(all, 0.99),
                at(all, 1),
                bytes / 1024.0 / all.size());
    }

    private static Times ask(URI server, String cookies, List<String> paths, AtomicInteger next, long last)
            throws IOException {
        List<Double> times = new ArrayList<>();
        long bytes = 0;
        int errors = 0;
        try (PlainClient client = new PlainClient(server, cookies, "identity")) {
            while (System.nanoTime() < last) {
                String path = paths.get(next.getAndIncrement() % paths.size());
                long before = System.nanoTime();
                PlainClient.Reply reply = client.get(path, null);
                times.add((System.nanoTime() - before) / 1e6);
                bytes += reply.bytes();
                errors += reply.status() == 200 ? 0 : 1;
            }
        }
        return new Times(times, bytes, errors);
    }

    private static double at(List<Double> sorted, double share) {
        return sorted.get(Math.max(0, (int) Math.ceil(share * sorted.size()) - 1));
    }
}
