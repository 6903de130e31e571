package org.qianmo.benchmark;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.qianmo.benchmark.TileList.Tile;

/**
 * Asks a server for a list of tiles, by several clients at once, and prints a Markdown row a group of zooms: requests, errors,
 * tiles a second, p50, p95, p99 and greatest time in milliseconds, mean KiB.
 *
 * <p>{@code list <server> <user>} prints the tiles that are not empty. Otherwise: label, server, user ({@code -} for a server
 * that knows nobody), content coding, file with the list, clients, rounds over the list, seconds at most, groups of zooms
 * ({@code 10-13,14-17}). The password is in {@code QIANMO_PASSWORD}.
 */
public final class TileLoad {

    private static final int ZOOM_MIN = 10;
    private static final int ZOOM_MAX = 17;

    private final URI server;
    private final String cookies;
    private final String coding;

    private TileLoad(URI server, String user, String coding) {
        this.server = server;
        this.cookies = user.equals("-") ? null : Session.of(server, user).cookies();
        this.coding = coding;
    }

    /** @param arguments see the class */
    public static void main(String[] arguments) throws Exception {
        if (arguments[0].equals("list")) {
            new TileLoad(URI.create(arguments[1]), arguments[2], "identity").list();
            return;
        }
        TileLoad load = new TileLoad(URI.create(arguments[1]), arguments[2], arguments[3]);
        List<Tile> tiles = read(Path.of(arguments[4]));
        int clients = Integer.parseInt(arguments[5]);
        int rounds = Integer.parseInt(arguments[6]);
        int seconds = Integer.parseInt(arguments[7]);
        for (String group : arguments[8].split(",")) {
            String[] zooms = group.split("-");
            int first = Integer.parseInt(zooms[0]);
            int last = Integer.parseInt(zooms[zooms.length - 1]);
            List<Tile> wanted = tiles.stream()
                    .filter(tile -> tile.zoom() >= first && tile.zoom() <= last)
                    .toList();
            load.run(arguments[0] + " | z" + group, wanted, clients, rounds, seconds);
        }
    }

    private void list() throws IOException {
        try (PlainClient client = new PlainClient(server, cookies, coding)) {
            for (Tile tile : TileList.of(ZOOM_MIN, ZOOM_MAX)) {
                if (client.get(tile.path(), null).status() == 200) {
                    System.out.printf("%d %d %d%n", tile.zoom(), tile.column(), tile.row());
                }
            }
        }
    }

    private static List<Tile> read(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .map(line -> Arrays.stream(line.split(" "))
                        .mapToInt(Integer::parseInt)
                        .toArray())
                .map(numbers -> new Tile(numbers[0], numbers[1], numbers[2]))
                .toList();
    }

    private record Times(List<Double> milliseconds, long bytes, int errors) {}

    private void run(String label, List<Tile> tiles, int clients, int rounds, int seconds) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(clients);
        AtomicInteger next = new AtomicInteger();
        long start = System.nanoTime();
        long last = start + TimeUnit.SECONDS.toNanos(seconds);
        List<Future<Times>> running = new ArrayList<>();
        for (int i = 0; i < clients; i++) {
            running.add(pool.submit(() -> ask(tiles, next, tiles.size() * rounds, last)));
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
                "| %s | %d | %d | %d | %.0f | %.1f | %.1f | %.1f | %.1f | %.0f |%n",
                label,
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

    private Times ask(List<Tile> tiles, AtomicInteger next, int wanted, long last) throws IOException {
        List<Double> times = new ArrayList<>();
        long bytes = 0;
        int errors = 0;
        try (PlainClient client = new PlainClient(server, cookies, coding)) {
            for (int i = next.getAndIncrement(); i < wanted && System.nanoTime() < last; i = next.getAndIncrement()) {
                long before = System.nanoTime();
                PlainClient.Reply reply = client.get(tiles.get(i % tiles.size()).path(), null);
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
