package org.qianmo.voucher.simulation;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.qianmo.kernel.ledger.Indicator;
import org.qianmo.record.RecordState;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/** Reads what stands in the tables about one scenario: what came after its start, since nobody else writes meanwhile. */
final class Witness {

    private final JdbcTemplate jdbc;
    private final Book book;
    private final long vouchersBefore;
    private final long recordsBefore;
    private final List<Line> lines = new ArrayList<>();
    private final Set<String> serials = new HashSet<>();

    Witness(JdbcTemplate jdbc, Book book) {
        this.jdbc = jdbc;
        this.book = book;
        this.vouchersBefore = jdbc.queryForObject("select coalesce(max(id), 0) from voucher", Long.class);
        this.recordsBefore = jdbc.queryForObject("select coalesce(max(id), 0) from land_record", Long.class);
    }

    /** Entries that were committed since the last look. */
    List<Line> look() {
        List<Line> fresh = book.next();
        lines.addAll(fresh);
        return fresh;
    }

    /** When the record took effect. */
    Instant decidedAt(long recordId) {
        return jdbc.queryForObject(
                "select decided_at from land_record where id = ?",
                (row, i) -> row.getObject(1, OffsetDateTime.class).toInstant(),
                recordId);
    }

    /** The same between holders. */
    List<Move> moves(List<Line> some) {
        return some.stream().map(book::moved).toList();
    }

    Evidence evidence() {
        Map<String, String> parents = new TreeMap<>();
        Map<String, String> terms = new TreeMap<>();
        rows(
                "select v.serial, v.parent_serial, v.expires_on, (select count(*) from voucher_term t where t.serial ="
                        + " v.serial), (select max(t.expires_on) from voucher_term t where t.serial = v.serial)"
                        + " from voucher v where v.id > ?",
                row -> {
                    parents.put(row.getString(1), "" + row.getString(2));
                    String last = row.getString(5) == null ? row.getString(3) : row.getString(5);
                    terms.put(row.getString(1), last + " " + row.getInt(4));
                },
                vouchersBefore);
        parents.keySet().stream().filter(serials::add).forEach(book::newSerial);
        Map<Long, Indicator> indicators = new HashMap<>();
        lines.forEach(
                line -> indicators.put(line.debit(), book.owner(line.debit()).indicator()));
        return new Evidence(
                book.of(parents.keySet()),
                stored(),
                lines,
                indicators,
                entryCount(),
                parents,
                terms,
                claims(),
                works(),
                records(),
                pledgees(),
                doubts(),
                redeemed(),
                sales());
    }

    private void rows(String sql, RowCallbackHandler row, Object... values) {
        jdbc.query(sql, row, values);
    }

    private Map<Place, Long> stored() {
        Map<Place, Long> stored = new TreeMap<>();
        rows(
                "select b.account_id, b.voucher_serial, b.balance from voucher v"
                        + " join ledger_balance b on b.voucher_serial = v.serial where v.id > ? and b.balance <> 0",
                row -> {
                    Book.Owner owner = book.owner(row.getLong(1));
                    stored.put(
                            new Place(owner.holder(), owner.purpose(), row.getString(2), owner.indicator()),
                            row.getLong(3));
                },
                vouchersBefore);
        return stored;
    }

    private long entryCount() {
        return jdbc.queryForObject(
                "select count(*) from voucher v join ledger_entry e on e.voucher_serial = v.serial where v.id > ?",
                Long.class,
                vouchersBefore);
    }

    private Map<String, Integer> claims() {
        Map<String, Integer> claims = new HashMap<>();
        rows(
                "select c.voucher_serial, count(*) from voucher v join ground_claim c on c.voucher_serial = v.serial"
                        + " where v.id > ? and c.claimed_until is null group by c.voucher_serial",
                row -> claims.put(row.getString(1), row.getInt(2)),
                vouchersBefore);
        return claims;
    }

    private Map<String, Set<Long>> works() {
        Map<String, Set<Long>> works = new TreeMap<>();
        rows(
                "select v.serial, s.accepted_work_id from voucher v join voucher_source s on s.voucher_id = v.id"
                        + " where v.id > ?",
                row -> works.computeIfAbsent(row.getString(1), serial -> new HashSet<>())
                        .add(row.getLong(2)),
                vouchersBefore);
        return works;
    }

    private Map<Long, RecordState> records() {
        Map<Long, RecordState> records = new TreeMap<>();
        rows(
                "select id, state from land_record where id > ?",
                row -> records.put(row.getLong(1), RecordState.valueOf(row.getString(2))),
                recordsBefore);
        return records;
    }

    private Map<World.Pledged, Long> pledgees() {
        Map<World.Pledged, Long> pledgees = new HashMap<>();
        rows(
                "select serial, holder_id, pledgee_id from voucher_pledge where record_id > ?"
                        + " and released_by_record is null",
                row -> pledgees.put(new World.Pledged(row.getString(1), row.getLong(2)), row.getLong(3)),
                recordsBefore);
        return pledgees;
    }

    private Set<Long> doubts() {
        return new TreeSet<>(jdbc.queryForList(
                "select id from voucher_doubt where id > ? and state = 'OPEN'", Long.class, recordsBefore));
    }

    private Map<Long, Long> redeemed() {
        Map<Long, Long> redeemed = new HashMap<>();
        rows(
                "select parcel_id, sum(redeemed) from redemption where record_id > ? group by parcel_id",
                row -> redeemed.put(row.getLong(1), row.getLong(2)),
                recordsBefore);
        return redeemed;
    }

    private Set<Long> sales() {
        return new TreeSet<>(
                jdbc.queryForList("select record_id from voucher_sale where record_id > ?", Long.class, recordsBefore));
    }
}
