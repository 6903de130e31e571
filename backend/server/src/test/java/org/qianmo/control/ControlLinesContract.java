package org.qianmo.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qianmo.parcel.Booking;
import org.qianmo.record.RecordBook;
import org.qianmo.record.RecordKind;
import org.qianmo.testing.MapTile;
import org.qianmo.testing.RunningApplication;
import org.qianmo.testing.Spot;
import org.qianmo.testing.TestDistrict;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Control lines as a list, as features and on the map. */
abstract class ControlLinesContract extends RunningApplication {

    private final Spot spot = TestDistrict.spot();
    private final long farmland = TestDistrict.freshId();
    private final long redLine = TestDistrict.freshId();

    @BeforeEach
    void register() {
        as(VIEWER).get(tile()).mustBe(204);
        register(
                line(farmland, ControlLine.Kind.YJJBNT, "0 0, 4 0, 4 4, 0 4, 0 0"),
                line(redLine, ControlLine.Kind.STBHHX, "4 0, 8 0, 8 4, 4 4, 4 0"));
    }

    private void register(ControlLine... lines) {
        application.getBean(TransactionTemplate.class).executeWithoutResult(status -> {
            Booking booking =
                    application.getBean(RecordBook.class).openAndApprove(RecordKind.SURVEY, "三线", "t-planner");
            application.getBean(ControlLineRegister.class).register(List.of(lines), booking);
        });
    }

    private ControlLine line(long id, ControlLine.Kind kind, String ring) {
        return new ControlLine(
                id, kind, "西村" + kind.nameZh(), kind.nameEn(), TestDistrict.WEST_TOWN, null, true, spot.polygon(ring));
    }

    private String tile() {
        return MapTile.address("control-lines", 19, spot);
    }

    private String box() {
        return spot.longitude("0.5") + "," + spot.latitude("0.5") + "," + spot.longitude("7") + ","
                + spot.latitude("3");
    }

    @Test
    void listHoldsThoseInTheBox() {
        JsonNode list =
                as(VIEWER).get("/api/control-lines?bbox=" + box()).mustBe(200).json();

        assertThat(list.path("features")
                        .valueStream()
                        .map(feature -> feature.path("id").asLong()))
                .containsExactly(farmland, redLine);
        JsonNode properties = list.path("features").path(0).path("properties");
        assertThat(properties.path("kind").asString()).isEqualTo("YJJBNT");
        assertThat(properties.path("kindName").asString()).isEqualTo("永久基本农田");
        assertThat(properties.path("synthetic").asBoolean()).isTrue();
        assertThat(as(VIEWER)
                        .get("/api/control-lines?kind=STBHHX&bbox=" + box())
                        .mustBe(200)
                        .json()
                        .path("features"))
                .hasSize(1);
    }

    @Test
    void whatIsOutOfBoundsIsRefused() {
        as(VIEWER).get("/api/control-lines").mustBeProblem(400, "BAD_PARAMETER");
        as(VIEWER).get("/api/control-lines?kind=RED&bbox=" + box()).mustBeProblem(400, "BAD_PARAMETER");
        as(VIEWER).get("/api/control-lines?bbox=1,2,3").mustBeProblem(400, "BAD_PARAMETER");
    }

    /** The tile was empty before, and was kept. */
    @Test
    void mapShowsThemAfterTheCommit() {
        assertThat(MapTile.features(as(VIEWER).get(tile()).mustBe(200), "control-lines")
                        .get(farmland))
                .containsEntry("kind", "YJJBNT")
                .containsEntry("name", "西村永久基本农田")
                .containsEntry("nameEn", "Permanent basic farmland")
                .containsKey("synthetic");
    }

    @Test
    void collectionHasThemAsFeatures() {
        JsonNode feature = as(VIEWER)
                .get("/ogc/collections/control-lines/items/" + redLine)
                .mustBe(200)
                .json();

        assertThat(feature.path("properties").path("kind").asString()).isEqualTo("STBHHX");
        assertThat(as(VIEWER)
                        .get("/ogc/collections/control-lines/items?bbox=" + box())
                        .mustBe(200)
                        .json()
                        .path("features"))
                .hasSize(2);
    }
}
