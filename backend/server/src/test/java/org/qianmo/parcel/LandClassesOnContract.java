package org.qianmo.parcel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.MultiPolygon;
import org.qianmo.kernel.geometry.Acreage;
import org.qianmo.record.RecordBook;
import org.qianmo.record.RecordKind;
import org.qianmo.testing.RunningApplication;
import org.qianmo.testing.Spot;
import org.qianmo.testing.TestDistrict;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What land classes ground had on a day, as known at an instant. Two parcels and a gap, in units of 0.0001 degree:
 *
 * <pre>
 *   4 +-----------+-----------+           left:  0601 from 2020-03-01, written down on 2020-03-05
 *     |   left    |   right   |   gap            0103 from 2023-06-01, written down on 2023-07-15
 *   0 +-----------+-----------+           right: 0301 from 2020-03-01, written down on 2020-03-05
 *     0           4           8
 * </pre>
 */
abstract class LandClassesOnContract extends RunningApplication {

    private static final LocalDate BASELINE = LocalDate.of(2022, 8, 18);
    private static final LocalDate CHANGED = LocalDate.of(2023, 6, 1);

    @Autowired
    private LandClassesOn classes;

    @Autowired
    private ParcelRegistry registry;

    @Autowired
    private RecordBook book;

    @Autowired
    private TransactionTemplate transaction;

    protected final Spot spot = TestDistrict.spot();
    private final long left = TestDistrict.freshId();
    private final long right = TestDistrict.freshId();

    @BeforeEach
    void twoParcels() {
        on("2020-03-01", "2020-03-05T02:00:00Z", booking -> {
            registry.create(parcel(left, "0601", "0 0, 4 0, 4 4, 0 4, 0 0"), booking);
            registry.create(parcel(right, "0301", "4 0, 8 0, 8 4, 4 4, 4 0"), booking);
        });
        on(
                "2023-06-01",
                "2023-07-15T02:00:00Z",
                booking ->
                        registry.change(parcel(left, "0103", "0 0, 4 0, 4 4, 0 4, 0 0"), Change.ATTRIBUTES, booking));
    }

    private void on(String day, String recordedAt, Consumer<Booking> work) {
        transaction.executeWithoutResult(status -> {
            long recordId = book.openAndApprove(RecordKind.SURVEY, "land classes test", PLANNER.username())
                    .recordId();
            work.accept(new Booking(recordId, PLANNER.username(), Instant.parse(recordedAt), LocalDate.parse(day)));
        });
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
                false);
        return new NewParcel(id, facts, spot.polygon(ring), Acreage.ofSquareMetres(1_600));
    }

    private Composition on(LocalDate day, Instant knownAt, String... rings) {
        List<MultiPolygon> grounds = List.of(rings).stream().map(spot::polygon).toList();
        return classes.of(grounds, day, knownAt);
    }

    /** Square metres of the rectangle of the spot between these units; over tens of metres a parallel is straight. */
    protected double squareMetres(double west, double south, double east, double north) {
        double a = 6_378_137;
        double f = 1 / 298.257222101;
        double lon = Math.toRadians((east - west) * 1e-4);
        double unit = spot.latitude("0").doubleValue();
        return lon * (strip(a, f, unit + north * 1e-4) - strip(a, f, unit + south * 1e-4));
    }

    /** From the equator to the latitude, a radian wide; Snyder, Map Projections, (3-12). */
    private static double strip(double a, double f, double degrees) {
        double e = Math.sqrt(f * (2 - f));
        double sine = Math.sin(Math.toRadians(degrees));
        double atanh = Math.log((1 + e * sine) / (1 - e * sine)) / 2;
        return a * a * (1 - e * e) / 2 * (sine / (1 - e * e * sine * sine) + atanh / e);
    }

    private static void about(Acreage found, double squareMetres) {
        assertThat(found.squareMetres().doubleValue()).isCloseTo(squareMetres, Offset.offset(0.02));
    }

    @Test
    void groundAcrossParcelsAndAGapIsToldClassByClass() {
        Composition found = on(BASELINE, null, "2 1, 10 1, 10 3, 2 3, 2 1");

        assertThat(found.byClass()).containsOnlyKeys("0601", "0301");
        about(found.byClass().get("0601"), squareMetres(2, 1, 4, 3));
        about(found.byClass().get("0301"), squareMetres(4, 1, 8, 3));
        about(found.uncovered(), squareMetres(8, 1, 10, 3));
    }

    @Test
    void placesAreWhereTheClassLies() {
        Composition found = on(BASELINE, null, "2 1, 10 1, 10 3, 2 3, 2 1");

        assertThat(found.places()).containsOnlyKeys("0601", "0301");
        same(found.places().get("0601").getEnvelopeInternal(), "2", "4");
        same(found.places().get("0301").getEnvelopeInternal(), "4", "8");
        same(found.uncoveredPlace().getEnvelopeInternal(), "8", "10");
    }

    /** Where a cut meets a slanted border its position is rounded; what is left there is no part of the gap. */
    @Test
    void aGapHasNoHairsAlongTheParcels() {
        for (int i = 0; i < 60; i++) {
            double low = 0.1 + 0.013 * i;
            double high = 3.9 - 0.017 * i;
            Composition found = on(
                    BASELINE,
                    null,
                    "1.3 %.4f, 10 %.4f, 10 %.4f, 1.3 %.4f, 1.3 %.4f".formatted(low, low + 0.7, high, high - 0.9, low));

            assertThat(found.places().get("0301").getEnvelopeInternal().getMinX())
                    .isCloseTo(spot.longitude("4").doubleValue(), Offset.offset(1e-8));
            assertThat(found.uncoveredPlace().getEnvelopeInternal().getMinX())
                    .isCloseTo(spot.longitude("8").doubleValue(), Offset.offset(1e-8));
        }
    }

    private void same(Envelope box, String west, String east) {
        Offset<Double> millimetre = Offset.offset(1e-8);
        assertThat(box.getMinX()).isCloseTo(spot.longitude(west).doubleValue(), millimetre);
        assertThat(box.getMaxX()).isCloseTo(spot.longitude(east).doubleValue(), millimetre);
        assertThat(box.getMinY()).isCloseTo(spot.latitude("1").doubleValue(), millimetre);
        assertThat(box.getMaxY()).isCloseTo(spot.latitude("3").doubleValue(), millimetre);
    }

    @Test
    void theDayDecidesWhichVersionCounts() {
        String inside = "1 1, 3 1, 3 3, 1 3, 1 1";

        assertThat(on(CHANGED.minusDays(1), null, inside).byClass()).containsOnlyKeys("0601");
        assertThat(on(CHANGED, null, inside).byClass()).containsOnlyKeys("0103");
        Composition before = on(LocalDate.of(2020, 2, 29), null, inside);
        assertThat(before.byClass()).isEmpty();
        about(before.uncovered(), squareMetres(1, 1, 3, 3));
    }

    @Test
    void whatWasNotKnownYetDoesNotCount() {
        String inside = "1 1, 3 1, 3 3, 1 3, 1 1";

        assertThat(on(CHANGED, Instant.parse("2023-07-15T01:59:59Z"), inside).byClass())
                .containsOnlyKeys("0601");
        assertThat(on(CHANGED, Instant.parse("2023-07-15T02:00:00Z"), inside).byClass())
                .containsOnlyKeys("0103");
        assertThat(on(BASELINE, Instant.parse("2020-03-05T01:59:59Z"), inside).byClass())
                .isEmpty();
    }

    @Test
    void groundGivenTwiceCountsOnce() {
        Composition found = on(BASELINE, null, "0 0, 2 0, 2 4, 0 4, 0 0", "1 0, 3 0, 3 4, 1 4, 1 0");

        assertThat(found.byClass()).containsOnlyKeys("0601");
        about(found.byClass().get("0601"), squareMetres(0, 0, 3, 4));
        assertThat(found.uncovered()).isEqualTo(Acreage.ZERO);
    }

    /** 0.00001 units are a tenth of a millimetre, less than the tolerance; 0.001 units are a centimetre, more than it. */
    @Test
    void aSliverIsNoFinding() {
        Composition noise = on(BASELINE, null, "0 -0.00001, 4.00001 -0.00001, 4.00001 4, 0 4, 0 -0.00001");
        assertThat(noise.byClass()).containsOnlyKeys("0601");
        assertThat(noise.uncovered()).isEqualTo(Acreage.ZERO);
        assertThat(noise.uncoveredPlace().isEmpty()).isTrue();

        Composition strip = on(BASELINE, null, "0 0, 4.001 0, 4.001 4, 0 4, 0 0");
        assertThat(strip.byClass()).containsOnlyKeys("0601", "0301");
        about(strip.byClass().get("0301"), squareMetres(4, 0, 4.001, 4));
    }

    /** A corner of 8 by 8 millimetres is thick enough, and too small to be booked. */
    @Test
    void aCrumbIsNoFinding() {
        assertThat(on(BASELINE, null, "3 0, 4.0008 0, 4.0008 0.0008, 4 0.0008, 4 4, 3 4, 3 0")
                        .byClass())
                .containsOnlyKeys("0601");
    }

    @Test
    void noGroundHasNoClass() {
        Composition none = on(BASELINE, null);

        assertThat(none.byClass()).isEmpty();
        assertThat(none.uncovered()).isEqualTo(Acreage.ZERO);
    }

    @Test
    void farApartGroundsAreLookedUpEachForItself() {
        Spot far = TestDistrict.eastSpot();
        Composition found = classes.of(
                List.of(spot.polygon("1 1, 3 1, 3 3, 1 3, 1 1"), far.polygon("1 1, 3 1, 3 3, 1 3, 1 1")),
                BASELINE,
                null);

        assertThat(found.byClass()).containsOnlyKeys("0601");
        about(found.uncovered(), squareMetres(1, 1, 3, 3));
    }
}
