package org.qianmo.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qianmo.testing.ApiClient;
import org.qianmo.testing.Case;
import org.qianmo.testing.ParcelBody;
import org.qianmo.testing.Reply;
import org.qianmo.testing.RunningApplication;
import org.qianmo.testing.Spot;
import org.qianmo.testing.TestDistrict;
import tools.jackson.databind.JsonNode;

/** Two parcels share a border between two towns: what people of the one town are told of the parcel in the other. */
abstract class BordersContract extends RunningApplication {

    private static final AtomicInteger PLACES = new AtomicInteger();

    /** Along the border at 113.1 degrees, which no other test touches. */
    private final Spot spot = new Spot(113.1, 23.01 + 0.001 * PLACES.getAndIncrement());

    private final long west = TestDistrict.freshId();
    private final long east = TestDistrict.freshId();
    private final String code = "440605801001JC%05d".formatted(70_000 + PLACES.get());
    private ApiClient eastern;

    @BeforeEach
    void drawParcelsOnBothSides() {
        String name = "border-" + TestDistrict.freshId();
        as(ADMIN)
                .post(
                        "/api/people",
                        "{\"username\":\"%s\",\"role\":\"PLANNER\",\"territoryCode\":\"%s\",\"password\":\"%s\"}"
                                .formatted(name, TestDistrict.EAST_TOWN, TestDistrict.PASSWORD))
                .mustBe(201);
        eastern = as(name);
        putWest("某甲", "If-None-Match", "*");
        as(PLANNER).create(east, spot.polygonJson("0 0, 6 0, 6 4, 0 4, 0 0"));
    }

    private void putWest(String holder, String... condition) {
        String properties = "\"code\":\"%s\",\"landClass\":\"0103\",\"ownership\":\"COLLECTIVE\",\"holder\":\"%s\""
                .formatted(code, holder);
        String body = ParcelBody.of(spot.polygonJson("-4 0, 0 0, 0 4, -4 4, -4 0"), properties);
        Reply reply = as(PLANNER).put("/api/parcels/" + west, body, condition);
        assertThat(reply.status()).as(reply.text()).isIn(200, 201);
    }

    private Case split(ApiClient author) {
        Case draft = Case.open(author, "分割");
        draft.operate(
                "'operation':'SPLIT_BY_LINE','parcel':%d,'line':{'type':'LineString','coordinates':[[%s,%s],[%s,%s]]}"
                        .formatted(
                                east,
                                spot.longitude("-1"),
                                spot.latitude("2"),
                                spot.longitude("7"),
                                spot.latitude("2")));
        return draft;
    }

    private static List<Long> ids(JsonNode features) {
        return features.path("features")
                .valueStream()
                .map(feature -> feature.path("id").asLong())
                .toList();
    }

    private List<Long> balanced(Case draft) {
        return draft.author()
                .get(draft.path() + "/balance")
                .mustBe(200)
                .json()
                .path("parcels")
                .valueStream()
                .map(parcel -> parcel.path("parcelId").asLong())
                .toList();
    }

    @Test
    void neighbourThatOnlyGotANodeIsShownToThoseWhoMayReadIt() {
        Case draft = split(as(PLANNER));

        assertThat(ids(draft.draft().path("before"))).contains(east, west);
        assertThat(ids(draft.draft().path("after"))).contains(west);
        assertThat(balanced(draft)).contains(west);
    }

    @Test
    void neighbourThatOnlyGotANodeIsLeftOutForOthers() {
        Case draft = split(eastern);

        assertThat(ids(draft.draft().path("before"))).containsExactly(east);
        assertThat(ids(draft.draft().path("after"))).hasSize(2).doesNotContain(west);
        assertThat(balanced(draft)).hasSize(3).doesNotContain(west);
        assertThat(draft.draft().toString()).doesNotContain(code);
    }

    @Test
    void triedOperationsTellNoMore() {
        String split = "{\"operation\":\"SPLIT_BY_RATIOS\",\"parcel\":%d,\"ratios\":[1,1],\"azimuthDegrees\":0}"
                .formatted(east);
        for (ApiClient author : List.of(as(PLANNER), eastern)) {
            Case draft = Case.open(author, "试算");
            Reply preview = author.post(draft.path() + "/operations?dryRun=true", split)
                    .mustBe(200);
            assertThat(preview.text().contains(String.valueOf(west))).isEqualTo(author != eastern);
            assertThat(preview.text().contains(code)).isEqualTo(author != eastern);
        }
    }

    /** West of the border all land is others': shapes that overlap it are told so, not whom. */
    @Test
    void shapesBeingDrawnTellNoMore() {
        String shape = spot.polygonJson("-1 0, 6 0, 6 4, -1 4, -1 0");
        String body = "{\"parcels\":[{\"id\":%d,\"geometry\":%s},{\"id\":%d,\"geometry\":%s}]}"
                .formatted(east, shape, west, spot.polygonJson("-4 0, 0 0, 0 4, -4 4, -4 0"));
        JsonNode told = eastern.post("/api/geometry/live", body).mustBe(200).json();

        assertThat(told.path("findings").path(0).path("code").asString()).isEqualTo("OVERLAP");
        assertThat(told.toString()).doesNotContain(code);
        assertThat(told.path("parcels").path(0).path("beforeSquareMetres").isNumber())
                .isTrue();
        assertThat(told.path("parcels").path(1).path("beforeSquareMetres").isNull())
                .isTrue();
    }

    @Test
    void conflictWithSuchANeighbourCanBeEndedUnseen() {
        Case draft = split(eastern);
        putWest("某乙", "If-Match", "\"1\"");

        Reply reply = eastern.get(draft.path() + "/conflicts").mustBe(200);
        draft.operate("'operation':'REBASE','parcel':%d,'take':'MERGED'".formatted(west));

        JsonNode conflict = reply.json().path("conflicts").get(0);
        assertThat(conflict.path("parcelId").asLong()).isEqualTo(west);
        assertThat(conflict.path("mergeable").asBoolean()).isTrue();
        assertThat(reply.text()).doesNotContain(code, "某甲", "某乙");
        assertThat(eastern.get(draft.path() + "/conflicts").json().path("conflicts"))
                .isEmpty();
    }

    @Test
    void findingNamesANeighbourToThoseWhoMayReadItOnly() {
        assertThat(overlap(as(PLANNER)).path("neighbourCode").asString()).isEqualTo(code);
        assertThat(overlap(eastern).toString()).doesNotContain(code);
    }

    private JsonNode overlap(ApiClient author) {
        Case draft = Case.open(author, "压盖");
        draft.change(east, 1, spot.polygonJson("-1 0, 6 0, 6 4, -1 4, -1 0"));
        return draft.findings()
                .path("findings")
                .valueStream()
                .filter(finding -> finding.path("neighbourId").asLong() == west)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void operationOnAParcelElsewhereIsRefusedBeforeAnythingIsSaidOfIt() {
        Case draft = Case.open(eastern, "外镇");

        JsonNode problem = draft.tryOperate(
                        "'operation':'SPLIT_BY_AREAS','parcel':%d,'areasSquareMetres':[9999999],'azimuthDegrees':0"
                                .formatted(west))
                .mustBeProblem(403, "FORBIDDEN");

        assertThat(problem.has("findings")).isFalse();
    }

    @Test
    void nodesAreNotPutWhereAllLandIsOthers() {
        Case draft = Case.open(eastern, "外镇界址点");

        draft.tryOperate("'operation':'INSERT_CORNER','at':{'type':'Point','coordinates':[%s,%s]}"
                        .formatted(spot.longitude("-4"), spot.latitude("2")))
                .mustBeProblem(403, "OUTSIDE_TERRITORY");
        draft.operate("'operation':'INSERT_CORNER','at':{'type':'Point','coordinates':[%s,%s]}"
                .formatted(spot.longitude("0"), spot.latitude("2")));
    }

    @Test
    void lineageTellsOfRelativesToThoseWhoMayReadThem() {
        Case draft = Case.open(as(PLANNER), "合并");
        draft.operate("'operation':'MERGE','parcels':[%d,%d]".formatted(west, east));
        long whole =
                draft.draft().path("after").path("features").get(0).path("id").asLong();
        draft.submit().approve(as(OFFICIAL)).mustBe(200);

        JsonNode all = as(PLANNER).get("/api/parcels/" + east + "/lineage").json();
        Reply ownPart = eastern.get("/api/parcels/" + east + "/lineage").mustBe(200);

        assertThat(all.path("nodes")).hasSize(3);
        assertThat(all.path("edges")).hasSize(2);
        assertThat(ownPart.text()).contains(Long.toString(east)).doesNotContain(Long.toString(west), code);
        assertThat(as(PLANNER)
                        .get("/api/parcels/" + whole + "/lineage")
                        .mustBe(200)
                        .text())
                .contains(Long.toString(west));
    }
}
