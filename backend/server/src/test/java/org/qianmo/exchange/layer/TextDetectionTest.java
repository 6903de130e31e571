package org.qianmo.exchange.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextDetectionTest {

    @TempDir
    private Path folder;

    /** Bytes by hand: 地 is E5 9C B0 in UTF-8, B5 D8 in GBK, 30 57 in UTF-16LE. */
    @ParameterizedTest
    @CsvSource({
        "41 42 0A, UTF-8, 0, AB",
        "E5 9C B0 0A, UTF-8, 0, 地",
        "EF BB BF E5 9C B0, UTF-8, 3, 地",
        "B5 D8 0A, GBK, 0, 地",
        "FF FE 30 57, UTF-16LE, 2, 地",
        "FE FF 57 30, UTF-16BE, 2, 地",
        "E5 9C, GBK, 0, 鍦",
        "41 ED A0 80, GBK, 0, A",
        "'', UTF-8, 0, ''"
    })
    void bytesSayTheirEncoding(String hex, String encoding, int mark, String text) throws Exception {
        Path file = Files.write(folder.resolve("x"), HexFormat.of().parseHex(hex.replace(" ", "")));

        TextDetection detected = TextDetection.of(file, Optional.empty());

        assertThat(detected.decision().encoding().name()).isEqualTo(encoding);
        assertThat(detected.decision().evidence()).hasSize(1);
        assertThat(detected.markBytes()).isEqualTo(mark);
        assertThat(String.join("", lines(file, detected))).startsWith(text);
    }

    /** A character that lies across two reads is no fault. */
    @Test
    void longTextIsReadToItsEnd() throws Exception {
        Path file = Files.writeString(folder.resolve("x"), "a" + "地".repeat(200_000));
        assertThat(TextDetection.of(file, Optional.empty()).decision().encoding())
                .isEqualTo(TextEncoding.UTF_8);
        Files.write(file, ("地".repeat(200_000) + "号").getBytes(Charset.forName("GBK")));
        assertThat(TextDetection.of(file, Optional.empty()).decision().encoding())
                .isEqualTo(TextEncoding.GBK);
    }

    @Test
    void thePersonsChoiceRules() throws Exception {
        Path file = Files.writeString(folder.resolve("x"), "\uFEFF地");

        TextDetection detected = TextDetection.of(file, Optional.of(TextEncoding.GBK));

        assertThat(detected.decision().encoding()).isEqualTo(TextEncoding.GBK);
        assertThat(detected.markBytes()).isEqualTo(3);
    }

    @Test
    void linesEndInEveryWay() throws Exception {
        Path file = Files.writeString(folder.resolve("x"), "a\r\nb\rc\n\nd\r\n\r\n");
        assertThat(lines(file, TextDetection.of(file, Optional.empty()))).containsExactly("a", "b", "c", "", "d", "");
    }

    @Test
    void anEndlessLineIsNotHeld() throws Exception {
        Path file = Files.write(folder.resolve("x"), new byte[5_000_000]);
        assertThatThrownBy(() -> lines(file, TextDetection.of(file, Optional.empty())))
                .isInstanceOfSatisfying(UnusableFile.class, fault -> {
                    assertThat(fault.code()).isEqualTo("LINE_TOO_LONG");
                    assertThat(fault.notice().zh()).contains("第 1 行");
                });
    }

    private static List<String> lines(Path file, TextDetection detected) throws UnusableFile, IOException {
        List<String> all = new ArrayList<>();
        try (TextLines lines = new TextLines(TextSource.open(file, detected), 1_000_000)) {
            for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
                all.add(line.get());
            }
            assertThat(lines.number()).isEqualTo(all.size());
            assertThat(lines.progress()).isEqualTo(Files.size(file) == 0 ? 0.0 : 1.0);
        }
        return all;
    }
}
