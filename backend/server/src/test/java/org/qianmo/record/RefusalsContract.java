package org.qianmo.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qianmo.testing.ParcelBody;
import org.qianmo.testing.Reply;
import org.qianmo.testing.RunningApplication;
import org.qianmo.testing.Spot;
import org.qianmo.testing.TestDistrict;
import tools.jackson.databind.JsonNode;

/** What may not be saved, and what the refusal says. */
abstract class RefusalsContract extends RunningApplication {

    private static final String SQUARE = "0 0, 4 0, 4 4, 0 4, 0 0";

    /** Degrees; 1e-9 is a tenth of a millimetre, the check's own tolerance for a place. */
    private static final double PLACE_DEGREES = 1e-9;

    private final Spot spot = TestDistrict.spot();
    private final long id = TestDistrict.freshId();
    private final String path = "/api/parcels/" + id;

    private Reply put(String body) {
        return as(PLANNER).put(path, body, "If-None-Match", "*");
    }

    private Reply putShape(String geometry) {
        return put(ParcelBody.of(geometry));
    }

    /**
     * <pre>
     *   4 +-----+        the first is 0..4, the second 2..6:
     *     |   +-+---+    they share 2..4
     *   2 |   | |   |
     *     +---+-+   |
     *   0     +-----+
     * </pre>
     */
    @Test
    void overlapNamesTheNeighbourAndThePlace() {
        as(PLANNER).create(id, spot.polygonJson(SQUARE));

        JsonNode finding = as(PLANNER)
                .put("/api/parcels/" + TestDistrict.freshId(), ParcelBody.of(spot.polygonJson("2 2, 6 2, 6 6, 2 6, 2 2")),
                        "If-None-Match", "*")
                .mustHaveFinding("OVERLAP");

        assertThat(finding.path("severity").asString()).isEqualTo("ERROR");
        assertThat(finding.path("neighbourId").asLong()).isEqualTo(id);
        assertThat(finding.path("squareMetres").asDouble()).isPositive();
        assertThat(finding.at("/where/type").asString()).endsWith("Polygon");
        JsonNode ring = outerRing(finding.path("where"));
        ring.forEach(position -> {
            assertThat(position.get(0).asDouble())
                    .isBetween(spot.longitude("2").doubleValue() - PLACE_DEGREES, spot.longitude("4").doubleValue() + PLACE_DEGREES);
            assertThat(position.get(1).asDouble())
                    .isBetween(spot.latitude("2").doubleValue() - PLACE_DEGREES, spot.latitude("4").doubleValue() + PLACE_DEGREES);
        });
    }

    private static JsonNode outerRing(JsonNode area) {
        boolean many = area.path("type").asString().equals("MultiPolygon");
        return many ? area.at("/coordinates/0/0") : area.at("/coordinates/0");
    }

    @Test
    void changeMayNotOverlapANeighbourEither() {
        as(PLANNER).create(id, spot.polygonJson(SQUARE));
        long other = TestDistrict.freshId();
        as(PLANNER).create(other, spot.polygonJson("4 0, 8 0, 8 4, 4 4, 4 0"));

        as(PLANNER)
                .put("/api/parcels/" + other, ParcelBody.of(spot.polygonJson("3 0, 8 0, 8 4, 3 4, 3 0")), "If-Match", "\"1\"")
                .mustHaveFinding("OVERLAP");
    }

    /** A bow tie: its boundary crosses itself in the middle, at 2 2. */
    @Test
    void selfCrossingNamesTheCrossingPoint() {
        JsonNode finding = putShape(spot.polygonJson("0 0, 4 4, 4 0, 0 4, 0 0")).mustHaveFinding("SELF_INTERSECTION");

        assertThat(finding.at("/where/type").asString()).isEqualTo("Point");
        // The edges are straight in the plane, not in degrees; over 40 m the difference is far below a millimetre.
        assertThat(finding.at("/where/coordinates/0").asDouble())
                .isCloseTo(spot.longitude("2").doubleValue(), within(PLACE_DEGREES * 10));
        assertThat(finding.at("/where/coordinates/1").asDouble())
                .isCloseTo(spot.latitude("2").doubleValue(), within(PLACE_DEGREES * 10));
    }

    @Test
    void openRingIsRefusedWithItsGap() {
        JsonNode finding = putShape(spot.polygonJson("0 0, 4 0, 4 4, 0 4")).mustHaveFinding("RING_OPEN");

        // From 0 4 back to 0 0: 0.0004 degree of latitude, 110.7 km a degree here.
        assertThat(finding.path("metres").asDouble()).isCloseTo(44.3, within(0.1));
        assertThat(finding.at("/where/type").asString()).isEqualTo("LineString");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1e999, 23.05 | NOT_FINITE
            1e300, 23.05 | NOT_FINITE
            500000, 2550000 | NOT_FINITE
            113.05, 91 | NOT_FINITE
            """)
    void impossibleCoordinatesAreAFinding(String position, String code) {
        String ring = "[" + position + "],[113.051,23.05],[113.051,23.051],[" + position + "]";

        putShape("{\"type\":\"Polygon\",\"coordinates\":[[" + ring + "]]}").mustHaveFinding(code);
    }

    @Test
    void shapeAcrossHalfTheWorldIsOutOfBand() {
        putShape("{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[113,0],[113,23],[0,23],[0,0]]]}")
                .mustHaveFinding("OUT_OF_BAND");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "",
        "null",
        "[]",
        "\"text\"",
        "{",
        "{\"type\":\"Polygon\",\"coordinates\":[]}",
        "{\"type\":\"Feature\",\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[NaN,23],[113,23],[113,24],[NaN,23]]]},"
                + "\"properties\":{\"landClass\":\"0103\"}}"
    })
    void bodyThatIsNoFeatureIsABadRequest(String body) {
        Reply reply = put(body).mustBe(400);

        assertThat(reply.header("Content-Type")).startsWith("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "{\"type\":\"Polygon\",\"coordinates\":[[1,2,3]]}",
        "{\"type\":\"Polygon\",\"coordinates\":[[[\"113\",\"23\"]]]}",
        "{\"type\":\"Polygon\",\"coordinates\":[[[null,null]]]}",
        "{\"type\":\"Polygon\"}",
        "{\"type\":\"MultiPolygon\",\"coordinates\":{}}"
    })
    void wronglyNestedCoordinatesAreNoGeoJson(String geometry) {
        putShape(geometry).mustBeProblem(400, "NOT_GEOJSON");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "{\"type\":\"Point\",\"coordinates\":[113.05,23.05]}",
        "{\"type\":\"LineString\",\"coordinates\":[[113.05,23.05],[113.06,23.05]]}",
        "null"
    })
    void whatIsNoPolygonIsRefused(String geometry) {
        putShape(geometry).mustBeProblem(422, "NOT_A_POLYGON");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "{\"type\":\"Polygon\",\"coordinates\":[]}",
        "{\"type\":\"MultiPolygon\",\"coordinates\":[]}",
        "{\"type\":\"Polygon\",\"coordinates\":[[]]}"
    })
    void emptyShapeIsAFinding(String geometry) {
        putShape(geometry).mustHaveFinding("EMPTY_GEOMETRY");
    }

    @Test
    void shapeWithTooManyVerticesIsTooLarge() {
        String ring = IntStream.range(0, 50_001)
                .mapToObj(i -> "[113.05,23." + (10_000 + i) + "]")
                .collect(Collectors.joining(","));

        putShape("{\"type\":\"Polygon\",\"coordinates\":[[" + ring + "]]}").mustBeProblem(413, "TOO_MANY_VERTICES");
    }

    @Test
    void shapeWithTooManyRingsIsTooLarge() {
        String rings = String.join(",", java.util.Collections.nCopies(1_001, "[[113,23],[113.1,23],[113,23.1],[113,23]]"));

        putShape("{\"type\":\"Polygon\",\"coordinates\":[" + rings + "]}").mustBeProblem(413, "TOO_MANY_VERTICES");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "landClass":"9999"                                                  | LAND_CLASS_UNKNOWN
            "ownership":"STATE"                                                 | LAND_CLASS_UNKNOWN
            "landClass":"0103","code":"440605"                                  | CODE_MALFORMED
            "landClass":"0103","code":"440605001002QC00015"                     | CODE_MALFORMED
            "landClass":"0103","ownership":"MINE"                               | BAD_VALUE
            "landClass":"0103","stage":"FINISHED"                               | BAD_VALUE
            "landClass":"0103","registeredAreaSquareMetres":-1                  | BAD_AREA
            "landClass":"0103","registeredAreaSquareMetres":"12"                | BAD_AREA
            """)
    void wrongFactsAreNamed(String properties, String code) {
        put(ParcelBody.of(spot.polygonJson(SQUARE), properties)).mustBeProblem(422, code);
    }

    @Test
    void longTextIsRefused() {
        String holder = "村".repeat(201);

        put(ParcelBody.of(spot.polygonJson(SQUARE), "\"landClass\":\"0103\",\"holder\":\"" + holder + "\""))
                .mustBeProblem(422, "TEXT_TOO_LONG");
    }

    @Test
    void codeBelongsToOneParcel() {
        String code = "440605001002JC" + "%05d".formatted(id % 100_000);
        String properties = "\"landClass\":\"0103\",\"code\":\"" + code + "\"";
        as(PLANNER).put(path, ParcelBody.of(spot.polygonJson(SQUARE), properties), "If-None-Match", "*").mustBe(201);
        String beside = spot.polygonJson("4 0, 8 0, 8 4, 4 4, 4 0");

        as(PLANNER)
                .put("/api/parcels/" + TestDistrict.freshId(), ParcelBody.of(beside, properties), "If-None-Match", "*")
                .mustBeProblem(409, "CODE_TAKEN");
    }

    @Test
    void idThatIsTakenIsAConflict() {
        as(PLANNER).create(id, spot.polygonJson(SQUARE));

        putShape(spot.polygonJson("4 0, 8 0, 8 4, 4 4, 4 0")).mustBeProblem(409, "ID_TAKEN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "0", "-5", "1099511627775", "9007199254740992"})
    void idThatACallerMayNotChooseIsABadRequest(String wrongId) {
        as(PLANNER)
                .put("/api/parcels/" + wrongId, ParcelBody.of(spot.polygonJson(SQUARE)), "If-None-Match", "*")
                .mustBeProblem(400, "BAD_ID");
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "9999999999999999999999", "1.5"})
    void idThatIsNoNumberIsABadRequest(String wrongId) {
        as(VIEWER).get("/api/parcels/" + wrongId).mustBeProblem(400, "BAD_PARAMETER");
    }

    @Test
    void saveWithoutConditionIsRefused() {
        as(PLANNER).put(path, ParcelBody.of(spot.polygonJson(SQUARE))).mustBeProblem(428, "CONDITION_REQUIRED");
    }

    @Test
    void tagThatIsNoVersionIsABadRequest() {
        as(PLANNER).put(path, ParcelBody.of(spot.polygonJson(SQUARE)), "If-Match", "*").mustBeProblem(400, "BAD_PARAMETER");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,2,3", "a,b,c,d", "113.1,23,113,23.1", "NaN,23,113,23.1", "-181,0,0,0", "1,2,3,4,5"})
    void boxThatIsNoneIsABadRequest(String bbox) {
        as(VIEWER).get("/api/parcels?bbox=" + bbox).mustBeProblem(400, "BAD_PARAMETER");
    }

    @Test
    void groundOutsideTheDistrictIsAnErrorForAPlannerAndAWarningForAnAdministrator() {
        double east = 113.3 + id % 1000 * 0.001;
        String outside = new Spot(east, 23.05).polygonJson(SQUARE);
        putShape(outside).mustHaveFinding("OUTSIDE_UNIT");

        as(ADMIN).create(id, outside);
    }

    @Test
    void detailFollowsTheLanguageThatIsAskedFor() {
        String chinese = as(VIEWER).get(path).mustBeProblem(404, "NOT_FOUND").path("detail").asString();
        String english = as(VIEWER).get(path, "Accept-Language", "en-GB,en;q=0.9").json().path("detail").asString();

        assertThat(chinese).containsPattern("\\p{IsHan}");
        assertThat(english).doesNotContainPattern("\\p{IsHan}");
    }

    @Test
    void unknownAddressIsAProblemToo() {
        Reply reply = as(VIEWER).get("/api/no-such-thing").mustBe(404);

        assertThat(reply.header("Content-Type")).startsWith("application/problem+json");
    }

    @Test
    void methodThatIsNotOfferedIsAProblemToo() {
        Reply reply = as(PLANNER).post(path, "{}").mustBe(405);

        assertThat(reply.header("Content-Type")).startsWith("application/problem+json");
    }
}
