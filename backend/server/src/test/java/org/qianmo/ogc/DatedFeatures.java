package org.qianmo.ogc;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.locationtech.jts.geom.MultiPolygon;
import org.qianmo.acreage.AcceptanceOffice;
import org.qianmo.acreage.Category;
import org.qianmo.acreage.NewWork;
import org.qianmo.kernel.geometry.Acreage;
import org.qianmo.parcel.Booking;
import org.qianmo.record.RecordBook;
import org.qianmo.record.RecordKind;
import org.qianmo.testing.TestDistrict;
import org.qianmo.zone.Zone;
import org.qianmo.zone.ZoneRegister;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** A work accepted on 2024-03-01, a zone begun then and due on 2024-06-30, and a record opened and approved just now. */
final class DatedFeatures {

    private static final LocalDate BEGUN = LocalDate.of(2024, 3, 1);
    private static final LocalDate DUE = LocalDate.of(2024, 6, 30);

    private final long workId = TestDistrict.freshId();
    private final long zoneId = TestDistrict.freshId();
    private long recordId;

    DatedFeatures(ApplicationContext application, String author, MultiPolygon ground) {
        application.getBean(TransactionTemplate.class).executeWithoutResult(status -> {
            Booking booking =
                    application.getBean(RecordBook.class).openAndApprove(RecordKind.SURVEY, "dated features", author);
            recordId = booking.recordId();
            application.getBean(AcceptanceOffice.class).accept(List.of(work(ground)), booking);
            application.getBean(ZoneRegister.class).register(List.of(zone(ground)), List.of(), booking);
        });
    }

    long workId() {
        return workId;
    }

    long zoneId() {
        return zoneId;
    }

    long recordId() {
        return recordId;
    }

    private NewWork work(MultiPolygon ground) {
        return new NewWork(
                workId,
                Category.FKFL,
                "文 1",
                BEGUN,
                TestDistrict.WEST_TOWN,
                TestDistrict.WEST_VILLAGE,
                null,
                true,
                ground);
    }

    private Zone zone(MultiPolygon ground) {
        return new Zone(
                zoneId,
                "Z" + zoneId,
                "片区",
                "Zone",
                TestDistrict.WEST_TOWN,
                TestDistrict.WEST_VILLAGE,
                "FKFL",
                "PLANNED",
                0,
                BigDecimal.ZERO,
                BigDecimal.ONE,
                Acreage.ofSquareMetres(1),
                BEGUN,
                DUE,
                true,
                ground);
    }
}
