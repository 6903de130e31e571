package org.qianmo.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.qianmo.testing.Case;
import org.qianmo.testing.Reply;
import org.qianmo.testing.RunningApplication;
import org.qianmo.testing.Spot;
import org.qianmo.testing.TestDistrict;
import tools.jackson.databind.JsonNode;

/**
 * Operations that are only tried, on two parcels that share an edge: nothing is stored, and what is answered is what comes
 * of it.
 *
 * <pre>
 *   4 +---+---+
 *     | A | B |
 *   0 +---+---+
 *     0   2   4
 * </pre>
 */
abstract class DryRunContract extends RunningApplication {

    private final Spot spot = TestDistrict.spot();
    private final long a = TestDistrict.freshId();
    private final long b = TestDistrict.freshId();

    private Case draft() {
        as(PLANNER).create(a, spot.polygonJson("0 0, 2 0, 2 4, 0 4, 0 0"));
        as(PLANNER).create(b, spot.polygonJson("2 0, 4 0, 4 4, 2 4, 2 0"));
        return Case.open(as(PLANNER), "试算");
    }

    private Reply dryRun(Case draft, String members) {
        return as(PLANNER).post(draft.path() + "/operations?dryRun=true", "{" + members.replace('\'', '"') + "}");
    }

    private String splitOfA() {
        return "'operation':'SPLIT_BY_LINE','parcel':%d,'ids':[%d,%d],'line':%s"
                .formatted(a, TestDistrict.freshId(), TestDistrict.freshId(), line("-1 1", "3 1"));
    }

    private String shift() {
        return "'operation':'SHIFT_BOUNDARY','parcels':[%d,%d],'line':%s".formatted(a, b, line("3 -1", "3 5"));
    }

    @Test
    void nothingIsStored() {
        Case draft = draft();
        draft.operate("'operation':'INSERT_CORNER','at':" + point("2 2"));
        as(PLANNER).post(draft.path() + "/undo", "").mustBe(200);
        String cover = as(PLANNER).get(draft.path()).mustBe(200).text();
        String before = as(PLANNER).get(draft.path() + "/draft").mustBe(200).text();

        dryRun(draft, splitOfA()).mustBe(200);
        dryRun(draft, shift()).mustBe(200);
        dryRun(draft, "'operation':'RETIRE','parcel':" + b).mustBe(200);

        assertThat(as(PLANNER).get(draft.path()).text()).isEqualTo(cover);
        assertThat(as(PLANNER).get(draft.path() + "/draft").text())
                .as("what was undone can still be redone")
                .isEqualTo(before);
    }

    @Test
    void splitIsForetold() {
        assertForetold(splitOfA());
    }

    @Test
    void shiftIsForetold() {
        assertForetold(shift());
    }

    @Test
    void mergeIsForetold() {
        assertForetold("'operation':'MERGE','parcels':[%d,%d],'ids':[%d]".formatted(a, b, TestDistrict.freshId()));
    }

    @Test
    void movedCornerIsForetold() {
        assertForetold("'operation':'MOVE_CORNER','from':%s,'to':%s".formatted(point("2 0"), point("3 0")));
    }

    /** Shapes, areas and actions are those of the draft after the operation itself. */
    private void assertForetold(String operation) {
        Case draft = draft();
        JsonNode preview = dryRun(draft, operation).mustBe(200).json();
        JsonNode after = draft.operate(operation);
        Map<Long, JsonNode> made = new HashMap<>();
        after.path("after")
                .path("features")
                .forEach(feature -> made.put(feature.path("id").asLong(), feature));

        assertThat(preview.path("findings")).isEqualTo(draft.findings().path("findings"));
        int retired = 0;
        for (JsonNode parcel : preview.path("parcels")) {
            JsonNode feature = made.remove(parcel.path("id").asLong());
            if (parcel.path("action").asString().equals("RETIRE")) {
                retired++;
                assertThat(feature).isNull();
                assertThat(parcel.path("geometry").isNull()).isTrue();
                assertThat(parcel.path("beforeSquareMetres").decimalValue()).isPositive();
            } else {
                assertThat(corners(parcel))
                        .as("whatever corner a ring begins with")
                        .isEqualTo(corners(feature));
                assertThat(parcel.path("officialAreaSquareMetres").decimalValue())
                        .isEqualByComparingTo(feature.path("properties")
                                .path("officialAreaSquareMetres")
                                .decimalValue());
                assertThat(parcel.path("action").asString().equals("CREATE"))
                        .isEqualTo(parcel.path("beforeSquareMetres").isNull());
                assertThat(parcel.path("landClass").asString()).isEqualTo("0103");
            }
        }
        assertThat(made).isEmpty();
        assertThat(retired).isEqualTo(after.path("retired").size());
    }

    @Test
    void neighbourThatOnlyGetsANodeIsToldApart() {
        JsonNode preview = dryRun(draft(), splitOfA()).mustBe(200).json();

        assertThat(preview.path("operation").asString()).isEqualTo("SPLIT_BY_LINE");
        assertThat(preview.path("parcels")
                        .valueStream()
                        .map(parcel -> parcel.path("action").asString()))
                .containsExactlyInAnyOrder("RETIRE", "CREATE", "CREATE", "NODES");
    }

    @Test
    void whatWouldBeWrongIsFound() {
        Case draft = draft();

        JsonNode finding = dryRun(
                        draft,
                        "'operation':'RESHAPE','parcel':%d,'geometry':%s"
                                .formatted(
                                        a,
                                        spot.polygonJson("0 0, 3 0, 3 4, 0 4, 0 0")
                                                .replace('"', '\'')))
                .mustBe(200)
                .json()
                .path("findings")
                .path(0);

        assertThat(finding.path("code").asString()).isEqualTo("OVERLAP");
        assertThat(finding.path("parcelId").asLong()).isEqualTo(a);
        assertThat(finding.path("neighbourId").asLong()).isEqualTo(b);
        assertThat(finding.path("squareMetres").asDouble()).isPositive();
    }

    @Test
    void refusalsAreThoseOfTheOperation() {
        Case draft = draft();
        for (String operation : new String[] {
            "'operation':'SPLIT_BY_LINE','parcel':%d,'line':%s".formatted(a, line("9 9", "10 10")),
            "'operation':'RETIRE','parcel':1099999999999",
            "'operation':'DYNAMITE','parcel':1"
        }) {
            Reply tried = dryRun(draft, operation);
            Reply done = draft.tryOperate(operation);
            assertThat(tried.status()).isEqualTo(done.status());
            assertThat(tried.json().path("code")).isEqualTo(done.json().path("code"));
            assertThat(tried.json().path("findings")).isEqualTo(done.json().path("findings"));
        }
        as(COLLEAGUE)
                .post(draft.path() + "/operations?dryRun=true", "{\"operation\":\"RETIRE\",\"parcel\":" + a + "}")
                .mustBeProblem(403, "FORBIDDEN");
        as(PLANNER)
                .post(draft.path() + "/operations?dryRun=perhaps", "{\"operation\":\"RETIRE\",\"parcel\":" + a + "}")
                .mustBe(400);
        draft.operate("'operation':'RETIRE','parcel':" + b);
        draft.submit();
        dryRun(draft, "'operation':'RETIRE','parcel':" + a).mustBeProblem(409, "RECORD_STATE");
    }

    private static List<Set<JsonNode>> corners(JsonNode feature) {
        List<Set<JsonNode>> rings = new ArrayList<>();
        feature.path("geometry")
                .path("coordinates")
                .forEach(polygon -> polygon.forEach(ring -> {
                    Set<JsonNode> corners = new HashSet<>();
                    ring.forEach(corners::add);
                    rings.add(corners);
                }));
        return rings;
    }

    private String line(String... places) {
        return "{'type':'LineString','coordinates':[" + position(places[0]) + "," + position(places[1]) + "]}";
    }

    private String point(String place) {
        return "{'type':'Point','coordinates':" + position(place) + "}";
    }

    private String position(String place) {
        String[] xy = place.split(" ");
        return "[" + spot.longitude(xy[0]) + "," + spot.latitude(xy[1]) + "]";
    }
}
