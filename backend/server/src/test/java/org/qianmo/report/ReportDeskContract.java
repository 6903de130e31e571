package org.qianmo.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qianmo.acreage.Category;
import org.qianmo.acreage.GridGround;
import org.qianmo.acreage.GridGround.Cells;
import org.qianmo.district.AdminUnits;
import org.qianmo.testing.AtOnce;
import org.qianmo.testing.FreshTown;
import org.qianmo.testing.Reply;
import org.qianmo.testing.RunningApplication;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** Reports over HTTP: issued, found by their code, recomputed, and issued by schedule. */
abstract class ReportDeskContract extends RunningApplication {

    private static final String REPORTS = "/api/reports";
    private static final LocalDate DAY = LocalDate.of(2017, 5, 9);

    @Autowired
    private ReportSchedules schedules;

    @Autowired
    private AdminUnits units;

    @Autowired
    private JdbcTemplate jdbc;

    private FreshTown town;
    private GridGround ground;

    @BeforeEach
    void foundATown() {
        town = FreshTown.found(units);
        ground = new GridGround(application);
        accept(0);
    }

    private void accept(int column) {
        ground.accept(ground.work(Category.FKFL, new Cells(column, 0, 1, 2), DAY, town.code(), town.village()));
    }

    private Reply tryIssue(String body) {
        return as(PLANNER).post(REPORTS, body);
    }

    private JsonNode issue() {
        return tryIssue("{\"territory\":\"%s\",\"month\":\"2017-05\"}".formatted(town.code()))
                .mustBe(201)
                .json();
    }

    private JsonNode check(String code) {
        return as(VIEWER).get(REPORTS + "/" + code + "/check").mustBe(200).json();
    }

    @Test
    void anIssuedReportIsFoundByItsCodeAndStillRightAfterMoreWasBooked() {
        JsonNode cover = issue();
        String code = cover.path("code").asString();
        accept(1);

        JsonNode body = as(VIEWER)
                .get(REPORTS + "/" + cover.path("grouped").asString().toLowerCase(Locale.ROOT))
                .mustBe(200)
                .json();
        JsonNode check = check(code);

        assertThat(body.path("cover").path("code").asString()).isEqualTo(code);
        assertThat(body.path("report").path("works").size()).isEqualTo(1);
        assertThat(check.path("same").asBoolean()).isTrue();
        assertThat(check.path("differences").size()).isZero();
        assertThat(issue().path("code").asString()).as("a later one").isNotEqualTo(code);
        JsonNode page = as(VIEWER)
                .get(REPORTS + "?territory=" + town.code() + "&month=2017-05&limit=1")
                .json();
        assertThat(page.path("reports").size()).isEqualTo(1);
        JsonNode older = as(VIEWER)
                .get(REPORTS + "?territory=" + town.code() + "&before="
                        + page.path("next").asLong())
                .json();
        assertThat(older.path("reports").get(0).path("code").asString()).isEqualTo(code);
    }

    @Test
    void filesHaveTheNameOfTownAndMonth() {
        String code = issue().path("code").asString();

        Reply pdf = as(VIEWER).get(REPORTS + "/" + code + "/pdf").mustBe(200);
        Reply xlsx = as(VIEWER).get(REPORTS + "/" + code + "/xlsx").mustBe(200);

        assertThat(pdf.bytes()).startsWith("%PDF".getBytes());
        assertThat(xlsx.bytes()).startsWith("PK".getBytes());
        assertThat(pdf.header("Content-Disposition"))
                .contains(
                        "filename*=UTF-8''%E7%AD%BE%E9%95%872017%E5%B9%B45%E6%9C%88%E8%BF%9B%E5%B1%95%E6%8A%A5%E5%91%8A.pdf");
    }

    @Test
    void aForgedReportShowsWhatDiffers() {
        String code = issue().path("code").asString();
        String forged = "0".repeat(25) + (char) ('A' + Math.floorMod(town.code().hashCode(), 6));
        jdbc.update(
                "insert into monthly_report (code, territory, first_day, known_at, body, issued_at, issued_by, scheduled)"
                        + " select ?, territory, first_day, known_at, replace(body, '\"openingSquareMetres\":0.00',"
                        + " '\"openingSquareMetres\":1000.00'), issued_at, issued_by, scheduled from monthly_report"
                        + " where code = ?",
                forged,
                code);

        JsonNode check = check(forged);

        assertThat(check.path("same").asBoolean()).isFalse();
        assertThat(check.path("intact").asBoolean()).isFalse();
        assertThat(check.path("differences").valueStream()).hasSize(2).allSatisfy(difference -> {
            assertThat(difference.path("part").asString()).isEqualTo("LINE");
            assertThat(difference.path("kept").asString()).startsWith("1000.00 +");
            assertThat(difference.path("recomputed").asString()).startsWith("0.00 +");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update monthly_report set issued_by = 'x' where code = ?",
                "delete from monthly_report where code = ?"
            })
    void anIssuedReportStays(String sql) {
        String code = issue().path("code").asString();

        assertThatThrownBy(() -> jdbc.update(sql, code)).isInstanceOf(DataAccessException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | 400 | BAD_PARAMETER",
                "{\"territory\":\"440605\",\"month\":\"2017-13\"} | 400 | BAD_PARAMETER",
                "{\"territory\":\"440605\",\"month\":\"0001-01\"} | 400 | BAD_PARAMETER",
                "{\"territory\":\"44060\",\"month\":\"2017-05\"} | 400 | BAD_PARAMETER",
                "{\"territory\":\"440605999999\",\"month\":\"2017-05\"} | 404 | NOT_FOUND",
                "{\"territory\":\"440605\",\"month\":\"2999-12\"} | 422 | REPORT_EARLY"
            })
    void whatCannotBeReportedIsSaidSo(String body, int status, String code) {
        tryIssue(body).mustBeProblem(status, code);
    }

    @Test
    void anUnknownCodeIsSaidSo() {
        as(VIEWER).get(REPORTS + "/" + "0".repeat(26)).mustBeProblem(404, "NOT_FOUND");
        as(VIEWER).get(REPORTS + "/nonsense/pdf").mustBeProblem(404, "NOT_FOUND");
        as(VIEWER).get(REPORTS + "?limit=0").mustBeProblem(400, "BAD_PARAMETER");
        as(VIEWER).get(REPORTS + "?month=May").mustBeProblem(400, "BAD_PARAMETER");
        as(OFFICIAL)
                .put(REPORTS + "/schedules/" + town.code(), "{\"dayOfMonth\":29}")
                .mustBeProblem(400, "BAD_PARAMETER");
    }

    private void schedule(int monthsBehind) {
        as(OFFICIAL)
                .put(REPORTS + "/schedules/" + town.code(), "{\"dayOfMonth\":1}")
                .mustBe(200);
        YearMonth last = dueMonth().minusMonths(monthsBehind);
        jdbc.update("update report_schedule set last_month = ? where territory = ?", last.atDay(1), town.code());
    }

    private static YearMonth dueMonth() {
        return YearMonth.now(ZoneId.of("Asia/Shanghai")).minusMonths(1);
    }

    private List<LocalDate> scheduled() {
        return jdbc.queryForList(
                "select first_day from monthly_report where territory = ? and scheduled order by seq",
                LocalDate.class,
                town.code());
    }

    private JsonNode present() {
        return as(OFFICIAL)
                .get(REPORTS + "/schedules")
                .json()
                .path("schedules")
                .valueStream()
                .filter(schedule -> schedule.path("territory").asString().equals(town.code()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void missedMonthsAreReportedOnceEach() {
        schedule(2);

        schedules.run();
        schedules.run();

        assertThat(scheduled())
                .containsExactly(dueMonth().minusMonths(1).atDay(1), dueMonth().atDay(1));
        assertThat(present().path("lastMonth").asString()).isEqualTo(dueMonth().toString());
        assertThat(present().path("lastProblem").isMissingNode()).isTrue();
    }

    @Test
    void servicesThatRunAtOnceReportAMonthOnce() {
        schedule(6);

        AtOnce.run(4, number -> schedules.run());

        assertThat(scheduled()).hasSize(6).doesNotHaveDuplicates();
    }

    @Test
    void aScheduleOfSomebodyWhoMayNoLongerSaysSoAndOthersGoOn() {
        schedule(1);
        jdbc.update("update report_schedule set set_by = 't-viewer' where territory = ?", town.code());
        FreshTown first = town;
        town = FreshTown.found(units);
        schedule(1);

        schedules.run();

        assertThat(scheduled()).hasSize(1);
        town = first;
        assertThat(scheduled()).isEmpty();
        assertThat(present().path("lastProblem").path("zh").asString()).contains("只能查看");
    }

    @Test
    void aRemovedScheduleReportsNothing() {
        schedule(1);
        as(OFFICIAL).delete(REPORTS + "/schedules/" + town.code()).mustBe(200);

        schedules.run();

        assertThat(scheduled()).isEmpty();
    }
}
