package org.qianmo.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.nio.file.Path;

/** What somebody does at the exchange desk, in terms of the page; in any language. */
final class DeliveryScreen {

    private static final LocatorAssertions.IsVisibleOptions WITHIN_A_JOB =
            new LocatorAssertions.IsVisibleOptions().setTimeout(60_000);

    private final Page page;
    private final String origin;

    DeliveryScreen(Page page, String origin) {
        this.page = page;
        this.origin = origin;
    }

    void open() {
        page.navigate(origin + "/#/exchange");
        assertThat(page.locator(".drop label.button")).isVisible();
    }

    /** Chooses a file as a person does, by the button and the browser's own dialog, and waits until it is recognised. */
    void send(Path file) {
        FileChooser chooser =
                page.waitForFileChooser(() -> page.locator(".drop label.button").click());
        chooser.setFiles(file);
        mustBe("READY");
    }

    void mustBe(String state) {
        assertThat(page.locator(".delivery-head [data-state='" + state + "']")).isVisible(WITHIN_A_JOB);
    }

    /** A step by its place in the row of five; it is the one that is shown afterwards. */
    void step(String name) {
        page.locator("[data-step='" + name + "']").click();
        assertThat(page.locator("[data-step='" + name + "'][aria-current='step']"))
                .isVisible();
    }

    Locator command(String name) {
        return page.locator("[data-command='" + name + "']");
    }

    Locator way(String key) {
        return page.locator("input[name='way'][value='" + key + "']");
    }

    Locator field(String name) {
        return page.locator("[data-field='" + name + "']");
    }

    void check() {
        command("check").click();
        mustBe("CHECKED");
    }

    Locator count(String name) {
        return page.locator("[data-count='" + name + "'] .big");
    }

    void load() {
        command("load").click();
        mustBe("LOADED");
    }
}
