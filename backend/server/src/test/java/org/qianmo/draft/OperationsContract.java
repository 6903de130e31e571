package org.qianmo.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.qianmo.testing.Case;
import org.qianmo.testing.Reply;
import org.qianmo.testing.RunningApplication;
import org.qianmo.testing.Spot;
import org.qianmo.testing.TestDistrict;
import tools.jackson.databind.JsonNode;

/**
 * Every operation over HTTP, on two parcels that share an edge, and what it does to both.
 *
 * <pre>
 *   4 +---+---+
 *     | A | B |
 *   0 +---+---+
 *     0   2   4
 * </pre>
 */
abstract class OperationsContract extends RunningApplication {

    private final Spot spot = TestDistrict.spot();
    private final long a = TestDistrict.freshId();
    private final long b = TestDistrict.freshId();

    private Case draft() {
        as(PLANNER).create(a, spot.polygonJson("0 0, 2 0, 2 4, 0 4, 0 0"));
        as(PLANNER).create(b, spot.polygonJson("2 0, 4 0, 4 4, 2 4, 2 0"));
        return Case.open(as(PLANNER), "操作");
    }

    @Test
    void splitByLineGivesTheNeighbourItsNode() {
        Case draft = draft();

        JsonNode after =
                draft.operate("'operation':'SPLIT_BY_LINE','parcel':%d,'line':%s".formatted(a, line("-1 1", "3 1")));

        assertThat(changes(after)).containsExactlyInAnyOrder("SPLIT", "SPLIT", "NODES");
        assertThat(after.path("retired").path(0).asLong()).isEqualTo(a);
        assertThat(sum(after, "SPLIT")).isEqualByComparingTo(booked(a));
        assertThat(feature(after, b)
                        .path("properties")
                        .path("officialAreaSquareMetres")
                        .decimalValue())
                .isEqualByComparingTo(booked(b));
        assertThat(positions(feature(after, b))).as("B has a node at 2 1").hasSize(6);
        assertThat(draft.findings().path("findings")).isEmpty();
    }

    @Test
    void splitByAreasMeetsTheAreas() {
        Case draft = draft();

        JsonNode after = draft.operate(
                "'operation':'SPLIT_BY_AREAS','parcel':%d,'areasSquareMetres':[100,200],'azimuthDegrees':0"
                        .formatted(a));

        List<BigDecimal> areas = areas(after, "SPLIT");
        assertThat(areas).hasSize(3);
        assertThat(areas.get(0)).isBetween(new BigDecimal("99.98"), new BigDecimal("100.02"));
        assertThat(areas.get(1)).isBetween(new BigDecimal("199.98"), new BigDecimal("200.02"));
        assertThat(sum(after, "SPLIT")).isEqualByComparingTo(booked(a));
    }

    @Test
    void mergeHoldsTheSum() {
        Case draft = draft();

        JsonNode after = draft.operate("'operation':'MERGE','parcels':[%d,%d]".formatted(a, b));

        assertThat(sum(after, "MERGE")).isEqualByComparingTo(booked(a).add(booked(b)));
        assertThat(positions(after.path("after").path("features").path(0)))
                .as("the drawn corners stay: a parallel is not straight in the plane")
                .hasSize(7);
    }

    @Test
    void parcelsOfOtherOwnershipAreNotMerged() {
        Case draft = draft();
        draft.operate(
                "'operation':'ATTRIBUTES','parcel':%d,'facts':{'landClass':'0103','ownership':'STATE'}".formatted(b));

        refused(draft.tryOperate("'operation':'MERGE','parcels':[%d,%d]".formatted(a, b)), "UNLIKE_PARCELS");
    }

    @Test
    void shiftMovesLandFromOneToTheOther() {
        Case draft = draft();

        JsonNode after = draft.operate(
                "'operation':'SHIFT_BOUNDARY','parcels':[%d,%d],'line':%s".formatted(a, b, line("3 -1", "3 5")));

        assertThat(changes(after)).containsExactlyInAnyOrder("SHIFT", "SHIFT");
        assertThat(sum(after, "SHIFT")).isEqualByComparingTo(booked(a).add(booked(b)));
        assertThat(feature(after, a)
                        .path("properties")
                        .path("officialAreaSquareMetres")
                        .decimalValue())
                .isGreaterThan(booked(a));
    }

    @Test
    void insertedCornerIsMovedByBoth() {
        Case draft = draft();

        JsonNode inserted = draft.operate("'operation':'INSERT_CORNER','at':" + point("2 2"));
        assertThat(changes(inserted)).containsExactly("NODES", "NODES");
        JsonNode moved =
                draft.operate("'operation':'MOVE_CORNER','from':%s,'to':%s".formatted(point("2 2"), point("3 2")));

        assertThat(changes(moved)).containsExactly("SHIFT", "SHIFT");
        assertThat(sum(moved, "SHIFT")).isEqualByComparingTo(booked(a).add(booked(b)));
        assertThat(draft.findings().path("findings")).isEmpty();
    }

    @Test
    void holeBecomesAParcel() {
        Case draft = draft();

        JsonNode after = draft.operate("'operation':'CUT_HOLE','parcel':%d,'hole':%s"
                .formatted(
                        a, spot.polygonJson("0.5 1, 1.5 1, 1.5 3, 0.5 3, 0.5 1").replace('"', '\'')));

        assertThat(changes(after)).containsExactly("SPLIT", "SPLIT");
        assertThat(sum(after, "SPLIT")).isEqualByComparingTo(booked(a));
        assertThat(after.path("after")
                        .path("features")
                        .path(0)
                        .path("geometry")
                        .path("coordinates")
                        .path(0))
                .as("outer ring and hole")
                .hasSize(2);
    }

    @Test
    void gapIsFilled() {
        Case draft = draft();
        long ring = draft.create(spot.polygonJson("0 4, 2 4, 4 4, 4 8, 0 8, 0 4"));
        draft.operate("'operation':'CUT_HOLE','parcel':%d,'hole':%s"
                .formatted(ring, spot.polygonJson("1 5, 3 5, 3 7, 1 7, 1 5").replace('"', '\'')));
        long hole = smallest(draft.draft());
        draft.operate("'operation':'RETIRE','parcel':" + hole);
        assertThat(draft.draft().path("after").path("features")).hasSize(1);

        JsonNode filled = draft.operate("'operation':'FILL_GAP','at':" + point("2 6"));

        assertThat(changes(filled)).containsExactlyInAnyOrder("SPLIT", "CREATE");
        assertThat(draft.findings().path("errors").asInt()).isZero();
        refused(draft.tryOperate("'operation':'FILL_GAP','at':" + point("2 6")), "NOT_ENCLOSED");
    }

    @Test
    void overlapIsClippedOrRepaired() {
        Case draft = draft();
        long over = draft.create(spot.polygonJson("3 1, 6 1, 6 3, 3 3, 3 1"));
        assertThat(draft.findings().path("errors").asInt()).isEqualTo(1);

        draft.operate("'operation':'CLIP_OVERLAP','parcels':[%d,%d],'keeper':%d".formatted(over, b, b));
        assertThat(draft.findings().path("findings")).isEmpty();

        as(PLANNER).post(draft.path() + "/undo", "").mustBe(200);
        JsonNode finding = draft.findings().path("findings").path(0);
        assertThat(finding.path("repair").path("kind").asString()).isEqualTo("CLIP_OVERLAP");
        as(PLANNER)
                .post(
                        draft.path() + "/repairs",
                        "{\"key\":\"" + finding.path("key").asString() + "\"}")
                .mustBe(200);
        assertThat(draft.findings().path("errors").asInt()).isZero();
        as(PLANNER)
                .post(
                        draft.path() + "/repairs",
                        "{\"key\":\"" + finding.path("key").asString() + "\"}")
                .mustBeProblem(409, "FINDING_GONE");
    }

    @Test
    void stepsAreUndoneAndRedoneAcrossSessions() {
        Case draft = draft();
        draft.operate("'operation':'RETIRE','parcel':" + a);
        draft.operate("'operation':'RETIRE','parcel':" + b);

        Case reloaded = new Case(as(PLANNER), draft.id());
        as(PLANNER).post(reloaded.path() + "/undo", "").mustBe(200);
        assertThat(reloaded.draft().path("retired")).hasSize(1);
        as(PLANNER).post(reloaded.path() + "/redo", "").mustBe(200);
        assertThat(reloaded.draft().path("retired")).hasSize(2);
        as(PLANNER).post(reloaded.path() + "/redo", "").mustBeProblem(409, "NOTHING_TO_REDO");

        as(PLANNER).post(reloaded.path() + "/undo", "").mustBe(200);
        as(PLANNER).post(reloaded.path() + "/undo", "").mustBe(200);
        as(PLANNER).post(reloaded.path() + "/undo", "").mustBeProblem(409, "NOTHING_TO_UNDO");
        reloaded.operate("'operation':'RETIRE','parcel':" + b);
        as(PLANNER).post(reloaded.path() + "/redo", "").mustBeProblem(409, "NOTHING_TO_REDO");
    }

    @Test
    void balanceIsExact() {
        Case draft = draft();
        draft.operate("'operation':'SPLIT_BY_LINE','parcel':%d,'line':%s".formatted(a, line("-1 1", "3 1")));
        draft.operate("'operation':'RETIRE','parcel':" + b);

        JsonNode balance =
                as(PLANNER).get(draft.path() + "/balance").mustBe(200).json();

        assertThat(balance.path("total").path("beforeSquareMetres").decimalValue())
                .isEqualByComparingTo(booked(a).add(booked(b)));
        assertThat(balance.path("total").path("afterSquareMetres").decimalValue())
                .isEqualByComparingTo(booked(a));
        assertThat(balance.path("towns").path(0).path("differenceSquareMetres").decimalValue())
                .isEqualByComparingTo(booked(b).negate());
        assertThat(balance.path("effects").path("works").asInt()).isZero();
    }

    @Test
    void whatCannotBeDoneSaysWhyAndWhere() {
        Case draft = draft();

        JsonNode refused = refused(
                draft.tryOperate(
                        "'operation':'SPLIT_BY_LINE','parcel':%d,'line':%s".formatted(a, line("9 9", "10 10"))),
                "DOES_NOT_CUT");
        assertThat(refused.path("where").path("type").asString()).isEqualTo("LineString");
        draft.tryOperate("'operation':'RETIRE','parcel':1099999999999").mustBeProblem(404, "NOT_FOUND");
        draft.tryOperate("'operation':'DYNAMITE','parcel':1").mustBeProblem(422, "UNKNOWN_OPERATION");
    }

    private static JsonNode refused(Reply reply, String code) {
        JsonNode finding =
                reply.mustBeProblem(422, "OPERATION_REFUSED").path("findings").path(0);
        assertThat(finding.path("code").asString()).isEqualTo(code);
        return finding;
    }

    private String line(String... places) {
        List<String> positions = new ArrayList<>();
        for (String place : places) {
            positions.add(position(place));
        }
        return "{'type':'LineString','coordinates':[" + String.join(",", positions) + "]}";
    }

    private String point(String place) {
        return "{'type':'Point','coordinates':" + position(place) + "}";
    }

    private String position(String place) {
        String[] xy = place.split(" ");
        return "[" + spot.longitude(xy[0]) + "," + spot.latitude(xy[1]) + "]";
    }

    private BigDecimal booked(long parcel) {
        return as(VIEWER)
                .get("/api/parcels/" + parcel)
                .mustBe(200)
                .json()
                .path("properties")
                .path("officialAreaSquareMetres")
                .decimalValue();
    }

    private static List<JsonNode> features(JsonNode draft) {
        return draft.path("after").path("features").valueStream().toList();
    }

    private static JsonNode feature(JsonNode draft, long parcel) {
        return features(draft).stream()
                .filter(feature -> feature.path("id").asLong() == parcel)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> changes(JsonNode draft) {
        return features(draft).stream()
                .map(feature -> feature.path("properties").path("changeKind").asString())
                .toList();
    }

    private static List<BigDecimal> areas(JsonNode draft, String change) {
        return features(draft).stream()
                .map(feature -> feature.path("properties"))
                .filter(properties -> properties.path("changeKind").asString().equals(change))
                .map(properties -> properties.path("officialAreaSquareMetres").decimalValue())
                .toList();
    }

    private static BigDecimal sum(JsonNode draft, String change) {
        return areas(draft, change).stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static long smallest(JsonNode draft) {
        return features(draft).stream()
                .min(Comparator.comparing(feature -> feature.path("properties")
                        .path("officialAreaSquareMetres")
                        .decimalValue()))
                .orElseThrow()
                .path("id")
                .asLong();
    }

    private static JsonNode positions(JsonNode feature) {
        return feature.path("geometry").path("coordinates").path(0).path(0);
    }
}
