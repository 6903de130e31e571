package org.qianmo.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.util.Map;
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

/** A doubt about the ground of a voucher, from its passport to its end, and all that rests on a spot of the map. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = DemoStore.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VoucherDoubtsIT {

    private static final String PASSWORD = "qianmo-demo-two";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcTemplate jdbc;

    private String origin;
    private ApiClient viewer;
    private Chromium raising;
    private Chromium ending;

    @BeforeAll
    void signIn() {
        origin = "http://127.0.0.1:" + port;
        viewer = new ApiClient(port, "viewer", "qianmo-demo");
        new ApiClient(port, "admin", "qianmo-demo")
                .post(
                        "/api/people",
                        "{\"username\":\"official-of-doubts\",\"role\":\"OFFICIAL\",\"territoryCode\":\"440605\",\"password\":\""
                                + PASSWORD + "\"}")
                .mustBe(201);
        raising = new Chromium(1440, 900);
        new MapScreen(raising.page, origin).signIn("official", "qianmo-demo");
        ending = new Chromium(1024, 768);
        new MapScreen(ending.page, origin).signIn("official-of-doubts", PASSWORD);
        ending.page.locator("input[name='locale'][value='en']").check(new Locator.CheckOptions().setForce(true));
    }

    @AfterAll
    void close() {
        assertThat(raising.faults).isEmpty();
        assertThat(ending.faults).isEmpty();
        raising.close();
        ending.close();
    }

    private String state(String serial) {
        return viewer.get("/api/vouchers/" + serial)
                .mustBe(200)
                .json()
                .path("voucher")
                .path("state")
                .asString();
    }

    @Test
    void doubtHoldsAtOnceAndSomebodyElseEndsIt() {
        String serial = viewer.get("/api/vouchers?state=ISSUED&kind=LAND&limit=1")
                .json()
                .path("vouchers")
                .path(0)
                .path("serial")
                .asString();
        String address = raise(serial);
        assertThat(state(serial)).isEqualTo("HELD");
        lookAtTheSpot(serial);

        Page page = ending.page;
        page.navigate(address);
        assertThat(page.locator("[data-held='" + serial + "']").first()).isVisible();
        ending.screenshot("doubt-open-en");
        page.locator("[data-command='end']").click();
        page.locator("#doubt-words").fill("The photographs are of another plot.");
        ending.screenshot("doubt-end-en");
        page.locator("[data-command='commit']").click();
        assertThat(page.locator("[data-doubt-state]")).hasText("Released");
        assertThat(state(serial)).isEqualTo("ISSUED");
        page.navigate(origin + "/#/vouchers/doubts");
        assertThat(page.locator(".chip.doubt-RELEASED").first()).isVisible();
        ending.screenshot("doubt-list-en");
    }

    /** @return the address of the doubt */
    private String raise(String serial) {
        Page page = raising.page;
        page.navigate(origin + "/#/vouchers/" + serial);
        page.locator("[data-command='doubt']").click();
        assertThat(page.locator("#doubt-voucher")).hasValue(serial);
        page.locator("[data-command='commit']").click();
        assertThat(page.locator("#doubt-words-fault")).hasText("请填写");
        page.locator("#doubt-words").fill("巡查发现地块上又建起了棚屋");
        raising.screenshot("doubt-register-zh");
        page.locator("[data-command='commit']").click();
        assertThat(page.locator("[data-doubt-state]")).hasText("冻结中");
        assertThat(page.locator("[data-command='end']")).hasCount(0);
        raising.screenshot("doubt-open-zh");
        return page.url();
    }

    private void lookAtTheSpot(String serial) {
        Map<String, Object> spot = jdbc.queryForMap(
                "select st_x(p) as lon, st_y(p) as lat from (select st_pointonsurface(geom) as p from ground_claim"
                        + " where voucher_serial = ? order by part limit 1) s",
                serial);
        MapScreen map = new MapScreen(raising.page, origin);
        map.goTo((double) spot.get("lon"), (double) spot.get("lat"));
        Page page = raising.page;
        BoundingBox box = page.locator(".map").first().boundingBox();
        page.mouse().click(box.x + box.width / 2, box.y + box.height / 2);
        page.locator("[data-command='resting']").click();
        assertThat(page.locator("[data-claim='" + serial + "']")).isVisible();
        assertThat(page.locator("[data-entry='HOLD']").first()).isVisible();
        raising.screenshot("spot-zh");
    }
}
