package org.qianmo.parcel.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The table of changed ground, from which nodes learn what others have changed. */
@Repository
public class LandChangeRows {

    /** Some hours of busy work, or a minute of reading for a node that slept. */
    private static final long KEPT = 10_000;

    private static final long PRUNE_EVERY = 500;

    private final JdbcTemplate jdbc;

    /** @param box null for everything */
    public record LandChange(long seq, Envelope box) {}

    LandChangeRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** To be called under the lock that all commits pass last, which makes the numbers follow the commits. */
    public void append(List<Envelope> boxes) {
        long seq = last();
        for (Envelope box : boxes) {
            jdbc.update(
                    "insert into land_change (seq, min_x, min_y, max_x, max_y) values (?, ?, ?, ?, ?)",
                    ++seq,
                    box.getMinX(),
                    box.getMinY(),
                    box.getMaxX(),
                    box.getMaxY());
            if (seq % PRUNE_EVERY == 0) {
                jdbc.update("delete from land_change where seq <= ?", seq - KEPT);
            }
        }
    }

    public long last() {
        Long last = jdbc.queryForObject("select max(seq) from land_change", Long.class);
        return last == null ? 0 : last;
    }

    /** The change of this number, if it is still there, and all later ones, in their order. */
    public List<LandChange> from(long seq) {
        return jdbc.query(
                "select seq, min_x, min_y, max_x, max_y from land_change where seq >= ? order by seq",
                (row, i) -> change(row),
                seq);
    }

    private static LandChange change(ResultSet row) throws SQLException {
        double west = row.getDouble(2);
        boolean everything = row.wasNull();
        Envelope box = everything ? null : new Envelope(west, row.getDouble(4), row.getDouble(3), row.getDouble(5));
        return new LandChange(row.getLong(1), box);
    }
}
