package org.qianmo.voucher.standing.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.qianmo.kernel.ledger.Asset;
import org.qianmo.kernel.ledger.Indicator;
import org.qianmo.kernel.ledger.Purpose;
import org.qianmo.voucher.standing.VoucherStanding;
import org.qianmo.voucher.standing.VoucherStanding.Held;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Vouchers with their terms, parents and balances. */
@Repository
public class StandingRows {

    private static final String TERM =
            "(select t.expires_on from voucher_term t where t.serial = v.serial" + " order by t.seq desc limit 1)";

    private static final String VOUCHER = "select v.serial, v.kind, v.holder_id, v.issued_on, coalesce(" + TERM
            + ", v.expires_on), (select count(*) from voucher_term t where t.serial = v.serial), v.parent_serial,"
            + " v.project_no, v.synthetic from voucher v where v.serial = ?";

    private static final String HELD = "select a.holder_id, a.purpose, a.indicator, b.balance from ledger_balance b"
            + " join ledger_account a on a.id = b.account_id where b.voucher_serial = ? and b.balance <> 0"
            + " and a.purpose <> 'ISSUE' and a.asset <> 'MONEY'";

    private final JdbcTemplate jdbc;

    StandingRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<VoucherStanding> find(String serial) {
        List<Held> held = jdbc.query(HELD, StandingRows::held, serial).stream()
                .sorted(Held.ORDER)
                .toList();
        return jdbc.query(VOUCHER, (row, i) -> standing(row, held), serial).stream()
                .findFirst();
    }

    private static Held held(ResultSet row, int i) throws SQLException {
        return new Held(
                row.getLong(1), Purpose.valueOf(row.getString(2)), Indicator.valueOf(row.getString(3)), row.getLong(4));
    }

    private static VoucherStanding standing(ResultSet row, List<Held> held) throws SQLException {
        return new VoucherStanding(
                row.getString(1),
                Asset.valueOf(row.getString(2)),
                row.getLong(3),
                row.getObject(4, LocalDate.class),
                row.getObject(5, LocalDate.class),
                row.getInt(6),
                row.getString(7),
                row.getString(8),
                row.getBoolean(9),
                held);
    }

    /** The serial, and those of all parts that were split off. */
    public List<String> family(String serial) {
        SortedSet<String> family = new TreeSet<>(List.of(serial));
        Deque<String> parents = new ArrayDeque<>(family);
        while (!parents.isEmpty()) {
            jdbc
                    .queryForList("select serial from voucher where parent_serial = ?", String.class, parents.pop())
                    .stream()
                    .filter(family::add)
                    .forEach(parents::add);
        }
        return List.copyOf(family);
    }

    /** The serial that has no parent, up the line. */
    public String root(String serial) {
        String root = serial;
        for (String parent = parent(root); parent != null; parent = parent(root)) {
            root = parent;
        }
        return root;
    }

    private String parent(String serial) {
        return jdbc
                .query("select parent_serial from voucher where serial = ?", (row, i) -> row.getString(1), serial)
                .stream()
                .filter(parent -> parent != null)
                .findFirst()
                .orElse(null);
    }

    public Optional<String> firstOf(String projectNo) {
        String sql = "select serial from voucher where project_no = ? order by id limit 1";
        return jdbc.queryForList(sql, String.class, projectNo).stream().findFirst();
    }

    public void lock(String serial) {
        jdbc.queryForList("select id from voucher where serial = ? for update", Long.class, serial);
    }
}
