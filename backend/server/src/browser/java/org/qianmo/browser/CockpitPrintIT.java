package org.qianmo.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ContextConfiguration;

/** The cockpit on A4: a heading, figures with charts and tables, lines to sign on, and nothing to click. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = DemoStore.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CockpitPrintIT {

    /** Half a millimetre: a PDF rounds to whole points. */
    private static final double PAPER_TOLERANCE_MILLIMETRES = 0.5;

    /** A4 without its margins of 13 mm, at 96 pixels an inch. */
    private static final int PAPER_WIDTH_PIXELS = 695;

    private static final String TOOLS =
            "header.top, .screen-head, .state-tabs, .filters, .cockpit-crumbs, button.small, button.quiet, .map.choropleth";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcTemplate jdbc;

    private String origin;
    private Chromium chinese;
    private Chromium english;

    @BeforeAll
    void signIn() {
        origin = "http://127.0.0.1:" + port;
        chinese = new Chromium(1440, 900);
        new MapScreen(chinese.page, origin).signIn("official", "qianmo-demo");
        english = new Chromium(1024, 768);
        new MapScreen(english.page, origin).signIn("official", "qianmo-demo");
        english.page.locator("input[name='locale'][value='en']").check(new Locator.CheckOptions().setForce(true));
    }

    @AfterAll
    void close() {
        assertThat(chinese.faults).isEmpty();
        assertThat(english.faults).isEmpty();
        chinese.close();
        english.close();
    }

    @Test
    void districtIsPrinted() {
        for (Chromium chromium : List.of(chinese, english)) {
            open(chromium, "progress/cockpit?asOf=2026-10-31", count("level = 'TOWN'"));
        }
        print(chinese, "cockpit-print-district-zh");
        assertThat(chinese.page.locator(".cockpit-paper-head")).containsText("南海区");
        assertThat(chinese.page.locator(".cockpit-paper-head")).containsText("2026年10月31日");
        print(english, "cockpit-print-district-en");
        assertThat(english.page.locator(".cockpit-paper-head")).containsText("31 Oct 2026");

        List<String> towns =
                jdbc.queryForList("select distinct town_code from accepted_work where category = 'CCGZ'", String.class);
        assertThat(chinese.page.locator("[data-into]")).hasCount(towns.size());
    }

    @Test
    void townIsPrintedWithItsVillages() {
        String town = jdbc.queryForObject(
                "select town_code from accepted_work where category = 'CCGZ' and town_code is not null"
                        + " group by town_code order by sum(counted_area) desc limit 1",
                String.class);
        String name = jdbc.queryForObject("select name from admin_unit where code = ?", String.class, town);
        open(chinese, "progress/cockpit?within=" + town, count("level = 'VILLAGE' and parent_code = '" + town + "'"));
        print(chinese, "cockpit-print-town-zh");
        assertThat(chinese.page.locator(".cockpit-paper-head h1")).containsText("南海区 · " + name);
    }

    private int count(String units) {
        return jdbc.queryForObject("select count(*) from admin_unit where " + units, Integer.class);
    }

    /** As a person comes to it: no media emulated, so that a print is the first that makes it paper. */
    private void open(Chromium chromium, String address, int units) {
        Page page = chromium.page;
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(null));
        page.navigate(origin + "/#/" + address);
        assertThat(page.locator(".paper-map path")).hasCount(units);
        assertThat(page.locator(".chart svg[viewBox]")).hasCount(2);
        assertThat(page.locator(".cockpit-paper-head")).isHidden();
        assertThat(page.locator(".map.choropleth")).isVisible();
    }

    /** The PDF first, drawn for the screen until then; what paper shows is looked at under its own media. */
    private void print(Chromium chromium, String name) {
        Page page = chromium.page;
        page.evaluate("() => { window.printed = []; addEventListener('beforeprint', () => { window.printed ="
                + " [...document.querySelectorAll('.chart svg')].map((one) => one.getAttribute('viewBox')); }); }");
        byte[] pdf = page.pdf(new Page.PdfOptions()
                .setPreferCSSPageSize(true)
                .setPrintBackground(true)
                .setPath(Path.of("target", "screenshots", name + ".pdf")));
        assertThat(page.evaluate("() => window.printed"))
                .as("charts are drawn for paper, so that their letters keep their size")
                .isEqualTo(List.of("0 0 236 159", "0 0 670 196"));
        PrintedSheet sheet = PrintedSheet.of(pdf);
        assertThat(sheet.widthMillimetres()).isCloseTo(210, within(PAPER_TOLERANCE_MILLIMETRES));
        assertThat(sheet.heightMillimetres()).isCloseTo(297, within(PAPER_TOLERANCE_MILLIMETRES));
        assertThat(sheet.pages()).isBetween(1, 3);

        var screen = page.viewportSize();
        page.setViewportSize(PAPER_WIDTH_PIXELS, 1024);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator(".cockpit-paper-head [data-printed-by]")).containsText("official");
        assertThat(page.locator("[data-signature]")).hasCount(3);
        assertThat(page.locator("[data-signature]").last()).isVisible();
        assertThat(page.locator("[data-figure='total']")).isVisible();
        assertThat(page.locator(TOOLS).filter(new Locator.FilterOptions().setVisible(true)))
                .hasCount(0);
        assertThat(widest(page)).as("nothing is wider than the paper").isLessThanOrEqualTo(PAPER_WIDTH_PIXELS);
        assertThat(hiddenByScrolling(page)).as("every table is shown whole").isZero();
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "screenshots", name + ".png")));
        page.setViewportSize(screen.width, screen.height);
    }

    private static int widest(Page page) {
        return ((Number)
                        page.evaluate(
                                "() => Math.ceil(Math.max(...[...document.querySelectorAll('main *')].map((one) => one.getBoundingClientRect().right)))"))
                .intValue();
    }

    private static int hiddenByScrolling(Page page) {
        return ((Number)
                        page.evaluate(
                                "() => [...document.querySelectorAll('.table-scroll')].filter((one) => one.offsetParent && getComputedStyle(one).overflowY !== 'visible').length"))
                .intValue();
    }
}
