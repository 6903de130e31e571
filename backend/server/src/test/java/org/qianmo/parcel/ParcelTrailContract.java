package org.qianmo.parcel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.qianmo.audit.AuditCheck;
import org.qianmo.audit.AuditEntry;
import org.qianmo.audit.AuditFilter;
import org.qianmo.kernel.geometry.Acreage;
import org.qianmo.record.RecordBook;
import org.qianmo.record.RecordKind;
import org.qianmo.testing.ParcelBody;
import org.qianmo.testing.RunningApplication;
import org.qianmo.testing.Spot;
import org.qianmo.testing.TestDistrict;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What the audit trail knows of parcels, and that a version as it is read back gives the digest that was noted of it. */
abstract class ParcelTrailContract extends RunningApplication {

    private static final String SQUARE = "0 0, 4 0, 4 4, 0 4, 0 0";

    private static final String WIDER = "0 0, 6.1234567 0, 6 4.7654321, 0 4, 0 0";

    @Autowired
    private ParcelRegistry registry;

    @Autowired
    private ParcelIntake intake;

    @Autowired
    private AuditCheck audit;

    @Autowired
    private RecordBook book;

    @Autowired
    private TransactionTemplate transaction;

    private final Spot spot = TestDistrict.spot();
    private final long id = TestDistrict.freshId();
    private final String path = "/api/parcels/" + id;

    @Test
    void eachVersionOfALifeIsInTheTrailWithItsDigest() {
        as(PLANNER).create(id, spot.polygonJson(SQUARE));
        as(PLANNER)
                .put(path, ParcelBody.of(spot.polygonJson(WIDER)), "If-Match", "\"1\"")
                .mustBe(200);
        as(PLANNER).delete(path, "If-Match", "\"2\"").mustBe(204);

        List<Parcel> versions = registry.history(id);
        assertThat(ofParcel())
                .extracting(AuditEntry::act, AuditEntry::subjectVersion, AuditEntry::words, AuditEntry::digest)
                .containsExactly(
                        tuple("PARCEL_WRITTEN", 3, "change=RETIRE", VersionDigest.of(versions.get(0))),
                        tuple("PARCEL_WRITTEN", 2, "change=CHANGE", VersionDigest.of(versions.get(1))),
                        tuple("PARCEL_WRITTEN", 1, "change=CREATE", VersionDigest.of(versions.get(2))));
        assertThat(ofParcel()).extracting(AuditEntry::actor).containsOnly("t-planner");
    }

    @Test
    void theRecordOfAChangeIsInTheTrail() {
        as(PLANNER).create(id, spot.polygonJson(SQUARE));
        long recordId = registry.history(id).get(0).recordId();

        assertThat(audit.list(filter("record", recordId), 10))
                .extracting(AuditEntry::act)
                .contains("PARCEL_WRITTEN", "RECORD_APPROVED");
    }

    @Test
    void whatIsRefusedLeavesNoEntry() {
        as(PLANNER).create(TestDistrict.freshId(), spot.polygonJson(SQUARE));

        as(PLANNER)
                .put(path, ParcelBody.of(spot.polygonJson(SQUARE)), "If-None-Match", "*")
                .mustBe(422);

        assertThat(ofParcel()).isEmpty();
    }

    @Test
    void parcelsTakenInTogetherAreOneEntryWithOneDigest() {
        List<NewParcel> parcels = fresh(2);

        long recordId = takeIn(parcels);

        IntakeDigest digest = new IntakeDigest();
        parcels.forEach(
                parcel -> digest.add(VersionDigest.of(registry.find(parcel.id()).orElseThrow())));
        assertThat(intakesOf(recordId)).singleElement().satisfies(entry -> {
            assertThat(entry.digest()).isEqualTo(digest.hex());
            assertThat(entry.words())
                    .startsWith("parcels=2 first=" + parcels.get(0).id() + " ");
        });
    }

    @Test
    void aLargeIntakeIsNotedAHundredParcelsAtATime() {
        long recordId = takeIn(fresh(201));

        assertThat(intakesOf(recordId))
                .extracting(entry -> TakenIn.of(entry.words()).parcels())
                .containsExactly(1, 100, 100);
    }

    @Test
    void idsThatDoNotFollowOneAnotherAreNotedApart() {
        List<NewParcel> parcels = fresh(4);

        long recordId = takeIn(List.of(parcels.get(0), parcels.get(1), parcels.get(3)));

        assertThat(intakesOf(recordId))
                .extracting(entry -> TakenIn.of(entry.words()).firstId())
                .containsExactly(parcels.get(3).id(), parcels.get(0).id());
    }

    private List<NewParcel> fresh(int parcels) {
        return IntStream.range(0, parcels)
                .mapToObj(i -> parcel(TestDistrict.freshId(), spot))
                .toList();
    }

    private long takeIn(List<NewParcel> parcels) {
        return booked(booking -> {
            intake.take(parcels, booking);
            return booking.recordId();
        });
    }

    private List<AuditEntry> intakesOf(long recordId) {
        return audit.list(filter("record", recordId), 10).stream()
                .filter(entry -> entry.act().equals("PARCELS_TAKEN_IN"))
                .toList();
    }

    @Test
    void whoeverIsRegisteredIsInTheTrailWithWhoDidIt() {
        String username = "t-" + id;
        String body = "{\"username\":\"%s\",\"role\":\"VIEWER\",\"territoryCode\":\"440605801\",\"password\":\"%s\"}"
                .formatted(username, TestDistrict.PASSWORD);

        as(ADMIN).post("/api/people", body).mustBe(201);

        AuditEntry newest =
                audit.list(new AuditFilter(none(), none(), none(), none()), 1).get(0);
        assertThat(newest)
                .extracting(AuditEntry::act, AuditEntry::subjectId, AuditEntry::actor, AuditEntry::words)
                .containsExactly("PERSON_REGISTERED", username, "t-admin", "role=VIEWER territory=440605801");
    }

    private List<AuditEntry> ofParcel() {
        return audit.list(filter("parcel", id), 10);
    }

    private static AuditFilter filter(String what, long number) {
        Optional<Long> given = Optional.of(number);
        return what.equals("record")
                ? new AuditFilter(given, none(), none(), none())
                : new AuditFilter(none(), given, none(), none());
    }

    private static <T> Optional<T> none() {
        return Optional.empty();
    }

    private <T> T booked(Function<Booking, T> work) {
        return transaction.execute(
                status -> work.apply(book.openAndApprove(RecordKind.IMPORT, "intake", PLANNER.username())));
    }

    private static NewParcel parcel(long id, Spot ground) {
        ParcelFacts facts = new ParcelFacts(
                null,
                "0103",
                Ownership.COLLECTIVE,
                "制表\t换行\n反斜\\N 村",
                Stage.SURVEYED,
                TestDistrict.WEST_TOWN,
                null,
                null,
                null,
                false);
        return new NewParcel(id, facts, ground.polygon(SQUARE), Acreage.ofSquareMetres(1681.5));
    }
}
