package org.qianmo.voucher.application;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.qianmo.acreage.AcceptanceOffice;
import org.qianmo.acreage.Category;
import org.qianmo.acreage.NewWork;
import org.qianmo.control.ControlLine;
import org.qianmo.control.ControlLineRegister;
import org.qianmo.kernel.geometry.Acreage;
import org.qianmo.parcel.Booking;
import org.qianmo.parcel.Change;
import org.qianmo.parcel.NewParcel;
import org.qianmo.parcel.Ownership;
import org.qianmo.parcel.ParcelFacts;
import org.qianmo.parcel.ParcelRegistry;
import org.qianmo.parcel.Stage;
import org.qianmo.record.RecordBook;
import org.qianmo.record.RecordKind;
import org.qianmo.testing.Spot;
import org.qianmo.testing.TestDistrict;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** Ground with a past, accepted work on it, plots to build on, and control lines: what issues and redemptions rest on. */
public final class GivenUpGround {

    public static final String SQUARE = "0 0, 8 0, 8 8, 0 8, 0 0";

    private static final LocalDate SURVEYED = LocalDate.of(2019, 6, 3);
    private static final LocalDate RECLAIMED = LocalDate.of(2025, 6, 2);
    private static final LocalDate ACCEPTED = LocalDate.of(2025, 7, 1);

    private final ApplicationContext application;

    public GivenUpGround(ApplicationContext application) {
        this.application = application;
    }

    /**
     * A parcel that was of one class at the baseline and is of another now.
     *
     * @return its id
     */
    public long parcel(Spot spot, String before, String now) {
        long id = TestDistrict.freshId();
        ParcelRegistry registry = application.getBean(ParcelRegistry.class);
        commit(booking -> registry.create(parcel(id, before, spot), booking.trueFrom(SURVEYED)));
        if (!before.equals(now)) {
            commit(booking -> registry.change(parcel(id, now, spot), Change.ATTRIBUTES, booking.trueFrom(RECLAIMED)));
        }
        return id;
    }

    private static NewParcel parcel(long id, String landClass, Spot spot) {
        ParcelFacts facts = new ParcelFacts(
                null,
                landClass,
                Ownership.COLLECTIVE,
                null,
                Stage.SURVEYED,
                TestDistrict.WEST_TOWN,
                TestDistrict.WEST_VILLAGE,
                null,
                null,
                true);
        return new NewParcel(id, facts, spot.polygon(SQUARE), Acreage.ofSquareMetres(7_000));
    }

    /** Accepts reclaimed ground. @return the id of the work */
    public long work(Spot spot, String ring) {
        long id = TestDistrict.freshId();
        commit(booking -> application
                .getBean(AcceptanceOffice.class)
                .accept(
                        List.of(new NewWork(
                                id,
                                Category.FKFL,
                                "验" + id,
                                ACCEPTED,
                                TestDistrict.WEST_TOWN,
                                TestDistrict.WEST_VILLAGE,
                                null,
                                true,
                                spot.polygon(ring))),
                        booking));
        return id;
    }

    public void line(ControlLine.Kind kind, Spot spot, String ring) {
        long id = TestDistrict.freshId();
        commit(booking -> application
                .getBean(ControlLineRegister.class)
                .register(
                        List.of(new ControlLine(
                                id,
                                kind,
                                "线" + id,
                                "Line",
                                TestDistrict.WEST_TOWN,
                                TestDistrict.WEST_VILLAGE,
                                true,
                                spot.polygon(ring))),
                        booking));
    }

    private void commit(Consumer<Booking> act) {
        RecordBook book = application.getBean(RecordBook.class);
        application
                .getBean(TransactionTemplate.class)
                .executeWithoutResult(
                        status -> act.accept(book.openAndApprove(RecordKind.SURVEY, "腾退用地", "t-planner")));
    }
}
