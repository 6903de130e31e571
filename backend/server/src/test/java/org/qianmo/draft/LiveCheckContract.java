package org.qianmo.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.qianmo.testing.Case;
import org.qianmo.testing.Reply;
import org.qianmo.testing.RunningApplication;
import org.qianmo.testing.Spot;
import org.qianmo.testing.TestDistrict;
import tools.jackson.databind.JsonNode;

/**
 * Shapes that are checked while they are drawn, beside two parcels that share an edge.
 *
 * <pre>
 *   4 +---+---+
 *     | A | B |
 *   0 +---+---+
 *     0   2   4
 * </pre>
 */
abstract class LiveCheckContract extends RunningApplication {

    private static final String A = "0 0, 2 0, 2 4, 0 4, 0 0";
    private static final String B = "2 0, 4 0, 4 4, 2 4, 2 0";

    private final Spot spot = TestDistrict.spot();
    private final long a = TestDistrict.freshId();
    private final long b = TestDistrict.freshId();

    private void draw() {
        as(PLANNER).create(a, spot.polygonJson(A));
        as(PLANNER).create(b, spot.polygonJson(B));
    }

    private String parcel(Object id, String ring) {
        return "{\"id\":" + id + ",\"geometry\":" + spot.polygonJson(ring) + "}";
    }

    private Reply live(String... parcels) {
        return as(PLANNER).post("/api/geometry/live", "{\"parcels\":[" + String.join(",", parcels) + "]}");
    }

    private static List<String> codes(JsonNode reply) {
        return reply.path("findings")
                .valueStream()
                .map(finding -> finding.path("code").asString())
                .toList();
    }

    @Test
    void sharedBoundaryThatMovesForBothIsSound() {
        draw();

        JsonNode reply = live(parcel(a, "0 0, 3 0, 3 4, 0 4, 0 0"), parcel(b, "3 0, 4 0, 4 4, 3 4, 3 0"))
                .mustBe(200)
                .json();

        assertThat(codes(reply)).isEmpty();
        JsonNode first = reply.path("parcels").path(0);
        assertThat(first.path("id").asLong()).isEqualTo(a);
        assertThat(first.path("changeSquareMetres").decimalValue())
                .isEqualByComparingTo(first.path("officialAreaSquareMetres")
                        .decimalValue()
                        .subtract(first.path("beforeSquareMetres").decimalValue()))
                .isPositive();
        assertThat(first.path("officialAreaMu").decimalValue()).isPositive();
        assertThat(first.path("perimeterMetres").asDouble()).isBetween(100.0, 160.0);
    }

    @Test
    void boundaryThatMovesForOneOverlapsOrLeavesAGap() {
        draw();

        JsonNode overlap =
                live(parcel(a, "0 0, 3 0, 3 4, 0 4, 0 0")).mustBe(200).json();
        JsonNode finding = overlap.path("findings").path(0);
        assertThat(codes(overlap)).startsWith("OVERLAP");
        assertThat(finding.path("parcelId").asLong()).isEqualTo(a);
        assertThat(finding.path("neighbourId").asLong()).isEqualTo(b);
        assertThat(finding.path("where").path("type").asString()).isEqualTo("Polygon");

        JsonNode shy =
                live(parcel(a, "0 0, 1.9999 0, 1.9999 4, 0 4, 0 0")).mustBe(200).json();
        assertThat(codes(shy)).contains("GAP");
    }

    @Test
    void newShapesAreCheckedAmongEachOther() {
        JsonNode reply = live(parcel(null, A), parcel(null, "1 0, 4 0, 4 4, 1 4, 1 0"))
                .mustBe(200)
                .json();

        JsonNode finding = reply.path("findings").path(0);
        assertThat(codes(reply)).startsWith("OVERLAP");
        assertThat(finding.path("parcelId").isNull()).isTrue();
        assertThat(finding.has("neighbourId")).isFalse();
        assertThat(List.of(
                        finding.path("shape").asInt(),
                        finding.path("neighbourShape").asInt()))
                .containsExactlyInAnyOrder(0, 1);
        assertThat(finding.path("messages").path("zh").asString()).contains("新绘");
        assertThat(reply.path("parcels").path(0).path("beforeSquareMetres").isNull())
                .isTrue();
    }

    /** A draft that moved the boundary is what the shape is drawn beside. */
    @Test
    void neighboursAreThoseOfTheDraft() {
        draw();
        Case draft = Case.open(as(PLANNER), "实时检查");
        draft.change(b, 1, spot.polygonJson("3 0, 4 0, 4 4, 3 4, 3 0"));
        String grown = parcel(a, "0 0, 3 0, 3 4, 0 4, 0 0");

        String body = "{\"record\":%d,\"parcels\":[%s]}".formatted(draft.id(), grown);
        assertThat(codes(
                        as(PLANNER).post("/api/geometry/live", body).mustBe(200).json()))
                .isEmpty();
        assertThat(codes(live(grown).mustBe(200).json())).startsWith("OVERLAP");
    }

    @Test
    void formThatIsNotSoundIsAFinding() {
        draw();

        JsonNode reply = live(parcel(a, "0 0, 2 4, 2 0, 0 4, 0 0"), parcel(b, B))
                .mustBe(200)
                .json();

        assertThat(codes(reply)).containsExactly("SELF_INTERSECTION");
        assertThat(reply.path("parcels")
                        .path(0)
                        .path("officialAreaSquareMetres")
                        .isNull())
                .isTrue();
        assertThat(reply.path("parcels").path(0).path("beforeSquareMetres").decimalValue())
                .isPositive();
        assertThat(reply.path("parcels")
                        .path(1)
                        .path("officialAreaSquareMetres")
                        .decimalValue())
                .isPositive();
    }

    @Test
    void whatIsOutOfBoundsIsRefused() {
        live().mustBeProblem(422, "BAD_VALUE");
        live(parcel(a, A), parcel(a, B)).mustBeProblem(422, "BAD_VALUE");
        live(parcel(-5, A)).mustBeProblem(422, "BAD_VALUE");
        String[] many = new String[201];
        Arrays.fill(many, parcel(null, A));
        live(many).mustBeProblem(422, "TOO_MANY_PARTS");
        as(PLANNER)
                .post("/api/geometry/live", "{\"record\":999999999,\"parcels\":[" + parcel(a, A) + "]}")
                .mustBeProblem(404, "NOT_FOUND");
    }
}
