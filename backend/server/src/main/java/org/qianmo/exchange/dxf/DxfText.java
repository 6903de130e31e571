package org.qianmo.exchange.dxf;

import java.nio.charset.CharsetEncoder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a drawing spells what its lines cannot hold: control characters as {@code ^J}, the caret itself as caret and blank, and
 * characters beyond its encoding as <code>&#92;U+4E2D</code>.
 */
final class DxfText {

    private static final Pattern UNICODE = Pattern.compile("\\\\U\\+([0-9A-Fa-f]{4})");
    private static final Pattern PARAGRAPH_CODES = Pattern.compile(
            "\\\\[Pp](?![A-Za-z0-9])|\\\\P|\\\\~|\\\\[ACcFfHQTWpSL][^;\\\\{}]{0,200};|\\\\[LlOoKkNX]|[{}]|%%[A-Za-z]");
    private static final int CONTROL_SHIFT = 64;

    private DxfText() {}

    static String decode(String text) {
        String whole = text.indexOf('\\') < 0
                ? text
                : UNICODE.matcher(text)
                        .replaceAll(code -> Matcher.quoteReplacement(
                                Character.toString((char) Integer.parseInt(code.group(1), 16))));
        return text.indexOf('^') < 0 ? whole : withControls(whole);
    }

    private static String withControls(String text) {
        StringBuilder decoded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char next = i + 1 < text.length() ? text.charAt(i + 1) : 0;
            if (text.charAt(i) != '^' || next != ' ' && (next < '@' || next > '_')) {
                decoded.append(text.charAt(i));
            } else {
                decoded.append(next == ' ' ? '^' : (char) (next - CONTROL_SHIFT));
                i++;
            }
        }
        return decoded.toString();
    }

    /** @return one character as the encoding can hold it; {@link #decode} gives it back */
    static String encode(char c, CharsetEncoder encoder) {
        if (c < ' ') {
            return "^" + (char) (c + CONTROL_SHIFT);
        }
        if (c == '^') {
            return "^ ";
        }
        // A backslash could begin one of the spellings above, and a mark or a lone half of a pair is not sure to come
        // back.
        return c == '\\' || c > '~' && !encoder.canEncode(c) ? "\\U+%04X".formatted((int) c) : String.valueOf(c);
    }

    /** @return the words of a label, without the codes that say how it is drawn */
    static String withoutFormat(String text) {
        return PARAGRAPH_CODES
                .matcher(text)
                .replaceAll(" ")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
