package org.qianmo.acreage.block;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qianmo.parcel.Change;
import org.qianmo.parcel.NewParcel;
import org.qianmo.parcel.ParcelRegistry;
import org.qianmo.parcel.Stage;
import org.qianmo.record.RecordBook;
import org.qianmo.record.RecordKind;
import org.qianmo.testing.RunningApplication;
import org.qianmo.testing.Spot;
import org.qianmo.testing.TestDistrict;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/**
 * Blocks over HTTP. A unit of a spot is some 10 m: two plots touch, a road of one unit lies beside them, a third plot beyond
 * it; further away lies a fourth.
 *
 * <pre>
 *   0    2    4  5    7      9
 *   | A  | B  |road| C |  X  | D     X is not ready
 * </pre>
 */
abstract class BlockContract extends RunningApplication {

    private static final String DOOR = "/api/acreage/blocks";

    @Autowired
    private ParcelRegistry registry;

    @Autowired
    private RecordBook records;

    @Autowired
    private TransactionTemplate transaction;

    private final Spot spot = TestDistrict.spot();
    private final long[] ids =
            LongStream.generate(TestDistrict::freshId).limit(6).toArray();

    private NewParcel plot(int i, String landClass, Stage stage, double from, double to, double squareMetres) {
        String ring = "%1$s 0, %2$s 0, %2$s 4, %1$s 4, %1$s 0".formatted(from, to);
        return TestPlot.of(ids[i], landClass, stage, spot.polygon(ring), squareMetres);
    }

    private void write(NewParcel... parcels) {
        transaction.executeWithoutResult(status -> {
            var booking = records.openAndApprove(RecordKind.SURVEY, "blocks", "t-planner");
            List.of(parcels).forEach(parcel -> registry.create(parcel, booking));
        });
    }

    private void scene() {
        write(
                plot(0, "0601", Stage.ACCEPTED, 0, 2, 800.10),
                plot(1, "0601", Stage.LEVELLED, 2, 4, 800.20),
                plot(2, "1004", Stage.EXISTING, 4, 5, 400),
                plot(3, "0601", Stage.ACCEPTED, 5, 7, 800.30),
                plot(4, "0601", Stage.CLEARED, 7, 9, 800.40),
                plot(5, "0601", Stage.ACCEPTED, 9, 11, 800.50));
    }

    private JsonNode block(int first, String gap) {
        return as(VIEWER).get(DOOR + "/" + ids[first] + gap).mustBe(200).json();
    }

    private List<Long> members(int first, String gap) {
        return block(first, gap)
                .path("members")
                .valueStream()
                .map(member -> member.path("parcelId").asLong())
                .toList();
    }

    @Test
    void plotsLieTogetherAcrossARoadAndNotAcrossOtherGround() {
        scene();

        assertThat(members(0, "")).containsExactly(ids[0], ids[1], ids[3]);
        assertThat(members(5, "")).containsExactly(ids[5]);
        assertThat(members(0, "?corridor=0.5")).containsExactly(ids[0], ids[1]);
        assertThat(members(0, "?gap=30&corridor=30")).containsExactly(ids[0], ids[1], ids[3], ids[5]);
        JsonNode body = block(0, "").path("block");
        assertThat(body.path("squareMetres").asString()).isEqualTo("2400.6");
        assertThat(body.path("mu").decimalValue()).isEqualByComparingTo("3.60");
        assertThat(body.path("blockClass").asString()).isEqualTo("BELOW_200_MU");
        assertThat(body.path("townCode").asString()).isEqualTo(TestDistrict.WEST_TOWN);
    }

    @Test
    void whatWouldJoinTwoBlocksIsNamedWithItsAcreage() {
        scene();

        JsonNode joins = block(0, "").path("joins");

        assertThat(joins).hasSize(1);
        assertThat(joins.path(0).path("parcelId").asLong()).isEqualTo(ids[4]);
        assertThat(joins.path(0).path("otherBlock").asLong()).isEqualTo(ids[5]);
        assertThat(joins.path(0).path("squareMetres").decimalValue()).isEqualByComparingTo("800.40");
        assertThat(joins.path(0).path("joinedMu").decimalValue()).isEqualByComparingTo("6.00");
    }

    @Test
    void changeOfLandIsInTheNextAnswer() {
        scene();
        assertThat(members(0, "")).hasSize(3);

        transaction.executeWithoutResult(status -> registry.change(
                plot(4, "0601", Stage.ACCEPTED, 7, 9, 800.40),
                Change.ATTRIBUTES,
                records.openAndApprove(RecordKind.SURVEY, "blocks", "t-planner")));

        assertThat(members(0, "")).containsExactly(ids[0], ids[1], ids[3], ids[4], ids[5]);
        as(VIEWER).get(DOOR + "/" + ids[5]).mustBeProblem(404, "NOT_FOUND");
    }

    @Test
    void classesAddUpToAllBlocks() {
        scene();

        JsonNode page = as(VIEWER).get(DOOR + "?limit=1000").mustBe(200).json();

        int counted = page.path("classes")
                .valueStream()
                .mapToInt(one -> one.path("count").asInt())
                .sum();
        assertThat(counted).isEqualTo(page.path("count").asInt()).isPositive();
        List<Double> sizes = page.path("blocks")
                .valueStream()
                .map(one -> one.path("squareMetres").asDouble())
                .toList();
        assertThat(sizes).isSortedAccordingTo((one, other) -> Double.compare(other, one));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gap=-1", "gap=NaN", "gap=51", "corridor=0.1", "corridor=1e9", "limit=0", "limit=1001"})
    void boundsOfTheQuestion(String question) {
        as(VIEWER).get(DOOR + "?" + question).mustBeProblem(400, "BAD_PARAMETER");
    }
}
