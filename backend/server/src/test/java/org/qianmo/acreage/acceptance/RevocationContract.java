package org.qianmo.acreage.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.qianmo.acreage.acceptance.AcceptanceCase.drawn;
import static org.qianmo.acreage.acceptance.AcceptanceCase.work;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.MultiPolygon;
import org.qianmo.testing.ApiClient;
import org.qianmo.testing.Reply;
import org.qianmo.testing.RunningApplication;
import org.qianmo.testing.Spot;
import org.qianmo.testing.TestDistrict;
import org.qianmo.voucher.application.VoucherScene;
import tools.jackson.databind.JsonNode;

/** Acceptances that are taken back over HTTP; the works lie as in {@link AcceptanceContract}. */
abstract class RevocationContract extends RunningApplication {

    private static final String DOOR = "/api/acreage/revocations";
    private static final double NOISE = 0.03;

    private final Spot spot = TestDistrict.spot();
    private final MultiPolygon a = spot.polygon("0 0, 4 0, 4 4, 0 4, 0 0");
    private final MultiPolygon b = spot.polygon("2 0, 6 0, 6 4, 2 4, 2 0");

    private long accepted(String category, String ring) {
        String ground = drawn(spot.polygonJson(ring));
        AcceptanceCase done = AcceptanceCase.done(as(COLLEAGUE), as(OFFICIAL), work(category, "撤", ground));
        return done.read().path("booked").path(0).path("id").asLong();
    }

    private static String body(long work, String day) {
        return "{\"works\":[%d],\"revokedOn\":\"%s\",\"words\":\"复垦不到位\"}".formatted(work, day);
    }

    private Reply open(long work) {
        return as(PLANNER).post(DOOR, body(work, "2024-06-01"));
    }

    private Reply move(ApiClient who, long record, String step) {
        int version =
                as(PLANNER).get("/api/records/" + record).json().path("version").asInt();
        return who.post("/api/records/" + record + "/" + step, "{}", "If-Match", "\"" + version + "\"");
    }

    private long handedIn(long work) {
        long record = open(work).mustBe(201).json().path("record").path("id").asLong();
        move(as(PLANNER), record, "submit").mustBe(200);
        return record;
    }

    private double total(String asOf) {
        JsonNode rows = as(VIEWER)
                .get("/api/statements/acreage?level=village&category=CCGZ&asOf=" + asOf)
                .mustBe(200)
                .json()
                .path("rows");
        return rows.valueStream()
                .filter(row -> row.path("code").asString().equals(TestDistrict.WEST_VILLAGE))
                .mapToDouble(row -> row.path("squareMetres").asDouble())
                .sum();
    }

    @Test
    void whatIsTakenBackCountsForLaterWorkThatLiesThere() {
        double before = total("2024-12-31");
        double beforeThatDay = total("2024-05-31");
        long first = accepted("CCGZ", "0 0, 4 0, 4 4, 0 4, 0 0");
        accepted("CCGZ", "2 0, 6 0, 6 4, 2 4, 2 0");
        assertThat(total("2024-12-31") - before).isCloseTo(GeodesicArea.of(a.union(b)), within(NOISE));

        long record = handedIn(first);
        JsonNode plan = as(PLANNER)
                .get(DOOR + "/" + record)
                .mustBe(200)
                .json()
                .path("plan")
                .path(0);
        assertThat(plan.path("takenBackSquareMetres").asDouble()).isCloseTo(-GeodesicArea.of(a), within(NOISE));
        assertThat(plan.path("restored").path(0).path("squareMetres").asDouble())
                .isCloseTo(GeodesicArea.of(a.intersection(b)), within(NOISE));
        move(as(OFFICIAL), record, "approve").mustBe(200);

        assertThat(total("2024-12-31") - before).isCloseTo(GeodesicArea.of(b), within(NOISE));
        assertThat(total("2024-05-31") - beforeThatDay)
                .as("what was true before that day stays")
                .isCloseTo(GeodesicArea.of(a.union(b)), within(NOISE));
    }

    @Test
    void groundOfARevokedWorkCountsAnew() {
        long first = accepted("ZHZZ", "0 0, 4 0, 4 4, 0 4, 0 0");
        move(as(OFFICIAL), handedIn(first), "approve").mustBe(200);

        JsonNode again = AcceptanceCase.plan(
                        as(PLANNER), work("ZHZZ", "再", drawn(spot.polygonJson("0 0, 4 0, 4 4, 0 4, 0 0"))))
                .path("works")
                .path(0);

        assertThat(again.path("countedSquareMetres").asDouble()).isCloseTo(GeodesicArea.of(a), within(NOISE));
        assertThat(again.path("ofItsCategory")).isEmpty();
    }

    @Test
    void vouchersOnTheGroundAreHeldAtOnce() {
        VoucherScene scene = new VoucherScene(application, LocalDate.of(2099, 1, 1));
        long record = as(PLANNER)
                .post(DOOR, body(scene.work, "2026-03-03"))
                .mustBe(201)
                .json()
                .path("record")
                .path("id")
                .asLong();
        move(as(PLANNER), record, "submit").mustBe(200);
        assertThat(positions(scene.serial)).contains("LIVE").doesNotContain("HELD");

        move(as(OFFICIAL), record, "approve").mustBe(200);

        assertThat(positions(scene.serial)).contains("HELD").doesNotContain("LIVE");
        JsonNode doubt = as(OFFICIAL)
                .get("/api/vouchers/doubts?limit=200")
                .json()
                .path("doubts")
                .valueStream()
                .filter(one -> one.toString().contains(scene.serial))
                .findFirst()
                .orElseThrow();
        assertThat(doubt.path("kind").asString()).isEqualTo("ACCEPTANCE_REVOKED");
        assertThat(doubt.path("words").asString()).contains("复垦不到位");
    }

    private String positions(String serial) {
        return as(VIEWER)
                .get("/api/vouchers/" + serial)
                .mustBe(200)
                .json()
                .path("positions")
                .valueStream()
                .filter(position -> position.path("amount").asDouble() > 0)
                .map(position -> position.path("state").asString())
                .toList()
                .toString();
    }

    @Test
    void anotherPersonApprovesAndNothingIsRevokedTwice() {
        long first = accepted("CCZL", "0 0, 4 0, 4 4, 0 4, 0 0");
        long own = as(OFFICIAL)
                .post(DOOR, body(first, "2024-06-01"))
                .mustBe(201)
                .json()
                .path("record")
                .path("id")
                .asLong();
        long other = handedIn(first);
        move(as(OFFICIAL), own, "submit").mustBe(200);
        move(as(OFFICIAL), own, "approve").mustBeProblem(403, "AUTHOR_MAY_NOT_APPROVE");

        move(as(OFFICIAL), other, "approve").mustBe(200);

        open(first).mustBeProblem(409, "WORK_REVOKED");
        JsonNode late = as(PLANNER).get(DOOR + "/" + own).mustBe(200).json();
        assertThat(late.has("plan")).isFalse();
        assertThat(late.path("refusal").path("zh").asString()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'works':[],'revokedOn':'2024-06-01','words':'x'}",
                "{'works':['1'],'revokedOn':'2024-06-01','words':'x'}",
                "{'works':[1],'revokedOn':'2024-06-31','words':'x'}",
                "{'works':[1],'words':'x'}"
            })
    void whatIsMalformedIsRefused(String body) {
        as(PLANNER).post(DOOR, body.replace('\'', '"')).mustBeProblem(422, "BAD_VALUE");
    }

    @Test
    void revocationHasAReasonADayAndAWork() {
        long first = accepted("CCZL", "0 0, 4 0, 4 4, 0 4, 0 0");
        as(PLANNER).post(DOOR, body(first, "2024-06-01").replace("复垦不到位", " ")).mustBeProblem(422, "REASON_MISSING");
        as(PLANNER).post(DOOR, body(first, "2999-06-01")).mustBeProblem(422, "EFFECTIVE_LATER");
        as(PLANNER).post(DOOR, body(first, "2024-05-01")).mustBeProblem(422, "REVOCATION_TOO_EARLY");
        as(PLANNER).post(DOOR, body(9007199254740991L, "2024-06-01")).mustBeProblem(404, "NOT_FOUND");
        as(PLANNER).get(DOOR + "/9007199254740991").mustBeProblem(404, "NOT_FOUND");
    }
}
