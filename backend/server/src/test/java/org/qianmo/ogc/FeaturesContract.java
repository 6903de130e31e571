package org.qianmo.ogc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qianmo.http.Bounds;
import org.qianmo.testing.ParcelBody;
import org.qianmo.testing.Reply;
import org.qianmo.testing.RunningApplication;
import org.qianmo.testing.Spot;
import org.qianmo.testing.TestDistrict;
import tools.jackson.databind.JsonNode;

/** OGC API Features, as a foreign program uses it. */
abstract class FeaturesContract extends RunningApplication {

    private final Spot spot = TestDistrict.spot();

    private String items() {
        return "/ogc/collections/parcels/items?bbox=" + spot.longitude("0") + "," + spot.latitude("0") + ","
                + spot.longitude("10") + "," + spot.latitude("10");
    }

    private List<Long> createFive() {
        List<Long> ids = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            long id = TestDistrict.freshId();
            as(PLANNER)
                    .create(id, spot.polygonJson("%1$d 1, %2$d 1, %2$d 3, %1$d 3, %1$d 1".formatted(2 * i, 2 * i + 2)));
            ids.add(id);
        }
        return ids;
    }

    @Test
    void landingPageLeadsToEveryCollection() {
        JsonNode landing = as(VIEWER).get("/ogc").mustBe(200).json();
        assertThat(rels(landing)).contains("self", "conformance", "data", "service-desc");

        JsonNode collections =
                as(VIEWER).get("/ogc/collections").mustBe(200).json().path("collections");

        assertThat(collections.valueStream().map(c -> c.path("id").asString()))
                .containsExactly(
                        "parcels",
                        "zones",
                        "units",
                        "pilot-sites",
                        "accepted-work",
                        "control-lines",
                        "voucher-ground",
                        "records");
        collections.forEach(collection -> assertThat(rels(collection)).contains("items"));
    }

    private static List<String> rels(JsonNode node) {
        return node.path("links")
                .valueStream()
                .map(link -> link.path("rel").asString())
                .toList();
    }

    @Test
    void conformanceNamesTheClasses() {
        assertThat(as(VIEWER)
                        .get("/ogc/conformance")
                        .mustBe(200)
                        .json()
                        .path("conformsTo")
                        .toString())
                .contains(
                        "ogcapi-features-1/1.0/conf/core",
                        "ogcapi-features-1/1.0/conf/geojson",
                        "ogcapi-features-1/1.0/conf/oas30",
                        "ogcapi-features-1/1.0/conf/html",
                        "ogcapi-features-2/1.0/conf/crs",
                        "ogcapi-features-3/1.0/conf/features-filter",
                        "ogcapi-features-4/1.0/conf/create-replace-delete");
    }

    @Test
    void boxAndLimitAreKeptAndPagesLeadThroughAll() {
        List<Long> created = createFive();
        List<Long> walked = new ArrayList<>();
        String next = items() + "&limit=2";

        while (next != null) {
            Reply page = as(VIEWER).get(next).mustBe(200);
            assertThat(page.header("Content-Type")).startsWith("application/geo+json");
            assertThat(page.json().path("numberMatched").asInt()).isEqualTo(5);
            assertThat(page.json().path("features").size())
                    .isEqualTo(page.json().path("numberReturned").asInt())
                    .isLessThanOrEqualTo(2);
            page.json()
                    .path("features")
                    .forEach(feature -> walked.add(feature.path("id").asLong()));
            next = next(page.json());
        }

        assertThat(walked).containsExactlyElementsOf(created);
    }

    private String next(JsonNode page) {
        return page.path("links")
                .valueStream()
                .filter(link -> link.path("rel").asString().equals("next"))
                .map(link -> link.path("href").asString().replace("http://127.0.0.1:" + port, ""))
                .findFirst()
                .orElse(null);
    }

    @Test
    void oneFeatureIsReadByItsId() {
        long id = createFive().get(0);

        JsonNode feature = as(VIEWER)
                .get("/ogc/collections/parcels/items/" + id)
                .mustBe(200)
                .json();

        assertThat(feature.path("type").asString()).isEqualTo("Feature");
        assertThat(feature.path("id").asLong()).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/ogc/collections/nothing",
                "/ogc/collections/nothing/items",
                "/ogc/collections/parcels/items/999999"
            })
    void whatIsNotThereIsNotFound(String path) {
        as(VIEWER).get(path).mustBeProblem(404, "NOT_FOUND");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=0",
                "limit=many",
                "limit=1&limit=2",
                "bbox=1,2,3",
                "bbox=a,b,c,d",
                "bbox=114,23,113,24",
                "bbox=1,2,3,NaN",
                "crs=EPSG:4547",
                "bbox-crs=nonsense",
                "cursor=somewhere",
                "f=xml",
                "landclass=0103",
                "filter=1=1&filter-lang=sql",
                "startindex=10"
            })
    void wrongParametersAreBadRequests(String query) {
        as(VIEWER).get("/ogc/collections/parcels/items?" + query).mustBeProblem(400, "BAD_PARAMETER");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "filter=nothing%20=%201 | 1",
                "filter=code%20=%20 | 8",
                "filter=pg_sleep(10)%20=%201 | 1",
                "zoneId=x | 1",
                "filter=%7B%22op%22:%22=%22%7D&filter-lang=cql2-json | 1"
            })
    void wrongFilterIsRefusedWithItsPlace(String query, int position) {
        JsonNode problem =
                as(VIEWER).get("/ogc/collections/parcels/items?" + query).mustBeProblem(400, "FILTER_UNREADABLE");

        assertThat(problem.path("position").asInt()).isEqualTo(position);
    }

    @Test
    void previousPagesLeadBackToTheFirst() {
        List<Long> created = createFive();
        JsonNode first = as(VIEWER).get(items() + "&limit=2").mustBe(200).json();
        assertThat(link(first, "prev")).isNull();
        JsonNode last = page(page(first, "next"), "next");

        JsonNode second = page(last, "prev");

        assertThat(ids(second)).containsExactlyElementsOf(created.subList(2, 4));
        assertThat(second.path("numberMatched").asInt()).isEqualTo(5);
        assertThat(ids(page(second, "prev"))).containsExactlyElementsOf(created.subList(0, 2));
        assertThat(link(page(second, "prev"), "prev")).isNull();
        assertThat(ids(page(second, "next"))).containsExactlyElementsOf(created.subList(4, 5));
    }

    private JsonNode page(JsonNode from, String rel) {
        return as(VIEWER).get(link(from, rel)).mustBe(200).json();
    }

    private String link(JsonNode page, String rel) {
        return page.path("links")
                .valueStream()
                .filter(link -> link.path("rel").asString().equals(rel))
                .map(link -> link.path("href").asString().replace("http://127.0.0.1:" + port, ""))
                .findFirst()
                .orElse(null);
    }

    private static List<Long> ids(JsonNode page) {
        return page.path("features")
                .valueStream()
                .map(feature -> feature.path("id").asLong())
                .toList();
    }

    /** Expected positions from PROJ: {@code gdaltransform -s_srs OGC:CRS84 -t_srs EPSG:4547}, and so on. */
    @ParameterizedTest
    @CsvSource({
        "http://www.opengis.net/def/crs/OGC/1.3/CRS84, 113.1, 23.05, 1e-12",
        "http://www.opengis.net/def/crs/EPSG/0/4326, 23.05, 113.1, 1e-12",
        "http://www.opengis.net/def/crs/EPSG/0/4490, 23.05, 113.1, 1e-12",
        "http://www.opengis.net/def/crs/EPSG/0/4547, 2550358.45654, 407761.08935, 1e-4",
        "http://www.opengis.net/def/crs/EPSG/0/4526, 2550358.45654, 38407761.08935, 1e-4",
        "http://www.opengis.net/def/crs/EPSG/0/3857, 12590234.40872, 2638066.41275, 1e-4"
    })
    void coordinatesHaveTheSystemAndTheAxesAskedFor(String system, double first, double second, double tolerance) {
        long id = cornerAt();

        Reply reply = as(VIEWER)
                .get("/ogc/collections/parcels/items/" + id + "?crs=" + system)
                .mustBe(200);

        assertThat(reply.header("Content-Crs")).isEqualTo("<" + system + ">");
        JsonNode corner = reply.json()
                .path("geometry")
                .path("coordinates")
                .path(0)
                .path(0)
                .path(0);
        assertThat(corner.path(0).asDouble()).isCloseTo(first, within(tolerance));
        assertThat(corner.path(1).asDouble()).isCloseTo(second, within(tolerance));
        String box = bounded(reply.json().path("geometry"));
        assertThat(ids(as(VIEWER)
                        .get("/ogc/collections/parcels/items?bbox=" + box + "&bbox-crs=" + system)
                        .mustBe(200)
                        .json()))
                .contains(id);
    }

    private static final Object CORNER_LOCK = new Object();

    /** A parcel in the eastern town whose first corner is at 113.1, 23.05: the same one for every system. */
    private long cornerAt() {
        synchronized (CORNER_LOCK) {
            String found = "/ogc/collections/parcels/items?holder=corner";
            JsonNode there = as(VIEWER).get(found).mustBe(200).json();
            if (there.path("numberMatched").asInt() > 0) {
                return ids(there).get(0);
            }
            long id = TestDistrict.freshId();
            String ring = "{\"type\":\"Polygon\",\"coordinates\":[[[113.1,23.05],[113.1004,23.05],[113.1004,23.0504],"
                    + "[113.1,23.0504],[113.1,23.05]]]}";
            as(PLANNER)
                    .put(
                            "/api/parcels/" + id,
                            ParcelBody.of(ring, "\"landClass\":\"0103\",\"holder\":\"corner\""),
                            "If-None-Match",
                            "*")
                    .mustBe(201);
            return id;
        }
    }

    private static String bounded(JsonNode geometry) {
        JsonNode corner = geometry.path("coordinates").path(0).path(0).path(0);
        double first = corner.path(0).asDouble();
        double second = corner.path(1).asDouble();
        return BigDecimal.valueOf(first) + "," + BigDecimal.valueOf(second) + "," + BigDecimal.valueOf(first + 1e-6)
                + "," + BigDecimal.valueOf(second + 1e-6);
    }

    @Test
    void filtersInBothFormsAndAsParametersFindTheSame() {
        List<Long> created = createFive();
        String text = "id IN (" + created.get(1) + ", " + created.get(3) + ") AND landClass LIKE '01%'";
        String json =
                "{\"op\":\"in\",\"args\":[{\"property\":\"id\"},[" + created.get(1) + "," + created.get(3) + "]]}";

        assertThat(ids(filtered("filter=" + encoded(text)))).containsExactly(created.get(1), created.get(3));
        assertThat(ids(filtered("filter-lang=cql2-json&filter=" + encoded(json))))
                .containsExactly(created.get(1), created.get(3));
        assertThat(ids(filtered("id=" + created.get(2) + "&ownership=COLLECTIVE")))
                .containsExactly(created.get(2));
    }

    @Test
    void filterGeometryIsInTheSystemThatItNames() {
        List<Long> created = createFive();
        String point = spot.latitude("1.5") + " " + spot.longitude("0.5");
        String filter = "S_CONTAINS(geometry, POINT(" + spot.latitude("1.5") + " " + spot.longitude("0.5") + "))";

        JsonNode found = filtered("filter-crs=http://www.opengis.net/def/crs/EPSG/0/4490&filter=" + encoded(filter));

        assertThat(ids(found)).as(point).containsExactly(created.get(0));
    }

    private JsonNode filtered(String query) {
        return as(VIEWER).get(items() + "&" + query).mustBe(200).json();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Test
    void descriptionNamesEveryAddressAndParameter() {
        Reply reply = as(VIEWER).get("/ogc/api").mustBe(200);
        JsonNode api = reply.json();

        assertThat(reply.header("Content-Type")).startsWith("application/vnd.oai.openapi+json");
        assertThat(api.path("openapi").asString()).startsWith("3.0");
        assertThat(api.path("components")
                        .path("parameters")
                        .path("limit")
                        .path("schema")
                        .path("maximum")
                        .asInt())
                .isEqualTo(Bounds.FEATURES_MAX);
        for (JsonNode path : api.path("paths")) {
            path.forEach(operation -> operation.path("parameters").forEach(parameter -> {
                String reference = parameter.path("$ref").asString("");
                if (!reference.isEmpty()) {
                    assertThat(api.at(reference.substring(1)).isMissingNode())
                            .as(reference)
                            .isFalse();
                }
            }));
        }
        assertThat(api.path("paths").has("/collections/records/items")).isTrue();
    }

    @Test
    void queryablesAreASchema() {
        JsonNode schema = as(VIEWER)
                .get("/ogc/collections/parcels/queryables")
                .mustBe(200)
                .json();

        assertThat(schema.path("properties").path("stage").path("enum").toString())
                .contains("SURVEYED");
        assertThat(schema.path("properties").path("geometry").path("format").asString())
                .isEqualTo("geometry-any");
        assertThat(schema.path("properties").has("townName")).isFalse();
    }

    /** What somebody typed into a field stays text in a page. */
    @Test
    void pagesAreForPeopleAndHoldNoOneElsesMarkup() {
        long id = TestDistrict.freshId();
        String holder = "<script>alert(1)</script>\\\"'&";
        as(PLANNER)
                .put(
                        "/api/parcels/" + id,
                        ParcelBody.of(
                                spot.polygonJson("12 1, 13 1, 13 2, 12 2, 12 1"),
                                "\"landClass\":\"0103\",\"holder\":\"" + holder + "\""),
                        "If-None-Match",
                        "*")
                .mustBe(201);
        String address = "/ogc/collections/parcels/items?id=" + id;

        Reply page = as(VIEWER)
                .get(address, "Accept", "text/html,application/xhtml+xml,*/*;q=0.8")
                .mustBe(200);
        Reply single = as(VIEWER)
                .get("/ogc/collections/parcels/items/" + id + "?f=html")
                .mustBe(200);

        for (Reply html : List.of(page, single)) {
            assertThat(html.header("Content-Type")).startsWith("text/html");
            assertThat(html.text()).contains("&lt;script&gt;alert(1)").doesNotContain("<script>alert");
        }
        assertThat(as(VIEWER).get("/ogc?f=html&" + "x=%3Cscript%3E").status()).isEqualTo(400);
        for (String other :
                List.of("", "/conformance", "/collections", "/collections/units", "/api", "/tileMatrixSets")) {
            assertThat(as(VIEWER).get("/ogc" + other + "?f=html").mustBe(200).text())
                    .contains("lang=\"zh-CN\"");
        }
    }

    @Test
    void tilesetsLeadToTiles() {
        JsonNode set = as(VIEWER)
                .get("/ogc/collections/units/tiles/WebMercatorQuad")
                .mustBe(200)
                .json();
        JsonNode matrices = as(VIEWER)
                .get("/ogc/tileMatrixSets/WebMercatorQuad")
                .mustBe(200)
                .json();

        String template = set.path("links")
                .valueStream()
                .filter(link -> link.path("rel").asString().equals("item"))
                .map(link -> link.path("href").asString())
                .findFirst()
                .orElseThrow();
        String tile = template.replace("http://127.0.0.1:" + port, "")
                .replace("{tileMatrix}", "8")
                .replace("{tileRow}", "111")
                .replace("{tileCol}", "208");
        assertThat(as(VIEWER).get(tile).mustBe(200).header("Content-Type")).contains("mapbox-vector-tile");
        // As the standard lists it for level 0.
        assertThat(matrices.path("tileMatrices")
                        .path(0)
                        .path("scaleDenominator")
                        .asDouble())
                .isCloseTo(559082264.028717, within(1e-5));
        as(VIEWER).get("/ogc/collections/records/tiles").mustBeProblem(404, "NOT_FOUND");
        as(VIEWER).get("/ogc/tileMatrixSets/Other").mustBeProblem(404, "NOT_FOUND");
    }
}
