package org.qianmo.benchmark;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.qianmo.benchmark.TileList.Tile;

/**
 * Editors who commit on one node, each on ground of their own, and look at their tile on another node until it is another one.
 * Prints a Markdown row: commits, how often the first look was not yet fresh, and the time from the reply that confirms the
 * commit to the end of the fresh tile, milliseconds.
 *
 * <p>Arguments: label, server that is written to, server that is read from, the administrator's name, editors, seconds. Planners
 * must be allowed direct changes.
 */
public final class FreshTiles {

    private static final int ZOOM = 16;
    private static final double GROUND_DEGREES = 0.0015;
    private static final double APART_DEGREES = 0.012;
    private static final int LOOKS_MAX = 1_000;

    private final URI reader;
    private final long last;

    private FreshTiles(URI reader, int seconds) {
        this.reader = reader;
        this.last = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    }

    private record Look(double milliseconds, int stale) {}

    /** @param arguments see the class */
    public static void main(String[] arguments) throws Exception {
        Office office = new Office(URI.create(arguments[1]), arguments[3]);
        URI reader = URI.create(arguments[2]);
        String cookies = Session.of(reader, arguments[3]).cookies();
        int editors = Integer.parseInt(arguments[4]);
        List<Session> people = new ArrayList<>();
        for (int i = 0; i < editors; i++) {
            people.add(office.person("editor-" + i, "PLANNER"));
        }
        FreshTiles run = new FreshTiles(reader, Integer.parseInt(arguments[5]));
        ExecutorService pool = Executors.newFixedThreadPool(editors);
        List<Future<List<Look>>> running = new ArrayList<>();
        for (int i = 0; i < editors; i++) {
            int number = i;
            running.add(pool.submit(() -> run.edit(people.get(number), number, cookies)));
        }
        List<Look> looks = new ArrayList<>();
        for (Future<List<Look>> one : running) {
            looks.addAll(one.get());
        }
        pool.shutdown();
        print(arguments[0], editors, looks);
    }

    private static void print(String label, int editors, List<Look> looks) {
        List<Double> times = looks.stream().map(Look::milliseconds).sorted().toList();
        System.out.printf(
                Locale.ROOT,
                "| %s | %d | %d | %d | %.1f | %.1f | %.1f | %.1f |%n",
                label,
                editors,
                looks.size(),
                looks.stream().filter(look -> look.stale() > 0).count(),
                Percentile.of(times, 0.5),
                Percentile.of(times, 0.95),
                Percentile.of(times, 0.99),
                Percentile.of(times, 1));
    }

    private List<Look> edit(Session editor, int number, String cookies) throws Exception {
        double[] place = Places.IN_THE_TOWNS[number % Places.IN_THE_TOWNS.length];
        double longitude = place[0] + number / Places.IN_THE_TOWNS.length * APART_DEGREES;
        long parcel = someParcel(editor, longitude, place[1]);
        String feature =
                editor.send("GET", "/api/parcels/" + parcel, null).mustBe(200).text();
        String[] lonLat = feature.replaceAll("(?s).*?\"coordinates\":\\[+([0-9.]+),([0-9.]+).*", "$1 $2")
                .split(" ");
        String tile = Tile.at(ZOOM, Double.parseDouble(lonLat[0]), Double.parseDouble(lonLat[1]))
                .path();
        List<Look> looks = new ArrayList<>();
        try (PlainClient client = new PlainClient(reader, cookies, "gzip")) {
            String tag = client.get(tile, null).tag();
            for (int i = 0; System.nanoTime() < last; i++) {
                String body = feature.replaceAll(
                        "\"landClass\":\"\\w+\"", "\"landClass\":\"0" + (i % 2 == 0 ? 103 : 201) + "\"");
                feature = commit(editor, parcel, body);
                long confirmed = System.nanoTime();
                PlainClient.Reply reply = client.get(tile, tag);
                int stale = 0;
                while (reply.status() == 304 && i > 0 && stale < LOOKS_MAX) {
                    stale++;
                    reply = client.get(tile, tag);
                }
                looks.add(new Look((System.nanoTime() - confirmed) / 1e6, stale));
                tag = reply.tag();
            }
        }
        return looks;
    }

    private static long someParcel(Session editor, double longitude, double latitude) {
        for (int i = 1; i < 10; i++) {
            List<Long> found = Office.parcels(editor, longitude, latitude, i * GROUND_DEGREES);
            if (!found.isEmpty()) {
                return found.get(0);
            }
        }
        throw new IllegalStateException("no parcel at " + longitude + " " + latitude);
    }

    private static String commit(Session editor, long parcel, String feature) {
        long version = Long.parseLong(feature.replaceAll("(?s).*\"version\":(\\d+).*", "$1"));
        return editor.send("PUT", "/api/parcels/" + parcel, feature, "If-Match", "\"" + version + "\"")
                .mustBe(200)
                .text();
    }
}
