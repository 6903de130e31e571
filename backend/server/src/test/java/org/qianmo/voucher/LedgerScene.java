package org.qianmo.voucher;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.qianmo.kernel.ledger.Account;
import org.qianmo.kernel.ledger.Asset;
import org.qianmo.kernel.ledger.Entry;
import org.qianmo.kernel.ledger.EntryKind;
import org.qianmo.kernel.ledger.Indicator;
import org.qianmo.kernel.ledger.Ledger;
import org.qianmo.kernel.ledger.LinkedPosting;
import org.qianmo.kernel.ledger.Posting;
import org.qianmo.kernel.ledger.Purpose;
import org.qianmo.parcel.Booking;
import org.qianmo.record.RecordBook;
import org.qianmo.record.RecordKind;
import org.qianmo.testing.TestDistrict;
import org.qianmo.voucher.store.LedgerRows;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Two holders, a pool of their own, and vouchers of land that nobody else has, in the ledger of the application. */
public final class LedgerScene {

    public static final Document DOCUMENT = new Document("文1", LocalDate.of(2024, 3, 1));

    private final JdbcTemplate jdbc;
    private final RecordBook book;
    private final TransactionTemplate transaction;
    private final LedgerRows rows;
    private final long pool = TestDistrict.freshId();
    private final long[] holders = {TestDistrict.freshId(), TestDistrict.freshId()};

    public LedgerScene(ApplicationContext application) {
        jdbc = application.getBean(JdbcTemplate.class);
        book = application.getBean(RecordBook.class);
        transaction = application.getBean(TransactionTemplate.class);
        rows = application.getBean(LedgerRows.class);
        VoucherOffice office = application.getBean(VoucherOffice.class);
        transaction.executeWithoutResult(status ->
                office.register(List.of(holder(pool, "池"), holder(holders[0], "西社"), holder(holders[1], "东社"))));
    }

    private static Holder holder(long id, String name) {
        return new Holder(id, name, "COLLECTIVE", TestDistrict.WEST_TOWN, null);
    }

    /** Registers a voucher without ground and without entries. @return its serial */
    public String voucher() {
        long id = TestDistrict.freshId();
        String serial = "NH-D-" + id;
        jdbc.update(
                "insert into voucher (id, serial, kind, holder_id, state, issued_on, synthetic, version)"
                        + " values (?, ?, 'LAND', ?, 'ISSUED', ?, true, 0)",
                id,
                serial,
                holders[0],
                DOCUMENT.day());
        return serial;
    }

    public void commit(Consumer<Booking> work) {
        transaction.executeWithoutResult(
                status -> work.accept(book.openAndApprove(RecordKind.VOUCHER_ISSUE, "台账", "t-official")));
    }

    /** @param holder 0 or 1; the pool has issue accounts only */
    public Account account(int holder, Purpose purpose) {
        long id = purpose == Purpose.ISSUE ? pool : holders[holder];
        return rows.account(id, purpose, Asset.LAND, Indicator.QUOTA);
    }

    public void issue(String serial, long milliMu, Booking booking) {
        move(EntryKind.ISSUE, Purpose.ISSUE, Purpose.LIVE, serial, milliMu, booking);
    }

    public void cancel(String serial, long milliMu, Booking booking) {
        move(EntryKind.CANCEL, Purpose.LIVE, Purpose.CANCELLED, serial, milliMu, booking);
    }

    public void redeem(String serial, long milliMu, Booking booking) {
        move(EntryKind.REDEEM, Purpose.LIVE, Purpose.USED, serial, milliMu, booking);
    }

    public void split(String parent, String child, long milliMu, Booking booking) {
        long live = account(0, Purpose.LIVE).id();
        mustBook(Entry.split(UUID.randomUUID(), live, milliMu, parent, child, booking.at()), booking);
    }

    private void move(EntryKind kind, Purpose from, Purpose to, String serial, long milliMu, Booking booking) {
        long credit = account(0, from).id();
        long debit = account(0, to).id();
        mustBook(new Entry(UUID.randomUUID(), debit, credit, milliMu, kind, serial, booking.at()), booking);
    }

    private void mustBook(Entry entry, Booking booking) {
        Posting posting = ledger(booking).post(entry);
        if (!posting.isBooked()) {
            throw new AssertionError(posting);
        }
    }

    public Ledger ledger(Booking booking) {
        return new Ledger(rows.under(DOCUMENT, booking));
    }

    /** In a transaction of their own. */
    public LinkedPosting post(List<Entry> entries) {
        LinkedPosting[] posting = new LinkedPosting[1];
        commit(booking -> posting[0] = ledger(booking).postAll(entries));
        return posting[0];
    }
}
