package org.qianmo.parcel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.MultiPolygon;
import org.qianmo.crs.CoordinateSystems;
import org.qianmo.http.Problem;
import org.qianmo.kernel.geometry.Acreage;
import org.qianmo.record.RecordBook;
import org.qianmo.record.RecordKind;
import org.qianmo.testing.AtOnce;
import org.qianmo.testing.RunningApplication;
import org.qianmo.testing.Spot;
import org.qianmo.testing.TestDistrict;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** The tables of parcels: what goes in comes out, and nothing is forgotten. */
abstract class ParcelStoreContract extends RunningApplication {

    private static final String SQUARE = "0 0, 4 0, 4 4, 0 4, 0 0";

    @Autowired
    private ParcelRegistry registry;

    @Autowired
    private ParcelIntake intake;

    @Autowired
    private ParcelStream stream;

    @Autowired
    private RecordBook book;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcTemplate jdbc;

    private final Spot spot = TestDistrict.spot();

    private <T> T booked(Function<Booking, T> work) {
        return transaction.execute(
                status -> work.apply(book.openAndApprove(RecordKind.SURVEY, "store test", PLANNER.username())));
    }

    private static NewParcel parcel(long id, String code, MultiPolygon shape) {
        ParcelFacts facts = new ParcelFacts(
                code,
                "0103",
                Ownership.COLLECTIVE,
                "制表\t换行\n反斜\\N 村",
                Stage.SURVEYED,
                TestDistrict.WEST_TOWN,
                TestDistrict.WEST_VILLAGE,
                null,
                Acreage.ofSquareMetres(1_234.5),
                false);
        return new NewParcel(id, facts, shape, Acreage.ofSquareMetres(1_600.25));
    }

    @Test
    void schemaIsThatOfTheLastMigration() {
        Integer failed = jdbc.queryForObject(
                "select count(*) from \"flyway_schema_history\" where \"success\" = false", Integer.class);
        Integer done = jdbc.queryForObject(
                "select count(*) from \"flyway_schema_history\" where \"success\" = true", Integer.class);

        assertThat(failed).isZero();
        assertThat(done).isGreaterThanOrEqualTo(6);
    }

    @Test
    void coordinatesAndFactsComeBackToTheLastDigit() {
        MultiPolygon shape =
                spot.polygon("0.0000001 0.1234567, 4.7654321 0.0000003, 4.9999999 4.1111111, 0.0000001 0.1234567");
        NewParcel written = parcel(TestDistrict.freshId(), null, shape);

        booked(booking -> registry.create(written, booking));
        Parcel read = registry.find(written.id()).orElseThrow();

        assertThat(read.shape().equalsExact(shape, 0)).isTrue();
        assertThat(read.shape().getSRID()).isEqualTo(4490);
        assertThat(read.facts()).isEqualTo(written.facts());
        assertThat(read.officialArea()).isEqualTo(written.officialArea());
    }

    @Test
    void versionsEndAndFollowEachOther() {
        long id = TestDistrict.freshId();
        booked(booking -> registry.create(parcel(id, null, spot.polygon(SQUARE)), booking));
        booked(booking ->
                registry.change(parcel(id, null, spot.polygon("0 0, 5 0, 5 4, 0 4, 0 0")), Change.CHANGE, booking));

        List<Version> versions = versions(id);

        assertThat(versions).extracting(Version::number).containsExactly(1, 2);
        assertThat(versions.get(0).recordedTo()).isEqualTo(versions.get(1).recordedFrom());
        assertThat(versions.get(0).validTo()).isEqualTo(versions.get(1).validFrom());
        assertThat(versions.get(1).recordedTo()).isEqualTo(Instant.parse("9999-12-31T00:00:00Z"));
        assertThat(versions.get(1).validTo()).isEqualTo(LocalDate.of(9999, 12, 31));
        assertThat(versions.get(0).recordedFrom()).isBefore(versions.get(0).recordedTo());
    }

    private record Version(
            int number, LocalDate validFrom, LocalDate validTo, Instant recordedFrom, Instant recordedTo) {}

    private List<Version> versions(long id) {
        return jdbc.query(
                "select version, valid_from, valid_to, recorded_from, recorded_to from parcel_version where parcel_id = ?"
                        + " order by version",
                (row, i) -> new Version(
                        row.getInt(1),
                        row.getObject(2, LocalDate.class),
                        row.getObject(3, LocalDate.class),
                        row.getObject(4, java.time.OffsetDateTime.class).toInstant(),
                        row.getObject(5, java.time.OffsetDateTime.class).toInstant()),
                id);
    }

    @Test
    void retirementEndsTheParcelAndKeepsItsHistory() {
        long id = TestDistrict.freshId();
        Parcel first = booked(booking -> registry.create(parcel(id, null, spot.polygon(SQUARE)), booking));
        booked(booking -> {
            registry.retire(first, booking);
            return null;
        });

        assertThat(registry.find(id)).isEmpty();
        assertThat(registry.isTaken(id)).isTrue();
        assertThat(registry.history(id)).extracting(Parcel::change).containsExactly(Change.RETIRE, Change.CREATE);
        assertThat(stream.count(ParcelFilter.in(spot.polygon(SQUARE).getEnvelopeInternal())))
                .isZero();
    }

    @Test
    void idIsNeverGivenTwice() {
        long id = TestDistrict.freshId();
        Parcel first = booked(booking -> registry.create(parcel(id, null, spot.polygon(SQUARE)), booking));
        booked(booking -> {
            registry.retire(first, booking);
            return null;
        });

        assertThatThrownBy(() -> booked(booking -> registry.create(parcel(id, null, spot.polygon(SQUARE)), booking)))
                .isInstanceOfSatisfying(
                        Problem.class, p -> assertThat(p.body().code()).isEqualTo("ID_TAKEN"));
    }

    @Test
    void codeThatAParcelOnceHadIsNeverGivenToAnother() {
        String first = code();
        long id = TestDistrict.freshId();
        booked(booking -> registry.create(parcel(id, first, spot.polygon(SQUARE)), booking));
        booked(booking -> registry.change(parcel(id, code(), spot.polygon(SQUARE)), Change.ATTRIBUTES, booking));

        NewParcel other = parcel(TestDistrict.freshId(), first, spot.polygon("4 0, 8 0, 8 4, 4 4, 4 0"));

        assertThatThrownBy(() -> booked(booking -> registry.create(other, booking)))
                .isInstanceOfSatisfying(
                        Problem.class, p -> assertThat(p.body().code()).isEqualTo("CODE_TAKEN"));
        assertThat(intake.codesTaken(Set.of(first))).containsExactly(first);
    }

    /** The ground locks do not help: the eight are on different ground. */
    @Test
    void idAndCodeWantedByManyAtOnceAreGivenToOne() {
        long id = TestDistrict.freshId();
        String code = code();

        assertThat(manyCreate(i -> parcel(id, null, TestDistrict.spot().polygon(SQUARE))))
                .containsExactlyInAnyOrder("created", "409", "409", "409", "409", "409", "409", "409");
        assertThat(manyCreate(i ->
                        parcel(TestDistrict.freshId(), code, TestDistrict.spot().polygon(SQUARE))))
                .containsExactlyInAnyOrder("created", "409", "409", "409", "409", "409", "409", "409");
    }

    private List<String> manyCreate(IntFunction<NewParcel> parcel) {
        CyclicBarrier allBooked = new CyclicBarrier(8);
        return AtOnce.run(8, i -> {
            try {
                booked(booking -> {
                    meet(allBooked);
                    return registry.create(parcel.apply(i), booking);
                });
                return "created";
            } catch (Problem problem) {
                return String.valueOf(problem.body().status().value());
            }
        });
    }

    private static void meet(CyclicBarrier barrier) {
        try {
            barrier.await(10, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void parcelMayTakeBackItsOwnCode() {
        String first = code();
        long id = TestDistrict.freshId();
        booked(booking -> registry.create(parcel(id, first, spot.polygon(SQUARE)), booking));
        booked(booking -> registry.change(parcel(id, code(), spot.polygon(SQUARE)), Change.ATTRIBUTES, booking));

        Parcel back =
                booked(booking -> registry.change(parcel(id, first, spot.polygon(SQUARE)), Change.ATTRIBUTES, booking));

        assertThat(back.facts().code()).isEqualTo(first);
    }

    private static String code() {
        return "440605100%010d".formatted(TestDistrict.freshId() % 10_000_000_000L);
    }

    /** 100 by 50 parcels that share their edges, some with codes, all with every character that a file format escapes. */
    @Test
    void bulkIntakeIsReadBackAsItWasWritten() {
        Envelope ground = TestDistrict.largeGround();
        List<NewParcel> written = grid(ground, 100, 50);

        long count = booked(booking -> intake.take(written, booking));

        List<Parcel> read = new ArrayList<>(stream.list(ParcelFilter.in(ground), 6_000));
        assertThat(count).isEqualTo(5_000);
        assertThat(read).hasSize(5_000);
        for (int i = 0; i < written.size(); i++) {
            assertThat(read.get(i).id()).isEqualTo(written.get(i).id());
            assertThat(read.get(i).facts()).isEqualTo(written.get(i).facts());
            assertThat(read.get(i).shape().equalsExact(written.get(i).shape(), 0))
                    .isTrue();
            assertThat(read.get(i).officialArea()).isEqualTo(written.get(i).officialArea());
        }
        assertThat(registry.find(written.get(4_999).id())
                        .orElseThrow()
                        .shape()
                        .equalsExact(written.get(4_999).shape(), 0))
                .as("as the other way of reading sees it")
                .isTrue();
    }

    private List<NewParcel> grid(Envelope ground, int columns, int rows) {
        long firstId = intake.reserveIds(columns * rows);
        double width = ground.getWidth() / columns;
        double height = ground.getHeight() / rows;
        List<NewParcel> parcels = new ArrayList<>();
        for (int i = 0; i < columns * rows; i++) {
            double west = ground.getMinX() + i % columns * width;
            double south = ground.getMinY() + i / columns * height;
            // A hair inside, so that the box of the whole ground finds none of the neighbouring ones.
            parcels.add(parcel(
                    firstId + i,
                    i % 3 == 0 ? code() : null,
                    box(west + 1e-7, south + 1e-7, west + width, south + height)));
        }
        return parcels;
    }

    private static MultiPolygon box(double west, double south, double east, double north) {
        return TestDistrict.box(
                CoordinateSystems.roundDegrees(west), CoordinateSystems.roundDegrees(south),
                CoordinateSystems.roundDegrees(east), CoordinateSystems.roundDegrees(north));
    }

    @Test
    void boxQueryFindsExactlyWhatAScanFinds() {
        Envelope ground = TestDistrict.largeGround();
        Random random = new Random(20_250_822);
        List<NewParcel> written = scattered(ground, random, 400);
        booked(booking -> intake.take(written, booking));

        for (int i = 0; i < 200; i++) {
            Envelope box = randomBox(ground, random);
            Set<Long> expected = written.stream()
                    .filter(parcel -> parcel.shape().getEnvelopeInternal().intersects(box))
                    .map(NewParcel::id)
                    .collect(Collectors.toSet());

            assertThat(stream.list(ParcelFilter.in(box), 1_000))
                    .extracting(Parcel::id)
                    .as("%s", box)
                    .containsExactlyInAnyOrderElementsOf(expected);
            assertThat(stream.count(ParcelFilter.in(box))).isEqualTo(expected.size());
        }
    }

    /** Of very different widths: the widest come last, after searches have learnt how wide parcels are. */
    private List<NewParcel> scattered(Envelope ground, Random random, int count) {
        stream.count(ParcelFilter.in(ground));
        long firstId = intake.reserveIds(count);
        List<NewParcel> parcels = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double width = ground.getWidth() * (i < count - 5 ? 0.02 : 0.6) * random.nextDouble();
            double height = ground.getHeight() * 0.1 * random.nextDouble();
            double west = ground.getMinX() + (ground.getWidth() - width) * random.nextDouble();
            double south = ground.getMinY() + (ground.getHeight() - height) * random.nextDouble();
            parcels.add(parcel(firstId + i, null, box(west, south, west + width + 1e-6, south + height + 1e-6)));
        }
        return parcels;
    }

    private static Envelope randomBox(Envelope ground, Random random) {
        double west = ground.getMinX() + ground.getWidth() * random.nextDouble();
        double south = ground.getMinY() + ground.getHeight() * random.nextDouble();
        return new Envelope(
                west,
                west + ground.getWidth() * 0.3 * random.nextDouble(),
                south,
                Math.min(ground.getMaxY(), south + ground.getHeight() * 0.3 * random.nextDouble()));
    }

    @Test
    void streamGivesWhatTheListGives() {
        Envelope ground = TestDistrict.largeGround();
        booked(booking -> intake.take(grid(ground, 10, 10), booking));
        List<Parcel> streamed = new ArrayList<>();
        List<Long> outlined = new ArrayList<>();

        stream.forEach(ParcelFilter.in(ground), streamed::add);
        stream.forEachOutline(ParcelFilter.in(ground), outline -> outlined.add(outline.id()));

        List<Parcel> listed = stream.list(ParcelFilter.in(ground), 200);
        assertThat(streamed).extracting(Parcel::id).containsExactlyInAnyOrderElementsOf(ids(listed));
        assertThat(outlined).containsExactlyInAnyOrderElementsOf(ids(listed));
    }

    private static List<Long> ids(List<Parcel> parcels) {
        return parcels.stream().map(Parcel::id).toList();
    }

    @Test
    void whatFailsLeavesNothingBehind() {
        long id = TestDistrict.freshId();

        assertThatThrownBy(() -> booked(booking -> {
                    registry.create(parcel(id, null, spot.polygon(SQUARE)), booking);
                    throw new IllegalStateException("power cut");
                }))
                .hasMessage("power cut");

        assertThat(registry.isTaken(id)).isFalse();
        assertThat(stream.count(ParcelFilter.in(spot.polygon(SQUARE).getEnvelopeInternal())))
                .isZero();
    }
}
