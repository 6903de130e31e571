package org.qianmo.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.MultiPolygon;
import org.qianmo.crs.SurveyPlanes;
import org.qianmo.kernel.geometry.Acreage;
import org.qianmo.kernel.geometry.OfficialArea;
import org.qianmo.parcel.Booking;
import org.qianmo.parcel.NewParcel;
import org.qianmo.parcel.Ownership;
import org.qianmo.parcel.ParcelFacts;
import org.qianmo.parcel.ParcelIntake;
import org.qianmo.parcel.Stage;
import org.qianmo.rebuild.store.RebuildRows;
import org.qianmo.record.RecordBook;
import org.qianmo.record.RecordKind;
import org.qianmo.testing.ParcelBody;
import org.qianmo.testing.Reply;
import org.qianmo.testing.RunningApplication;
import org.qianmo.testing.Spot;
import org.qianmo.testing.TestDistrict;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/**
 * Parcels that were written as they should be, and what a rebuild says after somebody has written past the application.
 * Each attack is made, looked at and undone in one transaction; what other tests left in the store is left out.
 */
abstract class RebuildContract extends RunningApplication {

    private static final String SQUARE = "0 0, 4 0, 4 4, 0 4, 0 0";

    private static final String WIDER = "0 0, 6 0, 6 4, 0 4, 0 0";

    private static final int JOB_SECONDS_MAX = 60;

    @Autowired
    private Rebuild rebuild;

    @Autowired
    private RebuildRows rows;

    @Autowired
    private ParcelIntake intake;

    @Autowired
    private RecordBook book;

    @Autowired
    private SurveyPlanes planes;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private final long first = TestDistrict.freshId();
    private final long second = TestDistrict.freshId();
    private final long third = TestDistrict.freshId();

    private void createThree() {
        List.of(first, second, third)
                .forEach(id -> as(PLANNER).create(id, TestDistrict.spot().polygonJson(SQUARE)));
    }

    private long takeInThree() {
        return transaction.execute(status -> {
            Booking booking = book.openAndApprove(RecordKind.IMPORT, "导入", PLANNER.username());
            intake.take(List.of(parcel(first), parcel(second), parcel(third)), booking);
            return booking.recordId();
        });
    }

    private NewParcel parcel(long id) {
        MultiPolygon shape = TestDistrict.spot().polygon(SQUARE);
        ParcelFacts facts = new ParcelFacts(
                null,
                "0103",
                Ownership.COLLECTIVE,
                "某社",
                Stage.EXISTING,
                TestDistrict.WEST_TOWN,
                TestDistrict.WEST_VILLAGE,
                null,
                null,
                false);
        double area =
                OfficialArea.ofPolygonal(planes.at(shape.getEnvelopeInternal()).toPlane(shape));
        return new NewParcel(id, facts, shape, Acreage.ofSquareMetres(area));
    }

    /** What is found after the attack, and was not before. */
    private List<Difference> after(Runnable attack) {
        Set<Difference> before = Set.copyOf(differences());
        return transaction.execute(status -> {
            status.setRollbackOnly();
            attack.run();
            return differences().stream()
                    .filter(difference -> !before.contains(difference))
                    .toList();
        });
    }

    private List<Difference> differences() {
        List<Difference> found = new ArrayList<>();
        rebuild.run(found::add, counts -> {});
        return found;
    }

    private static Set<Long> parcels(List<Difference> found) {
        return found.stream().map(Difference::parcelId).collect(Collectors.toSet());
    }

    @Test
    void whatWasWrittenAsItShouldHasNoDifference() {
        Spot spot = TestDistrict.spot();
        String path = "/api/parcels/" + first;
        as(PLANNER).create(first, spot.polygonJson(SQUARE));
        as(PLANNER)
                .put(path, ParcelBody.of(spot.polygonJson(WIDER)), "If-Match", "\"1\"")
                .mustBe(200);
        as(PLANNER)
                .put(
                        path,
                        ParcelBody.of(
                                spot.polygonJson(WIDER),
                                "\"landClass\":\"0103\",\"holder\":\"某社\",\"registeredAreaSquareMetres\":1200.5"),
                        "If-Match",
                        "\"2\"")
                .mustBe(200);
        as(PLANNER).delete(path, "If-Match", "\"3\"").mustBe(204);
        as(PLANNER).create(second, TestDistrict.spot().polygonJson(SQUARE));
        Integer versions = jdbc.queryForObject(
                "select count(*) from parcel_version where parcel_id in (?, ?)", Integer.class, first, second);

        assertThat(versions).isEqualTo(5);
        assertThat(parcels(differences())).doesNotContain(first, second);
    }

    @Test
    void whatWasTakenInAsItShouldHasNoDifference() {
        long recordId = takeInThree();

        List<Difference> found = differences();

        assertThat(parcels(found)).doesNotContain(first, second, third);
        assertThat(found).noneMatch(difference -> difference.what().en().contains("record " + recordId + " "));
    }

    @Test
    void aTamperedAreaAndATamperedShapeAreNamedAndNothingElse() {
        createThree();

        List<Difference> found = after(() -> {
            jdbc.update("update parcel_version set official_area = official_area + 0.01 where parcel_id = ?", first);
            giveShapeOf(third, second);
        });

        assertThat(found).extracting(Difference::parcelId).containsExactly(first, second);
        assertThat(found.get(0).what().en()).contains("its area").doesNotContain("its shape");
        assertThat(found.get(0).what().zh()).contains("面积").doesNotContain("图形");
        assertThat(found.get(1).what().en()).contains("its shape").doesNotContain("its area");
        assertThat(found.get(1).where()).as("where the record has it").isNotNull();
        assertThat(found.get(1).where().equalsExact(shape(second))).isTrue();
    }

    @Test
    void ofParcelsTakenInTooATamperedAreaAndShapeAreNamedAndNothingElse() {
        takeInThree();

        List<Difference> found = after(() -> {
            jdbc.update("update parcel_version set official_area = official_area + 0.02 where parcel_id = ?", first);
            giveShapeOf(third, second);
        });

        assertThat(found).extracting(Difference::parcelId).containsExactly(first, second);
        assertThat(found.get(0).what().en()).contains("its area");
        assertThat(found.get(1).what().en()).contains("the digest in the audit trail");
    }

    /** The box beside it, too, as somebody would who knows the table. */
    private void giveShapeOf(long other, long parcel) {
        for (String column : List.of("geom", "min_x", "max_x", "min_y", "max_y")) {
            jdbc.update(
                    "update parcel_version set %1$s = (select %1$s from parcel_version where parcel_id = ?)"
                                    .formatted(column)
                            + " where parcel_id = ?",
                    other,
                    parcel);
        }
    }

    private MultiPolygon shape(long parcel) {
        return rows.versions(parcel - 1, parcel).get(0).parcel().shape();
    }

    @Test
    void aHolderChangedAmongThoseTakenInIsNamed() {
        takeInThree();

        mustBe(
                after(() -> jdbc.update("update parcel_version set holder = '他人' where parcel_id = ?", second)),
                second,
                "the digest in the audit trail");
    }

    @Test
    void oneRemovedOfThoseTakenInIsMissing() {
        takeInThree();

        List<Difference> found = after(() -> jdbc.update("delete from parcel_version where parcel_id = ?", second));

        assertThat(found).singleElement().satisfies(difference -> {
            assertThat(difference.code()).isEqualTo(Difference.Code.VERSION_MISSING);
            assertThat(difference.parcelId()).isEqualTo(second);
        });
    }

    @Test
    void aHolderChangedByHandIsNamed() {
        createThree();

        mustBe(
                after(() -> jdbc.update("update parcel_version set holder = '他人' where parcel_id = ?", second)),
                second,
                "its facts");
    }

    @Test
    void aVersionThatEndsTooEarlyIsNamed() {
        createThree();

        mustBe(
                after(() -> jdbc.update("update parcel_version set valid_to = valid_from where parcel_id = ?", second)),
                second,
                "its time");
    }

    @Test
    void aBoxBesideItsShapeIsNamed() {
        createThree();

        mustBe(
                after(() -> jdbc.update("update parcel_version set max_x = max_x + 1 where parcel_id = ?", second)),
                second,
                "the box of its shape");
    }

    @Test
    void aVersionSomebodyRemovedIsMissing() {
        createThree();

        List<Difference> found = after(() -> jdbc.update("delete from parcel_version where parcel_id = ?", second));

        assertThat(found).singleElement().satisfies(difference -> {
            assertThat(difference.code()).isEqualTo(Difference.Code.VERSION_MISSING);
            assertThat(difference.parcelId()).isEqualTo(second);
        });
    }

    @Test
    void aVersionWhoseRecordIsNotApprovedIsNamed() {
        createThree();

        mustBe(
                after(() -> jdbc.update(
                        "update land_record set state = 'RETURNED' where id ="
                                + " (select record_id from parcel_version where parcel_id = ?)",
                        second)),
                second,
                "the approval of its record");
    }

    @Test
    void aVersionThatNoRecordAskedForIsNamed() {
        createThree();

        mustBe(
                after(() -> jdbc.update("delete from record_edit where parcel_id = ?", second)),
                second,
                "that no record asked for it");
    }

    private static void mustBe(List<Difference> found, long parcelId, String words) {
        assertThat(found).singleElement().satisfies(difference -> {
            assertThat(difference.code()).isEqualTo(Difference.Code.VERSION_DIFFERS);
            assertThat(difference.parcelId()).isEqualTo(parcelId);
            assertThat(difference.what().en()).contains(words);
        });
    }

    @Test
    void whoeverAnswersForOthersMayAskForARebuild() throws InterruptedException {
        createThree();

        Reply started = as(ADMIN).post("/api/audit/rebuild", "").mustBe(202);
        JsonNode job = finished(started.header("Location"));

        assertThat(started.json().path("kind").asString()).isEqualTo("REBUILD");
        assertThat(job.path("state").asString()).isEqualTo("DONE");
        assertThat(job.path("counts").path("read").asLong()).isGreaterThanOrEqualTo(3);
        assertThat(job.path("result").path("matched").asLong())
                .isEqualTo(job.path("counts").path("accepted").asLong())
                .isGreaterThanOrEqualTo(3);
        as(PLANNER).post("/api/audit/rebuild", "").mustBeProblem(403, "FORBIDDEN");
    }

    private JsonNode finished(String job) throws InterruptedException {
        for (int i = 0; i < JOB_SECONDS_MAX * 10; i++) {
            JsonNode status = as(ADMIN).get(job).mustBe(200).json();
            if (!status.path("finishedAt").isNull()) {
                return status;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("the rebuild did not end");
    }
}
