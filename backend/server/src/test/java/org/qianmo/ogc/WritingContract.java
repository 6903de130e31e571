package org.qianmo.ogc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qianmo.access.Actor;
import org.qianmo.access.PeopleOffice;
import org.qianmo.access.Role;
import org.qianmo.access.Territory;
import org.qianmo.testing.ParcelBody;
import org.qianmo.testing.Reply;
import org.qianmo.testing.RunningApplication;
import org.qianmo.testing.Spot;
import org.qianmo.testing.TestDistrict;
import tools.jackson.databind.JsonNode;

/** OGC API Features, part 4: what programs write are steps of a draft, and nothing changes before somebody approves. */
abstract class WritingContract extends RunningApplication {

    private static final String ITEMS = "/ogc/collections/parcels/items";
    private static final String SQUARE = "1 1, 3 1, 3 3, 1 3, 1 1";

    private final Spot spot = TestDistrict.spot();

    private long parcel() {
        long id = TestDistrict.freshId();
        as(PLANNER).create(id, spot.polygonJson(SQUARE));
        return id;
    }

    private String local(String address) {
        return address.replace("http://127.0.0.1:" + port, "");
    }

    private JsonNode drafted(Reply written) {
        return as(PLANNER).get(local(written.header("Location"))).mustBe(200).json();
    }

    @Test
    void newFeatureIsInADraftAndNotInTheRegister() {
        Reply written = as(PLANNER)
                .post(ITEMS, ParcelBody.of(spot.polygonJson(SQUARE)), "Content-Type", "application/geo+json")
                .mustBe(201);

        JsonNode feature = drafted(written);
        long id = feature.path("id").asLong();
        assertThat(feature.path("properties").path("landClass").asString()).isEqualTo("0103");
        as(PLANNER).get(ITEMS + "/" + id).mustBeProblem(404, "NOT_FOUND");
        JsonNode record = as(PLANNER)
                .get("/api/records/" + written.header("Qianmo-Record"))
                .mustBe(200)
                .json();
        assertThat(record.toString()).contains("\"DRAFT\"").contains("外部程序编辑");
        assertThat(written.header("Link"))
                .contains("/ogc/collections/records/items/" + written.header("Qianmo-Record"));
    }

    @Test
    void secondWriteGoesToTheSameDraftAndOneAfterSubmissionToAnother() {
        String body = ParcelBody.of(spot.polygonJson(SQUARE));
        String other = ParcelBody.of(spot.polygonJson("5 1, 6 1, 6 2, 5 2, 5 1"));
        String record = as(COLLEAGUE).post(ITEMS, body).mustBe(201).header("Qianmo-Record");
        assertThat(as(COLLEAGUE).post(ITEMS, other).mustBe(201).header("Qianmo-Record"))
                .isEqualTo(record);
        int version = as(COLLEAGUE)
                .get("/api/records/" + record)
                .json()
                .findValue("version")
                .asInt();

        as(COLLEAGUE)
                .post("/api/records/" + record + "/submit", "{}", "If-Match", "\"" + version + "\"")
                .mustBe(200);

        String next = as(COLLEAGUE)
                .post(ITEMS, ParcelBody.of(spot.polygonJson("8 1, 9 1, 9 2, 8 2, 8 1")))
                .mustBe(201)
                .header("Qianmo-Record");
        assertThat(next).isNotEqualTo(record);
    }

    @Test
    void featureIsReplacedFromTheVersionThatWasRead() {
        long id = parcel();
        String tag = as(PLANNER).get(ITEMS + "/" + id).mustBe(200).header("ETag");
        String body = ParcelBody.of(spot.polygonJson("1 1, 4 1, 4 3, 1 3, 1 1"), "\"landClass\":\"0201\"");

        as(PLANNER).put(ITEMS + "/" + id, body).mustBeProblem(428, "CONDITION_REQUIRED");
        as(PLANNER).put(ITEMS + "/" + id, body, "If-Match", "\"7\"").mustBeProblem(412, "STALE_VERSION");
        Reply written = as(PLANNER).put(ITEMS + "/" + id, body, "If-Match", tag).mustBe(204);

        assertThat(drafted(written).path("properties").path("landClass").asString())
                .isEqualTo("0201");
        assertThat(as(PLANNER)
                        .get(ITEMS + "/" + id)
                        .json()
                        .path("properties")
                        .path("landClass")
                        .asString())
                .isEqualTo("0103");
    }

    @Test
    void patchChangesWhatItNamesAndKeepsTheDigits() {
        long id = parcel();
        JsonNode before = as(PLANNER).get(ITEMS + "/" + id).json();
        String patch = "{\"properties\":{\"holder\":null,\"stage\":\"AGREED\"}}";

        Reply written = as(PLANNER)
                .patch(ITEMS + "/" + id, patch, "If-Match", "\"1\"", "Content-Type", "application/merge-patch+json")
                .mustBe(204);

        JsonNode after = drafted(written);
        assertThat(after.path("geometry")).isEqualTo(before.path("geometry"));
        assertThat(after.path("properties").path("stage").asString()).isEqualTo("AGREED");
        assertThat(after.path("properties").path("holder").isNull()).isTrue();
        assertThat(after.path("properties").path("landClass").asString()).isEqualTo("0103");
        as(PLANNER).patch(ITEMS + "/" + id, "[]", "If-Match", "\"1\"").mustBeProblem(400, "NOT_GEOJSON");
    }

    @Test
    void bodyHasTheSystemAndTheAxesThatItNames() {
        Reply written = as(PLANNER)
                .post(
                        ITEMS,
                        ParcelBody.of(
                                "{\"type\":\"Polygon\",\"coordinates\":[[[2550358.4565,407761.0893],[2550358.4565,407801.0893],"
                                        + "[2550318.4565,407801.0893],[2550318.4565,407761.0893],[2550358.4565,407761.0893]]]}"),
                        "Content-Crs",
                        "<http://www.opengis.net/def/crs/EPSG/0/4547>")
                .mustBe(201);

        JsonNode corner = drafted(written)
                .path("geometry")
                .path("coordinates")
                .path(0)
                .path(0)
                .path(0);
        assertThat(corner.path(0).asDouble()).isCloseTo(113.1, within(1e-8));
        assertThat(corner.path(1).asDouble()).isCloseTo(23.05, within(1e-8));
        as(PLANNER)
                .post(ITEMS, ParcelBody.of(spot.polygonJson(SQUARE)), "Content-Crs", "<EPSG:1>")
                .mustBeProblem(400, "BAD_PARAMETER");
    }

    @Test
    void deletionRetiresWithTheRecord() {
        long id = parcel();

        Reply written =
                as(PLANNER).delete(ITEMS + "/" + id, "If-Match", "\"1\"").mustBe(204);

        as(PLANNER).get(local(written.header("Location"))).mustBeProblem(404, "NOT_FOUND");
        as(PLANNER).get(ITEMS + "/" + id).mustBe(200);
        assertThat(as(PLANNER)
                        .get("/api/records/" + written.header("Qianmo-Record") + "/draft")
                        .text())
                .contains("\"retired\":[")
                .contains(String.valueOf(id));
    }

    @Test
    void nobodyWritesOutsideTheTerritoryAndNoEmptyDraftStays() {
        Actor eastern = new Actor(
                "t-ogc-east-" + TestDistrict.freshId(), "东镇", Role.PLANNER, new Territory(TestDistrict.EAST_TOWN));
        application.getBean(PeopleOffice.class).register(eastern, TestDistrict.PASSWORD);
        long id = parcel();

        as(eastern)
                .post(ITEMS, ParcelBody.of(spot.polygonJson("5 5, 6 5, 6 6, 5 6, 5 5")))
                .mustBeProblem(403, "FORBIDDEN");
        as(eastern).delete(ITEMS + "/" + id, "If-Match", "\"1\"").mustBeProblem(403, "FORBIDDEN");
        as(VIEWER).delete(ITEMS + "/" + id, "If-Match", "\"1\"").mustBeProblem(403, "FORBIDDEN");

        assertThat(as(eastern).get("/api/records?author=" + eastern.username()).text())
                .doesNotContain("外部程序编辑");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"zones", "units", "pilot-sites", "accepted-work", "control-lines", "voucher-ground", "records"})
    void otherCollectionsAreReadOnly(String collection) {
        as(PLANNER)
                .post("/ogc/collections/" + collection + "/items", ParcelBody.of(spot.polygonJson(SQUARE)))
                .mustBeProblem(405, "COLLECTION_READ_ONLY");
    }

    /** The page is given to programs that try what is no parcel. */
    @Test
    void badBodiesAreRefused() {
        as(PLANNER).post(ITEMS, "{\"type\":\"Point\"}").mustBeProblem(400, "NOT_GEOJSON");
        as(PLANNER)
                .post(ITEMS, ParcelBody.of(spot.polygonJson("0 0, 4 4, 4 0, 0 4, 0 0")))
                .mustBeProblem(422, "TOPOLOGY");
        as(PLANNER)
                .post(ITEMS + "?what=1", ParcelBody.of(spot.polygonJson(SQUARE)))
                .mustBeProblem(400, "BAD_PARAMETER");
    }
}
