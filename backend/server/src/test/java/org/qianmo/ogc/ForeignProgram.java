package org.qianmo.ogc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A program of somebody else's that reads our service; left out, aloud, where it is not installed, but never in CI. */
final class ForeignProgram {

    private static final int MINUTES_MAX = 3;

    /** Debian's, which sees the packages of Debian. */
    private static final String PYTHON = "/usr/bin/python3";

    private ForeignProgram() {}

    static void needOgrinfo() {
        need("ogrinfo", succeeds("ogrinfo", "--version"), "gdal-bin");
    }

    /** @param debian name of the package that has the module */
    static void needPython(String module, String debian) {
        need(module, succeeds(PYTHON, "-c", "import " + module), debian);
    }

    private static void need(String what, boolean there, String debian) {
        System.out.println(
                what + (there ? ": reads the service" : ": LEFT OUT, not installed (Debian: " + debian + ")"));
        assumeTrue(there || "true".equals(System.getenv("CI")), what);
    }

    private static boolean succeeds(String... command) {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException notThere) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    static String python(String script, String... arguments) throws IOException, InterruptedException {
        Path file = Files.createTempFile("ogc", ".py");
        try (InputStream source = ForeignProgram.class.getResourceAsStream("/ogc/" + script)) {
            Files.write(file, source.readAllBytes());
            List<String> command = new ArrayList<>(List.of(PYTHON, file.toString()));
            command.addAll(List.of(arguments));
            return run(command);
        } finally {
            Files.delete(file);
        }
    }

    /** @return what it printed; it must end well, and soon */
    static String run(List<String> command) throws IOException, InterruptedException {
        Path printed = Files.createTempFile("ogc", ".txt");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(printed.toFile());
        builder.environment().put("QT_QPA_PLATFORM", "offscreen");
        builder.environment().put("HOME", Files.createTempDirectory("ogc-home").toString());
        Process process = builder.start();
        boolean ended = process.waitFor(MINUTES_MAX, TimeUnit.MINUTES);
        process.destroyForcibly();
        String output = Files.readString(printed, StandardCharsets.UTF_8);
        assertThat(ended).as(output).isTrue();
        assertThat(process.exitValue()).as(output).isZero();
        return output;
    }
}
