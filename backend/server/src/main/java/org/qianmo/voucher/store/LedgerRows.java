package org.qianmo.voucher.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qianmo.ids.IdCounter;
import org.qianmo.kernel.ledger.Account;
import org.qianmo.kernel.ledger.Asset;
import org.qianmo.kernel.ledger.Entry;
import org.qianmo.kernel.ledger.EntryKind;
import org.qianmo.kernel.ledger.Indicator;
import org.qianmo.kernel.ledger.LedgerStore;
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

    LedgerRows(JdbcTemplate jdbc, IdCounter ids) {
        this.jdbc = jdbc;
        this.ids = ids;
    }

    /** The account, opened if there is none yet. */
    public Account account(long holder, Purpose purpose, Asset asset, Indicator indicator) {
        return find(holder, purpose, asset, indicator).orElseGet(() -> open(holder, purpose, asset, indicator));
    }

    private Optional<Account> find(long holder, Purpose purpose, Asset asset, Indicator indicator) {
        String sql = ACCOUNT + " where holder_id = ? and purpose = ? and asset = ? and indicator = ?";
        return jdbc
                .query(sql, LedgerRows::account, holder, purpose.name(), asset.name(), indicator.name())
                .stream()
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
                account.id(), account.holder(), account.purpose().name(), account.asset().name(),
                account.indicator().name());
        return account;
    }

    /** The store as the kernel's ledger sees it; what is appended rests on the document and is booked under the record. */
    public LedgerStore under(Document document, Booking booking) {
        return new Store(document, booking);
    }

    private static Account account(ResultSet row, int i) throws SQLException {
        return new Account(
                row.getLong(1),
                row.getLong(2),
                Purpose.valueOf(row.getString(3)),
                Asset.valueOf(row.getString(4)),
                Indicator.valueOf(row.getString(5)));
    }

    private static Entry entry(ResultSet row, int i) throws SQLException {
        return new Entry(
                row.getObject(1, UUID.class),
                row.getLong(2),
                row.getLong(3),
                row.getLong(4),
                EntryKind.valueOf(row.getString(5)),
                row.getString(6),
                row.getObject(7, OffsetDateTime.class).toInstant());
    }

    /** Balances by holder, asset and indicator, of what happened no later than the day. */
    public List<Movement> movements(LocalDate asOf) {
        return jdbc.query(Movement.SQL, Movement::read, asOf, asOf);
    }

    private final class Store implements LedgerStore {

        private final Document document;
        private final Booking booking;

        Store(Document document, Booking booking) {
            this.document = document;
            this.booking = booking;
        }

        @Override
        public Optional<Account> lockAccount(long id) {
            return jdbc.query(ACCOUNT + " where id = ? for update", LedgerRows::account, id).stream()
                    .findFirst();
        }

        @Override
        public Optional<Entry> entry(UUID id) {
            String sql = "select id, debit_account, credit_account, amount, kind, voucher_serial, posted_at"
                    + " from ledger_entry where id = ?";
            return jdbc.query(sql, LedgerRows::entry, id).stream().findFirst();
        }

        @Override
        public long balance(long accountId) {
            return sum("debit_account", accountId) - sum("credit_account", accountId);
        }

        private long sum(String side, long accountId) {
            Long sum = jdbc.queryForObject(
                    "select cast(coalesce(sum(amount), 0) as bigint) from ledger_entry where " + side + " = ?",
                    Long.class,
                    accountId);
            return sum == null ? 0 : sum;
        }

        @Override
        public void append(Entry entry) {
            String sql = "insert into ledger_entry (id, debit_account, credit_account, amount, kind, voucher_serial,"
                    + " record_id, document_no, occurred_on, posted_at, posted_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
            jdbc.update(
                    sql,
                    entry.id(), entry.debitAccount(), entry.creditAccount(), entry.amount(), entry.kind().name(),
                    entry.voucher(), booking.recordId(), document.number(), document.day(),
                    entry.at().atOffset(ZoneOffset.UTC), booking.author());
        }
    }
}
