package org.qianmo.voucher.rule;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.locationtech.jts.geom.MultiPolygon;
import org.qianmo.acreage.AcceptanceOffice;
import org.qianmo.acreage.Category;
import org.qianmo.acreage.NewWork;
import org.qianmo.control.ControlLine;
import org.qianmo.control.ControlLineRegister;
import org.qianmo.crs.CoordinateSystems;
import org.qianmo.kernel.geometry.Acreage;
import org.qianmo.kernel.geometry.OfficialArea;
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
import org.qianmo.voucher.parameter.Parameters;
import org.qianmo.voucher.parameter.RuleVersion;
import org.qianmo.zone.Zone;
import org.qianmo.zone.ZoneRegister;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** Ground of a test's own, on which parcels change, work is accepted and lines are drawn; and rules with other numbers. */
final class RuleScene {

    static final LocalDate BEFORE = LocalDate.of(2018, 6, 1);
    static final LocalDate AFTER = LocalDate.of(2025, 3, 1);
    static final LocalDate TODAY = LocalDate.of(2026, 1, 15);

    final Spot spot = TestDistrict.spot();

    private final ApplicationContext application;

    RuleScene(ApplicationContext application) {
        this.application = application;
    }

    void commit(Consumer<Booking> work) {
        application.getBean(TransactionTemplate.class).executeWithoutResult(status -> {
            Booking now = application.getBean(RecordBook.class).openAndApprove(RecordKind.SURVEY, "规则", "t-planner");
            work.accept(now);
        });
    }

    /** A parcel that is of one class on the baseline day and, if another is named, of that one from 2025 on. */
    long parcel(String ring, String before, String after) {
        long id = TestDistrict.freshId();
        ParcelRegistry registry = application.getBean(ParcelRegistry.class);
        commit(booking -> registry.create(parcel(id, before, ring), booking.trueFrom(BEFORE)));
        if (!after.equals(before)) {
            commit(booking -> registry.change(parcel(id, after, ring), Change.ATTRIBUTES, booking.trueFrom(AFTER)));
        }
        return id;
    }

    private NewParcel parcel(long id, String landClass, String ring) {
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
        return new NewParcel(id, facts, spot.polygon(ring), area(ring));
    }

    /** Official area of what is drawn; the procedure has published cases of its own. */
    Acreage area(String ring) {
        return area(spot.polygon(ring));
    }

    Acreage area(MultiPolygon ground) {
        return Acreage.ofSquareMetres(OfficialArea.ofPolygonal(
                application.getBean(CoordinateSystems.class).toPlane(ground)));
    }

    void revoke(long workId) {
        commit(now -> application
                .getBean(AcceptanceOffice.class)
                .revoke(List.of(workId), LocalDate.now(ZoneId.of("Asia/Shanghai")), now));
    }

    long work(Category category, String ring) {
        long id = TestDistrict.freshId();
        NewWork work = new NewWork(
                id,
                category,
                "验" + id,
                AFTER,
                TestDistrict.WEST_TOWN,
                TestDistrict.WEST_VILLAGE,
                null,
                true,
                spot.polygon(ring));
        commit(booking -> application.getBean(AcceptanceOffice.class).accept(List.of(work), booking));
        return id;
    }

    void line(ControlLine.Kind kind, String name, String ring) {
        ControlLine line = new ControlLine(
                TestDistrict.freshId(), kind, name, name, TestDistrict.WEST_TOWN, null, true, spot.polygon(ring));
        commit(booking -> application.getBean(ControlLineRegister.class).register(List.of(line), booking));
    }

    void zone(String renovation, String ring) {
        long id = TestDistrict.freshId();
        Zone zone = new Zone(
                id,
                "P" + id,
                "片区" + id,
                "Zone " + id,
                TestDistrict.WEST_TOWN,
                null,
                renovation,
                "UNDER_WAY",
                0,
                BigDecimal.ZERO,
                BigDecimal.ONE,
                area(ring),
                AFTER,
                AFTER.plusYears(2),
                true,
                spot.polygon(ring));
        commit(booking -> application.getBean(ZoneRegister.class).register(List.of(zone), List.of(), booking));
    }

    /** The rules as they were laid down first, with some numbers changed: {@code "land.ratio.quota", "0.9"}, … */
    RuleVersion rules(String... changed) {
        LocalDate first = LocalDate.of(2022, 8, 18);
        List<RuleVersion.Used> values =
                new ArrayList<>(application.getBean(Parameters.class).on(first).used());
        for (int i = 0; i < changed.length; i += 2) {
            values.add(new RuleVersion.Used(changed[i], changed[i + 1], first));
        }
        return new RuleVersion(values);
    }

    /** Whole thousandths of a mu, down; a mu is 2000/3 m². */
    static long milliMuDown(BigDecimal squareMetres) {
        return squareMetres
                .multiply(new BigDecimal(3))
                .divideToIntegralValue(new BigDecimal(2))
                .longValueExact();
    }

    /** The same, up. */
    static long milliMuUp(BigDecimal squareMetres) {
        BigDecimal halves = squareMetres.multiply(new BigDecimal(3));
        long down = milliMuDown(squareMetres);
        return halves.compareTo(BigDecimal.valueOf(2 * down)) == 0 ? down : down + 1;
    }

    static Instant everything() {
        return null;
    }
}
