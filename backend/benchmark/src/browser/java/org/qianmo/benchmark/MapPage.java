package org.qianmo.benchmark;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Locale;

/** The page of Qianmo with its map, moved as a person moves it. */
final class MapPage {

    /** What a view needs to settle: legend, link, labels. */
    private static final int SETTLE_MILLISECONDS = 700;

    final Page page;
    private final String server;

    MapPage(Page page, String server) {
        this.page = page;
        this.server = server;
    }

    /** @return milliseconds from the key that signs in until all tiles of the first view are painted */
    double signIn(String account) {
        page.navigate(server + "/");
        page.getByLabel("用户名").fill(account);
        page.getByLabel("密码").fill(System.getenv("QIANMO_PASSWORD"));
        page.evaluate("() => probe.timeFirstMap()");
        page.keyboard().press("Enter");
        page.waitForFunction("() => probe.first");
        return number(page.evaluate("() => probe.first"));
    }

    void go(double[] place, int zoom) {
        jump(place, zoom);
        page.waitForTimeout(SETTLE_MILLISECONDS);
    }

    /** @return milliseconds until all tiles are painted */
    double jump(double[] place, int zoom) {
        String hash = String.format(Locale.ROOT, "#/map?z=%d&c=%.6f,%.6f", zoom, place[0], place[1]);
        return number(page.evaluate("hash => probe.jump(hash)", hash));
    }

    @SuppressWarnings("unchecked")
    List<Double> numbers(String script, Object argument) {
        return ((List<Object>) page.evaluate(script, argument))
                .stream().map(MapPage::number).toList();
    }

    /** Prints "what|n|p50|p95|max". */
    static void print(String what, List<Double> milliseconds) {
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

    private static double number(Object value) {
        return ((Number) value).doubleValue();
    }
}
