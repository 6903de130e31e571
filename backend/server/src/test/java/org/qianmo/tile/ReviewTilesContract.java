package org.qianmo.tile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.qianmo.access.Actor;
import org.qianmo.testing.Case;
import org.qianmo.testing.MapTile;
import org.qianmo.testing.Reply;
import org.qianmo.testing.RunningApplication;
import org.qianmo.testing.Spot;
import org.qianmo.testing.TestDistrict;

/** The layer of what waits for a decision: for each actor another, and never older than the last step. */
abstract class ReviewTilesContract extends RunningApplication {

    private final Spot spot = TestDistrict.spot();
    private final long a = TestDistrict.freshId();
    private final long b = TestDistrict.freshId();

    private Case draft() {
        as(PLANNER).create(a, spot.polygonJson("0 0, 2 0, 2 4, 0 4, 0 0"));
        as(PLANNER).create(b, spot.polygonJson("2 0, 4 0, 4 4, 2 4, 2 0"));
        return Case.open(as(PLANNER), "待审图层");
    }

    private Map<Long, Map<String, String>> seen(Actor actor) {
        return seen(actor, "2", "2");
    }

    private Map<Long, Map<String, String>> seen(Actor actor, String eastward, String northward) {
        Reply reply = as(actor).get(MapTile.address("review", 18, spot, eastward, northward));
        return reply.status() == 204 ? Map.of() : MapTile.features(reply.mustBe(200), "review");
    }

    @Test
    void ownDraftShowsStepByStepToItsAuthorAlone() {
        Case draft = draft();
        assertThat(seen(PLANNER)).isEmpty();

        draft.operate("'operation':'RETIRE','parcel':" + a);
        assertThat(seen(PLANNER)).containsOnlyKeys(a);
        assertThat(seen(PLANNER).get(a))
                .containsEntry("action", "RETIRE")
                .containsEntry("state", "DRAFT")
                .containsEntry("recordId", "" + draft.id())
                .containsEntry("recordNumber", draft.cover().path("number").asString());
        assertThat(seen(COLLEAGUE)).isEmpty();
        assertThat(seen(OFFICIAL)).isEmpty();

        draft.operate("'operation':'RETIRE','parcel':" + b);
        assertThat(seen(PLANNER)).containsOnlyKeys(a, b);
        as(PLANNER).post(draft.path() + "/undo", "").mustBe(200);
        assertThat(seen(PLANNER)).containsOnlyKeys(a);
    }

    @Test
    void submittedRecordShowsToThoseWhoMaySeeItUntilItIsDecided() {
        Case draft = draft();
        long created = draft.create(spot.polygonJson("4 0, 6 0, 6 4, 4 4, 4 0"));
        draft.submit();

        assertThat(seen(OFFICIAL, "5", "2").get(created))
                .containsEntry("action", "CREATE")
                .containsEntry("state", "SUBMITTED");
        assertThat(seen(COLLEAGUE, "5", "2")).containsOnlyKeys(created);

        draft.approve(as(OFFICIAL)).mustBe(200);
        assertThat(seen(OFFICIAL, "5", "2")).isEmpty();
        assertThat(seen(PLANNER, "5", "2")).isEmpty();
    }

    /** A neighbour that only gets a node does not change. */
    @Test
    void nodesAreNoChange() {
        Case draft = draft();
        draft.operate("'operation':'SPLIT_BY_RATIOS','parcel':%d,'ratios':[1,1],'azimuthDegrees':0".formatted(a));

        assertThat(seen(PLANNER)).hasSize(3).containsKey(a).doesNotContainKey(b);
    }

    /** What one reader was served must not be taken for what another would be. */
    @Test
    void noCacheKeepsIt() {
        Case draft = draft();
        draft.operate("'operation':'RETIRE','parcel':" + a);
        String address = MapTile.address("review", 18, spot);
        String tag = as(PLANNER).get(address).mustBe(200).header("ETag");

        assertThat(as(PLANNER).get(address).header("Cache-Control"))
                .contains("no-cache")
                .contains("private");
        assertThat(as(COLLEAGUE).get(address, "If-None-Match", tag).status()).isEqualTo(204);
        as(PLANNER).get(address, "If-None-Match", tag).mustBe(304);
    }
}
