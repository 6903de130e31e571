package org.qianmo.review;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.qianmo.testing.Case;
import org.qianmo.testing.ParcelBody;
import org.qianmo.testing.RunningApplication;
import org.qianmo.testing.Spot;
import org.qianmo.testing.TestDistrict;
import tools.jackson.databind.JsonNode;

/** Somebody else changes a parcel while a draft works on it. */
abstract class BaseChangedContract extends RunningApplication {

    private static final String SQUARE = "0 0, 4 0, 4 4, 0 4, 0 0";

    private final Spot spot = TestDistrict.spot();
    private final long parcel = TestDistrict.freshId();

    @Test
    void changesOfOtherCornersAreMerged() {
        as(PLANNER).create(parcel, spot.polygonJson(SQUARE));
        Case mine = Case.open(as(PLANNER), "东北角");
        mine.change(parcel, 1, spot.polygonJson("0 0, 4 0, 5 5, 0 4, 0 0"));
        approveTheirs("-1 -1, 4 0, 4 4, 0 4, -1 -1", "西村经济合作社");

        mine.trySubmit().mustBeProblem(409, "BASE_CHANGED");
        JsonNode conflict = conflict(mine);
        assertThat(conflict.path("geometry").path("state").asString()).isEqualTo("MERGED");
        assertThat(conflict.path("mergeable").asBoolean()).isTrue();

        mine.operate("'operation':'REBASE','parcel':%d,'take':'MERGED'".formatted(parcel));
        mine.submit().approve(as(OFFICIAL)).mustBe(200);

        JsonNode ring = as(VIEWER)
                .get("/api/parcels/" + parcel)
                .json()
                .path("geometry")
                .path("coordinates")
                .path(0)
                .path(0);
        assertThat(ring.valueStream()
                        .map(p -> p.path(0).decimalValue() + " " + p.path(1).decimalValue()))
                .contains(
                        spot.longitude("5") + " " + spot.latitude("5"),
                        spot.longitude("-1") + " " + spot.latitude("-1"));
    }

    @Test
    void changesOfOneCornerExcludeEachOther() {
        as(PLANNER).create(parcel, spot.polygonJson(SQUARE));
        Case mine = Case.open(as(PLANNER), "我的角");
        mine.change(parcel, 1, spot.polygonJson("0 0, 4 0, 5 5, 0 4, 0 0"));
        approveTheirs("0 0, 4 0, 3 3, 0 4, 0 0", "西村经济合作社");

        JsonNode conflict = conflict(mine);
        assertThat(conflict.path("geometry").path("state").asString()).isEqualTo("CONFLICT");
        assertThat(conflict.path("geometry").path("places").path("coordinates")).isNotEmpty();
        assertThat(conflict.path("mergeable").asBoolean()).isFalse();
        JsonNode refused = mine.tryOperate("'operation':'REBASE','parcel':%d,'take':'MERGED'".formatted(parcel))
                .mustBeProblem(422, "OPERATION_REFUSED");
        assertThat(refused.path("findings").path(0).path("code").asString()).isEqualTo("NOT_MERGEABLE");

        mine.operate("'operation':'REBASE','parcel':%d,'take':'MINE'".formatted(parcel));
        mine.submit().approve(as(OFFICIAL)).mustBe(200);
        assertThat(as(VIEWER).get("/api/parcels/" + parcel + "/history").json()).hasSize(3);
    }

    @Test
    void factsAreMergedOneByOne() {
        as(PLANNER).create(parcel, spot.polygonJson(SQUARE));
        Case mine = Case.open(as(PLANNER), "阶段");
        mine.operate(("'operation':'ATTRIBUTES','parcel':%d,"
                        + "'facts':{'landClass':'0103','ownership':'COLLECTIVE','holder':'西村经济合作社','stage':'AGREED'}")
                .formatted(parcel));
        approveTheirs(SQUARE, "东村经济合作社");

        JsonNode conflict = conflict(mine);
        JsonNode holder = field(conflict, "holder");
        assertThat(holder.path("merged").asString()).isEqualTo("东村经济合作社");
        assertThat(field(conflict, "stage").path("merged").asString()).isEqualTo("AGREED");
        mine.operate("'operation':'REBASE','parcel':%d,'take':'MERGED'".formatted(parcel));
        mine.submit().approve(as(OFFICIAL)).mustBe(200);

        JsonNode properties = as(VIEWER).get("/api/parcels/" + parcel).json().path("properties");
        assertThat(properties.path("holder").asString()).isEqualTo("东村经济合作社");
        assertThat(properties.path("stage").asString()).isEqualTo("AGREED");
    }

    @Test
    void theirsCanBeTaken() {
        as(PLANNER).create(parcel, spot.polygonJson(SQUARE));
        Case mine = Case.open(as(PLANNER), "放弃");
        mine.change(parcel, 1, spot.polygonJson("0 0, 4 0, 5 5, 0 4, 0 0"));
        approveTheirs("0 0, 4 0, 3 3, 0 4, 0 0", "西村经济合作社");

        JsonNode draft = mine.operate("'operation':'REBASE','parcel':%d,'take':'THEIRS'".formatted(parcel));

        assertThat(draft.path("after").path("features")).isEmpty();
        mine.trySubmit().mustBeProblem(422, "RECORD_EMPTY");
    }

    @Test
    void changeBetweenSubmissionAndApprovalIsTold() {
        as(PLANNER).create(parcel, spot.polygonJson(SQUARE));
        Case mine = Case.open(as(PLANNER), "已送审");
        mine.change(parcel, 1, spot.polygonJson("0 0, 4 0, 5 5, 0 4, 0 0"));
        mine.submit();
        approveTheirs("0 0, 4 0, 3 3, 0 4, 0 0", "西村经济合作社");

        JsonNode problem = mine.approve(as(OFFICIAL)).mustBeProblem(409, "BASE_CHANGED");

        assertThat(problem.path("conflicts").path(0).asLong()).isEqualTo(parcel);
        assertThat(mine.cover().path("state").asString()).isEqualTo("SUBMITTED");
        assertThat(as(VIEWER).get("/api/parcels/" + parcel + "/history").json()).hasSize(2);
    }

    @Test
    void retiredMeanwhileCanOnlyBeGivenUp() {
        as(PLANNER).create(parcel, spot.polygonJson(SQUARE));
        Case mine = Case.open(as(PLANNER), "已注销");
        mine.change(parcel, 1, spot.polygonJson("0 0, 4 0, 5 5, 0 4, 0 0"));
        Case theirs = Case.open(as(COLLEAGUE), "注销");
        theirs.operate("'operation':'RETIRE','parcel':" + parcel);
        theirs.submit().approve(as(OFFICIAL)).mustBe(200);

        assertThat(conflict(mine).path("theirs").isNull()).isTrue();
        mine.tryOperate("'operation':'REBASE','parcel':%d,'take':'MINE'".formatted(parcel))
                .mustBeProblem(422, "OPERATION_REFUSED");
    }

    private void approveTheirs(String ring, String holder) {
        Case theirs = Case.open(as(COLLEAGUE), "他人的变更", "ADJUSTMENT");
        String facts = "\"landClass\":\"0103\",\"ownership\":\"COLLECTIVE\",\"holder\":\"" + holder + "\"";
        as(COLLEAGUE)
                .put(
                        theirs.path() + "/edits/" + parcel,
                        ParcelBody.of(spot.polygonJson(ring), facts),
                        "If-Match",
                        "\"1\"")
                .mustBe(200);
        theirs.submit().approve(as(OFFICIAL)).mustBe(200);
    }

    private JsonNode conflict(Case mine) {
        JsonNode conflicts =
                as(PLANNER).get(mine.path() + "/conflicts").mustBe(200).json().path("conflicts");
        assertThat(conflicts).hasSize(1);
        return conflicts.path(0);
    }

    private static JsonNode field(JsonNode conflict, String name) {
        return conflict.path("fields")
                .valueStream()
                .filter(field -> field.path("name").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
