package org.qianmo.record;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.qianmo.testing.ApiClient;
import org.qianmo.testing.ParcelBody;
import org.qianmo.testing.Reply;
import org.qianmo.testing.RunningApplication;
import org.qianmo.testing.Spot;
import org.qianmo.testing.TestDistrict;
import tools.jackson.databind.JsonNode;

/** A parcel over HTTP, from its first version to its end. */
abstract class ParcelLifeContract extends RunningApplication {

    private static final String SQUARE = "0 0, 4 0, 4 4, 0 4, 0 0";

    private static final String WIDER = "0 0, 6 0, 6 4, 0 4, 0 0";

    private final Spot spot = TestDistrict.spot();
    private final long id = TestDistrict.freshId();
    private final String path = "/api/parcels/" + id;

    private Reply create() {
        return as(PLANNER).create(id, spot.polygonJson(SQUARE));
    }

    @Test
    void createAnswersTheParcelItsPlaceItsTagAndItsRecord() {
        Reply created = create();

        assertThat(created.header("ETag")).isEqualTo("\"1\"");
        JsonNode properties = created.json().path("properties");
        assertThat(created.json().path("id").asLong()).isEqualTo(id);
        assertThat(properties.path("townCode").asString()).isEqualTo(TestDistrict.WEST_TOWN);
        assertThat(properties.path("villageCode").asString()).isEqualTo(TestDistrict.WEST_VILLAGE);
        assertThat(properties.path("landClassName").asString()).isEqualTo("旱地");
        assertThat(properties.path("landGroup").asString()).isEqualTo("N");
        assertThat(properties.path("recordedBy").asString()).isEqualTo("t-planner");
        assertThat(properties.path("officialAreaSquareMetres").decimalValue().scale())
                .isLessThanOrEqualTo(2);
        assertThat(created.json().path("record").path("number").asString())
                .isEqualTo(properties.path("recordNumber").asString())
                .matches("NH-\\d{4}-\\d{6}");
    }

    @Test
    void readGivesTheDigitsThatWereSent() {
        String drawn = "{\"type\":\"Polygon\",\"coordinates\":[[[%1$s,%3$s],[%2$s,%3$s],[%2$s,%4$s],[%1$s,%3$s]]]}"
                .formatted(
                        spot.longitude("0.0000001"),
                        spot.longitude("4.1234567"),
                        spot.latitude("0.7654321"),
                        spot.latitude("4.0000009"));
        as(PLANNER).create(id, drawn);

        JsonNode ring = as(VIEWER).get(path).mustBe(200).json().at("/geometry/coordinates/0/0");

        assertThat(ring.get(0).get(0).asDouble())
                .isEqualTo(spot.longitude("0.0000001").doubleValue());
        assertThat(ring.get(1).get(0).asDouble())
                .isEqualTo(spot.longitude("4.1234567").doubleValue());
        assertThat(ring.get(2).get(1).asDouble())
                .isEqualTo(spot.latitude("4.0000009").doubleValue());
    }

    @Test
    void everyEndpointGivesTheSameDigits() {
        create();
        String one = as(VIEWER).get(path).json().path("geometry").toString();

        JsonNode features = as(VIEWER).get("/api/parcels?bbox=" + box()).json().path("features");

        assertThat(features).hasSize(1);
        assertThat(features.get(0).path("geometry").toString()).isEqualTo(one);
    }

    private String box() {
        return spot.longitude("-1") + "," + spot.latitude("-1") + "," + spot.longitude("9") + "," + spot.latitude("9");
    }

    @Test
    void changeMakesTheNextVersion() {
        create();

        Reply changed = as(PLANNER)
                .put(path, ParcelBody.of(spot.polygonJson(WIDER)), "If-Match", "\"1\"")
                .mustBe(200);

        assertThat(changed.header("ETag")).isEqualTo("\"2\"");
        assertThat(as(VIEWER).get(path).header("ETag")).isEqualTo("\"2\"");
    }

    @Test
    void changeOfFactsAloneIsToldFromAChangeOfShape() {
        create();
        String facts = ParcelBody.of(spot.polygonJson(SQUARE), "\"landClass\":\"0601\",\"stage\":\"CLEARED\"");
        as(PLANNER).put(path, facts, "If-Match", "\"1\"").mustBe(200);
        as(PLANNER)
                .put(path, ParcelBody.of(spot.polygonJson(WIDER)), "If-Match", "\"2\"")
                .mustBe(200);

        assertThat(as(VIEWER)
                        .get(path + "/history")
                        .json()
                        .valueStream()
                        .map(v -> v.path("change").asString()))
                .containsExactly("CHANGE", "ATTRIBUTES", "CREATE");
    }

    @Test
    void staleChangeIsRefusedWithThePresentParcel() {
        create();
        ApiClient planner = as(PLANNER);
        planner.put(path, ParcelBody.of(spot.polygonJson(WIDER)), "If-Match", "\"1\"")
                .mustBe(200);

        JsonNode problem = planner.put(path, ParcelBody.of(spot.polygonJson(SQUARE)), "If-Match", "\"1\"")
                .mustBeProblem(412, "STALE_VERSION");

        assertThat(problem.at("/current/properties/version").asInt()).isEqualTo(2);
        assertThat(problem.at("/current/geometry/type").asString()).isEqualTo("MultiPolygon");
        assertThat(planner.get(path).header("ETag")).isEqualTo("\"2\"");
    }

    @Test
    void retiredParcelIsGoneButItsHistoryStays() {
        create();
        as(PLANNER).delete(path, "If-Match", "\"1\"").mustBe(204);

        as(VIEWER).get(path).mustBeProblem(404, "NOT_FOUND");
        as(PLANNER).delete(path, "If-Match", "\"1\"").mustBeProblem(404, "NOT_FOUND");
        as(PLANNER)
                .put(path, ParcelBody.of(spot.polygonJson(SQUARE)), "If-Match", "\"2\"")
                .mustBeProblem(404, "NOT_FOUND");
        assertThat(as(VIEWER)
                        .get(path + "/history")
                        .json()
                        .valueStream()
                        .map(v -> v.path("change").asString()))
                .containsExactly("RETIRE", "CREATE");
    }

    @Test
    void staleRetirementIsRefused() {
        create();

        as(PLANNER).delete(path, "If-Match", "\"7\"").mustBeProblem(412, "STALE_VERSION");
        as(PLANNER).delete(path).mustBeProblem(428, "CONDITION_REQUIRED");
    }

    @Test
    void groundOfARetiredParcelIsFreeButItsIdIsNot() {
        create();
        as(PLANNER).delete(path, "If-Match", "\"1\"").mustBe(204);
        String body = ParcelBody.of(spot.polygonJson(SQUARE));

        as(PLANNER).put(path, body, "If-None-Match", "*").mustBeProblem(409, "ID_TAKEN");
        as(PLANNER).create(TestDistrict.freshId(), spot.polygonJson(SQUARE));
    }

    @Test
    void historyNamesTheRecordOfEachVersion() {
        create();
        String titled = ParcelBody.of(spot.polygonJson(WIDER), "\"landClass\":\"0103\",\"title\":\"并入东侧荒地\"");
        as(PLANNER).put(path, titled, "If-Match", "\"1\"").mustBe(200);

        JsonNode history = as(VIEWER).get(path + "/history").mustBe(200).json();

        assertThat(history).hasSize(2);
        assertThat(history.get(0).path("version").asInt()).isEqualTo(2);
        assertThat(history.get(0).path("recordTitle").asString()).isEqualTo("并入东侧荒地");
        assertThat(history.get(1).path("recordTitle").asString()).isEqualTo("新增地块");
        assertThat(history.get(0).path("recordNumber"))
                .isNotEqualTo(history.get(1).path("recordNumber"));
    }

    @Test
    void dryRunShowsTheParcelAndSavesNothing() {
        Reply would = as(PLANNER)
                .put(path + "?dryRun=true", ParcelBody.of(spot.polygonJson(SQUARE)), "If-None-Match", "*")
                .mustBe(200);

        assertThat(would.json().at("/properties/officialAreaSquareMetres").asDouble())
                .isPositive();
        as(VIEWER).get(path).mustBeProblem(404, "NOT_FOUND");
    }

    @Test
    void neighboursMayShareAnEdge() {
        create();

        as(PLANNER).create(TestDistrict.freshId(), spot.polygonJson("4 0, 8 0, 8 4, 4 4, 4 0"));
    }
}
