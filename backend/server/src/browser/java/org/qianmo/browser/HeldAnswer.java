package org.qianmo.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** An answer that is late: what the page asks from now on is answered when the test says so. */
final class HeldAnswer {

    /** Long enough that the page has done what it does with an answer. */
    private static final int DONE_WITH_IT_MILLISECONDS = 300;

    private final Page page;
    private final Pattern address;
    private final List<Route> asked = new ArrayList<>();

    /** @param path as an expression: all of it, with any parameters */
    HeldAnswer(Page page, String path) {
        this.page = page;
        this.address = Pattern.compile("^https?://[^/]+" + path + "(\\?.*)?$");
        page.route(this.address, asked::add);
    }

    void awaitAsked() {
        page.waitForCondition(() -> !asked.isEmpty());
    }

    /** Returns when the answers have come and the page has taken note of them. */
    void letGo() {
        page.waitForResponse(address, () -> asked.forEach(Route::resume));
        page.unroute(address);
        page.waitForTimeout(DONE_WITH_IT_MILLISECONDS);
    }
}
