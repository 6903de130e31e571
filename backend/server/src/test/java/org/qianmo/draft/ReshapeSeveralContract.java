package org.qianmo.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.qianmo.testing.Case;
import org.qianmo.testing.Reply;
import org.qianmo.testing.RunningApplication;
import org.qianmo.testing.Spot;
import org.qianmo.testing.TestDistrict;
import tools.jackson.databind.JsonNode;

/**
 * Corners and boundaries that several parcels share, moved and deleted in one step.
 *
 * <pre>
 *   4 +---+---+
 *     | A | B |
 *   0 +---+---+
 *     0   2   4
 * </pre>
 */
abstract class ReshapeSeveralContract extends RunningApplication {

    private final Spot spot = TestDistrict.spot();
    private final long a = TestDistrict.freshId();
    private final long b = TestDistrict.freshId();

    private Case draft() {
        as(PLANNER).create(a, spot.polygonJson("0 0, 2 0, 2 4, 0 4, 0 0"));
        as(PLANNER).create(b, spot.polygonJson("2 0, 4 0, 4 4, 2 4, 2 0"));
        return Case.open(as(PLANNER), "一步多图形");
    }

    private String shape(long parcel, int base, String ring) {
        return "{'parcel':%d,'baseVersion':%d,'geometry':%s}"
                .formatted(parcel, base, spot.polygonJson(ring).replace('"', '\''));
    }

    private static String several(String... shapes) {
        return "'operation':'RESHAPE_SEVERAL','parcels':[" + String.join(",", shapes) + "]";
    }

    @Test
    void boundaryThatMovesForBothConservesTheAcreage() {
        Case draft = draft();

        JsonNode after = draft.operate(
                several(shape(a, 1, "0 0, 2 0, 3 2, 2 4, 0 4, 0 0"), shape(b, 1, "2 0, 4 0, 4 4, 2 4, 3 2, 2 0")));

        assertThat(changes(after)).containsExactly("SHIFT", "SHIFT");
        assertThat(sum(after)).isEqualByComparingTo(booked(a).add(booked(b)));
        assertThat(draft.findings().path("findings")).isEmpty();
        BigDecimal whole = booked(a).add(booked(b));
        as(PLANNER).post(draft.path() + "/undo", "").mustBe(200);
        assertThat(draft.draft().path("after").path("features")).isEmpty();
        as(PLANNER).post(draft.path() + "/redo", "").mustBe(200);
        draft.submit().approve(as(OFFICIAL)).mustBe(200);
        assertThat(booked(a).add(booked(b))).isEqualByComparingTo(whole);
    }

    @Test
    void groundThatIsTakenInIsMeasured() {
        Case draft = draft();

        JsonNode after =
                draft.operate(several(shape(a, 1, "0 0, 3 0, 3 4, 0 4, 0 0"), shape(b, 1, "3 0, 5 0, 5 4, 3 4, 3 0")));

        assertThat(changes(after)).containsExactly("CHANGE", "CHANGE");
        assertThat(sum(after)).isGreaterThan(booked(a).add(booked(b)));
    }

    /** A grows over B: together they cover what they covered, but some of it twice. */
    @Test
    void groundHeldTwiceIsNotConserved() {
        Case draft = draft();

        JsonNode after =
                draft.operate(several(shape(a, 1, "0 0, 3 0, 3 4, 0 4, 0 0"), shape(b, 1, "2 0, 4 0, 4 4, 2 4, 2 0")));

        assertThat(changes(after)).containsExactly("CHANGE");
        assertThat(draft.findings().path("findings").path(0).path("code").asString())
                .isEqualTo("OVERLAP");
    }

    @Test
    void newNodeOnTheSameGroundKeepsTheAcreage() {
        Case draft = draft();

        JsonNode after = draft.operate(
                several(shape(a, 1, "0 0, 2 0, 2 2, 2 4, 0 4, 0 0"), shape(b, 1, "2 0, 4 0, 4 4, 2 4, 2 2, 2 0")));

        assertThat(changes(after)).containsExactly("NODES", "NODES");
        assertThat(sum(after)).isEqualByComparingTo(booked(a).add(booked(b)));
        JsonNode deleted = draft.operate("'operation':'DELETE_CORNER','at':" + point("2 2"));
        assertThat(changes(deleted)).containsExactly("NODES", "NODES");
        assertThat(deleted.path("after")
                        .path("features")
                        .path(0)
                        .path("geometry")
                        .path("coordinates")
                        .path(0)
                        .path(0))
                .hasSize(5);
    }

    @Test
    void newParcelTakesItsPartOfTheAcreage() {
        Case draft = draft();
        long fresh = TestDistrict.freshId();
        String created = ",'create':[{'id':%d,'geometry':%s,'facts':{'landClass':'0301'}}]"
                .formatted(fresh, spot.polygonJson("0 2, 2 2, 2 4, 0 4, 0 2").replace('"', '\''));

        String rest = shape(a, 1, "0 0, 2 0, 2 2, 0 2, 0 0");
        JsonNode after = draft.operate(several(rest, shape(b, 1, "2 0, 4 0, 4 4, 2 4, 2 2, 2 0")) + created);

        assertThat(changes(after)).containsExactlyInAnyOrder("SHIFT", "CREATE", "NODES");
        assertThat(sum(after)).isEqualByComparingTo(booked(a).add(booked(b)));
        draft.tryOperate(several(rest) + created).mustBeProblem(409, "ID_TAKEN");
        draft.submit().approve(as(OFFICIAL)).mustBe(200);
        assertThat(as(VIEWER)
                        .get("/api/parcels/" + fresh + "/lineage")
                        .mustBe(200)
                        .text())
                .contains(String.valueOf(a));
    }

    @Test
    void whatCannotBeIsRefusedWhole() {
        Case draft = draft();
        String moved = shape(a, 1, "0 0, 3 0, 3 4, 0 4, 0 0");

        draft.tryOperate(several(moved, shape(b, 7, "3 0, 4 0, 4 4, 3 4, 3 0"))).mustBeProblem(412, "STALE_VERSION");
        draft.tryOperate(several(moved, moved)).mustBeProblem(422, "BAD_VALUE");
        draft.tryOperate(several()).mustBeProblem(422, "BAD_VALUE");
        draft.tryOperate(several(shape(a, 1, "0 0, 2 0, 2 4, 0 4, 0 0"))).mustBeProblem(422, "NOTHING_CHANGED");
        draft.tryOperate(several(moved, shape(b, 1, "2 0, 4 4, 4 0, 2 4, 2 0"))).mustBe(422);
        draft.tryOperate(several(moved, shape(1099999999999L, 1, "3 0, 4 0, 4 4, 3 4, 3 0")))
                .mustBeProblem(404, "NOT_FOUND");
        assertThat(draft.draft().path("steps")).isEmpty();
    }

    @Test
    void boundaryIsShiftedToAnArea() {
        Case draft = draft();
        BigDecimal both = booked(a).add(booked(b));

        JsonNode after = draft.operate(
                "'operation':'SHIFT_TO_AREA','parcels':[%d,%d],'areaSquareMetres':1000.25".formatted(a, b));

        assertThat(changes(after)).containsExactly("SHIFT", "SHIFT");
        assertThat(area(after, a)).isEqualByComparingTo("1000.25");
        assertThat(sum(after)).isEqualByComparingTo(both);
        JsonNode live = as(PLANNER)
                .post(
                        "/api/geometry/live",
                        "{\"parcels\":[{\"id\":%d,\"geometry\":%s}]}"
                                .formatted(a, feature(after, a).path("geometry")))
                .mustBe(200)
                .json();
        assertThat(live.path("parcels").path(0).path("officialAreaSquareMetres").decimalValue())
                .isBetween(new BigDecimal("1000.24"), new BigDecimal("1000.26"));
        assertThat(draft.findings().path("findings")).isEmpty();
        refused(
                draft.tryOperate(
                        "'operation':'SHIFT_TO_AREA','parcels':[%d,%d],'areaSquareMetres':99999".formatted(a, b)),
                "AREAS_DO_NOT_FIT");
    }

    @Test
    void cornerWhereBordersMeetIsNotDeleted() {
        refused(draft().tryOperate("'operation':'DELETE_CORNER','at':" + point("2 4")), "BORDERS_MEET_THERE");
    }

    private static void refused(Reply reply, String code) {
        JsonNode finding =
                reply.mustBeProblem(422, "OPERATION_REFUSED").path("findings").path(0);
        assertThat(finding.path("code").asString()).isEqualTo(code);
        assertThat(finding.path("where").isNull()).isFalse();
    }

    private String point(String place) {
        String[] xy = place.split(" ");
        return "{'type':'Point','coordinates':[" + spot.longitude(xy[0]) + "," + spot.latitude(xy[1]) + "]}";
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

    private static BigDecimal area(JsonNode draft, long parcel) {
        return feature(draft, parcel)
                .path("properties")
                .path("officialAreaSquareMetres")
                .decimalValue();
    }

    private static BigDecimal sum(JsonNode draft) {
        return features(draft).stream()
                .map(feature -> feature.path("properties")
                        .path("officialAreaSquareMetres")
                        .decimalValue())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
