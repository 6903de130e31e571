package org.qianmo.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ContextConfiguration;

/** A monthly report is drawn up, read, kept as files, recomputed, found by the code on paper, and scheduled. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = DemoStore.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReportsIT {

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcTemplate jdbc;

    private String origin;
    private Chromium official;
    private Chromium viewer;
    private String code;

    /** The last one of the demo in which something was redeveloped. */
    private YearMonth month;

    @BeforeAll
    void signIn() {
        origin = "http://127.0.0.1:" + port;
        month = YearMonth.from(jdbc.queryForObject(
                "select max(effective_on) from acreage_increment where category = 'CCGZ'", LocalDate.class));
        official = new Chromium(1440, 900);
        new MapScreen(official.page, origin).signIn("official", "qianmo-demo");
        viewer = new Chromium(1024, 768);
        viewer.page.navigate(origin + "/");
        viewer.page.getByLabel("用户名").fill("viewer");
        viewer.page.getByLabel("密码").fill("qianmo-demo");
        viewer.page.keyboard().press("Enter");
        assertThat(viewer.page.getByLabel("密码")).hasCount(0);
        viewer.page.locator("input[name='locale'][value='en']").check(new Locator.CheckOptions().setForce(true));
    }

    @AfterAll
    void close() {
        assertThat(official.faults).isEmpty();
        assertThat(viewer.faults).isEmpty();
        official.close();
        viewer.close();
    }

    @Test
    @Order(1)
    void reportIsDrawnUpByKeysAndSaysWhatSqlAddsUp() {
        Page page = official.page;
        page.navigate(origin + "/#/progress/reports");
        assertThat(page.getByText("没有报告")).isVisible();
        official.screenshot("reports-empty-zh-1440");
        page.locator("[data-command='issue-report']").focus();
        page.keyboard().press("Enter");
        page.locator("#reportMonth").fill(month.toString());
        official.screenshot("reports-form-zh-1440");
        page.keyboard().press("Enter");

        assertThat(page.locator(".report-sheet h2")).containsText(month.toString());
        assertThat(page.locator("[data-total='CCGZ'] td").last()).hasText(cumulative());
        code = page.locator("[data-code]").getAttribute("data-code");
        assertThat(page.url()).endsWith(code);
        official.screenshot("report-zh-1440");
    }

    /** 亩, over the increments, as the page writes numbers. */
    private String cumulative() {
        BigDecimal squareMetres = jdbc.queryForObject(
                "select sum(square_metres) from acreage_increment where category = 'CCGZ' and effective_on <= ?",
                BigDecimal.class,
                month.atEndOfMonth());
        BigDecimal mu =
                squareMetres.multiply(BigDecimal.valueOf(3)).divide(BigDecimal.valueOf(2_000), 2, RoundingMode.HALF_UP);
        return new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(mu);
    }

    @Test
    @Order(2)
    void filesAreKeptUnderTheirNames() throws IOException {
        Page page = official.page;

        Download pdf =
                page.waitForDownload(() -> page.locator("[data-command='pdf']").click());
        assertThat(page.locator("[data-command='xlsx']")).isEnabled();
        Download workbook =
                page.waitForDownload(() -> page.locator("[data-command='xlsx']").click());

        assertThat(pdf.suggestedFilename())
                .isEqualTo("南海区" + month.getYear() + "年" + month.getMonthValue() + "月进展报告.pdf");
        assertThat(Files.readAllBytes(pdf.path())).startsWith("%PDF".getBytes());
        assertThat(workbook.suggestedFilename()).endsWith(".xlsx");
        assertThat(Files.readAllBytes(workbook.path())).startsWith("PK".getBytes());
    }

    @Test
    @Order(3)
    void reportIsRecomputed() {
        Page page = official.page;
        page.locator("[data-command='check-report']").click();

        assertThat(page.locator("[data-same='true']")).isVisible();
        official.screenshot("report-recomputed-zh-1440");
    }

    @Test
    @Order(4)
    void whoHasThePaperFindsItByItsCode() {
        Page page = viewer.page;
        page.navigate(origin + "/#/progress/reports");
        assertThat(page.locator("[data-report='" + code + "']")).isVisible();
        assertThat(page.locator("[data-command='issue-report']")).hasCount(0);
        assertThat(page.locator("[data-command='ask-schedule']")).hasCount(0);
        String grouped = code.replaceAll("(.{5})(?=.)", "$1-").toLowerCase(Locale.ROOT);
        page.locator("#reportCode").fill(grouped);
        viewer.screenshot("reports-en-1024");
        page.keyboard().press("Enter");

        assertThat(page.locator("[data-code='" + code + "']")).isVisible();
        viewer.screenshot("report-en-1024");
        page.locator("input[name='areaUnit'][value='ha'], input[value='ha']")
                .first()
                .check(new Locator.CheckOptions().setForce(true));
        page.locator(".report-sheet section").last().scrollIntoViewIfNeeded();
        viewer.screenshot("report-below-en-1024");
    }

    @Test
    @Order(5)
    void codeThatNobodyIssuedIsSaidSo() {
        Page page = viewer.page;
        page.navigate(origin + "/#/progress/reports/" + "0".repeat(26));

        assertThat(page.locator("[role='alert']")).containsText("no report has this code");
        viewer.faults.removeIf(fault -> fault.contains("404"));
    }

    @Test
    @Order(6)
    void territoryGetsItsReportEveryMonth() {
        Page page = official.page;
        page.navigate(origin + "/#/progress/reports");
        page.locator("[data-command='ask-schedule']").click();
        page.locator("#scheduleDay").fill("5");
        official.screenshot("reports-schedule-zh-1440");
        page.locator("[data-command='set-schedule']").click();
        assertThat(page.locator("[data-schedule='440605']")).containsText("每月 5 日");
        official.screenshot("reports-zh-1440");
        page.locator("[data-command='remove-schedule']").click();
        assertThat(page.locator("[data-schedule]")).hasCount(0);
    }
}
