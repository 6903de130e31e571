package org.qianmo.benchmark;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.qianmo.benchmark.TileList.Tile;

/**
 * Asks a running server for the same list of parcel tiles, one at a time, and prints a line each: zoom, milliseconds, KiB.
 * Empty tiles are left out.
 *
 * <p>{@code list} prints the tiles themselves (zoom, column, row), for a baseline on the same ground. Otherwise the
 * arguments are the server's address, a user name, the content coding to accept ({@code gzip} as a browser does, or
 * {@code identity}), the rounds to pass over, and the rounds to print; then, if wanted, the first zoom and queries for the
 * tiles' addresses, with commas between them: each round takes the next. The password is in {@code QIANMO_PASSWORD}.
 */
public final class TileTimes {

    /** From here on tiles show parcels, and below it cells of ground. */
    private static final int ZOOM_MIN = 12;

    private static final int ZOOM_MAX = 16;
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private final URI server;

    private TileTimes(URI server) {
        this.server = server;
    }

    /** @param arguments see the class */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments.length == 1 && arguments[0].equals("list")) {
            tiles(ZOOM_MIN).forEach(tile -> System.out.printf("%d %d %d%n", tile.zoom(), tile.column(), tile.row()));
            return;
        }
        TileTimes times = new TileTimes(URI.create(arguments[0]));
        times.signIn(arguments[1]);
        int zoomMin = arguments.length > 5 ? Integer.parseInt(arguments[5]) : ZOOM_MIN;
        String[] queries = arguments.length > 6 ? arguments[6].split(",") : new String[] {""};
        int passedOver = Integer.parseInt(arguments[3]);
        int rounds = passedOver + Integer.parseInt(arguments[4]);
        for (int round = 0; round < rounds; round++) {
            String query = queries[round % queries.length];
            times.round(tiles(zoomMin), query, arguments[2], round >= passedOver);
        }
    }

    private static List<Tile> tiles(int zoomMin) {
        return TileList.of(zoomMin, ZOOM_MAX);
    }

    private void signIn(String username) throws IOException, InterruptedException {
        client.send(request("/api/about").build(), HttpResponse.BodyHandlers.discarding());
        String form = "username=" + username + "&password=" + System.getenv("QIANMO_PASSWORD");
        HttpRequest signIn = request("/api/session")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-XSRF-TOKEN", token())
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        expect(204, client.send(signIn, HttpResponse.BodyHandlers.discarding()));
    }

    private String token() {
        CookieManager cookies = (CookieManager) client.cookieHandler().orElseThrow();
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElseThrow();
    }

    private void round(List<Tile> tiles, String query, String coding, boolean print)
            throws IOException, InterruptedException {
        for (Tile tile : tiles) {
            Optional<String> line = time(tile, query, coding);
            if (print) {
                line.ifPresent(System.out::println);
            }
        }
    }

    /** @return empty for an empty tile, which is no measure of anything */
    private Optional<String> time(Tile tile, String query, String coding) throws IOException, InterruptedException {
        String path = tile.path() + "?" + query;
        HttpRequest request = request(path).header("Accept-Encoding", coding).build();
        long before = System.nanoTime();
        HttpResponse<byte[]> reply = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        double milliseconds = (System.nanoTime() - before) / 1e6;
        if (reply.statusCode() == 204) {
            return Optional.empty();
        }
        expect(200, reply);
        double kibibytes = reply.body().length / 1024.0;
        return Optional.of(String.format(Locale.ROOT, "%d %.2f %.1f", tile.zoom(), milliseconds, kibibytes));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(server.resolve(path)).timeout(Duration.ofSeconds(60));
    }

    private static void expect(int status, HttpResponse<?> reply) {
        if (reply.statusCode() != status) {
            throw new IllegalStateException(reply.uri() + " answered " + reply.statusCode() + " instead of " + status);
        }
    }
}
