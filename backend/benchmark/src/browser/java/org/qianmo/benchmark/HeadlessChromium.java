package org.qianmo.benchmark;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A Chromium without a screen and without a graphics card, whose pages have a probe in them. */
final class HeadlessChromium implements AutoCloseable {

    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final String mark = "--qianmo-benchmark=" + UUID.randomUUID();
    private final Playwright playwright;
    private final Browser browser;
    private final Path probe;

    /** @param probe a script that each page runs before its own */
    HeadlessChromium(Path probe) {
        this.probe = probe;
        List<String> flags = new ArrayList<>(FLAGS);
        flags.add(mark);
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setArgs(flags));
    }

    /** @return a browser that has seen nothing yet: no cache, no session */
    BrowserContext newContext() {
        return browser.newContext(
                new Browser.NewContextOptions().setLocale("zh-CN").setViewportSize(1440, 900));
    }

    Page newPage(BrowserContext context) throws IOException {
        Page page = context.newPage();
        page.addInitScript(probe);
        return page;
    }

    /** @return MiB of all processes of the browser */
    long memory() throws IOException {
        return ProcessMemory.of(mark);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
