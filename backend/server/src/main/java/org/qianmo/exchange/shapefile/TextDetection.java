package org.qianmo.exchange.shapefile;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qianmo.exchange.layer.Notice;
import org.qianmo.exchange.layer.TextDecision;
import org.qianmo.exchange.layer.TextEncoding;

/**
 * Decides which encoding the text of a layer is in, and says why.
 *
 * <p>The person's choice rules. Without one: the {@code .cpg} file, the language byte, a strict test of all text for
 * UTF-8, and GBK, which is what older programs of this country write without saying so.
 */
final class TextDetection {

    private TextDetection() {}

    static TextDecision decide(DbfReader dbf, Optional<String> cpg, Optional<TextEncoding> choice) throws IOException {
        Evidence evidence = new Evidence();
        if (choice.isPresent()) {
            return evidence.decided(choice.get(), "由用户指定", "chosen by the user");
        }
        if (cpg.isPresent()) {
            Optional<TextEncoding> named = TextEncoding.named(cpg.get());
            if (named.isPresent()) {
                return evidence.decided(named.get(), "来自 .cpg 文件", "stated by the .cpg file");
            }
            evidence.add(".cpg 文件内容无法识别，已忽略", "the .cpg file names no known encoding and was ignored");
        }
        Optional<TextEncoding> byLanguage = TextEncoding.ofLanguageByte(dbf.languageByte());
        if (byLanguage.isPresent()) {
            String code = "0x%02X".formatted(dbf.languageByte());
            return evidence.decided(byLanguage.get(), "来自 DBF 语言标识 " + code, "stated by the language byte " + code);
        }
        return byText(dbf, evidence);
    }

    private static TextDecision byText(DbfReader dbf, Evidence evidence) throws IOException {
        boolean ascii = true;
        for (byte[] name : dbf.nameBytes()) {
            ascii &= FixedText.isAscii(name);
        }
        for (int row = 0; row < dbf.rows(); row++) {
            ByteBuffer bytes = dbf.row(row);
            for (int column = 0; column < dbf.columns(); column++) {
                byte[] value = dbf.isText(column) ? dbf.bytes(bytes, column) : new byte[0];
                ascii &= FixedText.isAscii(value);
                if (!ascii && !FixedText.isStrictUtf8(value)) {
                    return evidence.decided(
                            TextEncoding.GBK,
                            "没有编码说明，文字不是 UTF-8，按 GBK 读取",
                            "nothing states it and the text is not UTF-8: read as GBK");
                }
            }
        }
        return ascii
                ? evidence.decided(TextEncoding.UTF_8, "文字只有 ASCII 字符", "all text is ASCII")
                : evidence.decided(TextEncoding.UTF_8, "全部文字通过 UTF-8 严格检验", "all text passes a strict test for UTF-8");
    }

    /** @return the words of the first {@code .cpg} line, within bounds */
    static String cpgWords(byte[] bytes) {
        return new String(bytes, 0, Math.min(bytes.length, TextEncoding.NAME_MAX), StandardCharsets.ISO_8859_1)
                .replace("\u00EF\u00BB\u00BF", "")
                .lines()
                .findFirst()
                .orElse("")
                .strip();
    }

    private static final class Evidence {

        private final List<Notice> notices = new ArrayList<>();

        void add(String zh, String en) {
            notices.add(new Notice(zh, en));
        }

        TextDecision decided(TextEncoding encoding, String zh, String en) {
            add(zh, en);
            return new TextDecision(encoding, List.copyOf(notices));
        }
    }
}
