package org.qianmo.benchmark;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How long after the last move of the pointer the official areas and the findings of what is drawn are on the page: corners
 * of parcels are dragged, with what they share with neighbours, and held still.
 *
 * <p>{@code LiveMapTimes <server> <account> <probe.js>} prints lines as {@link MapTimes} does. The password is in
 * {@code QIANMO_PASSWORD}.
 */
final class LiveMapTimes {

    private static final double[][] PLACES = {{113.145, 23.118}, {113.127, 23.099}, {112.955, 22.975}, {112.971, 22.962}
    };

    private static final int ZOOM = 18;
    private static final int CORNERS = 4;
    private static final int RESTS = 5;
    private static final int STEPS = 12;
    private static final int REST_MILLISECONDS = 500;

    private final MapPage map;
    private final Page page;
    private final Mouse mouse;
    private final List<Double> times = new ArrayList<>();
    private int silent;

    private LiveMapTimes(MapPage map) {
        this.map = map;
        page = map.page;
        mouse = page.mouse();
    }

    public static void main(String[] arguments) throws IOException {
        try (HeadlessChromium chromium = new HeadlessChromium(Path.of(arguments[2]));
                BrowserContext context = chromium.newContext()) {
            MapPage map = new MapPage(chromium.newPage(context), arguments[0]);
            map.signIn(arguments[1]);
            new LiveMapTimes(map).measure();
        }
    }

    private void measure() {
        page.evaluate("() => probe.timeLive()");
        for (double[] place : PLACES) {
            map.go(place, ZOOM);
            if (openAParcel()) {
                dragCorners();
                close();
            }
        }
        MapPage.print("areas and findings after the last move of the pointer", times);
        if (silent > 0) {
            System.out.printf("rests of the pointer without an answer|%d|||%n", silent);
        }
    }

    /** @return whether a parcel lies in the middle of the map and is now edited */
    private boolean openAParcel() {
        mouse.click(820, 450);
        Locator edit = page.locator(".panel.inspector .commands button.primary");
        page.waitForTimeout(800);
        if (edit.count() == 0) {
            return false;
        }
        edit.click();
        page.locator(".map-handle-corner").first().waitFor();
        page.waitForTimeout(800);
        return true;
    }

    private void dragCorners() {
        int corners = Math.min(CORNERS, page.locator(".map-handle-corner").count());
        for (int corner = 0; corner < corners; corner++) {
            BoundingBox box = page.locator(".map-handle-corner").nth(corner).boundingBox();
            double x = box.x + box.width / 2;
            double y = box.y + box.height / 2;
            mouse.move(x, y);
            mouse.down();
            for (int rest = 1; rest <= RESTS; rest++) {
                moveAndRest(x, y, rest);
            }
            mouse.up();
            page.waitForTimeout(REST_MILLISECONDS);
        }
    }

    /** Around the place where the corner was, farther out with each rest. */
    private void moveAndRest(double x, double y, int rest) {
        double radius = 4 + 3 * rest;
        for (int step = 1; step <= STEPS; step++) {
            double angle = Math.PI * (rest + (double) step / STEPS);
            mouse.move(x + radius * Math.cos(angle), y + radius * Math.sin(angle));
            page.waitForTimeout(8);
        }
        page.waitForTimeout(REST_MILLISECONDS);
        Object answered = page.evaluate("() => probe.takeLive()");
        if (answered == null) {
            silent++;
        } else {
            times.add(((Number) answered).doubleValue());
        }
    }

    /** Nothing is kept: the next parcel begins with the land as it is. */
    private void close() {
        page.locator(".map").focus();
        page.keyboard().press("Escape");
        Locator yes = page.locator("dialog button.primary");
        page.waitForTimeout(300);
        if (yes.count() > 0) {
            yes.click();
        }
        page.waitForTimeout(300);
        page.keyboard().press("Escape");
    }
}
