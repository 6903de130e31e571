package org.qianmo.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qianmo.testing.AtOnce;
import org.qianmo.testing.MapTile;
import org.qianmo.testing.Reply;
import org.qianmo.testing.RunningApplication;
import org.qianmo.testing.Spot;
import org.qianmo.testing.TestDistrict;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Areas, units, projects and key areas: what is written of them, and where they show. */
abstract class UnitContract extends RunningApplication {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String DOOR = "/api/consolidation/units";
    private static final String SQUARE = "0 0, 4 0, 4 4, 0 4, 0 0";

    @Autowired
    private JdbcTemplate jdbc;

    private final Spot spot = TestDistrict.spot();

    private ObjectNode feature(String kind, String more) {
        return (ObjectNode) JSON.readTree("""
                {"type":"Feature","geometry":%s,"properties":
                 {"code":"C-%d","kind":"%s","name":"试验单元","nameEn":"Trial unit"%s}}""".formatted(spot.polygonJson(SQUARE), TestDistrict.freshId(), kind, more));
    }

    private ObjectNode unit() {
        return feature("UNIT", ",\"theme\":\"FARMLAND\",\"planType\":\"FARMING\",\"baselineOn\":\"2020-01-01\"");
    }

    private Reply add(ObjectNode feature) {
        return as(ADMIN).post(DOOR, feature.toString()).mustBe(201);
    }

    @Test
    void unitKeepsBothCodesAndItsVersion() {
        as(VIEWER).get(MapTile.address("consolidation-units", 19, spot)).mustBe(204);
        ObjectNode stated = unit();
        Reply added = add(stated);
        long id = added.json().path("id").asLong();
        JsonNode properties = as(VIEWER).get(DOOR + "/" + id).mustBe(200).json().path("properties");
        assertThat(properties.path("theme").asString()).isEqualTo("FARMLAND");
        assertThat(properties.path("planType").asString()).isEqualTo("FARMING");
        assertThat(properties.path("townCode").asString()).isEqualTo(TestDistrict.WEST_TOWN);
        assertThat(properties.path("synthetic").asBoolean()).isFalse();
        assertThat(MapTile.features(
                                as(VIEWER)
                                        .get(MapTile.address("consolidation-units", 19, spot))
                                        .mustBe(200),
                                "consolidation-units")
                        .get(id))
                .containsEntry("kind", "UNIT")
                .containsEntry("name", "试验单元");

        String path = DOOR + "/" + id;
        ((ObjectNode) stated.path("properties")).put("status", "WITHDRAWN");
        as(ADMIN).put(path, stated.toString()).mustBeProblem(428, "CONDITION_REQUIRED");
        as(ADMIN).put(path, stated.toString(), "If-Match", "\"0\"").mustBe(200);
        as(ADMIN).put(path, stated.toString(), "If-Match", "\"0\"").mustBeProblem(412, "STALE_VERSION");
        as(VIEWER).get(MapTile.address("consolidation-units", 19, spot)).mustBe(204);
        ((ObjectNode) stated.path("properties")).put("code", "OTHER");
        as(ADMIN).put(path, stated.toString(), "If-Match", "\"1\"").mustBeProblem(422, "UNIT_BAD");
        assertThat(jdbc.queryForObject(
                        "select count(*) from audit_entry where subject_kind = 'UNIT' and subject_id = ?",
                        Integer.class,
                        Long.toString(id)))
                .isEqualTo(2);
    }

    @Test
    void sameKeyIsTheSameUnit() {
        ObjectNode stated = unit();
        String key = "key-" + TestDistrict.freshId();
        Reply first =
                as(ADMIN).post(DOOR, stated.toString(), "Idempotency-Key", key).mustBe(201);
        Reply again =
                as(ADMIN).post(DOOR, stated.toString(), "Idempotency-Key", key).mustBe(201);
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        as(ADMIN).post(DOOR, unit().toString(), "Idempotency-Key", key).mustBeProblem(409, "KEY_USED");
        as(ADMIN).post(DOOR, stated.toString()).mustBeProblem(409, "UNIT_CODE_TAKEN");
    }

    @Test
    void unitsLieInAreasAndKeyAreasAreOfAGroup() {
        long area = add(feature("AREA", "")).json().path("id").asLong();
        JsonNode within = add(feature(
                        "UNIT", ",\"theme\":\"INDUSTRY\",\"planType\":\"INDUSTRY_CLUSTER\",\"parentId\":" + area))
                .json();
        assertThat(within.path("properties").path("parentId").asLong()).isEqualTo(area);
        as(ADMIN)
                .post(DOOR, feature("AREA", ",\"parentId\":" + area).toString())
                .mustBeProblem(422, "UNIT_BAD");
        String inUnit = ",\"theme\":\"INDUSTRY\",\"planType\":\"FARMING\",\"parentId\":"
                + within.path("id").asLong();
        as(ADMIN).post(DOOR, feature("UNIT", inUnit).toString()).mustBeProblem(422, "UNIT_BAD");
        add(feature("KEY_AREA", ",\"keyGroup\":\"LAKE\""));

        JsonNode areas = as(VIEWER).get(DOOR + "?kind=AREA").mustBe(200).json().path("units");
        assertThat(areas.valueStream().map(unit -> unit.path("kind").asString()))
                .containsOnly("AREA");
        assertThat(areas.valueStream().map(unit -> unit.path("id").asLong())).contains(area);
        as(VIEWER).get(DOOR + "?kind=LAKE").mustBeProblem(400, "BAD_PARAMETER");
        as(VIEWER).get(DOOR + "/0").mustBeProblem(404, "NOT_FOUND");
    }

    /** A day on which no other test completes anything. */
    @Test
    void completedProjectsAreCountedForTheirTarget() {
        String target = as(ADMIN)
                .post("/api/targets", """
                        {"code":"P-%d","name":{"zh":"示范","en":"projects"},"unit":"COUNT","amount":4,"measure":"DEMO",
                         "periodFrom":"1961-01-01","dueOn":"1961-12-31","territoryCode":"%s",
                         "source":{"code":"T","words":{"zh":"文","en":"paper"}},
                         "definition":{"zh":"定义","en":"meaning"}}""".formatted(TestDistrict.freshId(), TestDistrict.WEST_TOWN))
                .mustBe(201)
                .header("Location");
        add(feature("PROJECT", ",\"status\":\"COMPLETED\",\"completedOn\":\"1961-06-30\""));
        add(feature("PROJECT", ",\"status\":\"COMPLETED\",\"completedOn\":\"1960-06-30\""));
        add(feature("PROJECT", ",\"status\":\"UNDER_WAY\""));

        JsonNode body = as(VIEWER).get(target).mustBe(200).json();
        JsonNode computed = body.path("target").path("computed");
        assertThat(computed.path("count").asInt()).isEqualTo(1);
        assertThat(computed.path("percent").asDouble()).isEqualTo(25);
        assertThat(computed.has("mu")).isFalse();
        assertThat(body.has("burnUp")).isFalse();
        assertThat(as(VIEWER)
                        .get(target + "?asOf=1961-06-29")
                        .json()
                        .path("target")
                        .path("computed")
                        .path("count")
                        .asInt())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"code\":\"\"}",
                "{\"code\":\"a b\"}",
                "{\"kind\":\"LAKE\"}",
                "{\"kind\":null}",
                "{\"name\":null}",
                "{\"theme\":null}",
                "{\"planType\":\"INDUSTRY\"}",
                "{\"keyGroup\":\"BAY\"}",
                "{\"status\":\"DONE\"}",
                "{\"status\":\"COMPLETED\"}",
                "{\"completedOn\":\"2024-01-01\"}",
                "{\"baselineOn\":\"2024-13-01\"}",
                "{\"baselineOn\":\"2020-01-01\",\"status\":\"COMPLETED\",\"completedOn\":\"2019-12-31\"}",
                "{\"parentId\":\"1\"}",
                "{\"parentId\":0}"
            })
    void badUnitIsRefused(String wrong) {
        ObjectNode stated = unit();
        ObjectNode properties = (ObjectNode) stated.path("properties");
        JSON.readTree(wrong).properties().forEach(member -> properties.set(member.getKey(), member.getValue()));
        JsonNode problem = as(ADMIN).post(DOOR, stated.toString()).mustBeProblem(422, "UNIT_BAD");
        assertThat(problem.path("detail").asString())
                .contains(problem.path("member").asString());
    }

    @Test
    void ofTwoWhoChangeTheSameVersionOneIsRefused() {
        ObjectNode stated = unit();
        String path = DOOR + "/" + add(stated).json().path("id").asLong();

        List<Integer> statuses = AtOnce.run(
                2,
                i -> as(ADMIN).put(path, stated.toString(), "If-Match", "\"0\"").status());

        assertThat(statuses).containsExactlyInAnyOrder(200, 412);
        assertThat(as(VIEWER).get(path).header("ETag")).isEqualTo("\"1\"");
    }

    @Test
    void generatedOutlineStaysSyntheticUntilItIsDrawn() {
        ObjectNode stated = unit();
        long id = add(stated).json().path("id").asLong();
        jdbc.update("update consolidation_unit set synthetic = true where id = ?", id);

        JsonNode same = as(ADMIN)
                .put(DOOR + "/" + id, stated.toString(), "If-Match", "\"0\"")
                .mustBe(200)
                .json();
        stated.set("geometry", JSON.readTree(spot.polygonJson("0 0, 5 0, 5 4, 0 4, 0 0")));
        JsonNode drawn = as(ADMIN)
                .put(DOOR + "/" + id, stated.toString(), "If-Match", "\"1\"")
                .mustBe(200)
                .json();

        assertThat(same.path("properties").path("synthetic").asBoolean()).isTrue();
        assertThat(drawn.path("properties").path("synthetic").asBoolean()).isFalse();
    }

    @Test
    void badGroundIsRefused() {
        ObjectNode outside = unit();
        outside.set("geometry", JSON.readTree(new Spot(113.62, 23.195).polygonJson(SQUARE)));
        as(ADMIN).post(DOOR, outside.toString()).mustBeProblem(422, "UNIT_BAD");
        ObjectNode across = unit();
        across.set("geometry", JSON.readTree(new Spot(112.9999, 23.05).polygonJson(SQUARE)));
        as(ADMIN).post(DOOR, across.toString()).mustHaveFinding("OUTSIDE_UNIT");
        ObjectNode crossed = unit();
        crossed.set("geometry", JSON.readTree(spot.polygonJson("0 0, 4 4, 4 0, 0 4, 0 0")));
        as(ADMIN).post(DOOR, crossed.toString()).mustBeProblem(422, "TOPOLOGY");
    }
}
