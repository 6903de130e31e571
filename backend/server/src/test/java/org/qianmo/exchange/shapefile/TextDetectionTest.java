package org.qianmo.exchange.shapefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qianmo.exchange.layer.Notice;
import org.qianmo.exchange.layer.TextDecision;
import org.qianmo.exchange.layer.TextEncoding;

class TextDetectionTest {

    @TempDir
    private Path folder;

    @Test
    void personsChoiceRulesOverEverything() throws Exception {
        assertThat(decide(ShapefileText.GBK, 0x4D, "平东", Optional.of("UTF-8"), TextEncoding.named("Big5"))
                        .name())
                .isEqualTo("Big5");
    }

    @Test
    void cpgComesBeforeTheLanguageByte() throws Exception {
        assertThat(decide(ShapefileText.UTF_8, 0x4D, "平东", Optional.of("UTF-8"), Optional.empty())
                        .name())
                .isEqualTo("UTF-8");
    }

    @Test
    void rubbishInTheCpgIsIgnoredAndTold() throws Exception {
        TextDecision decided = decided(ShapefileText.GBK, 0x4D, "平东", Optional.of("<html>"), Optional.empty());

        assertThat(decided.encoding()).isEqualTo(TextEncoding.GBK);
        assertThat(decided.evidence()).extracting(Notice::en).anyMatch(text -> text.contains("ignored"));
    }

    @Test
    void textDecidesWhereNothingIsStated() throws Exception {
        assertThat(decide(ShapefileText.UTF_8, 0, "平东", Optional.empty(), Optional.empty())
                        .name())
                .isEqualTo("UTF-8");
        assertThat(decide(ShapefileText.GBK, 0, "平东", Optional.empty(), Optional.empty())
                        .name())
                .isEqualTo("GBK");
    }

    @Test
    void languageByteOfThisComputerStatesNothing() throws Exception {
        assertThat(decide(ShapefileText.UTF_8, 0x57, "平东", Optional.empty(), Optional.empty())
                        .name())
                .isEqualTo("UTF-8");
    }

    @Test
    void characterCutByTheFieldIsStillUtf8() throws Exception {
        // 4 characters of 3 bytes in a field of 11: the writer cuts before, other programs cut inside the last.
        byte[] cut = new byte[11];
        System.arraycopy("平东社区".getBytes(StandardCharsets.UTF_8), 0, cut, 0, 11);

        assertThat(FixedText.isStrictUtf8(cut)).isTrue();
        assertThat(FixedText.decode(cut, StandardCharsets.UTF_8)).isEqualTo("平东社");
        assertThat(FixedText.isStrictUtf8("平东".getBytes(Charset.forName("GBK"))))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "utf8, UTF-8",
        "65001, UTF-8",
        "936, GBK",
        "CP936, GBK",
        "ANSI 936, GBK",
        "gb2312, GBK",
        "GB18030, GBK",
        "1252, windows-1252",
        "ISO 8859-1, ''",
        "UTF-16, ''",
        "nonsense, ''"
    })
    void usualSpellings(String text, String name) {
        assertThat(TextEncoding.named(text).map(TextEncoding::name).orElse("")).isEqualTo(name);
    }

    private TextEncoding decide(
            ShapefileText written, int languageByte, String text, Optional<String> cpg, Optional<TextEncoding> choice)
            throws Exception {
        return decided(written, languageByte, text, cpg, choice).encoding();
    }

    private TextDecision decided(
            ShapefileText written, int languageByte, String text, Optional<String> cpg, Optional<TextEncoding> choice)
            throws Exception {
        Path file = folder.resolve("layer.dbf");
        try (ShapefileWriter writer = new ShapefileWriter(folder, List.of(DbfField.text("QLR", 20)), written, "")) {
            writer.write(null, List.of(text));
        }
        byte[] bytes = Files.readAllBytes(file);
        bytes[29] = (byte) languageByte;
        Files.write(file, bytes);
        try (DbfReader reader = new DbfReader(file)) {
            return TextDetection.decide(reader, cpg, choice);
        }
    }
}
