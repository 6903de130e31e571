package org.qianmo.exchange.shapefile;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Text in a field of fixed length: padded with blanks or zeros, and often cut inside its last character. */
final class FixedText {

    /** The longest character in any of the encodings, less one byte. */
    private static final int CUT_BYTES_MAX = 3;

    private FixedText() {}

    /** @return the text without padding; a character that was cut is left out, an impossible one becomes U+FFFD */
    static String decode(byte[] field, Charset charset) {
        byte[] value = withoutPadding(field);
        if (isAscii(value)) {
            return new String(value, StandardCharsets.US_ASCII).strip();
        }
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
        CharBuffer text = CharBuffer.allocate((int) Math.ceil(value.length * (double) decoder.maxCharsPerByte()));
        // Without the flag for the end of input the decoder leaves a cut character undecoded.
        decoder.decode(ByteBuffer.wrap(value), text, false);
        return text.flip().toString().strip();
    }

    /** @return whether the bytes are UTF-8 without any doubt, but for a character that the end of the field has cut */
    static boolean isStrictUtf8(byte[] field) {
        byte[] value = withoutPadding(field);
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer bytes = ByteBuffer.wrap(value);
        CoderResult result = decoder.decode(bytes, CharBuffer.allocate(value.length + 1), false);
        boolean whole = bytes.remaining() == 0;
        boolean cut = bytes.remaining() <= CUT_BYTES_MAX && value.length >= field.length - 1;
        return !result.isError() && (whole || cut);
    }

    static boolean isAscii(byte[] value) {
        for (byte b : value) {
            if (b < 0) {
                return false;
            }
        }
        return true;
    }

    /** @return as much of the text as fits, cut between characters, not padded; what cannot be encoded becomes "?" */
    static byte[] encode(String text, Charset charset, int bytesMax) {
        CharsetEncoder encoder = charset.newEncoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
        ByteBuffer bytes = ByteBuffer.allocate(bytesMax);
        encoder.encode(CharBuffer.wrap(text), bytes, true);
        return Arrays.copyOf(bytes.array(), bytes.position());
    }

    static boolean canEncode(String text, Charset charset) {
        try {
            charset.newEncoder().encode(CharBuffer.wrap(text));
            return true;
        } catch (CharacterCodingException unmappable) {
            return false;
        }
    }

    private static byte[] withoutPadding(byte[] field) {
        int end = 0;
        while (end < field.length && field[end] != 0) {
            end++;
        }
        while (end > 0 && field[end - 1] == ' ') {
            end--;
        }
        return end == field.length ? field : Arrays.copyOf(field, end);
    }
}
