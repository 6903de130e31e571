package org.qianmo.voucher.simulation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.qianmo.kernel.ledger.Indicator;
import org.qianmo.kernel.ledger.Purpose;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/**
 * The whole ledger of one database, replayed in the order of its chain as far as it goes. Each entry is read once, from the
 * table, and must keep the laws of single entries when it is read.
 */
final class Book {

    /** An account, with all that tells its unit. */
    record Owner(long holder, Purpose purpose, String asset, Indicator indicator) {}

    private final JdbcTemplate jdbc;
    private final Map<Long, Owner> owners = new HashMap<>();
    private final Map<Place, Long> balances = new TreeMap<>();
    private final Set<String> serials = new HashSet<>();
    private long seq;
    private String hash = "0".repeat(64);

    Book(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** What was committed since the last time. @throws Violation of the chain, of double entry, or for an overdraft */
    List<Line> next() {
        List<Line> lines = jdbc.query(Line.SQL, Line::read, seq);
        Violation first = null;
        for (Line line : lines) {
            try {
                take(line);
            } catch (Violation e) {
                first = first == null ? e : first;
            }
        }
        if (first != null) {
            throw first;
        }
        return lines;
    }

    private void take(Line line) {
        long expectedSeq = seq + 1;
        String expectedHash = hash;
        seq = line.seq();
        hash = line.hash();
        Place from = place(line.credit(), line.serial());
        Place to = place(line.debit(), line.into());
        long left = add(from, -line.amount());
        add(to, line.amount());
        Violation.unlessEqual(expectedSeq, line.seq(), "chain");
        Violation.unlessEqual(expectedHash, line.previousHash(), "chain");
        Violation.unlessEqual(line.computedHash(), line.hash(), "chain");
        Violation.unless(
                line.amount() > 0 && sameUnit(line.debit(), line.credit()),
                "double entry",
                "entry of %d between %s and %s".formatted(line.amount(), from, to));
        Violation.unless(left >= 0 || from.purpose() == Purpose.ISSUE, "overdraft", from + " stands at " + left);
    }

    private boolean sameUnit(long debit, long credit) {
        Owner one = owner(debit);
        Owner other = owner(credit);
        return one.asset().equals(other.asset()) && one.indicator() == other.indicator();
    }

    private long add(Place place, long amount) {
        return balances.merge(place, amount, Long::sum);
    }

    Move moved(Line line) {
        return new Move(
                line.kind(), place(line.credit(), line.serial()), place(line.debit(), line.into()), line.amount());
    }

    private Place place(long account, String serial) {
        Owner owner = owner(account);
        return new Place(owner.holder(), owner.purpose(), serial, owner.indicator());
    }

    Owner owner(long account) {
        return owners.computeIfAbsent(
                account,
                id -> jdbc.queryForObject(
                        "select holder_id, purpose, asset, indicator from ledger_account where id = ?",
                        (row, i) -> new Owner(
                                row.getLong(1),
                                Purpose.valueOf(row.getString(2)),
                                row.getString(3),
                                Indicator.valueOf(row.getString(4))),
                        id));
    }

    /** Balances of these vouchers as the entries give them; without what is zero. */
    Map<Place, Long> of(Set<String> some) {
        Map<Place, Long> found = new TreeMap<>();
        balances.forEach((place, amount) -> {
            if (amount != 0 && some.contains(place.serial())) {
                found.put(place, amount);
            }
        });
        return found;
    }

    /** All that was ever booked, as the entries give it, against all that is stored. */
    void checkWhole() {
        Map<Place, Long> stored = new TreeMap<>();
        jdbc.query(
                "select account_id, voucher_serial, balance from ledger_balance where balance <> 0",
                (RowCallbackHandler) row -> stored.put(place(row.getLong(1), row.getString(2)), row.getLong(3)));
        Map<Place, Long> replayed = new TreeMap<>(balances);
        replayed.values().removeIf(amount -> amount == 0);
        Violation.unlessEqual(replayed, stored, "replay");
        Violation.unlessEqual(
                seq,
                jdbc.queryForObject("select count(*) from ledger_entry", Long.class),
                "every entry is in the chain");
        Violation.unlessEqual(
                hash, jdbc.queryForObject("select hash from ledger_head where id = 1", String.class), "chain");
    }

    /** @throws Violation if one of them was there before, in whatever scenario */
    void newSerial(String serial) {
        Violation.unless(serials.add(serial), "serials", serial + " was given before");
    }
}
