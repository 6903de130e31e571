package org.qianmo.parcel.store;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The table of processes that share a PostGIS database. All times are the database's own: nodes need not agree on theirs. */
@Repository
public class LandNodeRows {

    private final JdbcTemplate jdbc;

    public LandNodeRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Says that the node lives. After a silence of 20 s it counts as one that has just begun. */
    public void beat(String node) {
        jdbc.update("""
                insert into land_node (node, since, beat) values (?, clock_timestamp(), clock_timestamp())
                on conflict (node) do update set
                    since = case when land_node.beat < clock_timestamp() - interval '20 seconds'
                        then clock_timestamp() else land_node.since end,
                    beat = clock_timestamp()
                """, node);
        jdbc.update("delete from land_node where beat < clock_timestamp() - interval '1 hour'");
    }

    /** @return whether any other node was heard of within 30 s */
    public boolean othersLive(String node) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select exists (select 1 from land_node where node <> ? and beat > clock_timestamp() - interval '30 seconds')",
                Boolean.class,
                node));
    }

    /** @return whether all others have had 1.5 s to notice the node, and notice it still */
    public boolean isNoticed(String node) {
        return Boolean.TRUE.equals(jdbc.queryForObject("""
                select exists (select 1 from land_node where node = ?
                    and since < clock_timestamp() - interval '1.5 seconds'
                    and beat > clock_timestamp() - interval '20 seconds')
                """, Boolean.class, node));
    }

    public void remove(String node) {
        jdbc.update("delete from land_node where node = ?", node);
    }
}
