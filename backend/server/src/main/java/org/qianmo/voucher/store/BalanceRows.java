package org.qianmo.voucher.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import org.qianmo.kernel.ledger.Balances;
import org.qianmo.kernel.ledger.Position;
import org.qianmo.spatial.SpatialSql;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Repository;

/** What each account has of each voucher, in a row that is locked by whoever changes it. */
@Repository
public class BalanceRows {

    private static final String AT = " where account_id = ? and voucher_serial = ?";
    private static final String CHANGE = "(cast(? as bigint), cast(? as varchar), cast(? as bigint))";

    private final JdbcTemplate jdbc;
    private final SpatialSql database;

    BalanceRows(JdbcTemplate jdbc, SpatialSql database) {
        this.jdbc = jdbc;
        this.database = database;
    }

    /**
     * Holds positions in ascending order until the end of the transaction.
     *
     * @return the balance of each, 0 for one that is new
     */
    Map<Position, Long> lock(SortedSet<Position> positions) {
        if (database.embedded()) {
            Map<Position, Long> held = new TreeMap<>();
            // One statement a row: the order in which H2 locks the rows of one statement is that of its plan.
            positions.forEach(position -> held.put(position, lock(position)));
            return held;
        }
        Map<Position, Long> held = lockIfAllAreThere(positions);
        if (held.isEmpty()) {
            // None is locked yet. New rows first, then locks: who waits for a new row holds no lock that others wait
            // for.
            positions.forEach(this::open);
            held = lockIfAllAreThere(positions);
        }
        return held;
    }

    /**
     * PostgreSQL sorts before it locks, and the columns that it sorts by never change: the rows are locked in this order. Rows
     * are never removed, so what was counted is there.
     */
    private Map<Position, Long> lockIfAllAreThere(SortedSet<Position> positions) {
        String places = String.join(", ", Collections.nCopies(positions.size(), "(?, ?)"));
        String among = " (account_id, voucher_serial) in (" + places + ")";
        List<Object> values = new ArrayList<>();
        positions.forEach(position -> values.addAll(List.of(position.account(), position.voucher())));
        values.addAll(List.copyOf(values));
        values.add(positions.size());
        String sql = "select account_id, voucher_serial, balance from ledger_balance where" + among
                + " and (select count(*) from ledger_balance where" + among + ") = ?"
                + " order by account_id, voucher_serial for update";
        return positions(sql, values.toArray());
    }

    private long lock(Position position) {
        return find(position).orElseGet(() -> {
            open(position);
            return find(position).orElseThrow();
        });
    }

    private Optional<Long> find(Position position) {
        String sql = "select balance from ledger_balance" + AT + " for update";
        return jdbc.queryForList(sql, Long.class, position.account(), position.voucher()).stream()
                .findFirst();
    }

    /** Somebody else may open it at the same moment; both then wait for the row. */
    private void open(Position position) {
        String sql = "insert into ledger_balance (account_id, voucher_serial, balance) values (?, ?, 0)";
        if (!database.embedded()) {
            jdbc.update(sql + " on conflict do nothing", position.account(), position.voucher());
            return;
        }
        try {
            jdbc.update(sql, position.account(), position.voucher());
        } catch (DuplicateKeyException openedByAnother) {
            // In the embedded database a statement that fails leaves its transaction as it was.
            return;
        }
    }

    /** Adds what entries change to positions that are locked. */
    void add(Balances changes) {
        List<Object[]> rows = new TreeMap<>(changes.byPosition())
                .entrySet().stream()
                        .map(change -> new Object[] {
                            change.getValue(),
                            change.getKey().account(),
                            change.getKey().voucher()
                        })
                        .toList();
        jdbc.batchUpdate("update ledger_balance set balance = balance + ?" + AT, rows);
    }

    /**
     * The same in one statement with an insertion, where the database can.
     *
     * @param insertion a statement, with its values row by row
     * @return whether it was done
     */
    boolean addWith(String insertion, List<Object[]> rows, Balances changes) {
        if (database.embedded()) {
            return false;
        }
        List<Object> values = new ArrayList<>();
        rows.forEach(row -> values.addAll(Arrays.asList(row)));
        changes.byPosition()
                .forEach((position, change) -> values.addAll(List.of(position.account(), position.voucher(), change)));
        int count = changes.byPosition().size();
        String changed = String.join(", ", Collections.nCopies(count, CHANGE));
        jdbc.update(
                "with posted as (" + insertion
                        + ") update ledger_balance set balance = balance + m.change from (values " + changed
                        + ") m(account, serial, change) where account_id = m.account and voucher_serial = m.serial",
                values.toArray());
        return true;
    }

    /** Positions whose balance is not the sum of their entries, with what it is too much; at most a hundred. */
    public Map<Position, Long> wrong() {
        String sql = "select account, serial, cast(sum(amount) as bigint) from ("
                + "select account_id as account, voucher_serial as serial, balance as amount from ledger_balance"
                + " union all select debit_account, into_serial, -amount from ledger_entry"
                + " union all select credit_account, voucher_serial, amount from ledger_entry) b"
                + " group by account, serial having sum(amount) <> 0 order by account, serial limit 100";
        return positions(sql);
    }

    /** Positions below zero that may not be; at most a hundred. */
    public Map<Position, Long> overdrawn() {
        return positions("select b.account_id, b.voucher_serial, b.balance from ledger_balance b"
                + " join ledger_account a on a.id = b.account_id where a.purpose <> 'ISSUE' and b.balance < 0"
                + " order by b.account_id, b.voucher_serial limit 100");
    }

    private Map<Position, Long> positions(String sql, Object... values) {
        Map<Position, Long> found = new TreeMap<>();
        jdbc.query(
                sql,
                (RowCallbackHandler) row -> {
                    found.put(new Position(row.getLong(1), row.getString(2)), row.getLong(3));
                },
                values);
        return found;
    }
}
