package org.qianmo.voucher.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.qianmo.acreage.AcceptanceOffice;
import org.qianmo.acreage.Category;
import org.qianmo.acreage.NewWork;
import org.qianmo.kernel.ledger.Indicator;
import org.qianmo.parcel.Booking;
import org.qianmo.record.RecordBook;
import org.qianmo.record.RecordKind;
import org.qianmo.testing.Spot;
import org.qianmo.testing.TestDistrict;
import org.qianmo.voucher.Document;
import org.qianmo.voucher.Holder;
import org.qianmo.voucher.NewVoucher;
import org.qianmo.voucher.VoucherOffice;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** A collective, a company, a bank, and a voucher of 12.345 亩 that stands on ground of its own. */
public final class VoucherScene {

    public static final long WHOLE_MILLI_MU = 12_345;

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private final ApplicationContext application;
    public final long collective = TestDistrict.freshId();
    public final long company = TestDistrict.freshId();
    public final long bank = TestDistrict.freshId();
    public final long work = TestDistrict.freshId();
    public final Spot spot = TestDistrict.spot();
    public final String serial = "NH-D-2026-" + collective;

    /** @param expiresOn last day of the voucher's term */
    public VoucherScene(ApplicationContext application, LocalDate expiresOn) {
        this.application = application;
        VoucherOffice office = application.getBean(VoucherOffice.class);
        commit(booking -> {
            JdbcTemplate jdbc = application.getBean(JdbcTemplate.class);
            if (jdbc.queryForList("select id from holder where id = 1").isEmpty()) {
                office.register(List.of(VoucherOffice.POOL));
            }
            office.register(List.of(
                    new Holder(
                            collective,
                            "西村经联社" + collective,
                            "COLLECTIVE",
                            TestDistrict.WEST_TOWN,
                            TestDistrict.WEST_VILLAGE),
                    new Holder(company, "平台公司" + company, "COMPANY", TestDistrict.EAST_TOWN, null),
                    new Holder(bank, "银行" + bank, "COMPANY", null, null)));
            accept(work, spot, booking);
        });
        commit(booking -> office.issue(
                new NewVoucher(
                        TestDistrict.freshId(),
                        serial,
                        collective,
                        DAY,
                        expiresOn,
                        true,
                        List.of(work),
                        Map.of(Indicator.QUOTA, WHOLE_MILLI_MU, Indicator.SCALE, WHOLE_MILLI_MU)),
                new Document("发" + serial, DAY),
                booking));
    }

    /** Accepts reclaimed ground at the spot. */
    public void accept(long id, Spot at, Booking booking) {
        application
                .getBean(AcceptanceOffice.class)
                .accept(
                        List.of(new NewWork(
                                id,
                                Category.FKFL,
                                "验" + id,
                                DAY,
                                TestDistrict.WEST_TOWN,
                                TestDistrict.WEST_VILLAGE,
                                null,
                                true,
                                at.polygon("0 0, 8 0, 8 8, 0 8, 0 0"))),
                        booking);
    }

    public void commit(Consumer<Booking> act) {
        RecordBook book = application.getBean(RecordBook.class);
        application
                .getBean(TransactionTemplate.class)
                .executeWithoutResult(
                        status -> act.accept(book.openAndApprove(RecordKind.SURVEY, "台账场景", "t-official")));
    }
}
