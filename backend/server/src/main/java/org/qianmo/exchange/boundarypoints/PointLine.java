package org.qianmo.exchange.boundarypoints;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A boundary point, as it stands in the file.
 *
 * @param label J1, or 1; may be empty
 * @param ring number of the ring in its plot; 1 where the file has none
 * @param third what the format calls X, the northing
 * @param fourth what the format calls Y, the easting
 */
record PointLine(String label, String ring, double third, double fourth) {

    private static final Pattern NUMBER = Pattern.compile("[+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d{1,3})?");
    private static final Pattern RING = Pattern.compile("\\d{1,3}");
    private static final Pattern BLANKS = Pattern.compile("[\\s;；]+");
    private static final int NUMBER_CHARS_MAX = 40;
    private static final int FULL_WIDTH_FIRST = 0xFF01;
    private static final int FULL_WIDTH_LAST = 0xFF5E;
    private static final int FULL_WIDTH_SHIFT = 0xFEE0;

    /** @return the point; its coordinates are NaN where the places are there and hold no number; empty for any other line */
    static Optional<PointLine> parse(String line) {
        String text = halfWidth(line.strip());
        List<String> parts = text.indexOf(',') >= 0 ? List.of(text.split(",", -1)) : List.of(BLANKS.split(text));
        if (parts.size() < 3) {
            return Optional.empty();
        }
        boolean hasRing = parts.size() > 3 || RING.matcher(parts.get(1).strip()).matches();
        String ring = hasRing ? parts.get(1).strip() : "1";
        int at = hasRing ? 2 : 1;
        double fourth = at + 1 < parts.size() ? number(parts.get(at + 1)) : Double.NaN;
        return Optional.of(new PointLine(parts.get(0).strip(), ring, number(parts.get(at)), fourth));
    }

    private static double number(String text) {
        String stripped = text.strip();
        boolean number = stripped.length() <= NUMBER_CHARS_MAX
                && NUMBER.matcher(stripped).matches();
        return number ? Double.parseDouble(stripped) : Double.NaN;
    }

    /** Digits and commas typed in a Chinese input method. */
    static String halfWidth(String text) {
        if (text.chars().noneMatch(PointLine::isFullWidth)) {
            return text;
        }
        StringBuilder half = new StringBuilder(text.length());
        text.chars().forEach(c -> half.append((char) (isFullWidth(c) ? c - FULL_WIDTH_SHIFT : c)));
        return half.toString();
    }

    private static boolean isFullWidth(int c) {
        return c >= FULL_WIDTH_FIRST && c <= FULL_WIDTH_LAST;
    }
}
