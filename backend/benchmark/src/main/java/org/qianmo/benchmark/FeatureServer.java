package org.qianmo.benchmark;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * The baseline of OGC API Features: a page of parcels by box as PostGIS builds it in SQL, {@code json_build_object} with {@code
 * ST_AsGeoJSON}, behind the JDK's HTTP server, with connections that stay open and statements that stay prepared; no sign-in and
 * no check of anything. The same parcels, members and digits as the service; links are left out.
 *
 * <p>Arguments: port, JDBC address, user; the password is in {@code PGPASSWORD}. Table {@code land_name} says the name of a land
 * class. {@code GET /<limit>?west,south,east,north}.
 */
public final class FeatureServer {

    private static final String QUERY = """
            with found as (
              select * from parcel_version v
              where v.recorded_to = '9999-12-31T00:00:00Z' and v.geom && ST_MakeEnvelope(?, ?, ?, ?, 4490)
              order by v.parcel_id limit ?)
            select json_build_object(
              'type', 'FeatureCollection',
              'timeStamp', now(),
              'numberMatched', (select count(*) from parcel_version v
                where v.recorded_to = '9999-12-31T00:00:00Z' and v.geom && ST_MakeEnvelope(?, ?, ?, ?, 4490)),
              'numberReturned', count(*),
              'features', json_agg(json_build_object(
                'type', 'Feature',
                'id', v.parcel_id,
                'geometry', ST_AsGeoJSON(v.geom, 11)::json,
                'properties', json_build_object(
                  'code', v.code, 'landClass', v.land_class, 'landClassName', l.name, 'ownership', v.ownership,
                  'holder', v.holder, 'stage', v.stage, 'townCode', v.town_code, 'townName', t.name,
                  'villageCode', v.village_code, 'villageName', w.name, 'zoneId', v.zone_id,
                  'officialAreaSquareMetres', v.official_area,
                  'officialAreaMu', round(v.official_area * 3 / 2000, 2),
                  'registeredAreaSquareMetres', v.registered_area, 'version', v.version, 'validFrom', v.valid_from,
                  'recordedAt', v.recorded_from, 'synthetic', v.synthetic))))::text
            from found v
            left join land_name l on l.code = v.land_class
            left join admin_unit t on t.code = v.town_code
            left join admin_unit w on w.code = v.village_code
            """;

    private FeatureServer() {}

    /** @param arguments see the class */
    public static void main(String[] arguments) throws IOException, SQLException {
        BareServer.start(arguments, "/", FeatureServer::page);
    }

    private static byte[] page(URI asked, Connection connection) throws SQLException {
        int limit = Integer.parseInt(asked.getPath().substring(1));
        String[] box = asked.getQuery().split(",");
        try (PreparedStatement statement = connection.prepareStatement(QUERY)) {
            for (int i = 0; i < 4; i++) {
                statement.setDouble(i + 1, Double.parseDouble(box[i]));
                statement.setDouble(i + 6, Double.parseDouble(box[i]));
            }
            statement.setInt(5, limit);
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getString(1).getBytes(StandardCharsets.UTF_8);
            }
        }
    }
}
