package org.qianmo.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.qianmo.crs.CoordinateSystems;
import org.qianmo.testing.Reply;
import org.qianmo.testing.RunningApplication;
import org.qianmo.testing.Spot;
import org.qianmo.testing.TestDistrict;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** {@code /api/measure} and {@code /api/check}. */
abstract class ShapesContract extends RunningApplication {

    /** m²: half of the last digit that is booked, and the survey's own noise of some 0.003 beside it. */
    private static final double BOOKED = 0.005;

    private static final String SQUARE = "0 0, 4 0, 4 4, 0 4, 0 0";

    @Autowired
    private CoordinateSystems crs;

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/gis-data/cases/official-area.csv", delimiter = ';', numLinesToSkip = 1)
    void planeCoordinatesGiveTheOfficialArea(String name, String wkt, double squareMetres, double tolerance) {
        Reply measured = as(VIEWER)
                .post("/api/measure?crs=EPSG:4547", wkt, "Content-Type", "text/plain")
                .mustBe(200);

        assertArea(measured.json(), squareMetres, tolerance);
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/gis-data/cases/official-area.csv", delimiter = ';', numLinesToSkip = 1)
    void degreesGiveTheSameOfficialArea(String name, String wkt, double squareMetres, double tolerance)
            throws ParseException {
        Polygon lonLat = (Polygon) crs.toLonLat(new WKTReader().read(wkt));

        Reply measured = as(VIEWER).post("/api/measure", geoJson(lonLat)).mustBe(200);

        assertArea(measured.json(), squareMetres, tolerance);
    }

    /** Corners of T1 as they are published, to 1e-10 degree. */
    @Test
    void publishedCornersOfTheFirstVectorGiveItsArea() {
        String corners = "[113.0994075017,23.0494688224],[113.1033100246,23.0494910015],[113.1032980667,23.0512967345],"
                + "[113.0993954918,23.0512745535],[113.0994075017,23.0494688224]";

        JsonNode measured = as(VIEWER)
                .post("/api/measure", "{\"type\":\"Polygon\",\"coordinates\":[[" + corners + "]]}")
                .mustBe(200)
                .json();

        assertThat(measured.path("officialAreaSquareMetres").asDouble()).isCloseTo(79_983.24, within(0.02));
        assertThat(measured.path("officialAreaMu").asString()).isEqualTo("119.97");
        // 400 m by 200 m in the plane.
        assertThat(measured.path("planeAreaSquareMetres").asDouble()).isCloseTo(80_000, within(0.02));
        assertThat(measured.path("perimeterMetres").asDouble()).isCloseTo(1_200, within(0.001));
        assertThat(measured.path("geodesicAreaSquareMetres").asDouble()).isCloseTo(79_983.2434, within(0.02));
        assertThat(measured.path("vertices").asInt()).isEqualTo(5);
    }

    private static void assertArea(JsonNode measured, double squareMetres, double tolerance) {
        assertThat(measured.path("officialAreaSquareMetres").asDouble())
                .isCloseTo(squareMetres, within(tolerance + BOOKED));
        assertThat(measured.path("officialAreaSquareMetres").decimalValue().scale())
                .isLessThanOrEqualTo(2);
    }

    private static String geoJson(Polygon polygon) {
        StringBuilder rings = new StringBuilder(ring(polygon.getExteriorRing()));
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            rings.append(',').append(ring(polygon.getInteriorRingN(i)));
        }
        return "{\"type\":\"Polygon\",\"coordinates\":[" + rings + "]}";
    }

    private static String ring(LinearRing ring) {
        StringBuilder positions = new StringBuilder("[");
        for (Coordinate position : ring.getCoordinates()) {
            positions.append(positions.length() == 1 ? "" : ",").append("[%s,%s]".formatted(position.x, position.y));
        }
        return positions.append("]").toString();
    }

    @Test
    void whatIsSavedHasTheAreaThatWasMeasured() {
        Spot spot = TestDistrict.spot();
        String shape = spot.polygonJson("0 0, 7 1, 5 6, 1 5, 0 0");

        JsonNode measured = as(VIEWER).post("/api/measure", shape).json();
        JsonNode saved = as(PLANNER).create(TestDistrict.freshId(), shape).json();

        assertThat(saved.at("/properties/officialAreaSquareMetres"))
                .isEqualTo(measured.path("officialAreaSquareMetres"));
        assertThat(saved.at("/properties/officialAreaMu")).isEqualTo(measured.path("officialAreaMu"));
    }

    @Test
    void bandNumberBeforeTheEastingChangesNothing() {
        String plane = "POLYGON ((407700 2550300, 408100 2550300, 408100 2550500, 407700 2550500, 407700 2550300))";
        String band = plane.replace("407700", "38407700").replace("408100", "38408100");

        Reply measured = as(VIEWER)
                .post("/api/measure?crs=EPSG:4526", band, "Content-Type", "text/plain")
                .mustBe(200);

        assertThat(measured.json().path("officialAreaSquareMetres").asDouble()).isCloseTo(79_983.24, within(0.01));
    }

    @Test
    void shapeThatCannotBeMeasuredSaysWhere() {
        JsonNode finding = as(VIEWER)
                .post("/api/measure", TestDistrict.spot().polygonJson("0 0, 4 4, 4 0, 0 4, 0 0"))
                .mustHaveFinding("SELF_INTERSECTION");

        assertThat(finding.at("/where/type").asString()).isEqualTo("Point");
    }

    @ParameterizedTest
    @ValueSource(strings = {"EPSG:999999", "EPSG:0", "nonsense", "EPSG:4547;drop", "../../etc/passwd"})
    void unknownCoordinateSystemIsABadRequest(String name) {
        String encoded = java.net.URLEncoder.encode(name, java.nio.charset.StandardCharsets.UTF_8);

        as(VIEWER)
                .post("/api/measure?crs=" + encoded, TestDistrict.spot().polygonJson(SQUARE))
                .mustBeProblem(400, "CRS_UNKNOWN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "POLYGON", "POLYGON ((0 0, 1 1", "hello", "POLYGON ((x y, 1 1, 2 2, x y))"})
    void textThatIsNoWktIsABadRequest(String wkt) {
        Reply reply = as(VIEWER)
                .post("/api/measure?crs=EPSG:4547", wkt, "Content-Type", "text/plain")
                .mustBe(400);

        assertThat(reply.header("Content-Type")).startsWith("application/problem+json");
    }

    @Test
    void wktOfALineIsNoPolygon() {
        as(VIEWER)
                .post("/api/measure", "LINESTRING (113 23, 113.1 23)", "Content-Type", "text/plain")
                .mustBeProblem(422, "NOT_A_POLYGON");
    }

    @Test
    void wktWithTooManyVerticesIsTooLarge() {
        StringBuilder ring = new StringBuilder("POLYGON ((0 0");
        for (int i = 1; i <= 50_000; i++) {
            ring.append(", ").append(i).append(" 1");
        }

        as(VIEWER)
                .post("/api/measure?crs=EPSG:4547", ring + ", 0 0))", "Content-Type", "text/plain")
                .mustBeProblem(413, "TOO_MANY_VERTICES");
    }

    @Test
    void soundShapeHasNoFindings() {
        JsonNode checked = as(VIEWER)
                .post("/api/check?against=parcels", TestDistrict.spot().polygonJson(SQUARE))
                .mustBe(200)
                .json();

        assertThat(checked.path("findings")).isEmpty();
        assertThat(checked.path("officialAreaSquareMetres").asDouble()).isPositive();
    }

    @Test
    void checkFindsTheNeighbourUnlessItIsExcepted() {
        Spot spot = TestDistrict.spot();
        long id = TestDistrict.freshId();
        as(PLANNER).create(id, spot.polygonJson(SQUARE));
        String over = spot.polygonJson("2 2, 6 2, 6 6, 2 6, 2 2");

        JsonNode findings = as(VIEWER)
                .post("/api/check?against=parcels", over)
                .mustBe(200)
                .json()
                .path("findings");

        assertThat(findings).hasSize(1);
        assertThat(findings.get(0).path("code").asString()).isEqualTo("OVERLAP");
        assertThat(findings.get(0).path("neighbourId").asLong()).isEqualTo(id);
        assertThat(as(VIEWER).post("/api/check", over).json().path("findings")).isEmpty();
        assertThat(as(VIEWER)
                        .post("/api/check?against=parcels&except=" + id, over)
                        .json()
                        .path("findings"))
                .isEmpty();
    }

    /** A notch of a millimetre at 4 2: too sharp for a corner. */
    @Test
    void spikeIsFoundWhereItIs() {
        JsonNode findings = as(VIEWER)
                .post("/api/check", TestDistrict.spot().polygonJson("0 0, 4 0, 4 2, 9 2.0001, 4 2.0002, 4 4, 0 4, 0 0"))
                .mustBe(200)
                .json()
                .path("findings");

        assertThat(findings.valueStream().map(finding -> finding.path("code").asString()))
                .contains("SPIKE");
    }

    @Test
    void groundOutsideTheDistrictIsTold() {
        JsonNode findings = as(PLANNER)
                .post("/api/check?against=parcels", new Spot(114.5, 24.0).polygonJson(SQUARE))
                .mustBe(200)
                .json()
                .path("findings");

        assertThat(findings.get(0).path("code").asString()).isEqualTo("OUTSIDE_UNIT");
        assertThat(findings.get(0).path("squareMetres").asDouble()).isPositive();
    }
}
