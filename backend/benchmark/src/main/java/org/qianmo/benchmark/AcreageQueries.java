package org.qianmo.benchmark;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** The same questions, asked of PostGIS in SQL. */
final class AcreageQueries {

    static final String UNION_BY_ZONE = """
            select zone, ST_Area(ST_Union(geom)) from parcel where consolidated group by zone""";

    /** Right as well: what overlaps nothing is summed, and only the rest united. */
    static final String UNION_WHERE_OVERLAPPING = """
            with doubtful as (
              select distinct a.id from parcel a join parcel b
                on a.geom && b.geom and a.zone = b.zone and a.id <> b.id
                and ST_Relate(a.geom, b.geom, 'T********')
              where a.consolidated and b.consolidated),
            parts as (
              select zone, sum(ST_Area(geom)) as area from parcel
              where consolidated and id not in (select id from doubtful) group by zone
              union all
              select zone, ST_Area(ST_Union(geom)) from parcel where id in (select id from doubtful) group by zone)
            select zone, sum(area) from parts group by zone""";

    /** Counts ground twice where parcels overlap: no rival, the floor. */
    static final String PLAIN_SUM_BY_ZONE = """
            select zone, sum(ST_Area(geom)) from parcel where consolidated group by zone""";

    static final String WHOLE = "select 0, ST_Area(ST_Union(geom)) from parcel where consolidated";

    private static final String BLOCKS = """
            select id, ST_ClusterDBSCAN(geom, 0.5, 1) over () from parcel where consolidated""";

    private final Connection connection;

    AcreageQueries(Connection connection) {
        this.connection = connection;
    }

    Map<Long, Double> areas(String sql) throws SQLException {
        Map<Long, Double> areas = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                areas.put(rows.getLong(1), rows.getDouble(2));
            }
        }
        return areas;
    }

    /** @return number of its cluster by id */
    Map<Long, Long> clusters() throws SQLException {
        Map<Long, Long> clusters = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(BLOCKS)) {
            while (rows.next()) {
                clusters.put(rows.getLong(1), rows.getLong(2));
            }
        }
        return clusters;
    }
}
