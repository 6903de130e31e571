package org.qianmo.benchmark;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
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

    private TileLoad() {}

    /** @param arguments see the class */
    public static void main(String[] arguments) throws Exception {
        if (arguments[0].equals("list")) {
            list(URI.create(arguments[1]), arguments[2]);
            return;
        }
        URI server = URI.create(arguments[1]);
        ClientLoad load = new ClientLoad(server, Session.cookies(server, arguments[2]), arguments[3]);
        List<Tile> tiles = read(Path.of(arguments[4]));
        int clients = Integer.parseInt(arguments[5]);
        int rounds = Integer.parseInt(arguments[6]);
        int seconds = Integer.parseInt(arguments[7]);
        for (String group : arguments[8].split(",")) {
            String[] zooms = group.split("-");
            int first = Integer.parseInt(zooms[0]);
            int last = Integer.parseInt(zooms[zooms.length - 1]);
            List<String> wanted = tiles.stream()
                    .filter(tile -> tile.zoom() >= first && tile.zoom() <= last)
                    .map(Tile::path)
                    .toList();
            load.run(wanted, clients, wanted.size() * rounds, seconds).print(arguments[0] + " | z" + group, 0);
        }
    }

    private static void list(URI server, String user) throws IOException {
        try (PlainClient client = new PlainClient(server, Session.cookies(server, user), "identity")) {
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
}
