package org.qianmo.control.overlap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.PolygonArea;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.qianmo.control.ControlLine;
import org.qianmo.control.ControlLine.Kind;
import org.qianmo.control.ControlLineRegister;
import org.qianmo.draft.DraftDesk;
import org.qianmo.draft.Operation;
import org.qianmo.parcel.Booking;
import org.qianmo.parcel.Ownership;
import org.qianmo.parcel.Stage;
import org.qianmo.record.Opening;
import org.qianmo.record.RecordBook;
import org.qianmo.record.RecordDesk;
import org.qianmo.record.RecordKind;
import org.qianmo.record.StatedFacts;
import org.qianmo.testing.ParcelBody;
import org.qianmo.testing.RunningApplication;
import org.qianmo.testing.Spot;
import org.qianmo.testing.TestDistrict;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/**
 * A parcel of four units by four under lines that stand in whole units, so that shares of it are known.
 *
 * <pre>
 *      0   1   2   3   4   5
 *    4 +---+---+---+---+
 *      |   parcel  |:::|:::    farmland line from 3 on
 *    0 +---+---+---+---+
 *      [boundary]              development boundary up to 2
 * </pre>
 */
abstract class ControlOverlapContract extends RunningApplication {

    private static final String SQUARE = "0 0, 4 0, 4 4, 0 4, 0 0";
    private static final String DOOR = "/api/control-lines/overlaps";

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private RecordBook book;

    @Autowired
    private ControlLineRegister register;

    @Autowired
    private RecordDesk records;

    @Autowired
    private DraftDesk drafts;

    @Autowired
    private JdbcTemplate jdbc;

    private final Spot spot = TestDistrict.spot();

    private long line(Kind kind, String ring) {
        long id = TestDistrict.freshId();
        ControlLine line = new ControlLine(
                id, kind, "线" + id, "Line " + id, TestDistrict.WEST_TOWN, null, true, spot.polygon(ring));
        transaction.executeWithoutResult(status -> {
            Booking booking = book.openAndApprove(RecordKind.SURVEY, "三线", "t-planner");
            register.register(List.of(line), booking);
        });
        return id;
    }

    private long parcel(String landClass) {
        long id = TestDistrict.freshId();
        String properties = "\"landClass\":\"%s\",\"ownership\":\"COLLECTIVE\"".formatted(landClass);
        as(PLANNER)
                .put("/api/parcels/" + id, ParcelBody.of(spot.polygonJson(SQUARE), properties), "If-None-Match", "*")
                .mustBe(201);
        return id;
    }

    private JsonNode ask(String parameters) {
        return as(VIEWER).get(DOOR + "?" + parameters).mustBe(200).json();
    }

    private static JsonNode of(Kind kind, JsonNode ground) {
        return ground.path("lines")
                .valueStream()
                .filter(line -> line.path("kind").asString().equals(kind.name()))
                .findFirst()
                .orElseThrow();
    }

    /** By another method than the survey's, m². */
    private double squareMetres(String ring) {
        PolygonArea area = new PolygonArea(Geodesic.WGS84, false);
        Coordinate[] corners = spot.polygon(ring).getCoordinates();
        Arrays.stream(corners).limit(corners.length - 1).forEach(corner -> area.AddPoint(corner.y, corner.x));
        return Math.abs(area.Compute().area);
    }

    @Test
    void builtParcelIsMeasuredAndJudgedLineByLine() {
        long farmland = line(Kind.YJJBNT, "3 0, 8 0, 8 4, 3 4, 3 0");
        line(Kind.CZKFBJ, "-2 -2, 2 -2, 2 6, -2 6, -2 -2");
        JsonNode body = ask("parcel=" + parcel("0601"));

        JsonNode ground = body.path("grounds").get(0);
        assertThat(body.path("verdict").asString()).isEqualTo("HARD");
        assertThat(ground.path("construction").asBoolean()).isTrue();
        assertThat(ground.path("squareMetres").asDouble()).isCloseTo(squareMetres(SQUARE), within(0.05));
        JsonNode onFarmland = of(Kind.YJJBNT, ground);
        double quarter = squareMetres("3 0, 4 0, 4 4, 3 4, 3 0");
        assertThat(onFarmland.path("inside").path("squareMetres").asDouble()).isCloseTo(quarter, within(0.05));
        assertThat(onFarmland.path("inside").path("percent").asDouble()).isEqualTo(25);
        assertThat(onFarmland.path("inside").path("mu").asDouble()).isCloseTo(quarter * 0.0015, within(0.006));
        assertThat(onFarmland.path("outside").path("percent").asDouble()).isEqualTo(75);
        assertThat(onFarmland.path("avoided").asString()).isEqualTo("INSIDE");
        assertThat(onFarmland.path("verdict").asString()).isEqualTo("HARD");
        assertThat(onFarmland.path("grounds").get(0).path("id").asLong()).isEqualTo(farmland);
        JsonNode boundary = of(Kind.CZKFBJ, ground);
        assertThat(boundary.path("outside").path("percent").asDouble()).isEqualTo(50);
        assertThat(boundary.path("avoided").asString()).isEqualTo("OUTSIDE");
        assertThat(boundary.path("verdict").asString()).isEqualTo("WARNING");
        assertThat(body.path("rules")
                        .valueStream()
                        .map(rule -> rule.path("name").asString()))
                .containsExactly("control.CZKFBJ", "control.STBHHX", "control.YJJBNT");
    }

    @Test
    void linesOfAKindThatLieOnOneAnotherCountOnce() {
        line(Kind.YJJBNT, "2 0, 8 0, 8 4, 2 4, 2 0");
        line(Kind.YJJBNT, "1 0, 3 0, 3 4, 1 4, 1 0");
        JsonNode onFarmland =
                of(Kind.YJJBNT, ask("parcel=" + parcel("0601")).path("grounds").get(0));

        assertThat(onFarmland.path("inside").path("percent").asDouble()).isEqualTo(75);
        assertThat(onFarmland
                        .path("grounds")
                        .valueStream()
                        .map(part -> part.path("inside").path("percent").asDouble()))
                .containsExactly(50.0, 50.0);
    }

    @Test
    void whatOnlyTouchesDoesNotOverlapAndWhatCoversLeavesNothing() {
        line(Kind.STBHHX, "4 0, 8 0, 8 4, 4 4, 4 0");
        line(Kind.CZKFBJ, "0 0, 4 0, 4 4, 0 4, 0 0");
        JsonNode ground = ask("parcel=" + parcel("0601")).path("grounds").get(0);

        assertThat(of(Kind.STBHHX, ground).path("inside").path("squareMetres").decimalValue())
                .isZero();
        assertThat(of(Kind.STBHHX, ground).path("grounds")).isEmpty();
        assertThat(of(Kind.STBHHX, ground).path("verdict").asString()).isEqualTo("CLEAR");
        assertThat(of(Kind.CZKFBJ, ground).path("outside").path("squareMetres").decimalValue())
                .isZero();
        assertThat(of(Kind.CZKFBJ, ground).path("inside").path("percent").asDouble())
                .isEqualTo(100);
        assertThat(of(Kind.CZKFBJ, ground).path("verdict").asString()).isEqualTo("CLEAR");
    }

    /** Of a kind without a line in the store nothing is known; other tests may have put some there. */
    @Test
    void farmlandMayLieAnywhereAndWhatIsNotKnownIsNotClear() {
        line(Kind.YJJBNT, "3 0, 8 0, 8 4, 3 4, 3 0");
        JsonNode farmland = ask("parcel=" + parcel("0103"));
        assertThat(farmland.path("verdict").asString()).isEqualTo("NOT_APPLICABLE");
        JsonNode onFarmland = of(Kind.YJJBNT, farmland.path("grounds").get(0));
        assertThat(onFarmland.path("inside").path("percent").asDouble()).isEqualTo(25);

        Integer redLines =
                jdbc.queryForObject("select count(*) from control_line where kind = 'STBHHX'", Integer.class);
        JsonNode drawn =
                as(VIEWER).post(DOOR, spot.polygonJson(SQUARE)).mustBe(200).json();
        assertThat(of(Kind.STBHHX, drawn.path("grounds").get(0)).path("verdict").asString())
                .isEqualTo(redLines == 0 ? "UNKNOWN" : "CLEAR");
    }

    @Test
    void whatIsDrawnIsJudgedAsWhatIsBooked() {
        line(Kind.YJJBNT, "3 0, 8 0, 8 4, 3 4, 3 0");
        JsonNode booked = ask("parcel=" + parcel("0601")).path("grounds").get(0);
        JsonNode drawn = as(VIEWER)
                .post(DOOR, ParcelBody.of(spot.polygonJson(SQUARE)))
                .mustBe(200)
                .json()
                .path("grounds")
                .get(0);

        assertThat(drawn.path("lines")).isEqualTo(booked.path("lines"));
        assertThat(drawn.has("id")).isFalse();
        assertThat(as(VIEWER)
                        .post(DOOR + "?construction=false", spot.polygonJson(SQUARE))
                        .json()
                        .path("verdict")
                        .asString())
                .isEqualTo("NOT_APPLICABLE");
    }

    /** Farmland on the line becomes industrial land: the net change is what it has of the line. */
    @Test
    void recordSaysWhatItWouldChange() {
        line(Kind.YJJBNT, "3 0, 8 0, 8 4, 3 4, 3 0");
        long parcel = parcel("0103");
        long record = records.open(new Opening(RecordKind.ADJUSTMENT, "改用途", null, null, null, null), PLANNER)
                .id();
        assertThat(ask("record=" + record).path("grounds")).isEmpty();
        StatedFacts facts = new StatedFacts(null, "0601", Ownership.COLLECTIVE, null, Stage.SURVEYED, null);
        drafts.operate(record, new Operation.Attributes(parcel, facts), PLANNER);

        JsonNode body = ask("record=" + record);
        JsonNode ground = body.path("grounds").get(0);
        assertThat(ground.path("id").asLong()).isEqualTo(parcel);
        assertThat(ground.path("construction").asBoolean()).isTrue();
        assertThat(body.path("verdict").asString()).isEqualTo("HARD");
        JsonNode net = body.path("net").get(Kind.YJJBNT.ordinal());
        assertThat(net.path("kind").asString()).isEqualTo("YJJBNT");
        assertThat(net.path("squareMetres"))
                .isEqualTo(of(Kind.YJJBNT, ground).path("inside").path("squareMetres"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                | 400 | BAD_PARAMETER",
                "?zone=1&parcel=2  | 400 | BAD_PARAMETER",
                "?parcel=x         | 400 | BAD_PARAMETER",
                "?parcel=99999999999999999999 | 400 | BAD_PARAMETER",
                "?parcel=-1        | 404 | NOT_FOUND",
                "?zone=-1          | 404 | NOT_FOUND",
                "?record=-1        | 404 | NOT_FOUND"
            })
    void whatNamesNothingIsRefused(String parameters, int status, String code) {
        as(VIEWER).get(DOOR + parameters).mustBeProblem(status, code);
    }

    @Test
    void whatIsNoGroundIsRefused() {
        as(VIEWER).post(DOOR, "{\"type\":\"Point\",\"coordinates\":[113,23]}").mustBeProblem(422, "NOT_A_POLYGON");
        as(VIEWER).post(DOOR, spot.polygonJson("0 0, 4 4, 4 0, 0 4, 0 0")).mustBeProblem(422, "TOPOLOGY");
        as(VIEWER).post(DOOR, "[1]").mustBeProblem(422, "NOT_A_POLYGON");
    }
}
