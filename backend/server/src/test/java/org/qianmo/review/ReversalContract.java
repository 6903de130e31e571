package org.qianmo.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.qianmo.testing.Case;
import org.qianmo.testing.ParcelBody;
import org.qianmo.testing.Reply;
import org.qianmo.testing.RunningApplication;
import org.qianmo.testing.Spot;
import org.qianmo.testing.TestDistrict;
import tools.jackson.databind.JsonNode;

/** A split or a merge is taken back after other things happened. */
abstract class ReversalContract extends RunningApplication {

    private static final String LEFT = "0 0, 2 0, 2 4, 0 4, 0 0";
    private static final String RIGHT = "2 0, 4 0, 4 4, 2 4, 2 0";

    private final Spot spot = TestDistrict.spot();

    @Test
    void splitGoesBackIntoTheParcelItWas() {
        long parent = create("0 0, 4 0, 4 4, 0 4, 0 0", "甲社");
        JsonNode before = parcel(parent);
        Case split = split(parent);

        Case reversal = reverse(split);
        reversal.submit().approve(as(OFFICIAL)).mustBe(200);

        List<JsonNode> now = here();
        assertThat(now).hasSize(1);
        assertThat(corners(now.get(0))).isEqualTo(corners(before));
        assertThat(area(now.get(0))).isEqualByComparingTo(area(before));
        assertThat(now.get(0).path("id").asLong()).isNotEqualTo(parent);
        assertThat(split.cover().path("reversedBy").asLong()).isEqualTo(reversal.id());
    }

    @Test
    void whatHappenedSinceIsKept() {
        long parent = create("0 0, 4 0, 4 4, 0 4, 0 0", "甲社");
        Case split = split(parent);
        for (JsonNode child : here()) {
            restate(child.path("id").asLong(), "乙社");
        }

        reverse(split).submit().approve(as(OFFICIAL)).mustBe(200);

        assertThat(here()).hasSize(1);
        assertThat(here().get(0).path("properties").path("holder").asString()).isEqualTo("乙社");
    }

    @Test
    void mergeGoesBackIntoThePartsItHad() {
        long left = create(LEFT, "甲社");
        long right = create(RIGHT, "乙社");
        JsonNode leftBefore = parcel(left);
        JsonNode rightBefore = parcel(right);
        Case merge = Case.open(as(PLANNER), "合并");
        merge.operate("'operation':'MERGE','parcels':[%d,%d]".formatted(left, right));
        merge.submit().approve(as(OFFICIAL)).mustBe(200);
        assertThat(here()).hasSize(1);

        reverse(merge).submit().approve(as(OFFICIAL)).mustBe(200);

        List<JsonNode> now = here();
        assertThat(now).hasSize(2);
        assertThat(now)
                .extracting(ReversalContract::corners)
                .containsExactlyInAnyOrder(corners(leftBefore), corners(rightBefore));
        assertThat(now)
                .extracting(parcel -> parcel.path("properties").path("holder").asString())
                .containsExactlyInAnyOrder("甲社", "乙社");
        assertThat(now)
                .extracting(ReversalContract::area)
                .containsExactlyInAnyOrder(area(leftBefore), area(rightBefore));
    }

    @Test
    void whatBlocksIsNamed() {
        long parent = create("0 0, 4 0, 4 4, 0 4, 0 0", "甲社");
        Case split = split(parent);
        long child = here().get(0).path("id").asLong();
        Case again = Case.open(as(PLANNER), "再分割");
        again.operate("'operation':'SPLIT_BY_RATIOS','parcel':%d,'ratios':[1,2],'azimuthDegrees':0".formatted(child));
        again.submit().approve(as(OFFICIAL)).mustBe(200);

        JsonNode problem = as(PLANNER).post(split.path() + "/reversal", "").mustBeProblem(409, "REVERSAL_BLOCKED");

        assertThat(problem.path("blocks")).hasSize(1);
        assertThat(problem.path("blocks").path(0).path("parcelId").asLong()).isEqualTo(child);
        assertThat(problem.path("blocks").path(0).path("recordNumber").asString())
                .isEqualTo(again.cover().path("number").asString());
    }

    @Test
    void partsThatCameToDifferAreNamed() {
        long parent = create("0 0, 4 0, 4 4, 0 4, 0 0", "甲社");
        Case split = split(parent);
        restate(here().get(0).path("id").asLong(), "乙社");

        JsonNode problem = as(PLANNER).post(split.path() + "/reversal", "").mustBeProblem(409, "REVERSAL_BLOCKED");

        assertThat(problem.path("blocks").path(0).path("why").path("zh").asString())
                .contains("权利人");
    }

    @Test
    void blockedReversalLeavesNoRecord() {
        Case plain = Case.open(as(PLANNER), "无分割");
        plain.create(spot.polygonJson(LEFT));
        plain.submit().approve(as(OFFICIAL)).mustBe(200);
        int before = records();

        as(PLANNER).post(plain.path() + "/reversal", "").mustBeProblem(409, "NOT_REVERSIBLE");

        assertThat(records()).isEqualTo(before);
    }

    private int records() {
        return as(PLANNER)
                .get("/api/records?kind=REVERSAL&limit=200")
                .json()
                .path("records")
                .size();
    }

    private Case split(long parent) {
        Case split = Case.open(as(PLANNER), "分割");
        split.operate("'operation':'SPLIT_BY_RATIOS','parcel':%d,'ratios':[1,1],'azimuthDegrees':90".formatted(parent));
        split.submit().approve(as(OFFICIAL)).mustBe(200);
        return split;
    }

    private Case reverse(Case approved) {
        Reply prepared = as(PLANNER).post(approved.path() + "/reversal", "").mustBe(201);
        return new Case(as(PLANNER), prepared.json().path("id").asLong());
    }

    private long create(String ring, String holder) {
        long id = TestDistrict.freshId();
        String facts = "\"landClass\":\"0103\",\"ownership\":\"COLLECTIVE\",\"holder\":\"" + holder + "\"";
        as(PLANNER)
                .put("/api/parcels/" + id, ParcelBody.of(spot.polygonJson(ring), facts), "If-None-Match", "*")
                .mustBe(201);
        return id;
    }

    private void restate(long parcel, String holder) {
        Case change = Case.open(as(PLANNER), "变更权利人");
        change.operate(
                "'operation':'ATTRIBUTES','parcel':%d,'facts':{'landClass':'0103','ownership':'COLLECTIVE','holder':'%s'}"
                        .formatted(parcel, holder));
        change.submit().approve(as(OFFICIAL)).mustBe(200);
    }

    private JsonNode parcel(long id) {
        return as(VIEWER).get("/api/parcels/" + id).mustBe(200).json();
    }

    /** All parcels of the spot. */
    private List<JsonNode> here() {
        String box = "%s,%s,%s,%s"
                .formatted(spot.longitude("-1"), spot.latitude("-1"), spot.longitude("5"), spot.latitude("5"));
        List<JsonNode> parcels = new ArrayList<>();
        as(VIEWER)
                .get("/api/parcels?bbox=" + box)
                .mustBe(200)
                .json()
                .path("features")
                .forEach(parcels::add);
        return parcels;
    }

    /** The corners with all their digits, wherever the ring begins. */
    private static Set<String> corners(JsonNode parcel) {
        return parcel.path("geometry")
                .path("coordinates")
                .path(0)
                .path(0)
                .valueStream()
                .map(JsonNode::toString)
                .collect(Collectors.toSet());
    }

    private static BigDecimal area(JsonNode parcel) {
        return parcel.path("properties").path("officialAreaSquareMetres").decimalValue();
    }
}
