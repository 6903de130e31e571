package org.qianmo.exchange.geojson;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.qianmo.exchange.layer.Notice;
import org.qianmo.exchange.layer.TextDecision;
import org.qianmo.exchange.layer.TextEncoding;
import org.qianmo.exchange.layer.UploadedFile;

/** Which encoding a file is in: UTF-8 by the standard, but programs here do write GBK. */
final class JsonEncoding {

    private static final int SAMPLE_BYTES = 1 << 18;
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private JsonEncoding() {}

    /** @param choice the person's, which rules */
    static TextDecision decide(UploadedFile file, Optional<TextEncoding> choice) throws IOException {
        if (choice.isPresent()) {
            return new TextDecision(choice.get(), List.of(new Notice("由用户指定", "chosen by the user")));
        }
        return isUtf8(file.beginning(SAMPLE_BYTES))
                ? new TextDecision(
                        TextEncoding.UTF_8,
                        List.of(new Notice("GeoJSON 规定为 UTF-8", "GeoJSON is UTF-8 by its standard")))
                : new TextDecision(
                        TextEncoding.GBK,
                        List.of(new Notice("内容不是 UTF-8，按 GBK 读取", "the bytes are not UTF-8, and are read as GBK")));
    }

    /** The last character may be cut off. */
    private static boolean isUtf8(byte[] sample) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CoderResult result = decoder.decode(ByteBuffer.wrap(sample), CharBuffer.allocate(sample.length + 1), false);
        return !result.isError();
    }

    /** @return the text without a byte order mark; what the encoding does not know becomes U+FFFD */
    static Reader reader(InputStream bytes, TextDecision decision) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(bytes, 1 << 16);
        buffered.mark(BYTE_ORDER_MARK.length);
        byte[] first = buffered.readNBytes(BYTE_ORDER_MARK.length);
        if (!java.util.Arrays.equals(first, BYTE_ORDER_MARK)) {
            buffered.reset();
        }
        return new InputStreamReader(buffered, decision.charset());
    }
}
