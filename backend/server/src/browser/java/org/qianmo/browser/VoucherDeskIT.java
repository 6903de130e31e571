package org.qianmo.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.qianmo.testing.ApiClient;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.JsonNode;

/** The register of vouchers, holders with their accounts and statements, and the overview: read as people read them. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = DemoStore.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VoucherDeskIT {

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcTemplate jdbc;

    private String origin;
    private ApiClient viewer;
    private Chromium chinese;
    private Chromium english;

    @BeforeAll
    void signIn() {
        origin = "http://127.0.0.1:" + port;
        viewer = new ApiClient(port, "viewer", "qianmo-demo");
        chinese = new Chromium(1440, 900);
        new MapScreen(chinese.page, origin).signIn("planner", "qianmo-demo");
        english = new Chromium(1024, 768);
        new MapScreen(english.page, origin).signIn("planner", "qianmo-demo");
        english.page.locator("input[name='locale'][value='en']").check(new Locator.CheckOptions().setForce(true));
    }

    @AfterAll
    void close() {
        assertThat(chinese.faults).isEmpty();
        assertThat(english.faults).isEmpty();
        chinese.close();
        english.close();
    }

    private void open(String address, String name) {
        for (Chromium chromium : List.of(chinese, english)) {
            chromium.page.navigate(origin + "/#/" + address);
            assertThat(chromium.page.locator(".screen .state .spinner")).hasCount(0);
        }
        chinese.page.waitForTimeout(300);
        chinese.screenshot("voucher-desk-" + name + "-zh");
        english.screenshot("voucher-desk-" + name + "-en");
    }

    @Test
    void listIsNarrowedByStateAndWords() {
        open("vouchers", "list");
        Page page = chinese.page;
        int used = viewer.get("/api/vouchers?state=USED&limit=200")
                .json()
                .path("vouchers")
                .size();
        assertThat(used).isPositive();

        page.locator("#voucherState").selectOption("USED");
        assertThat(page.locator(".chip.voucher-USED")).hasCount(Math.min(used, 50));
        assertThat(page.locator(".chip.voucher-ISSUED")).hasCount(0);

        page.locator("#voucherState").selectOption("");
        page.locator("#voucherWords").fill("NH-D-2023-000001");
        assertThat(page.locator("a.voucher-link")).hasCount(1);
        page.locator("a.voucher-link").click();
        assertThat(page.locator("#passport-title")).hasText("NH-D-2023-000001");
        page.locator("#passport-title").focus();
        assertThat(english.page.locator("#vouchers-title")).hasText("Vouchers");
    }

    @Test
    void accountTellsWhatTheBookSaysAndGivesTheStatement() {
        JsonNode holder = viewer.get("/api/vouchers/holders?limit=5")
                .json()
                .path("holders")
                .get(1);
        long id = holder.path("id").asLong();
        open("vouchers/holders", "holders");
        assertThat(chinese.page.locator("a.holder-link").first()).isVisible();

        open("vouchers/holders/" + id + "?from=2020-01-01", "account");
        Page page = chinese.page;
        assertThat(page.locator("#account-title")).hasText(holder.path("name").asString());
        long entries = jdbc.queryForObject(
                "select count(*) from ledger_entry e join ledger_account d on d.id = e.debit_account"
                        + " join ledger_account c on c.id = e.credit_account where d.holder_id = ? or c.holder_id = ?",
                Long.class,
                id,
                id);
        assertThat(page.locator("table.data").last().locator("tbody tr")).hasCount((int) entries);

        Download pdf = page.waitForDownload(
                () -> page.locator("[data-statement='pdf']").click());
        assertThat(pdf.suggestedFilename()).endsWith(".pdf");
        Download xlsx = page.waitForDownload(
                () -> page.locator("[data-statement='xlsx']").click());
        assertThat(xlsx.suggestedFilename()).endsWith(".xlsx");
    }

    @Test
    void overviewDrawsWhatItsTableSays() {
        open("vouchers/overview", "overview");
        Page page = chinese.page;
        JsonNode quota = viewer.get("/api/vouchers/overview")
                .json()
                .path("indicators")
                .valueStream()
                .filter(row -> row.path("indicator").asString().equals("QUOTA"))
                .findFirst()
                .orElseThrow();
        String issued = "%,.3f".formatted(quota.path("issued").asDouble());

        assertThat(page.locator(".waterfall [data-step='issued'] .amount")).hasText(issued);
        assertThat(page.locator("table.data").first()).containsText(issued);
        assertThat(page.locator(".waterfall [data-step='used']")).hasCount(1);
        assertThat(page.locator(".waterfall svg")).hasAttribute("role", "img");
    }

    /** The voucher was used in the demo; that it was taken back is written beside the ledger. */
    @Test
    void deficitOfThePoolIsListedWithItsRecordAndItsSum() {
        JsonNode voucher = viewer.get("/api/vouchers?state=USED&limit=1")
                .json()
                .path("vouchers")
                .get(0);
        String serial = voucher.path("serial").asString();
        long record = jdbc.queryForObject("select min(id) from land_record where kind = 'DEMO'", Long.class);
        jdbc.update("insert into pool_deficit values (?, ?, 'QUOTA', 1234)", record, serial);

        open("vouchers/overview", "deficits");
        for (Chromium chromium : List.of(chinese, english)) {
            Locator row =
                    chromium.page.locator(".deficits tbody tr").filter(new Locator.FilterOptions().setHasText(serial));
            assertThat(row).containsText("1.234");
            assertThat(row.locator("a[href='#/records/" + record + "']")).isVisible();
            row.scrollIntoViewIfNeeded();
        }
        chinese.screenshot("voucher-desk-deficits-seen-zh");
        english.screenshot("voucher-desk-deficits-seen-en");
        BigDecimal sum = jdbc.queryForObject(
                "select sum(d.amount) from pool_deficit d join voucher v on v.serial = d.serial"
                        + " where v.kind = 'LAND' and d.indicator = 'QUOTA'",
                BigDecimal.class);
        assertThat(chinese.page
                        .locator(".deficits .totals li")
                        .filter(new Locator.FilterOptions().setHasText("地券 · 建设用地指标")))
                .containsText("%,.3f".formatted(sum.movePointLeft(3)));
    }
}
