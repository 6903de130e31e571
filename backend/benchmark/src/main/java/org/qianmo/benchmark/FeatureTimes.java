package org.qianmo.benchmark;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
                Percentile.of(sorted, 0.50),
                Percentile.of(sorted, 0.95),
                Percentile.of(sorted, 1));
    }

    private static void load(String[] arguments) throws Exception {
        URI server = URI.create(arguments[2]);
        List<String> paths = Files.readAllLines(Path.of(arguments[4])).stream()
                .map(box -> arguments[5] + box)
                .toList();
        new ClientLoad(server, Session.cookies(server, arguments[3]), "identity")
                .run(paths, Integer.parseInt(arguments[6]), Integer.MAX_VALUE, Integer.parseInt(arguments[7]))
                .print(arguments[1], 1);
    }
}
