package org.qianmo.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qianmo.access.Actor;
import org.qianmo.access.PeopleOffice;
import org.qianmo.access.Role;
import org.qianmo.access.Territory;
import org.qianmo.testing.ParcelBody;
import org.qianmo.testing.RunningApplication;
import org.qianmo.testing.Spot;
import org.qianmo.testing.TestDistrict;
import tools.jackson.databind.JsonNode;

/** The search box and the lists that the page fills its menus with. */
abstract class FindingContract extends RunningApplication {

    private List<JsonNode> find(String text) {
        return find(VIEWER, text);
    }

    private List<JsonNode> find(Actor reader, String text) {
        String encoded = URLEncoder.encode(text, StandardCharsets.UTF_8);
        return as(reader)
                .get("/api/search?q=" + encoded)
                .mustBe(200)
                .json()
                .path("results")
                .valueStream()
                .toList();
    }

    @Test
    void townIsFoundByEitherNameAndByCode() {
        for (String text : List.of("东镇", "east", "EAST", TestDistrict.EAST_TOWN)) {
            assertThat(find(text)).as(text).anySatisfy(hit -> {
                assertThat(hit.path("kind").asString()).isEqualTo("town");
                assertThat(hit.path("id").asString()).isEqualTo(TestDistrict.EAST_TOWN);
                assertThat(hit.path("bbox")).hasSize(4);
            });
        }
    }

    @Test
    void parcelIsFoundByTheBeginningOfItsCode() {
        Spot spot = TestDistrict.spot();
        long id = TestDistrict.freshId();
        String code = "440605777002JC%05d".formatted(id % 100_000);
        String body = ParcelBody.of(
                spot.polygonJson("0 0, 4 0, 4 4, 0 4, 0 0"), "\"landClass\":\"0103\",\"code\":\"" + code + "\"");
        as(PLANNER).put("/api/parcels/" + id, body, "If-None-Match", "*").mustBe(201);

        assertThat(find(code.substring(0, 17))).anySatisfy(hit -> {
            assertThat(hit.path("kind").asString()).isEqualTo("parcel");
            assertThat(hit.path("id").asLong()).isEqualTo(id);
            assertThat(hit.path("label").asString()).isEqualTo(code);
        });
    }

    @Test
    void consolidationUnitIsFoundByItsNamesAndItsCodeWithinTheTerritoryOnly() {
        long number = TestDistrict.freshId();
        long id = as(ADMIN)
                .post("/api/consolidation/units", """
                        {"type":"Feature","geometry":%s,"properties":{"code":"SU-%d","kind":"UNIT","name":"甲A%d单元",
                         "nameEn":"Sought %d","theme":"FARMLAND","planType":"FARMING","baselineOn":"2020-01-01"}}""".formatted(
                                TestDistrict.spot().polygonJson("0 0, 4 0, 4 4, 0 4, 0 0"), number, number, number))
                .mustBe(201)
                .json()
                .path("id")
                .asLong();
        for (String text : List.of("甲A" + number, "甲a" + number, "sought " + number, "su-" + number)) {
            assertThat(find(text)).as(text).singleElement().satisfies(hit -> {
                assertThat(hit.path("kind").asString()).isEqualTo("consolidation-unit");
                assertThat(hit.path("id").asLong()).isEqualTo(id);
                assertThat(hit.path("detail").asString()).isEqualTo("整治单元 · 西镇");
            });
        }
        Actor neighbour = new Actor("t-find-" + number, "东镇", Role.VIEWER, new Territory(TestDistrict.EAST_TOWN));
        application.getBean(PeopleOffice.class).register(neighbour, TestDistrict.PASSWORD);
        assertThat(find(neighbour, "SU-" + number)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "_", "440605%", "440605___", "'; drop table parcel; --", " ", "!", "\\"})
    void signsOfTheQueryLanguageAreOnlyText(String text) {
        assertThat(find(text)).isEmpty();
    }

    @Test
    void longTextIsABadRequest() {
        as(VIEWER).get("/api/search?q=" + "x".repeat(101)).mustBeProblem(400, "BAD_PARAMETER");
    }

    @Test
    void unitsAreListedByLevel() {
        JsonNode towns = as(VIEWER).get("/api/units?level=town").mustBe(200).json();

        assertThat(towns.valueStream().map(unit -> unit.path("code").asString()))
                .as("others may have founded towns of their own")
                .containsSubsequence(TestDistrict.WEST_TOWN, TestDistrict.EAST_TOWN)
                .allMatch(code -> code.matches("440605\\d{3}"));
        assertThat(towns.valueStream()
                        .filter(unit -> unit.path("code").asString().equals(TestDistrict.WEST_TOWN))
                        .map(unit -> unit.path("bbox").toString()))
                .containsExactly("[113.0,23.0,113.1,23.2]");
        as(VIEWER).get("/api/units?level=street").mustBeProblem(400, "BAD_PARAMETER");
    }

    @Test
    void landClassesAreThoseOfTheStandard() {
        JsonNode classes = as(VIEWER).get("/api/land-classes").mustBe(200).json();

        assertThat(classes.valueStream().filter(c -> c.path("code").asString().equals("0601")))
                .singleElement()
                .satisfies(industrial -> {
                    assertThat(industrial.path("name").asString()).isEqualTo("工业用地");
                    assertThat(industrial.path("group").asString()).isEqualTo("J");
                    assertThat(industrial.path("parent").asString()).isEqualTo("06");
                });
    }

    @Test
    void zoneThatIsNotThereIsNotFound() {
        as(VIEWER).get("/api/zones/123456789").mustBeProblem(404, "NOT_FOUND");
        as(VIEWER).get("/api/zones").mustBe(200);
        assertThat(as(VIEWER)
                        .get("/api/pilot-sites")
                        .mustBe(200)
                        .json()
                        .path("type")
                        .asString())
                .isEqualTo("FeatureCollection");
    }
}
