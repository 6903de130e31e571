package org.qianmo.parameter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qianmo.settings.DistrictSettings;
import org.qianmo.testing.Reply;
import org.qianmo.testing.RunningApplication;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Parameters of ground count from their day, of one day the last one; what was judged by is never changed. */
abstract class LandParameterContract extends RunningApplication {

    /** Far ahead, so that no other test is judged by what is stated here. */
    private static final LocalDate AHEAD = LocalDate.of(2091, 1, 1);

    @Autowired
    private LandParameters parameters;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private DistrictSettings district;

    @Autowired
    private Clock clock;

    private Reply state(String name, LocalDate from, String value, String basis) {
        String body = "{\"name\":\"%s\",\"effectiveFrom\":\"%s\",\"value\":\"%s\",\"basis\":\"%s\"}";
        return as(ADMIN).post("/api/parameters", body.formatted(name, from, value, basis));
    }

    @Test
    void everyParameterHasAFirstValueOfItsForm() {
        LandRules rules = parameters.on(LocalDate.of(2020, 1, 1));
        for (LandParameter parameter : LandParameter.values()) {
            assertThat(parameter.takes(rules.text(parameter)))
                    .as(parameter.title())
                    .isTrue();
        }
        assertThat(rules.text(LandParameter.CONTROL_YJJBNT)).isEqualTo("HARD");
        assertThat(rules.number(LandParameter.NEW_FARMLAND_PERCENT_MIN)).isEqualByComparingTo("5");
        assertThatThrownBy(() -> parameters.on(LocalDate.of(2019, 12, 31)).text(LandParameter.CONTROL_YJJBNT))
                .hasMessageContaining("control.YJJBNT");
    }

    @Test
    void ofOneDayTheLastCountsAndOnlyFromThatDay() {
        state("control.CZKFBJ", AHEAD, "HARD", "文一").mustBe(201);
        state("control.CZKFBJ", AHEAD.plusDays(1), "OFF", "文二").mustBe(201);
        state("control.CZKFBJ", AHEAD, "WARNING", "文三").mustBe(201);
        state("control.CZKFBJ", AHEAD, "HARD", "文四").mustBe(201);

        assertThat(parameters.on(AHEAD).text(LandParameter.CONTROL_CZKFBJ)).isEqualTo("HARD");
        assertThat(parameters.on(AHEAD.plusDays(1)).text(LandParameter.CONTROL_CZKFBJ))
                .isEqualTo("OFF");
        assertThat(parameters.on(AHEAD.minusDays(1)).text(LandParameter.CONTROL_CZKFBJ))
                .isEqualTo("WARNING");
        assertThat(as(VIEWER).get("/api/parameters?asOf=" + AHEAD).mustBe(200).text())
                .contains("文四", "文二")
                .doesNotContain("文一");
    }

    @ParameterizedTest
    @CsvSource({
        "control.YJJBNT, hard",
        "control.YJJBNT, ''",
        "indicator.newFarmlandPercentMin, 1001",
        "indicator.newFarmlandPercentMin, 1e2",
        "indicator.basicFarmlandAdjustedPercentMax, -1",
        "indicator.basicFarmlandAdjustedPercentMax, 0.0001",
        "indicator.contiguityGapMetres, NaN",
        "land.ratio.quota, 1"
    })
    void whatIsNoValueIsRefused(String name, String value) {
        state(name, AHEAD, value, "文").mustBeProblem(422, "PARAMETER_BAD");
    }

    @Test
    void dayAndBasisAreNamedAndRowsStay() {
        LocalDate today = district.today(clock);
        state("control.YJJBNT", today.minusDays(1), "HARD", "文").mustBeProblem(422, "PARAMETER_PAST");
        state("control.YJJBNT", LocalDate.of(2100, 1, 1), "HARD", "文").mustBeProblem(422, "PARAMETER_BAD");
        state("control.YJJBNT", AHEAD, "HARD", " ").mustBeProblem(422, "PARAMETER_BAD");
        state("control.YJJBNT", AHEAD, "HARD", "x".repeat(401)).mustBeProblem(422, "PARAMETER_BAD");
        as(ADMIN).post("/api/parameters", "{}").mustBeProblem(422, "PARAMETER_BAD");
        assertThatThrownBy(() -> jdbc.update("delete from land_parameter"))
                .isInstanceOf(org.springframework.dao.DataAccessException.class);
    }
}
