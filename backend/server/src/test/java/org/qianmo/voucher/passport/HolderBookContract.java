package org.qianmo.voucher.passport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qianmo.kernel.ledger.Indicator.QUOTA;
import static org.qianmo.kernel.ledger.Purpose.LIVE;
import static org.qianmo.kernel.ledger.Purpose.PLEDGED;
import static org.qianmo.kernel.ledger.Purpose.USED;
import static org.qianmo.voucher.passport.HolderScene.DAY;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qianmo.kernel.ledger.Asset;
import org.qianmo.kernel.ledger.EntryKind;
import org.qianmo.testing.RunningApplication;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** What a holder has, on any day and as known at any moment, and by which entries. */
abstract class HolderBookContract extends RunningApplication {

    @Autowired
    private JdbcTemplate jdbc;

    private HolderScene scene;
    private String serial;
    private Instant beforeTheUse;

    /** 1.000 亩 issued to the west; 0.400 sold to the east two days later, 0.300 pledged; 0.150 used in the east. */
    @BeforeEach
    void twoHoldersWithALife() {
        scene = new HolderScene(application);
        serial = scene.voucher(Asset.LAND);
        scene.issue(serial, QUOTA, 1_000, DAY);
        scene.book(EntryKind.TRANSFER, QUOTA, 400, scene.west, LIVE, scene.east, LIVE, serial, DAY.plusDays(2));
        scene.book(EntryKind.PLEDGE, QUOTA, 300, scene.west, LIVE, scene.west, PLEDGED, serial, DAY.plusDays(3));
        beforeTheUse = Instant.now();
        scene.book(EntryKind.REDEEM, QUOTA, 150, scene.east, LIVE, scene.east, USED, serial, DAY.plusDays(2));
    }

    private JsonNode get(String path) {
        return as(VIEWER).get("/api/vouchers/holders" + path).mustBe(200).json();
    }

    private static List<String> amounts(JsonNode rows) {
        return rows.valueStream()
                .map(row -> row.path("indicator").asString() + " "
                        + row.path("purpose").asString() + " "
                        + row.path("amount").decimalValue().setScale(3).toPlainString())
                .toList();
    }

    @Test
    void positionsAreTheSumsOfTheEntries() {
        JsonNode west = get("/" + scene.west);

        assertThat(amounts(west.path("positions")))
                .containsExactlyInAnyOrder("QUOTA LIVE 0.300", "QUOTA PLEDGED 0.300");
        assertThat(west.path("positions").get(0).path("serial").asString()).isEqualTo(serial);
        assertThat(amounts(west.path("totals"))).containsExactly("QUOTA LIVE 0.300", "QUOTA PLEDGED 0.300");
        assertThat(west.path("holder").path("townName").asString()).isEqualTo("西镇");
        assertThat(amounts(get("/" + scene.east).path("totals")))
                .containsExactly("QUOTA LIVE 0.250", "QUOTA USED 0.150");
    }

    @Test
    void aDayCountsWhatHadHappenedAndAnInstantWhatWasKnown() {
        assertThat(amounts(get("/" + scene.west + "?asOf=" + DAY).path("totals")))
                .containsExactly("QUOTA LIVE 1.000");
        assertThat(amounts(get("/" + scene.west + "?asOf=" + DAY.plusDays(2)).path("totals")))
                .containsExactly("QUOTA LIVE 0.600");
        assertThat(amounts(get("/" + scene.east + "?asOf=" + DAY.plusDays(2)).path("totals")))
                .containsExactly("QUOTA LIVE 0.250", "QUOTA USED 0.150");
        assertThat(amounts(get("/" + scene.east + "?asOf=" + DAY.plusDays(2) + "&knownAt=" + beforeTheUse)
                        .path("totals")))
                .containsExactly("QUOTA LIVE 0.400");
        assertThat(get("/" + scene.east + "?asOf=" + DAY.minusDays(1)).path("totals"))
                .isEmpty();
    }

    @Test
    void entriesComeByDayWithWhatIsThereAfterEach() {
        String period = "?from=" + DAY + "&to=" + DAY.plusDays(9);

        assertThat(lines(get("/" + scene.west + "/entries" + period)))
                .containsExactly(
                        "ISSUE 2024-03-01 1.000 1.000 1.000",
                        "TRANSFER 2024-03-03 -0.400 0.600 0.600",
                        "PLEDGE 2024-03-04 0.000 0.600 0.300");
        assertThat(lines(get("/" + scene.east + "/entries" + period)))
                .containsExactly("TRANSFER 2024-03-03 0.400 0.400 0.400", "REDEEM 2024-03-03 -0.150 0.250 0.250");
    }

    private static List<String> lines(JsonNode page) {
        return page.path("entries")
                .valueStream()
                .map(line -> String.join(
                        " ",
                        line.path("kind").asString(),
                        line.path("day").asString(),
                        line.path("change").decimalValue().setScale(3).toPlainString(),
                        line.path("balance").decimalValue().setScale(3).toPlainString(),
                        line.path("live").decimalValue().setScale(3).toPlainString()))
                .toList();
    }

    @Test
    void pagesGoOnWithTheBalanceOfThePageBefore() {
        String page = "/" + scene.west + "/entries?limit=1&from=" + DAY.plusDays(1) + "&to=" + DAY.plusDays(9);

        JsonNode first = get(page);
        JsonNode second = get(page + "&after=" + first.path("next").asString());
        JsonNode end = get(page + "&after=" + second.path("next").asString());

        assertThat(lines(first)).containsExactly("TRANSFER 2024-03-03 -0.400 0.600 0.600");
        assertThat(lines(second)).containsExactly("PLEDGE 2024-03-04 0.000 0.600 0.300");
        assertThat(end.path("entries")).isEmpty();
        assertThat(end.path("next").isNull()).isTrue();
    }

    @Test
    void everyEntryOpensToItsRecordAndItsPlaceInTheChain() {
        JsonNode entry =
                get("/" + scene.west + "/entries?from=" + DAY).path("entries").get(0);

        assertThat(entry.path("recordNumber").asString())
                .isEqualTo(jdbc.queryForObject(
                        "select number from land_record where id = ?",
                        String.class,
                        entry.path("recordId").asLong()));
        assertThat(entry.path("hash").asString())
                .isEqualTo(jdbc.queryForObject(
                        "select hash from ledger_link where seq = ?",
                        String.class,
                        entry.path("seq").asLong()));
        assertThat(entry.path("author").asString()).isEqualTo("t-official");
        assertThat(entry.path("document").asString()).isEqualTo("文ISSUE");
    }

    @Test
    void listIsSearchedByNameAndGoesOnFromAnId() {
        assertThat(ids(get("?q=西村经济社" + scene.west))).containsExactly(scene.west);
        assertThat(ids(get("?q=100%25"))).as("a percent sign is itself").isEmpty();
        assertThat(ids(get("?limit=1&after=" + (scene.west - 1)))).containsExactly(scene.west);
        assertThat(get("?limit=1&after=" + (scene.west - 1)).path("next").asLong())
                .isEqualTo(scene.west);
    }

    private static List<Long> ids(JsonNode page) {
        return page.path("holders")
                .valueStream()
                .map(h -> h.path("id").asLong())
                .toList();
    }

    @Test
    void whatCannotBeAskedIsSaidSo() {
        LocalDate tomorrow = LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(1);
        String west = "/api/vouchers/holders/" + scene.west;

        as(VIEWER).get(west + "?asOf=" + tomorrow).mustBeProblem(422, "MOMENT_IN_FUTURE");
        as(VIEWER).get(west + "?knownAt=" + Instant.now().plusSeconds(60)).mustBeProblem(422, "MOMENT_IN_FUTURE");
        as(VIEWER).get(west + "?asOf=yesterday").mustBeProblem(400, "BAD_DAY");
        as(VIEWER).get(west + "?asOf=1899-12-31").mustBeProblem(400, "BAD_DAY");
        as(VIEWER).get(west + "?knownAt=2024").mustBeProblem(400, "BAD_INSTANT");
        as(VIEWER).get(west + "/entries?from=2024-03-02&to=2024-03-01").mustBeProblem(422, "PERIOD_BACKWARDS");
        as(VIEWER).get(west + "/entries?from=2024-03-02&after=x").mustBeProblem(400, "BAD_PARAMETER");
        as(VIEWER).get(west + "/entries?from=2024-03-02&after=2024-03-01.1").mustBeProblem(400, "BAD_PARAMETER");
        as(VIEWER).get("/api/vouchers/holders?q=" + "x".repeat(101)).mustBeProblem(400, "BAD_PARAMETER");
        as(VIEWER).get("/api/vouchers/holders/2").mustBeProblem(404, "NOT_FOUND");
        as(VIEWER).get("/api/vouchers/overview?asOf=" + tomorrow).mustBeProblem(422, "MOMENT_IN_FUTURE");
    }
}
