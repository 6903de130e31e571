package org.qianmo.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.qianmo.exchange.layer.LandLayer;
import org.qianmo.exchange.layer.UnusableFile;
import org.qianmo.exchange.layer.UploadedFile;

/**
 * Whatever bytes come, by whatever name: rows, or a file that is refused with a code, within ten seconds. Never another
 * exception, never a file outside of the work folder. A minute, unless {@value #SECONDS} says otherwise.
 */
class ReadersFuzzProperties {

    private static final String SECONDS = "qianmo.fuzz.seconds";
    private static final long UNTIL = System.nanoTime()
            + Duration.ofSeconds(Integer.getInteger(SECONDS, 60)).toNanos();
    private static final Duration CASE_MAX = Duration.ofSeconds(10);

    /** Lengths, offsets and signs matter most. */
    private static final byte[] EXTREMES = {0, 1, -1, Byte.MAX_VALUE, Byte.MIN_VALUE, '"', '<', '[', ',', '\n'};

    private static final List<byte[]> WORDS = words(
            "NaN",
            "Infinity",
            "-1",
            "1e308",
            "999999999",
            "4294967295",
            "2147483647",
            "\u0000",
            "[[[[[[[[",
            "]]]]",
            "{\"a\":",
            "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\">]>",
            "&a;&a;&a;",
            "POLYGON ((",
            "EMPTY",
            "\r\n",
            "@",
            ",,,,",
            "\uFEFF",
            "0\nSECTION\n",
            "\"\"\"\"",
            "../../",
            "平东");

    private static final Map<String, byte[]> SEEDS = seeds();
    private static final Arrivals ARRIVALS = ReadableFormats.arrivals();
    private static int tried;

    @Property(tries = 2_000_000, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void spoiledFilesAreReadOrRefused(@ForAll long seed) throws Exception {
        if (System.nanoTime() > UNTIL) {
            return;
        }
        tried++;
        Random random = new Random(seed);
        String name = List.copyOf(SEEDS.keySet()).get(random.nextInt(SEEDS.size()));
        byte[] spoiled = spoiled(SEEDS.get(name), random);
        Path root = Files.createTempDirectory("fuzz");
        try {
            long start = System.nanoTime();
            read(root, name, spoiled);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).as(name).isLessThan(CASE_MAX);
            assertThat(root.toFile().list()).as(name).containsExactlyInAnyOrder("upload", "work");
        } catch (Exception | StackOverflowError | OutOfMemoryError | AssertionError failed) {
            Path kept = Files.write(Path.of("target", "fuzz-" + seed + "-" + name), spoiled);
            throw new AssertionError("seed " + seed + ", kept as " + kept, failed);
        } finally {
            WorkFolder.delete(root);
        }
    }

    @net.jqwik.api.lifecycle.AfterContainer
    static void say() {
        System.out.println("fuzzed " + tried + " files of " + SEEDS.keySet());
    }

    private static void read(Path root, String name, byte[] bytes) throws IOException {
        Path upload = Files.write(root.resolve("upload"), bytes);
        Path work = Files.createDirectory(root.resolve("work"));
        try {
            Arrival arrival = ARRIVALS.open(new UploadedFile(upload, name, work));
            for (IncomingLayer layer :
                    arrival.layers().subList(0, Math.min(4, arrival.layers().size()))) {
                readAll(layer);
            }
        } catch (UnusableFile refused) {
            assertThat(refused.notice().zh()).isNotBlank();
            assertThat(refused.notice().en()).isNotBlank();
        }
    }

    private static void readAll(IncomingLayer incoming) throws UnusableFile, IOException {
        try (LandLayer layer = incoming.open(Optional.empty())) {
            for (var row = layer.next(); row.isPresent(); row = layer.next()) {
                assertThat(row.get().polygon().isPresent() || row.get().fault().isPresent())
                        .as("row %s", row.get().number())
                        .isTrue();
                assertThat(layer.progress()).isBetween(0.0, 1.0);
            }
        }
    }

    private static byte[] spoiled(byte[] sound, Random random) {
        byte[] bytes = sound.clone();
        int changes = 1 + random.nextInt(6);
        for (int i = 0; i < changes && bytes.length > 0; i++) {
            bytes = switch (random.nextInt(6)) {
                case 0, 1 -> changed(bytes, random, (byte) random.nextInt());
                case 2 -> changed(bytes, random, EXTREMES[random.nextInt(EXTREMES.length)]);
                case 3 -> inserted(bytes, random, WORDS.get(random.nextInt(WORDS.size())));
                case 4 -> inserted(bytes, random, piece(bytes, random));
                default ->
                    random.nextInt(3) == 0
                            ? Arrays.copyOf(bytes, random.nextInt(bytes.length))
                            : without(bytes, random);
            };
        }
        return bytes;
    }

    private static byte[] changed(byte[] bytes, Random random, byte to) {
        bytes[random.nextInt(bytes.length)] = to;
        return bytes;
    }

    private static byte[] inserted(byte[] bytes, Random random, byte[] word) {
        int at = random.nextInt(bytes.length + 1);
        byte[] longer = new byte[bytes.length + word.length];
        System.arraycopy(bytes, 0, longer, 0, at);
        System.arraycopy(word, 0, longer, at, word.length);
        System.arraycopy(bytes, at, longer, at + word.length, bytes.length - at);
        return longer;
    }

    private static byte[] piece(byte[] bytes, Random random) {
        int from = random.nextInt(bytes.length);
        return Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + 1 + random.nextInt(200)));
    }

    private static byte[] without(byte[] bytes, Random random) {
        int from = random.nextInt(bytes.length);
        int to = Math.min(bytes.length, from + 1 + random.nextInt(40));
        byte[] shorter = new byte[bytes.length - (to - from)];
        System.arraycopy(bytes, 0, shorter, 0, from);
        System.arraycopy(bytes, to, shorter, from, bytes.length - to);
        return shorter;
    }

    private static List<byte[]> words(String... words) {
        return Arrays.stream(words)
                .map(word -> word.getBytes(StandardCharsets.UTF_8))
                .toList();
    }

    private static Map<String, byte[]> seeds() {
        try {
            return Seeds.all();
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }
}
