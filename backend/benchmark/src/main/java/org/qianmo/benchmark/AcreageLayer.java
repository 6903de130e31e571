package org.qianmo.benchmark;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.io.WKBWriter;

/**
 * The layer of {@link AcreageFigures} in a table: parcels that share their borders, in 300 zones, 31 in 100 of them
 * consolidated, in patches of three by three; and some that were imported over others, half of them doubles, half of
 * them moved by some metres.
 */
final class AcreageLayer {

    static final int PER_CONSOLIDATED_IMPORT = 200;
    private static final int ZONE_COLUMNS = 20;
    private static final int ZONE_ROWS = 15;
    private static final int PATCH = 3;
    private static final int BATCH = 5_000;
    private static final long SEED = 20_250_103;

    private final int parcels;
    private final int consolidated;
    private final int columns;
    private final Random random = new Random(SEED);

    private AcreageLayer(int parcels, int consolidated) {
        this.parcels = parcels;
        this.consolidated = consolidated;
        this.columns = (int) Math.ceil(Math.sqrt(parcels - imports()));
    }

    /** Fills the table {@code parcel}: ids from 0, what was imported over others last; {@code parcels} rows in all. */
    static void fill(Connection connection, int parcels, int consolidated) throws SQLException {
        new AcreageLayer(parcels, consolidated).fill(connection);
    }

    private int imports() {
        return consolidated / PER_CONSOLIDATED_IMPORT;
    }

    private void fill(Connection connection) throws SQLException {
        int surveyed = parcels - imports();
        List<Polygon> grid = GridCoverage.of(surveyed, SEED).subList(0, surveyed);
        List<Integer> patches = patches(surveyed);
        BitSet ready = new BitSet();
        patches.subList(0, consolidated - imports()).forEach(ready::set);
        execute(connection, """
                create table parcel (id bigint primary key, zone int not null, consolidated boolean not null,
                    geom geometry(Polygon, 4547) not null)""");
        try (PreparedStatement row =
                connection.prepareStatement("insert into parcel values (?, ?, ?, ST_GeomFromWKB(?, 4547))")) {
            for (int i = 0; i < surveyed; i++) {
                add(row, i, zone(i), ready.get(i), grid.get(i));
            }
            for (int i = 0; i < imports(); i++) {
                int over = patches.get(random.nextInt(consolidated - imports()));
                double metres = i % 2 == 0 ? 0 : 3 + random.nextDouble();
                Geometry moved = AffineTransformation.translationInstance(metres, metres / 2)
                        .transform(grid.get(over));
                add(row, surveyed + i, zone(over), true, moved);
            }
            row.executeBatch();
        }
        execute(connection, "create index on parcel using gist (geom) where consolidated");
        execute(connection, "create index on parcel (id) where consolidated");
        execute(connection, "vacuum analyze parcel");
    }

    /** Numbers of parcels, patch by patch, the patches in an order of chance. */
    private List<Integer> patches(int surveyed) {
        int across = columns / PATCH + 1;
        List<List<Integer>> patches = new ArrayList<>();
        for (int i = 0; i < across * across; i++) {
            patches.add(new ArrayList<>());
        }
        for (int i = 0; i < surveyed; i++) {
            patches.get(i / columns / PATCH * across + i % columns / PATCH).add(i);
        }
        Collections.shuffle(patches, random);
        return patches.stream().flatMap(List::stream).toList();
    }

    private int zone(int parcel) {
        int column = parcel % columns * ZONE_COLUMNS / columns;
        int row = parcel / columns * ZONE_ROWS / columns;
        return row * ZONE_COLUMNS + column;
    }

    private static void add(PreparedStatement row, long id, int zone, boolean ready, Geometry plane)
            throws SQLException {
        row.setLong(1, id);
        row.setInt(2, zone);
        row.setBoolean(3, ready);
        row.setBytes(4, new WKBWriter().write(plane));
        row.addBatch();
        if (id % BATCH == 0) {
            row.executeBatch();
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
