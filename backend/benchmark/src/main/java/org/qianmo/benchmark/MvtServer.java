package org.qianmo.benchmark;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;

/**
 * The baseline of the tile service: {@code ST_AsMVT} behind the JDK's HTTP server, with connections that stay open and
 * statements that stay prepared; no sign-in, no cache, no check of anything. The same rows and attributes as the service.
 *
 * <p>Arguments: port, JDBC address, user; the password is in {@code PGPASSWORD}. Table {@code land_group} says the group of a
 * land class.
 */
public final class MvtServer {

    private static final int CONNECTIONS = 8;
    private static final int CODE_ZOOM_MIN = 16;

    private static final String QUERY = """
            select ST_AsMVT(t, 'parcels', 4096, 'geom', 'id') from (
              select v.parcel_id as id, v.land_class as "landClass", g.land_group as "landGroup", v.stage, v.ownership, %s
                ST_AsMVTGeom(ST_Transform(v.geom, 3857), ST_TileEnvelope(?, ?, ?), 4096, 64) as geom
              from parcel_version v join land_group g using (land_class)
              where v.recorded_to = '9999-12-31T00:00:00Z'
                and v.geom && ST_Transform(ST_TileEnvelope(?, ?, ?, margin => 0.015625), 4490)) t
            """;

    private final BlockingQueue<Connection> connections = new ArrayBlockingQueue<>(CONNECTIONS);

    private MvtServer(String address, String user) throws SQLException {
        for (int i = 0; i < CONNECTIONS; i++) {
            connections.add(DriverManager.getConnection(address, user, System.getenv("PGPASSWORD")));
        }
    }

    /** @param arguments see the class */
    public static void main(String[] arguments) throws IOException, SQLException {
        MvtServer tiles = new MvtServer(arguments[1], arguments[2]);
        InetSocketAddress address =
                new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(arguments[0]));
        HttpServer server = HttpServer.create(address, 0);
        server.createContext("/tiles/parcels/", tiles::answer);
        server.setExecutor(Executors.newFixedThreadPool(CONNECTIONS));
        server.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String[] parts = exchange.getRequestURI().getPath().split("[/.]");
            byte[] tile = tile(Integer.parseInt(parts[3]), Integer.parseInt(parts[4]), Integer.parseInt(parts[5]));
            exchange.sendResponseHeaders(tile.length == 0 ? 204 : 200, tile.length == 0 ? -1 : tile.length);
            try (OutputStream body = exchange.getResponseBody()) {
                body.write(tile);
            }
        } catch (SQLException e) {
            exchange.sendResponseHeaders(500, -1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private byte[] tile(int zoom, int column, int row) throws SQLException, InterruptedException {
        Connection connection = connections.take();
        String query = QUERY.formatted(zoom < CODE_ZOOM_MIN ? "" : "v.code,");
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            for (int i = 0; i < 2; i++) {
                statement.setInt(3 * i + 1, zoom);
                statement.setInt(3 * i + 2, column);
                statement.setInt(3 * i + 3, row);
            }
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getBytes(1);
            }
        } finally {
            connections.add(connection);
        }
    }
}
