package org.qianmo.benchmark;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * How fast the map is in headless Chromium, with pointer events as a hand makes them, on a server that runs already.
 *
 * <p>{@code MapTimes <server> <account> <probe.js> [part…]} prints a line a figure, "what|n|p50|p95|max", milliseconds; the
 * memory is in MiB. Parts: first, frames, jumps, clicks, memory, baseline; all of them if none is named. The password is
 * in {@code QIANMO_PASSWORD}.
 */
final class MapTimes {

    /** In the middle of a town, and about 25 km away in another. */
    private static final double[] HERE = {113.145, 23.118};

    private static final double[] THERE = {112.955, 22.975};

    private static final List<String> PARTS = List.of("first", "frames", "jumps", "clicks", "memory", "baseline");
    private static final int ROUNDS = 5;
    private static final int CLICKS = 40;

    private final MapPage map;
    private final Page page;
    private final Mouse mouse;

    private MapTimes(MapPage map) {
        this.map = map;
        page = map.page;
        mouse = page.mouse();
    }

    public static void main(String[] arguments) throws IOException {
        List<String> named = Arrays.asList(arguments).subList(3, arguments.length);
        Set<String> parts = new LinkedHashSet<>(named.isEmpty() ? PARTS : named);
        try (HeadlessChromium chromium = new HeadlessChromium(Path.of(arguments[2]))) {
            if (parts.contains("first")) {
                firstMaps(chromium, arguments[0], arguments[1]);
            }
            try (BrowserContext context = chromium.newContext()) {
                MapPage map = new MapPage(chromium.newPage(context), arguments[0]);
                map.signIn(arguments[1]);
                new MapTimes(map).measure(parts, chromium);
            }
        }
    }

    private static void firstMaps(HeadlessChromium chromium, String server, String account) throws IOException {
        List<Double> first = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            try (BrowserContext context = chromium.newContext()) {
                first.add(new MapPage(chromium.newPage(context), server).signIn(account));
            }
        }
        MapPage.print("first useful map after sign-in", first);
    }

    private void measure(Set<String> parts, HeadlessChromium chromium) throws IOException {
        if (parts.contains("frames")) {
            frames();
        }
        if (parts.contains("jumps")) {
            jumps();
        }
        if (parts.contains("clicks")) {
            clicks();
        }
        if (parts.contains("memory")) {
            System.out.printf("memory of the browser, all processes|1|%d|%1$d|%1$d%n", chromium.memory());
        }
        if (parts.contains("baseline")) {
            baseline();
        }
    }

    private void frames() {
        for (int zoom = 14; zoom <= 18; zoom++) {
            map.go(HERE, zoom);
            MapPage.print("pan at zoom " + zoom, framesOf(this::pan));
            map.go(HERE, zoom);
            MapPage.print("zoom in and out at zoom " + zoom, framesOf(this::zoomInAndOut));
        }
    }

    private void jumps() {
        for (int zoom : new int[] {15, 16}) {
            List<Double> times = new ArrayList<>();
            map.go(HERE, zoom);
            for (int round = 0; round < 2 * ROUNDS; round++) {
                double shift = 0.012 * (round / 2);
                double[] place = round % 2 == 0 ? THERE : HERE;
                times.add(map.jump(new double[] {place[0] + shift, place[1]}, zoom));
                page.waitForTimeout(600);
            }
            MapPage.print("all tiles painted after 25 km at zoom " + zoom, times);
        }
    }

    private void clicks() {
        map.go(HERE, 17);
        page.evaluate("() => probe.timeClicks()");
        for (int click = 0; click < CLICKS; click++) {
            mouse.click(420 + 60 * (click % 8), 200 + 100 * (click / 8));
            page.waitForTimeout(250);
        }
        List<Double> times = map.numbers("() => probe.clicks", null);
        MapPage.print("click to the id of the parcel", times);
        MapPage.print("click to the id of the parcel, the first one", times.subList(0, Math.min(1, times.size())));
    }

    private void baseline() {
        List<Double> first =
                map.numbers("([lon, lat]) => probe.geoJsonMap(lon, lat, 17)", Arrays.asList(HERE[0], HERE[1]));
        MapPage.print(
                "baseline L.geoJSON on a canvas, zoom 17: " + first.get(1).intValue() + " parcels, first paint",
                first.subList(0, 1));
        MapPage.print("baseline L.geoJSON on a canvas, pan at zoom 17", framesOf(this::pan));
        MapPage.print("baseline L.geoJSON on a canvas, zoom in and out at zoom 17", framesOf(this::zoomInAndOut));
    }

    private List<Double> framesOf(Runnable gesture) {
        page.evaluate("() => probe.startFrames()");
        gesture.run();
        return map.numbers("() => probe.endFrames()", null);
    }

    /** Two screens to the west and back, in drags of some 500 pixels. */
    private void pan() {
        for (int drag = 0; drag < 8; drag++) {
            int direction = drag < 4 ? 1 : -1;
            mouse.move(860 - direction * 260, 450);
            mouse.down();
            for (int step = 1; step <= 26; step++) {
                mouse.move(860 - direction * 260 + direction * 20 * step, 450 + 2 * step);
                page.waitForTimeout(8);
            }
            mouse.up();
            page.waitForTimeout(120);
        }
    }

    private void zoomInAndOut() {
        mouse.move(860, 450);
        for (int turn : new int[] {-1, 1, 1, -1}) {
            mouse.wheel(0, turn * 120);
            page.waitForTimeout(700);
        }
    }
}
