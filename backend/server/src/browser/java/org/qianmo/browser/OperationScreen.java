package org.qianmo.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.util.Locale;

/** Operations on the map in terms of the page: places are those of the {@link TrialDraft}. */
final class OperationScreen {

    /** Pixels of a degree of longitude at zoom 18. */
    private static final double PIXELS_PER_DEGREE = 256.0 * (1 << 18) / 360;

    private final Page page;
    private final TrialDraft trial;

    OperationScreen(Page page, TrialDraft trial) {
        this.page = page;
        this.trial = trial;
    }

    /** Takes up the draft, as a person does from the map. */
    void takeUpDraft() {
        page.getByText("选择案卷…").click();
        page.locator("#draftChoice").selectOption(String.valueOf(trial.record));
        page.locator("dialog button.primary").click();
        assertThat(page.locator(".draft-bar")).isVisible();
        page.waitForTimeout(500);
    }

    void begin(String operation) {
        page.locator(".op-menu summary").click();
        page.locator("[data-start='" + operation + "']").click();
        assertThat(panel(operation)).isVisible();
        page.waitForTimeout(400); // The map takes its new width.
    }

    Locator panel(String operation) {
        return page.locator(".panel.operation[data-operation='" + operation + "']");
    }

    /** Where a place is on the screen now: the address says what is in the middle of the map. */
    double[] at(double x, double y) {
        String hash = page.url();
        String[] centre = hash.replaceAll(".*[?&]c=([-0-9.]+)(?:,|%2C)([-0-9.]+).*", "$1 $2")
                .split(" ");
        BoundingBox box = page.locator(".map").boundingBox();
        double east = trial.longitude(x) - Double.parseDouble(centre[0]);
        double north = mercator(trial.latitude(y)) - mercator(Double.parseDouble(centre[1]));
        return new double[] {
            box.x + box.width / 2 + east * PIXELS_PER_DEGREE, box.y + box.height / 2 - north * PIXELS_PER_DEGREE
        };
    }

    private static double mercator(double latitude) {
        return Math.toDegrees(Math.log(Math.tan(Math.PI / 4 + Math.toRadians(latitude) / 2)));
    }

    void click(double x, double y) {
        double[] place = at(x, y);
        page.mouse().move(place[0] - 3, place[1]);
        page.mouse().move(place[0], place[1]);
        page.mouse().click(place[0], place[1]);
        page.waitForTimeout(150);
    }

    /** One drag with the button held; `meanwhile` is looked at before it is let go. */
    void drag(double[] from, double[] to, Runnable meanwhile) {
        double[] a = at(from[0], from[1]);
        double[] b = at(to[0], to[1]);
        page.mouse().move(a[0], a[1]);
        page.mouse().down();
        for (int step = 1; step <= 8; step++) {
            page.mouse().move(a[0] + (b[0] - a[0]) * step / 8, a[1] + (b[1] - a[1]) * step / 8);
        }
        meanwhile.run();
        page.mouse().up();
    }

    /** Goes with the keyboard's cursor to a place: coordinates are typed into the palette. */
    void cursorTo(double x, double y) {
        command(String.format(Locale.ROOT, "%.7f, %.7f", trial.longitude(x), trial.latitude(y)));
        page.waitForTimeout(100);
    }

    /** Runs the first command that the palette finds. */
    void command(String words) {
        page.keyboard().press("Control+k");
        assertThat(page.locator(".modal.palette")).isVisible();
        page.keyboard().type(words);
        assertThat(page.locator("#palette-0")).isVisible();
        page.keyboard().press("Enter");
        assertThat(page.locator(".modal.palette")).isHidden();
    }

    /** Presses the button that does it, once the preview is there. */
    void perform(String operation, int parts) {
        assertThat(panel(operation).locator("[data-part]")).hasCount(parts);
        panel(operation).locator("[data-command='do']").click();
        isDone(operation);
    }

    void isDone(String operation) {
        assertThat(panel(operation)).isHidden();
        assertThat(page.locator(".toast.done").last()).isVisible();
    }

    /** Sum of the areas that the panel shows, as the server gave them. */
    double sumOfParts() {
        return ((Number)
                        page.evaluate(
                                "[...document.querySelectorAll('[data-part]')].reduce((sum, part) => sum + Number(part.dataset.squareMetres), 0)"))
                .doubleValue();
    }
}
