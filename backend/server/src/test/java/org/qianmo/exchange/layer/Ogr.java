package org.qianmo.exchange.layer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** GDAL's programs, which we did not write. */
public final class Ogr {

    private Ogr() {}

    /** On the build server nothing is skipped: there the tests themselves fail without the programs. */
    public static void require() {
        boolean there = run("ogrinfo", "--version").contains("GDAL");
        if (!there) {
            System.out.println("SKIPPED: no ogrinfo on this machine (Debian: gdal-bin)");
        }
        Assumptions.assumeTrue(there || "true".equals(System.getenv("CI")), "no ogrinfo");
    }

    /** @return what it printed; empty where it is not there */
    public static String run(String... command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            process.waitFor(1, TimeUnit.MINUTES);
            return output;
        } catch (IOException absent) {
            return "";
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return "";
        }
    }
}
