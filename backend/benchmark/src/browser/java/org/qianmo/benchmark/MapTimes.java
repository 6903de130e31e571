package org.qianmo.benchmark;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * How fast the map is in headless Chromium, with pointer events as a hand makes them, on a server that runs already.
 *
 * <p>{@code MapTimes <server> <account> <probe.js>} prints a line a figure, "what|n|p50|p95|max", milliseconds; the memory
 * is in MiB. The password is in {@code QIANMO_PASSWORD}.
 */
final class MapTimes {

    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    /** In the middle of a town, and about 25 km away in another. */
    private static final double[] HERE = {113.145, 23.118};

    private static final double[] THERE = {112.955, 22.975};

    private static final int ROUNDS = 5;
    private static final int CLICKS = 40;

    private final Page page;
    private final String server;

    private MapTimes(Page page, String server) {
        this.page = page;
        this.server = server;
    }

    public static void main(String[] arguments) throws IOException {
        Path probe = Path.of(arguments[2]);
        String mark = "--qianmo-benchmark=" + UUID.randomUUID();
        List<String> flags = new ArrayList<>(FLAGS);
        flags.add(mark);
        try (Playwright playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                Browser browser = playwright
                        .chromium()
                        .launch(new LaunchOptions()
                                .setExecutablePath(Path.of("/usr/bin/chromium"))
                                .setArgs(flags))) {
            List<Double> first = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                try (BrowserContext context = newContext(browser)) {
                    first.add(new MapTimes(newPage(context, probe), arguments[0]).firstMap(arguments[1]));
                }
            }
            print("first useful map after sign-in", first);
            try (BrowserContext context = newContext(browser)) {
                MapTimes times = new MapTimes(newPage(context, probe), arguments[0]);
                times.firstMap(arguments[1]);
                times.frames();
                times.jumps();
                times.clicks();
                System.out.printf(
                        Locale.ROOT, "memory of the browser, all processes|1|%d|%1$d|%1$d%n", ProcessMemory.of(mark));
                times.baseline();
            }
        }
    }

    private static BrowserContext newContext(Browser browser) {
        return browser.newContext(
                new Browser.NewContextOptions().setLocale("zh-CN").setViewportSize(1440, 900));
    }

    private static Page newPage(BrowserContext context, Path probe) throws IOException {
        Page page = context.newPage();
        page.addInitScript(probe);
        return page;
    }

    private double firstMap(String account) {
        page.navigate(server + "/");
        page.getByLabel("用户名").fill(account);
        page.getByLabel("密码").fill(System.getenv("QIANMO_PASSWORD"));
        page.evaluate("() => probe.timeFirstMap()");
        page.keyboard().press("Enter");
        page.waitForFunction("() => probe.first");
        return number(page.evaluate("() => probe.first"));
    }

    private void frames() {
        for (int zoom = 14; zoom <= 18; zoom++) {
            go(HERE, zoom);
            print("pan at zoom " + zoom, framesOf(this::pan));
            go(HERE, zoom);
            print("zoom in and out at zoom " + zoom, framesOf(this::zoomInAndOut));
        }
    }

    private void jumps() {
        for (int zoom : new int[] {15, 16}) {
            List<Double> times = new ArrayList<>();
            go(HERE, zoom);
            for (int round = 0; round < 2 * ROUNDS; round++) {
                double shift = 0.012 * (round / 2);
                double[] place = round % 2 == 0 ? THERE : HERE;
                Object jump = page.evaluate("hash => probe.jump(hash)", hash(place[0] + shift, place[1], zoom));
                times.add(number(jump));
                page.waitForTimeout(600);
            }
            print("all tiles painted after 25 km at zoom " + zoom, times);
        }
    }

    private void clicks() {
        go(HERE, 17);
        page.evaluate("() => probe.timeClicks()");
        for (int click = 0; click < CLICKS; click++) {
            page.mouse().click(420 + 60 * (click % 8), 200 + 100 * (click / 8));
            page.waitForTimeout(250);
        }
        print("click to the id of the parcel", numbers(page.evaluate("() => probe.clicks")));
    }

    private void baseline() {
        Object made = page.evaluate("([lon, lat]) => probe.geoJsonMap(lon, lat, 17)", Arrays.asList(HERE[0], HERE[1]));
        List<Double> first = numbers(made);
        print(
                "baseline L.geoJSON on a canvas, zoom 17: " + first.get(1).intValue() + " parcels, first paint",
                first.subList(0, 1));
        print("baseline L.geoJSON on a canvas, pan at zoom 17", framesOf(this::pan));
        print("baseline L.geoJSON on a canvas, zoom in and out at zoom 17", framesOf(this::zoomInAndOut));
    }

    private List<Double> framesOf(Runnable gesture) {
        page.evaluate("() => probe.startFrames()");
        gesture.run();
        return numbers(page.evaluate("() => probe.endFrames()"));
    }

    /** Two screens to the west and back, in drags of some 500 pixels. */
    private void pan() {
        for (int drag = 0; drag < 8; drag++) {
            int direction = drag < 4 ? 1 : -1;
            page.mouse().move(860 - direction * 260, 450);
            page.mouse().down();
            for (int step = 1; step <= 26; step++) {
                page.mouse().move(860 - direction * 260 + direction * 20 * step, 450 + 2 * step);
                page.waitForTimeout(8);
            }
            page.mouse().up();
            page.waitForTimeout(120);
        }
    }

    private void zoomInAndOut() {
        page.mouse().move(860, 450);
        for (int turn : new int[] {-1, 1, 1, -1}) {
            page.mouse().wheel(0, turn * 120);
            page.waitForTimeout(700);
        }
    }

    private void go(double[] place, int zoom) {
        page.evaluate("hash => probe.jump(hash)", hash(place[0], place[1], zoom));
        page.waitForTimeout(700);
    }

    private static String hash(double longitude, double latitude, int zoom) {
        return String.format(Locale.ROOT, "#/map?z=%d&c=%.6f,%.6f", zoom, longitude, latitude);
    }

    private static void print(String what, List<Double> milliseconds) {
        double[] sorted =
                milliseconds.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        if (sorted.length == 0) {
            System.out.printf("%s|0|||%n", what);
            return;
        }
        double p50 = sorted[(sorted.length - 1) / 2];
        double p95 = sorted[(int) Math.ceil(0.95 * sorted.length) - 1];
        System.out.printf(
                Locale.ROOT, "%s|%d|%.1f|%.1f|%.1f%n", what, sorted.length, p50, p95, sorted[sorted.length - 1]);
    }

    @SuppressWarnings("unchecked")
    private static List<Double> numbers(Object values) {
        return ((List<Object>) values).stream().map(MapTimes::number).toList();
    }

    private static double number(Object value) {
        return ((Number) value).doubleValue();
    }
}
