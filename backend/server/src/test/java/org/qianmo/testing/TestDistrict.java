package org.qianmo.testing;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.qianmo.access.Actor;
import org.qianmo.access.PeopleOffice;
import org.qianmo.district.AdminUnit;
import org.qianmo.district.AdminUnits;
import org.qianmo.district.UnitLevel;
import org.qianmo.parcel.ParcelId;
import org.springframework.context.ApplicationContext;

/**
 * A district of two rectangular towns, at longitudes 113.0 to 113.2 and latitudes 23.0 to 23.2.
 *
 * <pre>
 *   23.2 +-----------+-----------+
 *        |  village  |           |      the northern half of each town belongs to
 *   23.1 +   WEST    +   EAST    +      single tests: see {@link #largeGround}
 *        |           |           |
 *   23.0 +-----------+-----------+
 *      113.0       113.1       113.2
 * </pre>
 */
public final class TestDistrict {

    public static final String WEST_TOWN = "440605801";
    public static final String EAST_TOWN = "440605802";
    public static final String WEST_VILLAGE = "440605801201";

    /** Of everybody here. */
    public static final String PASSWORD = "tests-know-this-one";

    private static final GeometryFactory LON_LAT = new GeometryFactory(new PrecisionModel(), 4490);

    /** A spot is 0.002 degree wide, with as much as a drawing of 10 units by 10 needs in it. */
    private static final double SPOT_DEGREES = 0.002;

    private static final int SPOTS_A_ROW = 45;
    private static final int SPOTS_MAX = SPOTS_A_ROW * SPOTS_A_ROW;
    private static final int LARGE_GROUNDS_A_TOWN = 7;

    private static final AtomicInteger SPOTS = new AtomicInteger();
    private static final AtomicInteger LARGE_GROUNDS = new AtomicInteger();
    private static final AtomicLong IDS = new AtomicLong(ParcelId.CALLER_MIN);

    private TestDistrict() {}

    static synchronized void prepare(ApplicationContext application, Actor... people) {
        AdminUnits units = application.getBean(AdminUnits.class);
        if (units.find(WEST_TOWN).isPresent()) {
            return;
        }
        units.register(List.of(
                new AdminUnit("440605", UnitLevel.DISTRICT, null, "试验区", "Test District", null, true),
                new AdminUnit(WEST_TOWN, UnitLevel.TOWN, "440605", "西镇", "West", box(113.0, 23.0, 113.1, 23.2), true),
                new AdminUnit(EAST_TOWN, UnitLevel.TOWN, "440605", "东镇", "East", box(113.1, 23.0, 113.2, 23.2), true),
                new AdminUnit(
                        WEST_VILLAGE, UnitLevel.VILLAGE, WEST_TOWN, "西村", "West Village", villageOutline(), true)));
        PeopleOffice office = application.getBean(PeopleOffice.class);
        for (Actor person : people) {
            office.register(person, PASSWORD);
        }
    }

    /** All of the western town but its north-eastern corner, which is in no village. */
    private static MultiPolygon villageOutline() {
        Polygon outline = LON_LAT.createPolygon(new Coordinate[] {
            new Coordinate(113.0, 23.0),
            new Coordinate(113.1, 23.0),
            new Coordinate(113.1, 23.19),
            new Coordinate(113.05, 23.19),
            new Coordinate(113.05, 23.2),
            new Coordinate(113.0, 23.2),
            new Coordinate(113.0, 23.0)
        });
        return LON_LAT.createMultiPolygon(new Polygon[] {outline});
    }

    /** Ground in the western town that no other test touches. */
    public static Spot spot() {
        return spot(113.002);
    }

    /** Ground in the eastern town that no other test touches. */
    public static Spot eastSpot() {
        return spot(113.102);
    }

    private static Spot spot(double west) {
        int number = SPOTS.getAndIncrement();
        if (number >= SPOTS_MAX) {
            throw new IllegalStateException("the test district is full");
        }
        return new Spot(west + number % SPOTS_A_ROW * SPOT_DEGREES, 23.002 + number / SPOTS_A_ROW * SPOT_DEGREES);
    }

    /** 0.08 by 0.01 degree in the north of a town, of the western one first, that no other test touches. */
    public static Envelope largeGround() {
        int number = LARGE_GROUNDS.getAndIncrement();
        if (number >= 2 * LARGE_GROUNDS_A_TOWN) {
            throw new IllegalStateException("the test district is full");
        }
        double west = number < LARGE_GROUNDS_A_TOWN ? 113.01 : 113.11;
        double south = 23.105 + number % LARGE_GROUNDS_A_TOWN * 0.012;
        return new Envelope(west, west + 0.08, south, south + 0.01);
    }

    /** An id that a caller may choose and that no other test uses. */
    public static long freshId() {
        return IDS.getAndIncrement();
    }

    /** A rectangle, degrees. */
    public static MultiPolygon box(double west, double south, double east, double north) {
        Polygon rectangle = LON_LAT.createPolygon(
                LON_LAT.toGeometry(new Envelope(west, east, south, north)).getCoordinates());
        return LON_LAT.createMultiPolygon(new Polygon[] {rectangle});
    }
}
