package org.qianmo.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.qianmo.testing.Case;
import org.qianmo.testing.Reply;
import org.qianmo.testing.RunningApplication;
import org.qianmo.testing.Spot;
import org.qianmo.testing.TestDistrict;
import tools.jackson.databind.JsonNode;

/** A record from its opening to its effect. */
abstract class ReviewContract extends RunningApplication {

    private static final String SQUARE = "0 0, 4 0, 4 4, 0 4, 0 0";

    private final Spot spot = TestDistrict.spot();

    @Test
    void draftChangesNoLandBeforeItsApproval() {
        Case draft = Case.open(as(PLANNER), "新增地块");
        long parcel = draft.create(spot.polygonJson(SQUARE));

        as(VIEWER).get("/api/parcels/" + parcel).mustBe(404);
        draft.submit();
        as(VIEWER).get("/api/parcels/" + parcel).mustBe(404);

        JsonNode approved = draft.approve(as(OFFICIAL)).mustBe(200).json();

        assertThat(approved.path("state").asString()).isEqualTo("APPROVED");
        assertThat(approved.path("auditHead").path("hash").asString()).matches("[0-9a-f]{64}");
        JsonNode properties =
                as(VIEWER).get("/api/parcels/" + parcel).mustBe(200).json().path("properties");
        assertThat(properties.path("recordNumber").asString())
                .isEqualTo(approved.path("number").asString());
        assertThat(properties.path("recordedBy").asString()).isEqualTo(PLANNER.username());
    }

    @Test
    void returnedRecordIsWorkedOnAndSubmittedAgain() {
        Case draft = Case.open(as(PLANNER), "退回再送");
        long parcel = draft.create(spot.polygonJson(SQUARE));
        draft.submit();

        draft.as(as(OFFICIAL), "return", "{\"reason\":\"面积与合同不符\"}").mustBe(200);
        assertThat(draft.cover().path("state").asString()).isEqualTo("RETURNED");
        assertThat(draft.cover().path("reason").asString()).isEqualTo("面积与合同不符");

        draft.change(parcel, 0, spot.polygonJson("0 0, 3 0, 3 4, 0 4, 0 0"));
        draft.submit().approve(as(OFFICIAL)).mustBe(200);

        assertThat(draft.cover()
                        .path("events")
                        .valueStream()
                        .map(event -> event.path("kind").asString()))
                .containsExactly("OPENED", "SUBMITTED", "RETURNED", "SUBMITTED", "APPROVED");
        assertThat(as(VIEWER).get("/api/parcels/" + parcel + "/history").json()).hasSize(1);
    }

    @Test
    void returnNeedsAReason() {
        Case draft = Case.open(as(PLANNER), "无理由退回");
        draft.create(spot.polygonJson(SQUARE));
        draft.submit();

        draft.as(as(OFFICIAL), "return", "{}").mustBeProblem(422, "REASON_MISSING");
    }

    @Test
    void authorMayNotDecide() {
        Case draft = Case.open(as(OFFICIAL), "自己的案卷");
        draft.create(spot.polygonJson(SQUARE));
        draft.submit();

        draft.approve(as(OFFICIAL)).mustBeProblem(403, "AUTHOR_MAY_NOT_APPROVE");
        draft.as(as(OFFICIAL), "return", "{\"reason\":\"理由\"}").mustBeProblem(403, "AUTHOR_MAY_NOT_APPROVE");
        draft.approve(as(PLANNER)).mustBeProblem(403, "FORBIDDEN");
        draft.approve(as(ADMIN)).mustBeProblem(403, "FORBIDDEN");
    }

    @Test
    void onlyItsAuthorWorksOnARecord() {
        Case draft = Case.open(as(PLANNER), "别人的案卷");
        draft.create(spot.polygonJson(SQUARE));

        Case stranger = new Case(as(COLLEAGUE), draft.id());
        stranger.tryOperate("'operation':'RETIRE','parcel':1").mustBeProblem(403, "FORBIDDEN");
        stranger.trySubmit().mustBeProblem(403, "FORBIDDEN");
        as(COLLEAGUE).post(draft.path() + "/undo", "").mustBeProblem(403, "FORBIDDEN");
    }

    @Test
    void whatWasDecidedIsNotTouchedAgain() {
        Case draft = Case.open(as(PLANNER), "已批准");
        draft.create(spot.polygonJson(SQUARE));
        draft.submit().approve(as(OFFICIAL)).mustBe(200);

        draft.trySubmit().mustBeProblem(409, "RECORD_STATE");
        draft.approve(as(OFFICIAL)).mustBeProblem(409, "RECORD_STATE");
        as(PLANNER).post(draft.path() + "/undo", "").mustBeProblem(409, "RECORD_STATE");
        draft.as(as(PLANNER), "withdraw", "{}").mustBeProblem(409, "RECORD_STATE");
    }

    @Test
    void decisionIsMadeOnTheVersionThatWasSeen() {
        Case draft = Case.open(as(PLANNER), "看过的版本");
        draft.create(spot.polygonJson(SQUARE));
        int seen = draft.cover().path("version").asInt();
        draft.submit();

        as(OFFICIAL)
                .post(draft.path() + "/approve", "{}", "If-Match", "\"" + seen + "\"")
                .mustBeProblem(412, "STALE_VERSION");
        as(OFFICIAL).post(draft.path() + "/approve", "{}").mustBeProblem(428, "CONDITION_REQUIRED");
    }

    @Test
    void errorsKeepADraftFromBeingSubmitted() {
        as(PLANNER).create(TestDistrict.freshId(), spot.polygonJson(SQUARE));
        Case draft = Case.open(as(PLANNER), "重叠");
        draft.create(spot.polygonJson("2 0, 6 0, 6 4, 2 4, 2 0"));

        JsonNode findings = draft.findings();
        assertThat(findings.path("errors").asInt()).isEqualTo(1);
        assertThat(findings.path("findings").path(0).path("code").asString()).isEqualTo("OVERLAP");
        draft.trySubmit().mustHaveFinding("OVERLAP");
        assertThat(draft.cover().path("state").asString()).isEqualTo("DRAFT");
    }

    @Test
    void changeIsTrueFromItsEffectiveDay() {
        Case draft = Case.open(as(PLANNER), "追溯");
        long parcel = draft.create(spot.polygonJson(SQUARE));
        effectiveOn(draft, "2020-03-01");
        draft.submit().approve(as(OFFICIAL)).mustBe(200);

        as(VIEWER).get("/api/parcels/" + parcel + "?asOf=2020-02-29").mustBe(404);
        as(VIEWER).get("/api/parcels/" + parcel + "?asOf=2020-03-01").mustBe(200);
        as(VIEWER)
                .get("/api/parcels/" + parcel + "?asOf=2020-03-01&knownAt=2021-01-01T00:00:00Z")
                .mustBe(404);
    }

    @Test
    void effectBeforeWhatIsChangedIsRefused() {
        long parcel = TestDistrict.freshId();
        as(PLANNER).create(parcel, spot.polygonJson(SQUARE));
        Case draft = Case.open(as(PLANNER), "过早");
        draft.operate("'operation':'RETIRE','parcel':" + parcel);
        effectiveOn(draft, "2020-03-01");

        draft.trySubmit().mustBeProblem(422, "EFFECTIVE_TOO_EARLY");
    }

    private static void effectiveOn(Case draft, String day) {
        int version = draft.cover().path("version").asInt();
        draft.author()
                .patch(draft.path(), "{\"effectiveOn\":\"" + day + "\"}", "If-Match", "\"" + version + "\"")
                .mustBe(200);
    }

    @Test
    void emptyDraftIsNotSubmitted() {
        Case.open(as(PLANNER), "空案卷").trySubmit().mustBeProblem(422, "RECORD_EMPTY");
    }

    @Test
    void splitTakesEffectWithCodesAndLineage() {
        long parent = TestDistrict.freshId();
        String code = "440605009009JC%05d".formatted(parent % 90_000);
        as(PLANNER)
                .put(
                        "/api/parcels/" + parent,
                        org.qianmo.testing.ParcelBody.of(
                                spot.polygonJson(SQUARE), "\"landClass\":\"0103\",\"code\":\"" + code + "\""),
                        "If-None-Match",
                        "*")
                .mustBe(201);
        BigDecimal booked = area(as(VIEWER).get("/api/parcels/" + parent));
        Case draft = Case.open(as(PLANNER), "分割");

        draft.operate("'operation':'SPLIT_BY_LINE','parcel':%d,'line':%s"
                .formatted(parent, line("1.5 -1", "1.5 5").replace('"', '\'')));
        draft.submit().approve(as(OFFICIAL)).mustBe(200);

        as(VIEWER).get("/api/parcels/" + parent).mustBe(404);
        JsonNode lineage = as(VIEWER)
                .get("/api/parcels/" + parent + "/lineage")
                .mustBe(200)
                .json();
        assertThat(lineage.path("edges")).hasSize(2);
        BigDecimal passed = BigDecimal.ZERO;
        for (JsonNode edge : lineage.path("edges")) {
            long child = edge.path("childId").asLong();
            Reply reply = as(VIEWER).get("/api/parcels/" + child).mustBe(200);
            assertThat(edge.path("kind").asString()).isEqualTo("SPLIT");
            assertThat(area(reply))
                    .isEqualByComparingTo(edge.path("areaSquareMetres").decimalValue());
            assertThat(reply.json().path("properties").path("code").asString())
                    .startsWith(code.substring(0, 14))
                    .isGreaterThan(code);
            passed = passed.add(area(reply));
        }
        assertThat(passed).isEqualByComparingTo(booked);
    }

    private String line(String... places) {
        StringBuilder positions = new StringBuilder();
        for (String place : places) {
            String[] xy = place.split(" ");
            positions
                    .append(positions.isEmpty() ? "" : ",")
                    .append("[%s,%s]".formatted(spot.longitude(xy[0]), spot.latitude(xy[1])));
        }
        return "{\"type\":\"LineString\",\"coordinates\":[" + positions + "]}";
    }

    private static BigDecimal area(Reply parcel) {
        return parcel.json().path("properties").path("officialAreaSquareMetres").decimalValue();
    }
}
