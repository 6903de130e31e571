package org.qianmo.ogc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qianmo.testing.Reply;
import org.qianmo.testing.RunningApplication;
import org.qianmo.testing.Spot;
import org.qianmo.testing.TestDistrict;
import tools.jackson.databind.JsonNode;

/** OGC API Features, as a foreign program uses it. */
abstract class FeaturesContract extends RunningApplication {

    private final Spot spot = TestDistrict.spot();

    private String items() {
        return "/ogc/collections/parcels/items?bbox=" + spot.longitude("0") + "," + spot.latitude("0") + "," + spot.longitude("10")
                + "," + spot.latitude("10");
    }

    private List<Long> createFive() {
        List<Long> ids = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            long id = TestDistrict.freshId();
            as(PLANNER).create(id, spot.polygonJson("%1$d 1, %2$d 1, %2$d 3, %1$d 3, %1$d 1".formatted(2 * i, 2 * i + 2)));
            ids.add(id);
        }
        return ids;
    }

    @Test
    void landingPageLeadsToEveryCollection() {
        JsonNode landing = as(VIEWER).get("/ogc").mustBe(200).json();
        assertThat(rels(landing)).contains("self", "conformance", "data", "service-desc");

        JsonNode collections = as(VIEWER).get("/ogc/collections").mustBe(200).json().path("collections");

        assertThat(collections.valueStream().map(c -> c.path("id").asString()))
                .contains("parcels", "zones", "pilot-sites", "units");
        collections.forEach(collection -> assertThat(rels(collection)).contains("items"));
    }

    private static List<String> rels(JsonNode node) {
        return node.path("links").valueStream().map(link -> link.path("rel").asString()).toList();
    }

    @Test
    void conformanceNamesTheClasses() {
        assertThat(as(VIEWER).get("/ogc/conformance").mustBe(200).json().path("conformsTo").toString())
                .contains("ogcapi-features-1/1.0/conf/core", "ogcapi-features-1/1.0/conf/geojson");
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
            assertThat(page.json().path("features").size()).isEqualTo(page.json().path("numberReturned").asInt()).isLessThanOrEqualTo(2);
            page.json().path("features").forEach(feature -> walked.add(feature.path("id").asLong()));
            next = next(page.json());
        }

        assertThat(walked).containsExactlyElementsOf(created);
    }

    private String next(JsonNode page) {
        return page.path("links").valueStream()
                .filter(link -> link.path("rel").asString().equals("next"))
                .map(link -> link.path("href").asString().replace("http://127.0.0.1:" + port, ""))
                .findFirst()
                .orElse(null);
    }

    @Test
    void oneFeatureIsReadByItsId() {
        long id = createFive().get(0);

        JsonNode feature = as(VIEWER).get("/ogc/collections/parcels/items/" + id).mustBe(200).json();

        assertThat(feature.path("type").asString()).isEqualTo("Feature");
        assertThat(feature.path("id").asLong()).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/ogc/collections/nothing", "/ogc/collections/nothing/items", "/ogc/collections/parcels/items/999999"})
    void whatIsNotThereIsNotFound(String path) {
        as(VIEWER).get(path).mustBeProblem(404, "NOT_FOUND");
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=many", "bbox=1,2,3", "bbox=a,b,c,d"})
    void wrongParametersAreBadRequests(String query) {
        as(VIEWER).get("/ogc/collections/parcels/items?" + query).mustBeProblem(400, "BAD_PARAMETER");
    }
}
