package org.qianmo.benchmark;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;

/**
 * The JDK's HTTP server on the loopback address, before a database with connections that stay open: what a baseline needs, and
 * nothing else. No sign-in, no cache, no check of anything.
 */
final class BareServer {

    private static final int CONNECTIONS = 8;

    private final BlockingQueue<Connection> connections = new ArrayBlockingQueue<>(CONNECTIONS);
    private final Answer answer;

    /** What is sent for an address. */
    @FunctionalInterface
    interface Answer {

        /** @return the body; an empty one is answered with 204 */
        byte[] to(URI asked, Connection connection) throws SQLException;
    }

    private BareServer(String database, String user, Answer answer) throws SQLException {
        this.answer = answer;
        for (int i = 0; i < CONNECTIONS; i++) {
            connections.add(DriverManager.getConnection(database, user, System.getenv("PGPASSWORD")));
        }
    }

    /**
     * Answers until the program ends.
     *
     * @param arguments port, JDBC address, user; the password is in {@code PGPASSWORD}
     * @param path what is answered, and all below it
     */
    static void start(String[] arguments, String path, Answer answer) throws IOException, SQLException {
        BareServer bare = new BareServer(arguments[1], arguments[2], answer);
        InetSocketAddress address =
                new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(arguments[0]));
        HttpServer server = HttpServer.create(address, 0);
        server.createContext(path, bare::answer);
        server.setExecutor(Executors.newFixedThreadPool(CONNECTIONS));
        server.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = body(exchange.getRequestURI());
            exchange.sendResponseHeaders(body.length == 0 ? 204 : 200, body.length == 0 ? -1 : body.length);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(body);
            }
        } catch (SQLException e) {
            exchange.sendResponseHeaders(500, -1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private byte[] body(URI asked) throws SQLException, InterruptedException {
        Connection connection = connections.take();
        try {
            return answer.to(asked, connection);
        } finally {
            connections.add(connection);
        }
    }
}
