package org.qianmo.acreage.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.qianmo.acreage.acceptance.AcceptanceCase.body;
import static org.qianmo.acreage.acceptance.AcceptanceCase.drawn;
import static org.qianmo.acreage.acceptance.AcceptanceCase.work;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.MultiPolygon;
import org.qianmo.testing.Case;
import org.qianmo.testing.Reply;
import org.qianmo.testing.RunningApplication;
import org.qianmo.testing.Spot;
import org.qianmo.testing.TestDistrict;
import tools.jackson.databind.JsonNode;

/**
 * Acceptances over HTTP. Each test has ground of its own:
 *
 * <pre>
 *   4 +---+---+---+
 *     | A |A B| B |       one unit is some 10 m
 *   0 +---+---+---+
 *     0   2   4   6
 * </pre>
 */
abstract class AcceptanceContract extends RunningApplication {

    /** m²: positions are rounded to 0.03 mm by the survey's procedure; what is booked, to 0.01. */
    private static final double NOISE = 0.02;

    private static final String A = "0 0, 4 0, 4 4, 0 4, 0 0";
    private static final String B = "2 0, 6 0, 6 4, 2 4, 2 0";

    private final Spot spot = TestDistrict.spot();

    private final MultiPolygon a = spot.polygon(A);
    private final MultiPolygon b = spot.polygon(B);

    private String on(String ring) {
        return drawn(spot.polygonJson(ring));
    }

    private static double number(JsonNode node, String name) {
        return node.path(name).asDouble();
    }

    @Test
    void groundThatCountsAlreadyIsShownAndDoesNotCountAgain() {
        AcceptanceCase first = AcceptanceCase.done(as(COLLEAGUE), as(OFFICIAL), work("FKFL", "甲", on(A)));

        JsonNode plan = AcceptanceCase.plan(as(PLANNER), work("FKFL", "乙", on(B)));

        JsonNode work = plan.path("works").path(0);
        JsonNode overlap = work.path("ofItsCategory").path(0);
        double shared = GeodesicArea.of(a.intersection(b));
        assertThat(number(work, "squareMetres")).isCloseTo(GeodesicArea.of(b), within(NOISE));
        assertThat(number(work, "countedSquareMetres")).isCloseTo(GeodesicArea.of(b.difference(a)), within(NOISE));
        assertThat(number(overlap, "squareMetres")).isCloseTo(shared, within(NOISE));
        assertThat(overlap.path("documentNo").asString()).isEqualTo("甲");
        assertThat(overlap.path("recordId").asLong()).isEqualTo(first.recordId());
        assertThat(overlap.path("recordNumber").asString())
                .isEqualTo(first.read().path("record").path("number").asString());
        assertThat(overlap.path("where").path("type").asString()).contains("Polygon");
        assertThat(work.path("ofOthers")).isEmpty();
        assertThat(plan.path("findings")).isEmpty();
    }

    @Test
    void groundOfAnotherCategoryIsShownAndCounts() {
        AcceptanceCase.done(as(COLLEAGUE), as(OFFICIAL), work("CCGZ", "甲", on(A)));

        JsonNode work = AcceptanceCase.plan(as(PLANNER), work("FKFL", "乙", on(B)))
                .path("works")
                .path(0);

        assertThat(work.path("countedSquareMetres").decimalValue())
                .isEqualByComparingTo(work.path("squareMetres").decimalValue());
        assertThat(work.path("ofItsCategory")).isEmpty();
        assertThat(work.path("ofOthers").path(0).path("category").asString()).isEqualTo("CCGZ");
        assertThat(number(work.path("ofOthers").path(0), "squareMetres"))
                .isCloseTo(GeodesicArea.of(a.intersection(b)), within(NOISE));
    }

    @Test
    void worksOfOneAcceptanceDoNotCountEachOthersGround() {
        JsonNode plan = AcceptanceCase.plan(as(PLANNER), work("ZHZZ", "甲", on(A)), work("ZHZZ", "乙", on(B)));

        JsonNode second = plan.path("works").path(1);
        assertThat(second.path("ofItsCategory").path(0).path("work").asInt(-1)).isZero();
        assertThat(number(second, "countedSquareMetres")).isCloseTo(GeodesicArea.of(b.difference(a)), within(NOISE));
        assertThat(number(plan.path("totals").path(0), "countedSquareMetres"))
                .isCloseTo(GeodesicArea.of(a.union(b)), within(NOISE));
    }

    @Test
    void approvalByAnotherPersonBooksWhatThePlanSaid() {
        BigDecimal before = villageTotal("ZBLP");
        AcceptanceCase opened = AcceptanceCase.open(as(OFFICIAL), work("ZBLP", "甲", on(A)));
        BigDecimal planned = opened.read()
                .path("plan")
                .path("totals")
                .path(0)
                .path("countedSquareMetres")
                .decimalValue();
        opened.submit().mustBe(200);

        opened.approve(as(OFFICIAL)).mustBeProblem(403, "AUTHOR_MAY_NOT_APPROVE");
        assertThat(villageTotal("ZBLP")).isEqualByComparingTo(before);

        AcceptanceCase others = AcceptanceCase.open(as(PLANNER), work("ZBLP", "甲", on(A)));
        others.submit().mustBe(200);
        others.approve(as(OFFICIAL)).mustBe(200);

        assertThat(villageTotal("ZBLP")).isEqualByComparingTo(before.add(planned));
        JsonNode read = others.read();
        assertThat(read.has("plan")).as("decided").isFalse();
        JsonNode booked = read.path("booked").path(0);
        assertThat(booked.path("countedSquareMetres").decimalValue()).isEqualByComparingTo(planned);
        assertThat(booked.path("villageCode").asString()).isEqualTo(TestDistrict.WEST_VILLAGE);
        assertThat(booked.path("signedBy").asString()).isEqualTo(OFFICIAL.displayName());
    }

    private BigDecimal villageTotal(String category) {
        return as(VIEWER)
                .get("/api/statements/acreage?level=village&category=" + category)
                .mustBe(200)
                .json()
                .path("rows")
                .valueStream()
                .filter(row -> row.path("code").asString().equals(TestDistrict.WEST_VILLAGE))
                .map(row -> row.path("squareMetres").decimalValue())
                .findFirst()
                .orElse(BigDecimal.ZERO);
    }

    @Test
    void workThatCountsNothingIsRefused() {
        AcceptanceCase.done(as(COLLEAGUE), as(OFFICIAL), work("CCZL", "甲", on(A)));
        AcceptanceCase again = AcceptanceCase.open(as(PLANNER), work("CCZL", "乙", on("1 1, 3 1, 3 3, 1 3, 1 1")));

        JsonNode problem = again.submit().mustBeProblem(422, "ACCEPTANCE_RULES");

        JsonNode finding = problem.path("findings").path(0);
        assertThat(finding.path("code").asString()).isEqualTo("COUNTS_NOTHING");
        assertThat(finding.path("where").path("type").asString()).contains("Polygon");
        assertThat(finding.path("messages").path("zh").asString()).contains("拆除整理");
    }

    @Test
    void whatWasTakenMeanwhileIsRefusedAtTheApproval() {
        AcceptanceCase slow = AcceptanceCase.open(as(PLANNER), work("CCZL", "慢", on(A)));
        slow.submit().mustBe(200);
        AcceptanceCase.done(as(COLLEAGUE), as(OFFICIAL), work("CCZL", "快", on(A)));

        slow.approve(as(OFFICIAL)).mustBeProblem(422, "ACCEPTANCE_RULES");

        assertThat(slow.read().path("record").path("state").asString()).isEqualTo("SUBMITTED");
    }

    @Test
    void groundOutsideTheDistrictIsRefusedWithItsPlace() {
        Spot edge = new Spot(112.9998, 23.0 + spot.south() - 23.0);
        String over = work("FKFL", "界", drawn(edge.polygonJson("0 0, 4 0, 4 2, 0 2, 0 0")));

        JsonNode plan = AcceptanceCase.plan(as(PLANNER), over);

        JsonNode finding = plan.path("findings").path(0);
        assertThat(finding.path("code").asString()).isEqualTo("OUTSIDE_UNIT");
        assertThat(finding.path("severity").asString()).isEqualTo("ERROR");
        assertThat(finding.path("work").asInt(-1)).isZero();
        assertThat(finding.path("where").path("coordinates").toString()).contains("112.99");
        AcceptanceCase.open(as(PLANNER), over).submit().mustBeProblem(422, "ACCEPTANCE_RULES");
    }

    @Test
    void groundInSeveralTownsCountsInTheOneThatHoldsMostOfIt() {
        Spot border = new Spot(113.0996, spot.south());

        JsonNode plan = AcceptanceCase.plan(
                as(PLANNER), work("FKFL", "界", drawn(border.polygonJson("0 0, 7 0, 7 1, 0 1, 0 0"))));

        assertThat(plan.path("works").path(0).path("townCode").asString()).isEqualTo(TestDistrict.WEST_TOWN);
        assertThat(plan.path("findings").path(0).path("code").asString()).isEqualTo("SEVERAL_UNITS");
        assertThat(plan.path("findings").path(0).path("severity").asString()).isEqualTo("WARNING");
        assertThat(plan.path("findings")
                        .path(0)
                        .path("where")
                        .path("coordinates")
                        .toString())
                .as("the part in the other town")
                .contains("113.1003")
                .doesNotContain("113.0996");
    }

    @Test
    void groundOfNoSoundFormIsRefusedWithItsPlace() {
        String bowTie = work("FKFL", "结", on("0 0, 4 4, 4 0, 0 4, 0 0"));

        for (String door : List.of(AcceptanceCase.DOOR, AcceptanceCase.DOOR + "/plan")) {
            Reply reply = as(PLANNER).post(door, body(bowTie));
            assertThat(reply.mustBeProblem(422, "TOPOLOGY")
                            .path("findings")
                            .path(0)
                            .path("where")
                            .isNull())
                    .isFalse();
        }
    }

    @Test
    void dayThatHasNotComeIsAFinding() {
        String later = work("FKFL", "迟", on(A)).replace("2024-05-06", "2999-01-01");

        JsonNode finding =
                AcceptanceCase.plan(as(PLANNER), later).path("findings").path(0);

        assertThat(finding.path("code").asString()).isEqualTo("ACCEPTED_LATER");
        assertThat(finding.path("severity").asString()).isEqualTo("ERROR");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'works':[]}",
                "{'works':'x'}",
                "{'works':[{}]}",
                "{'works':[{'category':'FKFL','documentNo':'x','acceptedOn':'2024-01-01'}]}",
                "{'works':[{'category':'JZG','documentNo':'x','acceptedOn':'2024-01-01','parcels':[1]}]}",
                "{'works':[{'category':'FKFL','documentNo':' ','acceptedOn':'2024-01-01','parcels':[1]}]}",
                "{'works':[{'category':'FKFL','documentNo':'x','acceptedOn':'2024-02-30','parcels':[1]}]}",
                "{'works':[{'category':'FKFL','documentNo':'x','acceptedOn':'1024-01-01','parcels':[1]}]}",
                "{'works':[{'category':'FKFL','documentNo':'x','acceptedOn':'2024-01-01','parcels':[]}]}",
                "{'works':[{'category':'FKFL','documentNo':'x','acceptedOn':'2024-01-01','parcels':['1']}]}",
                "{'works':[{'category':'FKFL','documentNo':'x','acceptedOn':'2024-01-01','parcels':[1],'groundOfZone':1}]}",
                "{'works':[{'category':'FKFL','documentNo':'x','acceptedOn':'2024-01-01','groundOfZone':'x'}]}",
                "{'works':[{'category':'FKFL','documentNo':7,'acceptedOn':'2024-01-01','parcels':[1]}]}"
            })
    void whatIsMalformedIsRefused(String body) {
        as(PLANNER).post(AcceptanceCase.DOOR + "/plan", body.replace('\'', '"')).mustBeProblem(422, "BAD_VALUE");
    }

    @Test
    void whatIsNotThereIsNotFound() {
        String start = "\"documentNo\":\"x\"";
        as(PLANNER)
                .post(AcceptanceCase.DOOR + "/plan", body(work("FKFL", "x", "\"parcels\":[9007199254740991]")))
                .mustBeProblem(404, "NOT_FOUND");
        as(PLANNER)
                .post(
                        AcceptanceCase.DOOR + "/plan",
                        body(work("FKFL", "x", on(A)).replace(start, start + ",\"zoneId\":9007199254740991")))
                .mustBeProblem(404, "NOT_FOUND");
        as(PLANNER).get(AcceptanceCase.DOOR + "/9007199254740991").mustBeProblem(404, "NOT_FOUND");
        as(PLANNER).get("/api/acreage/works/9007199254740991").mustBeProblem(404, "NOT_FOUND");
    }

    @Test
    void retryWithItsKeyOpensNoSecondRecord() {
        String works = body(work("FKFL", "键", on(A)));
        String key = "key-" + TestDistrict.freshId();

        Reply first = as(PLANNER)
                .post(AcceptanceCase.DOOR, works, "Idempotency-Key", key)
                .mustBe(201);
        Reply again = as(PLANNER)
                .post(AcceptanceCase.DOOR, works, "Idempotency-Key", key)
                .mustBe(201);

        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        as(PLANNER)
                .post(AcceptanceCase.DOOR, body(work("FKFL", "另", on(A))), "Idempotency-Key", key)
                .mustBeProblem(409, "KEY_USED");
    }

    @Test
    void worksAreChangedFromTheVersionThatTheirAuthorSaw() {
        AcceptanceCase opened = AcceptanceCase.open(as(PLANNER), work("FKFL", "旧", on(A)));
        String changed = body(work("FKFL", "新", on(B)), work("CCGZ", "加", on(A)));
        String tag = opened.tag();

        as(PLANNER).put(opened.path(), changed).mustBeProblem(428, "CONDITION_REQUIRED");
        as(PLANNER).put(opened.path(), changed, "If-Match", "\"99\"").mustBeProblem(412, "STALE_VERSION");
        as(COLLEAGUE).put(opened.path(), changed, "If-Match", tag).mustBeProblem(403, "FORBIDDEN");
        as(PLANNER).put(opened.path(), changed, "If-Match", tag).mustBe(200);

        assertThat(opened.read()
                        .path("works")
                        .valueStream()
                        .map(work -> work.path("documentNo").asString()))
                .containsExactly("新", "加");
        opened.submit().mustBe(200);
        as(PLANNER).put(opened.path(), changed, "If-Match", opened.tag()).mustBeProblem(409, "RECORD_STATE");
    }

    @Test
    void groundOfNeighbouringParcelsIsDissolved() {
        Case parcels = Case.open(as(PLANNER), "地块");
        long west = parcels.create(spot.polygonJson("0 0, 4 0, 4 4, 0 4, 0 0"));
        long east = parcels.create(spot.polygonJson("4 0, 6 0, 6 4, 4 4, 4 0"));
        parcels.submit().approve(as(OFFICIAL)).mustBe(200);

        JsonNode work = AcceptanceCase.plan(
                        as(PLANNER), work("FKFL", "并", "\"parcels\":[%d,%d,%d]".formatted(west, east, west)))
                .path("works")
                .path(0);

        assertThat(work.path("geometry").path("coordinates")).hasSize(1);
        assertThat(number(work, "squareMetres"))
                .isCloseTo(GeodesicArea.of(spot.polygon("0 0, 6 0, 6 4, 0 4, 0 0")), within(NOISE));
    }

    @Test
    void recordOfAcceptanceTakesNoParcels() {
        AcceptanceCase opened = AcceptanceCase.open(as(PLANNER), work("FKFL", "甲", on(A)));

        as(PLANNER)
                .post("/api/records/" + opened.recordId() + "/operations", "{\"operation\":\"RETIRE\",\"parcel\":1}")
                .mustBeProblem(409, "RECORD_KIND");
    }

    @Test
    void acceptedWorkIsListedAndOpensWithItsGround() {
        AcceptanceCase.done(as(COLLEAGUE), as(OFFICIAL), work("CCGZ", "他类", on(B)));
        AcceptanceCase done = AcceptanceCase.done(as(PLANNER), as(OFFICIAL), work("FKFL", "单", on(A)));
        long id = done.read().path("booked").path(0).path("id").asLong();

        JsonNode page = as(VIEWER)
                .get(
                        "/api/acreage/works?category=FKFL&town=%s&village=%s&from=2024-05-06&to=2024-05-06&after=%d&limit=1"
                                .formatted(TestDistrict.WEST_TOWN, TestDistrict.WEST_VILLAGE, id - 1))
                .mustBe(200)
                .json();
        JsonNode opened = as(VIEWER).get("/api/acreage/works/" + id).mustBe(200).json();

        assertThat(page.path("works").path(0).path("id").asLong()).isEqualTo(id);
        assertThat(page.path("next").asLong()).isEqualTo(id);
        assertThat(page.path("works").path(0).path("record").path("id").asLong())
                .isEqualTo(done.recordId());
        assertThat(opened.path("geometry").path("type").asString()).isEqualTo("MultiPolygon");
        assertThat(opened.path("ofOthers").path(0).path("documentNo").asString())
                .isEqualTo("他类");
        assertThat(opened.path("ofItsCategory")).isEmpty();
        assertThat(opened.path("signedBy").asString()).isEqualTo(OFFICIAL.displayName());
        assertThat(as(VIEWER)
                        .get("/api/acreage/works?category=FKFL&to=2024-05-05&after=" + (id - 1))
                        .json()
                        .path("works")
                        .valueStream()
                        .map(work -> work.path("id").asLong()))
                .doesNotContain(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"category=X", "town=4406", "village=1", "zone=x", "from=yesterday", "after=x"})
    void questionThatMakesNoSenseIsABadRequest(String query) {
        as(VIEWER).get("/api/acreage/works?" + query).mustBeProblem(400, "BAD_PARAMETER");
    }
}
