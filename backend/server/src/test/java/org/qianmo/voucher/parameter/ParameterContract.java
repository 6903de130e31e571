package org.qianmo.voucher.parameter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qianmo.kernel.ledger.Asset;
import org.qianmo.kernel.ledger.Indicator;
import org.qianmo.settings.DistrictSettings;
import org.qianmo.testing.Reply;
import org.qianmo.testing.RunningApplication;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** Parameters count from their day, of one day the last one; what was decided by is never changed. */
abstract class ParameterContract extends RunningApplication {

    /** Far ahead, so that no other test is judged by what is stated here. */
    private static final LocalDate AHEAD = LocalDate.of(2090, 1, 1);

    private static final String PATH = "/api/vouchers/parameters";

    @Autowired
    private Parameters parameters;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private DistrictSettings district;

    @Autowired
    private Clock clock;

    private Reply state(String name, LocalDate from, String value, String basis) {
        String stated = value == null ? "null" : "\"" + value + "\"";
        return as(ADMIN)
                .post(
                        PATH,
                        "{\"name\":\"%s\",\"effectiveFrom\":\"%s\",\"value\":%s,\"basis\":\"%s\"}"
                                .formatted(name, from, stated, basis));
    }

    @Test
    void firstValuesAreThoseOfTheScheme() {
        RuleVersion first = parameters.on(LocalDate.of(2022, 8, 18));

        assertThat(first.ratio(Indicator.QUOTA)).isEqualByComparingTo("1");
        assertThat(first.validityMonths(Asset.LAND)).isEqualTo(OptionalInt.of(36));
        assertThat(first.validityMonths(Asset.HOUSE)).isEmpty();
        assertThat(first.greenRewardRatio()).isZero();
        assertThat(first.houseSquareMetresPerMu()).isEmpty();
        assertThat(first.baselineDay()).isEqualTo("2020-01-01");
        assertThat(first.allowsDevelopmentBoundary()).isTrue();
        assertThat(first.allowsZones()).isFalse();
        assertThat(first.used()).extracting(RuleVersion.Used::name).isSorted().hasSize(Parameter.values().length);
        assertThat(first.used())
                .allSatisfy(used -> assertThat(
                                Parameter.titled(used.name()).orElseThrow().takes(used.value()))
                        .isTrue());
        assertThatThrownBy(() -> parameters.on(LocalDate.of(2022, 8, 17)).baselineDay())
                .hasMessageContaining("land.baselineDay");
    }

    @Test
    void ofOneDayTheLastCountsAndOnlyFromThatDay() {
        int year = 2090 + (int) (System.nanoTime() % 9);
        LocalDate day = LocalDate.of(year, 1, 1);
        state("land.ratio.paddy", day, "0.8", "文一").mustBe(201);
        state("land.ratio.paddy", day.plusYears(0).plusDays(1), "0.7", "文二").mustBe(201);
        state("land.ratio.paddy", day, "0.9", "文三").mustBe(201);

        assertThat(parameters.on(day).ratio(Indicator.PADDY)).isEqualByComparingTo("0.9");
        assertThat(parameters.on(day.plusDays(1)).ratio(Indicator.PADDY)).isEqualByComparingTo("0.7");
        assertThat(parameters.on(district.today(clock)).ratio(Indicator.PADDY)).isEqualByComparingTo("1");
        JsonNode body = as(VIEWER).get(PATH + "?asOf=" + day).mustBe(200).json();
        JsonNode paddy = body.path("parameters")
                .valueStream()
                .filter(line -> line.path("name").asString().equals("land.ratio.paddy"))
                .findFirst()
                .orElseThrow();
        assertThat(paddy.path("now").path("value").asString()).isEqualTo("0.9");
        assertThat(paddy.path("now").path("basis").asString()).isEqualTo("文三");
        assertThat(paddy.path("later").get(0).path("value").asString()).isEqualTo("0.7");
    }

    @Test
    void noneIsAValueWhereItMeansSomething() {
        state("land.validityMonths", AHEAD, null, "不设期限").mustBe(201);
        assertThat(parameters.on(AHEAD).validityMonths(Asset.LAND)).isEmpty();
        state("land.ratio.quota", AHEAD, null, "无").mustBeProblem(422, "PARAMETER_BAD");
    }

    @ParameterizedTest
    @CsvSource({
        "land.ratio.quota, -0.1",
        "land.ratio.quota, 10.000001",
        "land.ratio.quota, 0.0000001",
        "land.ratio.quota, 1e3",
        "land.ratio.quota, NaN",
        "land.ratio.quota, ''",
        "land.validityMonths, 0",
        "land.validityMonths, 601",
        "land.validityMonths, 3.5",
        "land.baselineDay, 2020-02-30",
        "land.baselineDay, 1949-10-01",
        "price.enforceFloor, TRUE",
        "price.floorPerMuYuan, 0.001",
        "settle.split, 5/5/15/74",
        "settle.split, 5/95",
        "settle.split, -5/15/15/75",
        "transfer.scope, VILLAGE",
        "term.maxExtensions, 21",
        "redeem.allowedGround, STBHHX",
        "no.such, 1"
    })
    void whatIsNoValueIsRefused(String name, String value) {
        state(name, AHEAD, value, "文").mustBeProblem(422, "PARAMETER_BAD");
    }

    @ParameterizedTest
    @CsvSource({
        "land.ratio.scale, 10.000000",
        "land.ratio.scale, 0",
        "green.validityMonths, 600",
        "settle.split, 0/0/0/100",
        "transfer.scope, TOWN",
        "redeem.allowedGround, CZKFBJ|ZONE"
    })
    void whatIsAtTheBoundsIsTaken(String name, String value) {
        state(name, LocalDate.of(2099, 12, 31), value, "文").mustBe(201);
    }

    @Test
    void nothingCountsFromADayThatIsOver() {
        LocalDate today = district.today(clock);
        state("green.ratio", today.minusDays(1), "1", "文").mustBeProblem(422, "PARAMETER_PAST");
        state("green.ratio", today, "1", "文").mustBe(201);
        state("green.ratio", LocalDate.of(2100, 1, 1), "1", "文").mustBeProblem(422, "PARAMETER_BAD");
    }

    @Test
    void basisIsNamedAndBounded() {
        state("green.ratio", AHEAD, "1", " ").mustBeProblem(422, "PARAMETER_BAD");
        state("green.ratio", AHEAD, "1", "x".repeat(401)).mustBeProblem(422, "PARAMETER_BAD");
        state("green.ratio", AHEAD, "1", "x".repeat(400)).mustBe(201);
        as(ADMIN).post(PATH, "{}").mustBeProblem(422, "PARAMETER_BAD");
    }

    @Test
    void trailTellsWhoStatedWhat() {
        LocalDate day = LocalDate.of(2085, 5, 5);
        state("term.maxExtensions", day, "2", "文").mustBe(201);
        assertThat(jdbc.queryForList(
                        "select actor from audit_entry where subject_kind = 'PARAMETER' and subject_id = ?"
                                + " and act = 'PARAMETER_STATED' and words like 'from=2085-05-05 %value=2'",
                        String.class, "term.maxExtensions"))
                .contains(ADMIN.username());
    }

    @Test
    void rowsStayAsTheyAre() {
        assertThatThrownBy(() -> jdbc.update("update voucher_parameter set set_value = '2'"))
                .isInstanceOf(org.springframework.dao.DataAccessException.class);
    }
}
