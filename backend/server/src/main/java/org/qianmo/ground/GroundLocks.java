package org.qianmo.ground;

import java.util.Collection;
import java.util.TreeSet;
import org.locationtech.jts.geom.Envelope;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Locks cells of ground until the end of the transaction. A cell is about one kilometre wide; its lock is the row of
 * {@code ground_stripe} that it hashes to. Two cells may share a row, which costs a wait and never correctness.
 */
@Service
public class GroundLocks {

    private static final double CELL_DEGREES = 0.01;
    private static final int STRIPES = 1024;

    private final JdbcTemplate jdbc;

    GroundLocks(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** @param boxes degrees, EPSG:4490: the bounding boxes of all ground that is about to change, old and new */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock(Collection<Envelope> boxes) {
        TreeSet<Integer> stripes = new TreeSet<>();
        for (Envelope box : boxes) {
            addStripes(box, stripes);
        }
        // One statement a row: the order in which a single statement locks its rows is the database's choice.
        for (int stripe : stripes) {
            jdbc.queryForList("select id from ground_stripe where id = ? for update", Integer.class, stripe);
        }
    }

    private static void addStripes(Envelope box, TreeSet<Integer> stripes) {
        long x1 = cell(box.getMaxX());
        long y1 = cell(box.getMaxY());
        for (long x = cell(box.getMinX()); x <= x1 && stripes.size() < STRIPES; x++) {
            for (long y = cell(box.getMinY()); y <= y1 && stripes.size() < STRIPES; y++) {
                stripes.add((int) Math.floorMod(x * 31 + y * 7_919, (long) STRIPES));
            }
        }
    }

    private static long cell(double degrees) {
        return (long) Math.floor(degrees / CELL_DEGREES);
    }
}
