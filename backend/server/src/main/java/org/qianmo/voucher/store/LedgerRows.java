package org.qianmo.voucher.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.qianmo.ids.IdCounter;
import org.qianmo.kernel.ledger.Account;
import org.qianmo.kernel.ledger.Asset;
import org.qianmo.kernel.ledger.Balances;
import org.qianmo.kernel.ledger.Basis;
import org.qianmo.kernel.ledger.Entry;
import org.qianmo.kernel.ledger.Indicator;
import org.qianmo.kernel.ledger.LedgerStore;
import org.qianmo.kernel.ledger.Position;
import org.qianmo.kernel.ledger.Purpose;
import org.qianmo.parcel.Booking;
import org.qianmo.voucher.Document;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The ledger's tables. Entries are inserted and read, never updated or deleted. */
@Repository
public class LedgerRows {

    private static final String ACCOUNT = "select id, holder_id, purpose, asset, indicator from ledger_account";

    private final JdbcTemplate jdbc;
    private final IdCounter ids;
    private final BalanceRows balances;
    private final LedgerLinks links;

    LedgerRows(JdbcTemplate jdbc, IdCounter ids, BalanceRows balances, LedgerLinks links) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.balances = balances;
        this.links = links;
    }

    /** The account, opened if there is none yet. */
    public Account account(long holder, Purpose purpose, Asset asset, Indicator indicator) {
        return find(holder, purpose, asset, indicator).orElseGet(() -> open(holder, purpose, asset, indicator));
    }

    private Optional<Account> find(long holder, Purpose purpose, Asset asset, Indicator indicator) {
        String sql = ACCOUNT + " where holder_id = ? and purpose = ? and asset = ? and indicator = ?";
        return jdbc.query(sql, LedgerRows::account, holder, purpose.name(), asset.name(), indicator.name()).stream()
                .findFirst();
    }

    private Account open(long holder, Purpose purpose, Asset asset, Indicator indicator) {
        // Whoever takes an id waits for those before to commit: one of them may have opened this very account.
        long id = ids.next(IdCounter.Kind.LEDGER);
        return find(holder, purpose, asset, indicator)
                .orElseGet(() -> insert(new Account(id, holder, purpose, asset, indicator)));
    }

    private Account insert(Account account) {
        jdbc.update(
                "insert into ledger_account (id, holder_id, purpose, asset, indicator) values (?, ?, ?, ?, ?)",
                account.id(),
                account.holder(),
                account.purpose().name(),
                account.asset().name(),
                account.indicator().name());
        return account;
    }

    /** The store as the kernel's ledger sees it; what is appended rests on the document and is booked under the record. */
    public LedgerStore under(Document document, Booking booking) {
        return new Store(new Basis(booking.recordId(), document.number(), document.day(), booking.author()));
    }

    private static Account account(ResultSet row, int i) throws SQLException {
        return new Account(
                row.getLong(1),
                row.getLong(2),
                Purpose.valueOf(row.getString(3)),
                Asset.valueOf(row.getString(4)),
                Indicator.valueOf(row.getString(5)));
    }

    /** Balances by holder, asset and indicator, of what happened no later than the day. */
    public List<Movement> movements(LocalDate asOf) {
        return jdbc.query(Movement.SQL, Movement::read, asOf, asOf);
    }

    private static String places(Collection<?> values) {
        return String.join(", ", Collections.nCopies(values.size(), "?"));
    }

    /** Each method is one statement, but for the locks: one for each position. */
    private final class Store implements LedgerStore {

        private final Basis basis;

        Store(Basis basis) {
            this.basis = basis;
        }

        @Override
        public Map<Long, Account> accounts(Collection<Long> accountIds) {
            String sql = ACCOUNT + " where id in (" + places(accountIds) + ")";
            return jdbc.query(sql, LedgerRows::account, accountIds.toArray()).stream()
                    .collect(Collectors.toMap(Account::id, Function.identity()));
        }

        @Override
        public Map<Position, Long> lock(SortedSet<Position> positions) {
            Map<Position, Long> held = new TreeMap<>();
            // One statement a row: the order in which a single statement locks its rows is the database's choice.
            positions.forEach(position -> held.put(position, balances.lock(position)));
            return held;
        }

        @Override
        public Map<UUID, Entry> entries(Collection<UUID> entryIds) {
            String sql = "select " + EntryRow.COLUMNS + " from ledger_entry where id in (" + places(entryIds) + ")";
            return jdbc.query(sql, (row, i) -> EntryRow.read(row, 1), entryIds.toArray()).stream()
                    .collect(Collectors.toMap(Entry::id, Function.identity()));
        }

        @Override
        public Collection<UUID> reversed(Collection<UUID> entryIds) {
            String sql = "select reverses from ledger_entry where reverses in (" + places(entryIds) + ")";
            return jdbc.query(sql, (row, i) -> row.getObject(1, UUID.class), entryIds.toArray());
        }

        @Override
        public void append(List<Entry> entries) {
            jdbc.batchUpdate(
                    "insert into ledger_entry (" + EntryRow.COLUMNS
                            + ", record_id, document_no, occurred_on, posted_by)"
                            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    entries.stream().map(this::values).toList());
            balances.add(Balances.replay(entries));
            links.add(entries, basis);
        }

        private Object[] values(Entry entry) {
            return new Object[] {
                entry.id(),
                entry.debitAccount(),
                entry.creditAccount(),
                entry.amount(),
                entry.kind().name(),
                entry.voucher(),
                entry.into(),
                entry.reverses().orElse(null),
                entry.at().atOffset(ZoneOffset.UTC),
                basis.recordId(),
                basis.document(),
                basis.day(),
                basis.author()
            };
        }
    }
}
