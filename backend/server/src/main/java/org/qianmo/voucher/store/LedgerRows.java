package org.qianmo.voucher.store;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
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

    private static final String INSERT = "insert into ledger_entry (" + EntryRow.COLUMNS
            + ", record_id, document_no, occurred_on, posted_by) values ";
    private static final String PLACES = "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    /** So many entries are written together with the balances in one statement. */
    private static final int TOGETHER_MAX = 8;

    private final JdbcTemplate jdbc;
    private final AccountRows accounts;
    private final BalanceRows balances;
    private final LedgerLinks links;

    LedgerRows(JdbcTemplate jdbc, AccountRows accounts, BalanceRows balances, LedgerLinks links) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.balances = balances;
        this.links = links;
    }

    /** The account, opened if there is none yet. */
    public Account account(long holder, Purpose purpose, Asset asset, Indicator indicator) {
        return accounts.of(holder, purpose, asset, indicator);
    }

    /** The store as the kernel's ledger sees it; what is appended rests on the document and is booked under the record. */
    public LedgerStore under(Document document, Booking booking) {
        return new Store(new Basis(booking.recordId(), document.number(), document.day(), booking.author()));
    }

    /** Balances by holder, asset and indicator, of what happened no later than the day. */
    public List<Movement> movements(LocalDate asOf) {
        return jdbc.query(Movement.SQL, Movement::read, asOf, asOf);
    }

    private static String places(Collection<?> values) {
        return places("?", values.size());
    }

    private static String places(String each, int count) {
        return String.join(", ", Collections.nCopies(count, each));
    }

    /** Each method is one statement, at most two. */
    private final class Store implements LedgerStore {

        private final Basis basis;

        Store(Basis basis) {
            this.basis = basis;
        }

        @Override
        public Map<Long, Account> accounts(Collection<Long> accountIds) {
            return accounts.find(accountIds);
        }

        @Override
        public Map<Position, Long> lock(SortedSet<Position> positions) {
            return balances.lock(positions);
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
            List<Object[]> rows = entries.stream().map(this::values).toList();
            Balances changes = Balances.replay(entries);
            if (entries.size() > TOGETHER_MAX
                    || !balances.addWith(INSERT + places(PLACES, rows.size()), rows, changes)) {
                jdbc.batchUpdate(INSERT + PLACES, rows);
                balances.add(changes);
            }
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
