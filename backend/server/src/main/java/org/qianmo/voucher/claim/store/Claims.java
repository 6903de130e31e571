package org.qianmo.voucher.claim.store;

import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.MultiPolygon;
import org.qianmo.kernel.ledger.Purpose;
import org.qianmo.parcel.Booking;
import org.qianmo.spatial.BoxCondition;
import org.qianmo.spatial.SpatialSql;
import org.qianmo.spatial.SpatialTable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Ground claims, one row for each ground of a voucher. */
@Repository
public class Claims {

    private final JdbcTemplate jdbc;
    private final SpatialSql spatial;

    Claims(JdbcTemplate jdbc, SpatialSql spatial) {
        this.jdbc = jdbc;
        this.spatial = spatial;
    }

    /** @param ground EPSG:4490 */
    public record Claim(String serial, MultiPolygon ground) {}

    public void insert(String serial, List<MultiPolygon> grounds, Booking booking) {
        for (int part = 1; part <= grounds.size(); part++) {
            insert(serial, part, grounds.get(part - 1), booking);
        }
    }

    private void insert(String serial, int part, MultiPolygon ground, Booking booking) {
        Envelope box = ground.getEnvelopeInternal();
        spatial.willWrite(SpatialTable.GROUND_CLAIM, box.getWidth());
        jdbc.update(
                "insert into ground_claim (voucher_serial, part, kind, record_id, geom, min_x, min_y, max_x, max_y,"
                        + " claimed_from) values (?, ?, 'VOUCHER', ?, " + spatial.placeholder() + ", ?, ?, ?, ?, ?)",
                serial,
                part,
                booking.recordId(),
                spatial.parameter(ground),
                box.getMinX(),
                box.getMinY(),
                box.getMaxX(),
                box.getMaxY(),
                booking.at().atOffset(ZoneOffset.UTC));
    }

    /** Claims of today whose ground may touch the box. */
    public List<Claim> in(Envelope box) {
        BoxCondition inBox = spatial.inBox(SpatialTable.GROUND_CLAIM, "c", box);
        return jdbc.query(
                "select c.voucher_serial, " + spatial.read("c")
                        + " from ground_claim c where c.claimed_until is null and " + inBox.sql()
                        + " order by c.voucher_serial, c.part",
                (row, i) -> new Claim(row.getString(1), (MultiPolygon) spatial.geometry(row, 2)),
                inBox.parameters().toArray());
    }

    /** The ground that the voucher stands on. */
    public List<MultiPolygon> of(String serial) {
        return jdbc.query(
                "select " + spatial.read("c")
                        + " from ground_claim c where c.voucher_serial = ? and c.claimed_until is null order by c.part",
                (row, i) -> (MultiPolygon) spatial.geometry(row, 1),
                serial);
    }

    public void end(String serial, Booking booking) {
        jdbc.update(
                "update ground_claim set claimed_until = ? where voucher_serial = ? and claimed_until is null",
                booking.at().atOffset(ZoneOffset.UTC),
                serial);
    }

    /** States in which something is left of the voucher or of its parts, but what was cancelled. */
    public Set<Purpose> purposesLeft(String serial) {
        Set<String> family = family(serial);
        String places = String.join(", ", Collections.nCopies(family.size(), "?"));
        Set<Purpose> left = EnumSet.noneOf(Purpose.class);
        jdbc.queryForList(
                        "select distinct a.purpose from ledger_balance b join ledger_account a on a.id = b.account_id"
                                + " where b.balance <> 0 and a.asset <> 'MONEY' and a.purpose not in ('ISSUE', 'CANCELLED')"
                                + " and b.voucher_serial in (" + places + ")",
                        String.class,
                        family.toArray())
                .forEach(purpose -> left.add(Purpose.valueOf(purpose)));
        return left;
    }

    /** The serial, and those of all parts that were split off. */
    private Set<String> family(String serial) {
        Set<String> family = new LinkedHashSet<>(List.of(serial));
        Deque<String> parents = new ArrayDeque<>(family);
        while (!parents.isEmpty()) {
            jdbc
                    .queryForList(
                            "select distinct into_serial from ledger_entry where kind = 'SPLIT' and voucher_serial = ?",
                            String.class,
                            parents.pop())
                    .stream()
                    .filter(family::add)
                    .forEach(parents::add);
        }
        return family;
    }
}
