package org.qianmo.voucher.passport;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.qianmo.kernel.ledger.Asset;
import org.qianmo.kernel.ledger.EntryKind;
import org.qianmo.kernel.ledger.Indicator;
import org.qianmo.kernel.ledger.Purpose;
import org.qianmo.parcel.Booking;
import org.qianmo.record.RecordBook;
import org.qianmo.record.RecordKind;
import org.qianmo.testing.TestDistrict;
import org.qianmo.voucher.Document;
import org.qianmo.voucher.EntryDesk;
import org.qianmo.voucher.Holder;
import org.qianmo.voucher.PlannedEntry;
import org.qianmo.voucher.VoucherOffice;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** A holder in the western town and one in the eastern, and entries between them that nobody else has. */
public final class HolderScene {

    public static final LocalDate DAY = LocalDate.of(2024, 3, 1);

    public final long west = TestDistrict.freshId();
    public final long east = TestDistrict.freshId();

    private final JdbcTemplate jdbc;
    private final RecordBook book;
    private final TransactionTemplate transaction;
    private final EntryDesk desk;

    public HolderScene(ApplicationContext application) {
        jdbc = application.getBean(JdbcTemplate.class);
        book = application.getBean(RecordBook.class);
        transaction = application.getBean(TransactionTemplate.class);
        desk = application.getBean(EntryDesk.class);
        VoucherOffice office = application.getBean(VoucherOffice.class);
        transaction.executeWithoutResult(status -> {
            if (jdbc.queryForList("select id from holder where id = 1").isEmpty()) {
                office.register(List.of(VoucherOffice.POOL));
            }
            office.register(List.of(
                    new Holder(west, "西村经济社" + west, "COLLECTIVE", TestDistrict.WEST_TOWN, null),
                    new Holder(east, "东城公司" + east, "COMPANY", TestDistrict.EAST_TOWN, null)));
        });
    }

    /** Registers a voucher of the western holder without ground and without entries. @return its serial */
    public String voucher(Asset asset) {
        long id = TestDistrict.freshId();
        String serial = "NH-D-" + id;
        jdbc.update(
                "insert into voucher (id, serial, kind, holder_id, state, issued_on, synthetic, version)"
                        + " values (?, ?, ?, ?, 'ISSUED', ?, true, 0)",
                id,
                serial,
                asset.name(),
                west,
                DAY);
        return serial;
    }

    /** Books one entry under a record of its own. */
    public void book(
            EntryKind kind,
            Indicator indicator,
            long amount,
            long from,
            Purpose of,
            long to,
            Purpose into,
            String serial,
            LocalDate day) {
        Asset asset = List.of(Asset.values()).stream()
                .filter(one -> one.carries(indicator))
                .findFirst()
                .orElseThrow();
        PlannedEntry entry = PlannedEntry.move(
                kind,
                asset,
                indicator,
                amount,
                new PlannedEntry.Side(from, of),
                new PlannedEntry.Side(to, into),
                serial);
        commit(booking -> desk.book(List.of(entry), new Document("文" + kind, day), booking));
    }

    public void issue(String serial, Indicator indicator, long amount, LocalDate day) {
        book(EntryKind.ISSUE, indicator, amount, 1, Purpose.ISSUE, west, Purpose.LIVE, serial, day);
    }

    private void commit(Consumer<Booking> act) {
        transaction.executeWithoutResult(
                status -> act.accept(book.openAndApprove(RecordKind.VOUCHER_CHANGE, "台账", "t-official")));
    }
}
