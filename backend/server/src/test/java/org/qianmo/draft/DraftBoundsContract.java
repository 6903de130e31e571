package org.qianmo.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qianmo.access.Actor;
import org.qianmo.access.PeopleOffice;
import org.qianmo.access.Role;
import org.qianmo.access.Territory;
import org.qianmo.testing.AtOnce;
import org.qianmo.testing.Case;
import org.qianmo.testing.ParcelBody;
import org.qianmo.testing.Reply;
import org.qianmo.testing.RunningApplication;
import org.qianmo.testing.Spot;
import org.qianmo.testing.TestDistrict;

/** What a draft refuses, with its name; and that nothing of the draft is lost by it. */
abstract class DraftBoundsContract extends RunningApplication {

    private static final String SQUARE = "0 0, 4 0, 4 4, 0 4, 0 0";

    private final Spot spot = TestDistrict.spot();

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', textBlock = """
            [[[113.01,23.01],[113.02,23.01],[113.02,23.02],[113.01,23.02]]]                   | 422 | RING_OPEN
            [[[113.01,23.01],[113.02,23.02],[113.02,23.01],[113.01,23.02],[113.01,23.01]]]    | 422 | SELF_INTERSECTION
            [[[113.01,23.01],[113.02,23.01],[113.01,23.01]]]                                  | 422 | TOO_FEW_POINTS
            [[[13.01,89.99],[13.02,89.99],[13.02,89.98],[13.01,89.99]]]                       | 422 | OUT_OF_BAND
            [[[113.01,23.01],[113.02,23.01],[1e999,23.02],[113.01,23.01]]]                    | 422 | NOT_FINITE
            """)
    void badRingsAreFindings(String coordinates, int status, String code) {
        Case draft = Case.open(as(PLANNER), "坏图形");
        Reply reply = put(draft, "{\"type\":\"Polygon\",\"coordinates\":" + coordinates + "}");

        assertThat(reply.status()).as(reply.text()).isEqualTo(status);
        reply.mustHaveFinding(code);
        assertThat(draft.draft().path("steps")).isEmpty();
    }

    @Test
    void notANumberIsNotJson() {
        Case draft = Case.open(as(PLANNER), "NaN");
        put(draft, "{\"type\":\"Polygon\",\"coordinates\":[[[NaN,23.01],[113.02,23.01],[113.02,23.02],[NaN,23.01]]]}")
                .mustBeProblem(400, "UNREADABLE_BODY");
    }

    @Test
    void tooManyVerticesAreRefused() {
        Case draft = Case.open(as(PLANNER), "界址点过多");
        String positions = IntStream.range(0, 50_001).mapToObj(i -> "[113,23]").collect(Collectors.joining(","));

        put(draft, "{\"type\":\"Polygon\",\"coordinates\":[[" + positions + "]]}")
                .mustBeProblem(413, "TOO_MANY_VERTICES");
        draft.tryOperate("'operation':'SPLIT_BY_LINE','parcel':1,'line':{'type':'LineString','coordinates':["
                        + positions + "]}")
                .mustBeProblem(413, "TOO_MANY_VERTICES");
    }

    @Test
    void tooManyRingsAreRefused() {
        Case draft = Case.open(as(PLANNER), "环过多");
        String rings = IntStream.range(0, 1_001).mapToObj(i -> "[]").collect(Collectors.joining(","));

        put(draft, "{\"type\":\"Polygon\",\"coordinates\":[" + rings + "]}").mustBeProblem(413, "TOO_MANY_VERTICES");
    }

    @Test
    void tooManyPartsAreRefused() {
        Case draft = Case.open(as(PLANNER), "部分过多");
        String ids = IntStream.range(1, 202).mapToObj(Integer::toString).collect(Collectors.joining(","));

        draft.tryOperate("'operation':'MERGE','parcels':[" + ids + "]").mustBeProblem(422, "TOO_MANY_PARTS");
        long parcel = draft.create(spot.polygonJson(SQUARE));
        draft.tryOperate("'operation':'SPLIT_BY_RATIOS','parcel':%d,'ratios':[%s]".formatted(parcel, ids))
                .mustBeProblem(422, "TOO_MANY_PARTS");
    }

    @Test
    void tooLargeABodyIsRefused() {
        Case draft = Case.open(as(PLANNER), "内容过大");
        draft.tryOperate("'operation':'RETIRE','parcel':1,'note':'" + "x".repeat(9 << 20) + "'")
                .mustBeProblem(413, "BODY_TOO_LARGE");
    }

    @Test
    void tooLongATitleIsRefused() {
        as(PLANNER)
                .post("/api/records", "{\"title\":\"" + "长".repeat(201) + "\"}")
                .mustBeProblem(422, "TEXT_TOO_LONG");
        as(PLANNER).post("/api/records", "{\"title\":\" \"}").mustBeProblem(422, "TITLE_MISSING");
        as(PLANNER).post("/api/records", "{\"title\":\"好\",\"kind\":\"DEMO\"}").mustBeProblem(422, "BAD_VALUE");
        as(PLANNER)
                .post("/api/records", "{\"title\":\"好\",\"effectiveOn\":\"2999-01-01\"}")
                .mustBeProblem(422, "EFFECTIVE_LATER");
    }

    @Test
    void staleVersionIsRefused() {
        long parcel = TestDistrict.freshId();
        as(PLANNER).create(parcel, spot.polygonJson(SQUARE));
        Case draft = Case.open(as(PLANNER), "旧版本");

        as(PLANNER)
                .put(draft.path() + "/edits/" + parcel, ParcelBody.of(spot.polygonJson(SQUARE)), "If-Match", "\"7\"")
                .mustBeProblem(412, "STALE_VERSION");
        as(PLANNER)
                .put(draft.path() + "/edits/" + parcel, ParcelBody.of(spot.polygonJson(SQUARE)))
                .mustBeProblem(428, "CONDITION_REQUIRED");
        as(PLANNER)
                .put(draft.path() + "/edits/" + parcel, ParcelBody.of(spot.polygonJson(SQUARE)), "If-None-Match", "*")
                .mustBeProblem(409, "ID_TAKEN");
    }

    @Test
    void retiredParcelIsRefused() {
        long parcel = TestDistrict.freshId();
        as(PLANNER).create(parcel, spot.polygonJson(SQUARE));
        as(PLANNER).delete("/api/parcels/" + parcel, "If-Match", "\"1\"").mustBe(204);
        Case draft = Case.open(as(PLANNER), "已注销");

        draft.tryOperate("'operation':'RETIRE','parcel':" + parcel).mustBeProblem(404, "NOT_FOUND");
        as(PLANNER)
                .put(draft.path() + "/edits/" + parcel, ParcelBody.of(spot.polygonJson(SQUARE)), "If-Match", "\"2\"")
                .mustBeProblem(404, "NOT_FOUND");
    }

    @Test
    void foreignTownIsRefused() {
        Actor eastern = new Actor(
                "t-east-" + TestDistrict.freshId(), "东镇规划员", Role.PLANNER, new Territory(TestDistrict.EAST_TOWN));
        application.getBean(PeopleOffice.class).register(eastern, TestDistrict.PASSWORD);
        Case draft = Case.open(as(eastern), "别镇土地");

        as(eastern)
                .put(
                        draft.path() + "/edits/" + TestDistrict.freshId(),
                        ParcelBody.of(spot.polygonJson(SQUARE)),
                        "If-None-Match",
                        "*")
                .mustBeProblem(403, "FORBIDDEN");
        assertThat(draft.draft().path("steps")).isEmpty();
    }

    @Test
    void oneKeyOpensOneRecord() {
        String body = "{\"title\":\"重试\"}";
        long first = as(PLANNER)
                .post("/api/records", body, "Idempotency-Key", "k-" + spot.west() + spot.south())
                .mustBe(201)
                .json()
                .path("id")
                .asLong();

        as(PLANNER)
                .post("/api/records", body, "Idempotency-Key", "k-" + spot.west() + spot.south())
                .mustBe(201)
                .json();
        assertThat(as(PLANNER)
                        .post("/api/records", body, "Idempotency-Key", "k-" + spot.west() + spot.south())
                        .json()
                        .path("id")
                        .asLong())
                .isEqualTo(first);
    }

    /** A retry can overtake its first try. Without the wait for the first one, the others break a constraint of the table. */
    @Test
    void oneKeyOpensOneRecordForSeveralAtOnce() {
        for (int round = 0; round < 5; round++) {
            String key = "at-once-" + round + spot.west() + spot.south();

            Set<Long> opened = new HashSet<>(AtOnce.run(
                    6,
                    i -> as(PLANNER)
                            .post("/api/records", "{\"title\":\"重试\"}", "Idempotency-Key", key)
                            .mustBe(201)
                            .json()
                            .path("id")
                            .asLong()));

            assertThat(opened).hasSize(1);
        }
    }

    private Reply put(Case draft, String geometry) {
        return as(PLANNER)
                .put(draft.path() + "/edits/" + TestDistrict.freshId(), ParcelBody.of(geometry), "If-None-Match", "*");
    }
}
