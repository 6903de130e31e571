package org.qianmo.access;

import java.util.concurrent.atomic.AtomicInteger;
import org.qianmo.testing.Spot;
import org.qianmo.testing.TestDistrict;

/**
 * Where something of everything lies for {@link DoorsContract}: a parcel, a zone, a pilot site, accepted work, and somebody
 * who holds vouchers; and a record that changes the parcel.
 */
enum Place {
    VILLAGE(TestDistrict.WEST_TOWN, TestDistrict.WEST_VILLAGE, new Spot(113.02, 23.195)),
    /** In the western town, in no village. */
    WEST(TestDistrict.WEST_TOWN, null, new Spot(113.06, 23.195)),
    EAST(TestDistrict.EAST_TOWN, null, new Spot(113.15, 23.195)),
    /** Outside the district: only an administrator brings such parcels in, and zones need a town. */
    NOWHERE(null, null, new Spot(113.62, 23.195));

    /** A submitted record of t-planner that changes the parcel, and its document; {@link PlacesInStore} says which. */
    long record;

    long document;

    /** A record of t-planner that asks to extend the voucher. */
    long application;

    /** A record of t-planner that asks to accept work on the parcel. */
    long acceptance;

    /** A record of t-planner that asks to take back the work on cleared ground. */
    long revocation;

    /** A doubt of t-official about the voucher's ground. */
    long doubt;

    /** Code of a statement of the holder; {@link PlacesInStore} says which. */
    String statement;

    /** A consolidation unit on the square; {@link PlacesInStore} says which. */
    long consolidation;

    /** A set of scenarios of its smallest unit, with the record in each; {@link PlacesInStore} says which. */
    long scenarios;

    /** An offer of its voucher; {@link PlacesInStore} says which. */
    long offer;

    /** A target of the place's smallest unit; {@link PlacesInStore} says which. */
    long target;
    /** The statement of a month of its smallest unit, prepared by t-official, and its digest. */
    long period;

    String periodHash;

    /** Code of a monthly report of its unit. */
    String report;

    static final String SQUARE = "0 0, 4 0, 4 4, 0 4, 0 0";

    /** Beside it, where only cleared ground lies that no voucher stands on. */
    static final String CLEARED = "6 0, 8 0, 8 4, 6 4, 6 0";

    /** Where a parcel lies that is ready for industry. */
    static final String READY = "0 6, 4 6, 4 8, 0 8, 0 6";

    final String town;
    final String village;
    final Spot spot;
    final long parcel = TestDistrict.freshId();
    final long ready = TestDistrict.freshId();
    final long zone = TestDistrict.freshId();
    final long site = TestDistrict.freshId();
    final long work = TestDistrict.freshId();
    final long cleared = TestDistrict.freshId();
    final long voucher = TestDistrict.freshId();
    final long controlLine = TestDistrict.freshId();
    final long holder = TestDistrict.freshId();
    final String code = "440605777004JC%05d".formatted(Numbers.NEXT.getAndIncrement());

    private static final class Numbers {
        static final AtomicInteger NEXT = new AtomicInteger(1);
    }

    Place(String town, String village, Spot spot) {
        this.town = town;
        this.village = village;
        this.spot = spot;
    }

    boolean hasTown() {
        return town != null;
    }

    /** Of the record; with the parcel's id, so that it is found nowhere else. */
    String title() {
        return "矩阵案卷" + parcel;
    }

    /** The smallest unit it lies in. */
    String unit() {
        return village != null ? village : hasTown() ? town : "440605";
    }

    /** Of its square, as parameters. */
    String middle() {
        return "lon=" + spot.longitude("2") + "&lat=" + spot.latitude("2");
    }

    String box() {
        return spot.longitude("1") + "," + spot.latitude("1") + "," + spot.longitude("3") + "," + spot.latitude("3");
    }
}
