package org.qianmo.benchmark;

import java.io.IOException;
import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * The baseline of the tile service: {@code ST_AsMVT} behind the JDK's HTTP server, with connections that stay open and
 * statements that stay prepared; no sign-in, no cache, no check of anything. The same rows and attributes as the service.
 *
 * <p>Arguments: port, JDBC address, user; the password is in {@code PGPASSWORD}. Table {@code land_group} says the group of a
 * land class.
 */
public final class MvtServer {

    private static final int CODE_ZOOM_MIN = 16;

    private static final String QUERY = """
            select ST_AsMVT(t, 'parcels', 4096, 'geom', 'id') from (
              select v.parcel_id as id, v.land_class as "landClass", g.land_group as "landGroup", v.stage, v.ownership, %s
                ST_AsMVTGeom(ST_Transform(v.geom, 3857), ST_TileEnvelope(?, ?, ?), 4096, 64) as geom
              from parcel_version v join land_group g using (land_class)
              where v.recorded_to = '9999-12-31T00:00:00Z'
                and v.geom && ST_Transform(ST_TileEnvelope(?, ?, ?, margin => 0.015625), 4490)) t
            """;

    private MvtServer() {}

    /** @param arguments see the class */
    public static void main(String[] arguments) throws IOException, SQLException {
        BareServer.start(arguments, "/tiles/parcels/", MvtServer::tile);
    }

    private static byte[] tile(URI asked, Connection connection) throws SQLException {
        String[] parts = asked.getPath().split("[/.]");
        int zoom = Integer.parseInt(parts[3]);
        String query = QUERY.formatted(zoom < CODE_ZOOM_MIN ? "" : "v.code,");
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            for (int i = 0; i < 6; i++) {
                statement.setInt(i + 1, Integer.parseInt(parts[3 + i % 3]));
            }
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getBytes(1);
            }
        }
    }
}
