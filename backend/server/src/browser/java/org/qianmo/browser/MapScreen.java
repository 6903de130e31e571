package org.qianmo.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.util.Locale;

/** What a planner does on the map, in terms of the page. */
final class MapScreen {

    private final Page page;
    private final String origin;

    MapScreen(Page page, String origin) {
        this.page = page;
        this.origin = origin;
    }

    void signIn(String username, String password) {
        page.navigate(origin + "/");
        page.getByLabel("用户名").fill(username);
        page.getByLabel("密码").fill(password);
        button("登录").click();
        assertThat(button("新建地块")).isVisible();
    }

    /** Opens the map at a place, far enough in that a pixel is about half a metre. */
    void goTo(double longitude, double latitude) {
        page.navigate(origin + String.format(Locale.ROOT, "/#/map?z=18&c=%.7f,%.7f", longitude, latitude));
        assertThat(page.getByText("正在加载地图")).isHidden();
        page.waitForTimeout(700);
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private Locator map() {
        return page.getByLabel("地图", new Page.GetByLabelOptions().setExact(true))
                .first();
    }

    /** Middle of the map as it was before a panel opened beside it: the place that {@link #goTo} named. */
    double[] middle() {
        BoundingBox box = map().boundingBox();
        return new double[] {box.x + box.width / 2, box.y + box.height / 2};
    }

    void click(double x, double y) {
        page.mouse().move(x, y);
        page.mouse().click(x, y);
        page.waitForTimeout(120);
    }

    /** Draws a ring; each corner is an offset from the place, in pixels, x to the right and y down. */
    void draw(double[] place, double[]... corners) {
        button("新建地块").click();
        for (double[] corner : corners) {
            click(place[0] + corner[0], place[1] + corner[1]);
        }
        page.keyboard().press("Enter");
    }

    void drag(double fromX, double fromY, double toX, double toY) {
        page.mouse().move(fromX, fromY);
        page.mouse().down();
        page.mouse().move((fromX + toX) / 2, (fromY + toY) / 2);
        page.mouse().move(toX, toY);
        page.mouse().up();
    }

    void chooseLandClass(String code) {
        page.getByLabel("地类", new Page.GetByLabelOptions().setExact(true))
                .last()
                .selectOption(code);
    }
}
