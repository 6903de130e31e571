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

/** Rows of the table {@code parcel}, read on two connections at once, as binary. */
final class AcreageRows implements AutoCloseable {

    private static final int CONNECTIONS = 2;
    private static final String COLUMNS = "select id, zone, ST_AsBinary(geom) from parcel where ";

    private final List<Connection> connections = new ArrayList<>();
    private final ExecutorService readers = Executors.newFixedThreadPool(CONNECTIONS);
    private final long parcels;

    AcreageRows(String address, String user, String password, int parcels) throws SQLException {
        this.parcels = parcels;
        for (int i = 0; i < CONNECTIONS; i++) {
            connections.add(DriverManager.getConnection(address, user, password));
        }
    }

    /** For whatever is asked besides. */
    Connection connection() {
        return connections.get(0);
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
        try (PreparedStatement query = connections
                        .get(0)
                        .prepareStatement(
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
        try (PreparedStatement query = connection.prepareStatement(sql);
                ResultSet rows = withNumbers(query, numbers).executeQuery()) {
            while (rows.next()) {
                grounds.add(new ZoneGround(rows.getLong(1), rows.getInt(2), reader.read(rows.getBytes(3))));
            }
        }
        return grounds;
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
        for (Connection connection : connections) {
            connection.close();
        }
    }
}
