package org.qianmo.voucher.simulation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.locationtech.jts.geom.MultiPolygon;
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
import org.qianmo.voucher.VoucherOffice;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lays out the ground of a scenario, some 200 m by 200 m, by the service itself: two reclaimed fields, three works on each,
 * plots to build on (t0, t1), one on a red line (t2) and one that is built on already (t3).
 *
 * <pre>
 *   15 +----+ +----+ +----+ +--+
 *      | t0 | | t1 | | t2 | |t3|
 *   11 +----+ +----+ +----+ +--+
 *    9 +--------+  +--------+
 *      |  wood  |  | paddy  |     w1 and w2 share an edge, w0 lies on both; so do w4, w5 and w3
 *    1 +--------+  +--------+
 *      1        9  11      19
 * </pre>
 */
final class Survey {

    private static final LocalDate SURVEYED = LocalDate.of(2019, 6, 3);
    private static final LocalDate RECLAIMED = LocalDate.of(2025, 6, 2);
    private static final LocalDate ACCEPTED = LocalDate.of(2025, 7, 1);
    private static final String BUILT_ON = "0601";
    private static final String WOOD = "0301";
    private static final String PADDY = "0101";

    private final ApplicationContext application;
    private final ParcelRegistry registry;

    Survey(ApplicationContext application) {
        this.application = application;
        this.registry = application.getBean(ParcelRegistry.class);
    }

    /** What all scenarios share: the pool, and a boundary of growth around the whole town. @return false if it was there */
    boolean prepareDistrict() {
        JdbcTemplate jdbc = application.getBean(JdbcTemplate.class);
        if (!jdbc.queryForList("select id from holder where id = 1").isEmpty()) {
            return false;
        }
        commit(booking -> {
            application.getBean(VoucherOffice.class).register(List.of(VoucherOffice.POOL));
            line(ControlLine.Kind.CZKFBJ, TestDistrict.box(113.0, 23.0, 113.2, 23.2), booking);
        });
        return true;
    }

    Plots layOut(Spot spot, People people, Random random) {
        long wood = TestDistrict.freshId();
        long paddy = TestDistrict.freshId();
        Map<Long, Boolean> targets = new LinkedHashMap<>();
        commit(booking -> {
            Booking then = booking.trueFrom(SURVEYED);
            application.getBean(VoucherOffice.class).register(people.holders());
            application.getBean(VoucherOffice.class).register(List.of(people.bank()));
            registry.create(parcel(wood, BUILT_ON, spot, box(1, 1, 9, 9)), then);
            registry.create(parcel(paddy, BUILT_ON, spot, box(11, 1, 19, 9)), then);
            targets.put(target(WOOD, spot, box(1, 11, 5, 15), then), true);
            targets.put(target(WOOD, spot, box(6, 11, 10, 15), then), true);
            targets.put(target(WOOD, spot, box(11, 11, 15, 15), then), false);
            targets.put(target(BUILT_ON, spot, box(16, 11, 19, 15), then), false);
        });
        List<NewWork> works = new ArrayList<>(works(spot, 1, random));
        works.addAll(works(spot, 11, random));
        commit(booking -> {
            Booking then = booking.trueFrom(RECLAIMED);
            registry.change(parcel(wood, WOOD, spot, box(1, 1, 9, 9)), Change.ATTRIBUTES, then);
            registry.change(parcel(paddy, PADDY, spot, box(11, 1, 19, 9)), Change.ATTRIBUTES, then);
            application.getBean(AcceptanceOffice.class).accept(works, booking);
            line(ControlLine.Kind.STBHHX, spot.polygon(box(14, 10, 15, 16)), booking);
        });
        return plots(works, targets, new ArrayList<>(List.of(wood, paddy)));
    }

    private Plots plots(List<NewWork> accepted, Map<Long, Boolean> allowed, List<Long> fields) {
        Map<Long, Plots.Work> works = new LinkedHashMap<>();
        for (NewWork work : accepted) {
            boolean paddy = works.size() >= accepted.size() / 2;
            BigDecimal area = area("select counted_area from accepted_work where id = ?", work.id());
            works.put(work.id(), new Plots.Work(work.id(), work.ground(), paddy, area));
        }
        Map<Long, Plots.Target> targets = new LinkedHashMap<>();
        allowed.forEach((id, may) -> {
            BigDecimal area = registry.find(id).orElseThrow().officialArea().squareMetres();
            targets.put(id, new Plots.Target(id, may, area));
        });
        return new Plots(works, targets, fields);
    }

    private BigDecimal area(String sql, long id) {
        return application.getBean(JdbcTemplate.class).queryForObject(sql, BigDecimal.class, id);
    }

    private static String box(int x1, int y1, int x2, int y2) {
        return ring(x1, y1, x2, y1, x2, y2, x1, y2);
    }

    private static String ring(int... xy) {
        StringBuilder ring = new StringBuilder();
        for (int i = 0; i < xy.length; i += 2) {
            ring.append(xy[i]).append(' ').append(xy[i + 1]).append(", ");
        }
        return ring.append(xy[0]).append(' ').append(xy[1]).toString();
    }

    /** A box, and both sides of a slanting line through the field; of these, what the box does not cover counts. */
    private static List<NewWork> works(Spot spot, int west, Random random) {
        int south = west + 2 + random.nextInt(5);
        int north = west + 2 + random.nextInt(5);
        int x = west + random.nextInt(4);
        int y = 1 + random.nextInt(6);
        return List.of(
                work(spot, box(x, y, x + 4 + random.nextInt(west + 5 - x), y + 2)),
                work(spot, ring(west, 1, south, 1, north, 9, west, 9)),
                work(spot, ring(south, 1, west + 8, 1, west + 8, 9, north, 9)));
    }

    private static NewWork work(Spot spot, String ring) {
        long id = TestDistrict.freshId();
        return new NewWork(
                id,
                Category.FKFL,
                "验" + id,
                ACCEPTED,
                TestDistrict.WEST_TOWN,
                TestDistrict.WEST_VILLAGE,
                null,
                true,
                spot.polygon(ring));
    }

    private long target(String landClass, Spot spot, String ring, Booking booking) {
        long id = TestDistrict.freshId();
        registry.create(parcel(id, landClass, spot, ring), booking);
        return id;
    }

    private static NewParcel parcel(long id, String landClass, Spot spot, String ring) {
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
        return new NewParcel(id, facts, spot.polygon(ring), Acreage.ofSquareMetres(7_300));
    }

    private void line(ControlLine.Kind kind, MultiPolygon ground, Booking booking) {
        long id = TestDistrict.freshId();
        application
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
                                ground)),
                        booking);
    }

    private void commit(Consumer<Booking> act) {
        RecordBook book = application.getBean(RecordBook.class);
        application
                .getBean(TransactionTemplate.class)
                .executeWithoutResult(
                        status -> act.accept(book.openAndApprove(RecordKind.SURVEY, "模拟用地", "t-planner")));
    }
}
