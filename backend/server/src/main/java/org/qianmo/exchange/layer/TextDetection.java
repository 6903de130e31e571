package org.qianmo.exchange.layer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Which encoding a text file is in: the person's choice, its byte order mark, a strict test of all of it for UTF-8, and
 * GBK, which is what older programs of this country write without saying so.
 *
 * @param decision how to read it, and why
 * @param markBytes length of the byte order mark, which is no text
 */
public record TextDetection(TextDecision decision, int markBytes) {

    private static final int BUFFER_BYTES = 1 << 16;
    private static final int MARK_BYTES_MAX = 3;

    private static final TextEncoding UTF_16_LE = new TextEncoding("UTF-16LE", StandardCharsets.UTF_16LE);
    private static final TextEncoding UTF_16_BE = new TextEncoding("UTF-16BE", StandardCharsets.UTF_16BE);

    /** What the bytes of a file are. */
    private enum Bytes {
        ASCII,
        UTF_8,
        OTHER
    }

    public static TextDetection of(Path file, Optional<TextEncoding> choice) throws IOException {
        Optional<TextDetection> marked = byMark(file);
        if (choice.isPresent()) {
            return decided(choice.get(), marked.map(TextDetection::markBytes).orElse(0), "由用户指定", "chosen by the user");
        }
        return marked.isPresent() ? marked.get() : byBytes(file);
    }

    private static Optional<TextDetection> byMark(Path file) throws IOException {
        byte[] first;
        try (InputStream stream = Files.newInputStream(file)) {
            first = stream.readNBytes(MARK_BYTES_MAX);
        }
        int two = first.length < 2 ? 0 : (first[0] & 0xFF) << 8 | first[1] & 0xFF;
        if (two == 0xEFBB && first.length == MARK_BYTES_MAX && (first[2] & 0xFF) == 0xBF) {
            return Optional.of(ofMark(TextEncoding.UTF_8, MARK_BYTES_MAX));
        }
        if (two == 0xFFFE || two == 0xFEFF) {
            return Optional.of(ofMark(two == 0xFFFE ? UTF_16_LE : UTF_16_BE, 2));
        }
        return Optional.empty();
    }

    private static TextDetection ofMark(TextEncoding encoding, int bytes) {
        return decided(
                encoding,
                bytes,
                "文件以 " + encoding.name() + " 标记（BOM）开头",
                "the file begins with the byte order mark of " + encoding.name());
    }

    private static TextDetection byBytes(Path file) throws IOException {
        return switch (kindOf(file)) {
            case ASCII -> decided(TextEncoding.UTF_8, 0, "文字只有 ASCII 字符", "all text is ASCII");
            case UTF_8 ->
                decided(TextEncoding.UTF_8, 0, "全部文字通过 UTF-8 严格检验", "all text passes a strict test for UTF-8");
            case OTHER ->
                decided(
                        TextEncoding.GBK,
                        0,
                        "没有编码说明，文字不是 UTF-8，按 GBK 读取",
                        "nothing states it and the text is not UTF-8: read as GBK");
        };
    }

    private static Bytes kindOf(Path file) throws IOException {
        CharsetDecoder strict = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.allocate(BUFFER_BYTES);
        CharBuffer text = CharBuffer.allocate(BUFFER_BYTES);
        boolean ascii = true;
        try (InputStream stream = Files.newInputStream(file)) {
            for (boolean end = false; !end; bytes.compact(), text.clear()) {
                int read = stream.readNBytes(bytes.array(), bytes.position(), bytes.remaining());
                end = read < bytes.remaining();
                bytes.limit(bytes.position() + read).rewind();
                ascii = ascii && isAscii(bytes);
                CoderResult result = strict.decode(bytes, text, end);
                if (result.isError()) {
                    return Bytes.OTHER;
                }
            }
        }
        return ascii ? Bytes.ASCII : Bytes.UTF_8;
    }

    private static boolean isAscii(ByteBuffer bytes) {
        for (int i = 0; i < bytes.limit(); i++) {
            if (bytes.get(i) < 0) {
                return false;
            }
        }
        return true;
    }

    private static TextDetection decided(TextEncoding encoding, int markBytes, String zh, String en) {
        return new TextDetection(new TextDecision(encoding, List.of(new Notice(zh, en))), markBytes);
    }
}
