package org.qianmo.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qianmo.testing.ParcelBody;
import org.qianmo.testing.RunningApplication;
import org.qianmo.testing.Spot;
import org.qianmo.testing.TestDistrict;

/** Who may change which land, and who may say so. */
abstract class TerritoriesContract extends RunningApplication {

    private static final String SQUARE = "0 0, 4 0, 4 4, 0 4, 0 0";

    private String person(String role, String territory) {
        String name = "person-" + TestDistrict.freshId();
        as(ADMIN).post("/api/people", body(name, role, territory)).mustBe(201);
        return name;
    }

    private static String body(String name, String role, String territory) {
        return "{\"username\":\"%s\",\"displayName\":\"某人\",\"role\":\"%s\",\"territoryCode\":\"%s\",\"password\":\"%s\"}"
                .formatted(name, role, territory, TestDistrict.PASSWORD);
    }

    @Test
    void viewerMayNotChangeLand() {
        Spot spot = TestDistrict.spot();
        long id = TestDistrict.freshId();
        String path = "/api/parcels/" + id;
        String body = ParcelBody.of(spot.polygonJson(SQUARE));

        as(VIEWER).put(path, body, "If-None-Match", "*").mustBeProblem(403, "FORBIDDEN");
        as(PLANNER).create(id, spot.polygonJson(SQUARE));
        as(VIEWER).put(path, body, "If-Match", "\"1\"").mustBeProblem(403, "FORBIDDEN");
        as(VIEWER).delete(path, "If-Match", "\"1\"").mustBeProblem(403, "FORBIDDEN");
        as(VIEWER).get(path).mustBe(200);
    }

    @Test
    void plannerOfATownMayChangeLandThereAndNowhereElse() {
        String east = person("PLANNER", TestDistrict.EAST_TOWN);
        Spot there = TestDistrict.eastSpot();
        Spot elsewhere = TestDistrict.spot();
        long id = TestDistrict.freshId();
        as(PLANNER).create(id, elsewhere.polygonJson(SQUARE));
        String body = ParcelBody.of(elsewhere.polygonJson(SQUARE));

        as(east).create(TestDistrict.freshId(), there.polygonJson(SQUARE));
        as(east).put(
                        "/api/parcels/" + TestDistrict.freshId(),
                        ParcelBody.of(TestDistrict.spot().polygonJson(SQUARE)),
                        "If-None-Match",
                        "*")
                .mustBeProblem(403, "FORBIDDEN");
        as(east).put("/api/parcels/" + id, body, "If-Match", "\"1\"").mustBeProblem(403, "FORBIDDEN");
        as(east).delete("/api/parcels/" + id, "If-Match", "\"1\"").mustBeProblem(403, "FORBIDDEN");
    }

    @Test
    void parcelMayNotBeMovedOutOfTheTerritory() {
        String east = person("PLANNER", TestDistrict.EAST_TOWN);
        long id = TestDistrict.freshId();
        as(east).create(id, TestDistrict.eastSpot().polygonJson(SQUARE));
        String elsewhere = ParcelBody.of(TestDistrict.spot().polygonJson(SQUARE));

        as(east).put("/api/parcels/" + id, elsewhere, "If-Match", "\"1\"").mustBeProblem(403, "FORBIDDEN");
    }

    @Test
    void onlyAnAdministratorSeesAndRegistersPeople() {
        as(PLANNER).get("/api/people").mustBeProblem(403, "FORBIDDEN");
        as(PLANNER)
                .post("/api/people", body("x-" + TestDistrict.freshId(), "ADMIN", "440605"))
                .mustBeProblem(403, "FORBIDDEN");

        assertThat(as(ADMIN).get("/api/people").mustBe(200).text())
                .contains("t-viewer")
                .doesNotContain("{bcrypt}");
    }

    @Test
    void userNameIsGivenOnce() {
        String name = person("VIEWER", "440605");

        as(ADMIN).post("/api/people", body(name, "ADMIN", "440605")).mustBeProblem(409, "USERNAME_TAKEN");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"username\":\"somebody\"}",
                "{\"role\":\"VIEWER\",\"territoryCode\":\"440605\",\"password\":\"long enough it is\"}",
                "{\"username\":\"a b\",\"role\":\"VIEWER\",\"territoryCode\":\"440605\",\"password\":\"long enough it is\"}",
                "{\"username\":\"somebody\",\"role\":\"VIEWER\",\"territoryCode\":\"44\",\"password\":\"long enough it is\"}",
                "{\"username\":\"somebody\",\"role\":\"VIEWER\",\"territoryCode\":\"440605\",\"password\":\"short\"}",
                "{\"username\":\"somebody\",\"role\":\"VIEWER\",\"territoryCode\":\"440605\"}"
            })
    void personWhoIsNotDescribedWellIsRefused(String body) {
        assertThat(as(ADMIN).post("/api/people", body).mustBe(422).header("Content-Type"))
                .startsWith("application/problem+json");
    }

    @Test
    void strangerWithAWrongTokenIsNotMadeAdministrator() {
        anonymous()
                .post(
                        "/api/first-administrator",
                        "token=guess&username=mallory&password=long-enough-it-is",
                        "Content-Type",
                        "application/x-www-form-urlencoded")
                .mustBeProblem(403, "FORBIDDEN");
    }
}
