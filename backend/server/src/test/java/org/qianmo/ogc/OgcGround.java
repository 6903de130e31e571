package org.qianmo.ogc;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.qianmo.acreage.AcceptanceOffice;
import org.qianmo.acreage.Category;
import org.qianmo.acreage.NewWork;
import org.qianmo.control.ControlLine;
import org.qianmo.control.ControlLineRegister;
import org.qianmo.kernel.geometry.Acreage;
import org.qianmo.kernel.ledger.Indicator;
import org.qianmo.parcel.Booking;
import org.qianmo.parcel.NewParcel;
import org.qianmo.parcel.Ownership;
import org.qianmo.parcel.ParcelFacts;
import org.qianmo.parcel.ParcelRegistry;
import org.qianmo.parcel.Stage;
import org.qianmo.record.RecordBook;
import org.qianmo.record.RecordKind;
import org.qianmo.testing.Spot;
import org.qianmo.testing.TestDistrict;
import org.qianmo.voucher.Document;
import org.qianmo.voucher.Holder;
import org.qianmo.voucher.NewVoucher;
import org.qianmo.voucher.VoucherOffice;
import org.qianmo.zone.PilotSite;
import org.qianmo.zone.Zone;
import org.qianmo.zone.ZoneRegister;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Something in every collection, more of it than a page of {@link #PAGE}. */
final class OgcGround {

    static final int PAGE = 5;

    /** Of each kind. */
    static final int COUNT = 12;

    private static final LocalDate DAY = LocalDate.of(2024, 3, 1);

    private final ApplicationContext application;
    private final Spot spot = TestDistrict.spot();

    private OgcGround(ApplicationContext application) {
        this.application = application;
    }

    static void fill(ApplicationContext application) {
        OgcGround ground = new OgcGround(application);
        application.getBean(TransactionTemplate.class).executeWithoutResult(status -> ground.fill());
    }

    private void fill() {
        Booking booking =
                application.getBean(RecordBook.class).openAndApprove(RecordKind.SURVEY, "外部程序测试", "t-planner");
        List<Zone> zones = new ArrayList<>();
        List<PilotSite> sites = new ArrayList<>();
        List<NewWork> works = new ArrayList<>();
        List<ControlLine> lines = new ArrayList<>();
        for (int i = 0; i < COUNT; i++) {
            zones.add(zone(i));
            sites.add(site(i));
            works.add(work(i));
            lines.add(line(i));
            application.getBean(ParcelRegistry.class).create(parcel(i), booking);
        }
        application.getBean(ZoneRegister.class).register(zones, sites, booking);
        application.getBean(AcceptanceOffice.class).accept(works, booking);
        application.getBean(ControlLineRegister.class).register(lines, booking);
        issue(works, booking);
        for (int i = 0; i < COUNT; i++) {
            application.getBean(RecordBook.class).openAndApprove(RecordKind.SURVEY, "空案卷 " + i, "t-planner");
        }
    }

    private String square(int i) {
        return "%1$s 1, %2$s 1, %2$s 3, %1$s 3, %1$s 1".formatted(i, i + 1);
    }

    private NewParcel parcel(int i) {
        ParcelFacts facts = new ParcelFacts(
                null,
                i % 3 == 0 ? "0201" : "0103",
                Ownership.COLLECTIVE,
                i % 2 == 0 ? "西村经济合作社" : null,
                Stage.SURVEYED,
                TestDistrict.WEST_TOWN,
                TestDistrict.WEST_VILLAGE,
                null,
                null,
                false);
        return new NewParcel(TestDistrict.freshId(), facts, spot.polygon(square(i)), Acreage.ofSquareMetres(200 + i));
    }

    private Zone zone(int i) {
        long id = TestDistrict.freshId();
        return new Zone(
                id,
                "Z" + id,
                "片区" + i,
                "Zone " + i,
                TestDistrict.WEST_TOWN,
                TestDistrict.WEST_VILLAGE,
                "FKFL",
                "PLANNED",
                0,
                BigDecimal.ZERO,
                BigDecimal.ONE,
                Acreage.ofSquareMetres(1),
                null,
                null,
                true,
                spot.polygon(square(i)));
    }

    private PilotSite site(int i) {
        long id = TestDistrict.freshId();
        return new PilotSite(
                id,
                "P" + id,
                "试点" + i,
                "Site " + i,
                "主题",
                "Theme",
                TestDistrict.WEST_TOWN,
                TestDistrict.WEST_VILLAGE,
                true,
                spot.polygon(square(i)));
    }

    private NewWork work(int i) {
        return new NewWork(
                TestDistrict.freshId(),
                Category.FKFL,
                "文 " + i,
                DAY.plusDays(i),
                TestDistrict.WEST_TOWN,
                TestDistrict.WEST_VILLAGE,
                null,
                true,
                spot.polygon(square(i)));
    }

    private ControlLine line(int i) {
        return new ControlLine(
                TestDistrict.freshId(),
                ControlLine.Kind.YJJBNT,
                "农田" + i,
                "Farmland " + i,
                TestDistrict.WEST_TOWN,
                TestDistrict.WEST_VILLAGE,
                true,
                spot.polygon(square(i)));
    }

    private void issue(List<NewWork> works, Booking booking) {
        VoucherOffice vouchers = application.getBean(VoucherOffice.class);
        if (application
                .getBean(JdbcTemplate.class)
                .queryForList("select id from holder where id = 1")
                .isEmpty()) {
            vouchers.register(List.of(VoucherOffice.POOL));
        }
        for (int i = 0; i < COUNT; i++) {
            long holder = TestDistrict.freshId();
            vouchers.register(List.of(
                    new Holder(holder, "持有人 " + i, "COLLECTIVE", TestDistrict.WEST_TOWN, TestDistrict.WEST_VILLAGE)));
            NewVoucher voucher = new NewVoucher(
                    TestDistrict.freshId(),
                    "NH-D-" + holder,
                    holder,
                    DAY.plusDays(i),
                    null,
                    true,
                    List.of(works.get(i).id()),
                    Map.of(Indicator.QUOTA, 1_000L));
            vouchers.issue(voucher, new Document("文 " + i, DAY.plusDays(i)), booking);
        }
    }
}
