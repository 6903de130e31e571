package org.qianmo.benchmark;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.qianmo.kernel.dissolve.ZoneGround;

/** Rows of the table {@code parcel}, read on two connections at once, as binary, some thousands at a time. */
final class AcreageRows implements AutoCloseable {

    private static final int CONNECTIONS = 2;
    private static final int ROWS_AT_ONCE = 2_000;
    private static final String COLUMNS = "select id, zone, ST_AsBinary(geom) from parcel where ";

    private final Connection besides;
    private final List<Connection> connections = new ArrayList<>();
    private final ExecutorService readers = Executors.newFixedThreadPool(CONNECTIONS);
    private final long parcels;

    AcreageRows(String address, String user, String password, int parcels) throws SQLException {
        this.parcels = parcels;
        this.besides = DriverManager.getConnection(address, user, password);
        for (int i = 0; i < CONNECTIONS; i++) {
            Connection connection = DriverManager.getConnection(address, user, password);
            // Rows come in portions within a transaction only.
            connection.setAutoCommit(false);
            connections.add(connection);
        }
    }

    /** For whatever is asked besides. */
    Connection connection() {
        return besides;
    }

    List<ZoneGround> consolidated() throws Exception {
        List<Future<List<ZoneGround>>> parts = new ArrayList<>();
        for (int i = 0; i < CONNECTIONS; i++) {
            long from = parcels * i / CONNECTIONS;
            long to = parcels * (i + 1) / CONNECTIONS;
            Connection connection = connections.get(i);
            Callable<List<ZoneGround>> part =
                    () -> read(connection, COLUMNS + "consolidated and id >= ? and id < ?", from, to);
            parts.add(readers.submit(part));
        }
        List<ZoneGround> all = new ArrayList<>();
        for (Future<List<ZoneGround>> part : parts) {
            all.addAll(part.get());
        }
        return all;
    }

    /** Consolidated or not. */
    ZoneGround one(long id) throws Exception {
        return read(connections.get(0), COLUMNS + "id = ?", id).get(0);
    }

    /** Ids of parcels that are not consolidated, in an order of chance that is always the same. */
    List<Long> others(int count) throws SQLException {
        List<Long> ids = new ArrayList<>();
        try (PreparedStatement query = besides.prepareStatement(
                        "select id from parcel where not consolidated order by md5(id::text) limit ?");
                ResultSet rows = withNumbers(query, count).executeQuery()) {
            while (rows.next()) {
                ids.add(rows.getLong(1));
            }
        }
        return ids;
    }

    private static List<ZoneGround> read(Connection connection, String sql, long... numbers)
            throws SQLException, ParseException {
        WKBReader reader = new WKBReader();
        List<ZoneGround> grounds = new ArrayList<>();
        try (PreparedStatement query = inPortions(connection.prepareStatement(sql));
                ResultSet rows = withNumbers(query, numbers).executeQuery()) {
            while (rows.next()) {
                grounds.add(new ZoneGround(rows.getLong(1), rows.getInt(2), reader.read(rows.getBytes(3))));
            }
        }
        connection.commit();
        return grounds;
    }

    private static PreparedStatement inPortions(PreparedStatement query) throws SQLException {
        query.setFetchSize(ROWS_AT_ONCE);
        return query;
    }

    private static PreparedStatement withNumbers(PreparedStatement query, long... numbers) throws SQLException {
        for (int i = 0; i < numbers.length; i++) {
            query.setLong(i + 1, numbers[i]);
        }
        return query;
    }

    @Override
    public void close() throws SQLException {
        readers.shutdown();
        besides.close();
        for (Connection connection : connections) {
            connection.close();
        }
    }
}
