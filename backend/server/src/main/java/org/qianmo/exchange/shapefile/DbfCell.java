package org.qianmo.exchange.shapefile;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Puts the values of one column into rows that are filled with blanks. */
abstract class DbfCell {

    private final int length;
    private long altered;

    private DbfCell(int length) {
        this.length = length;
    }

    static DbfCell of(char type, int length, int decimals, Charset charset) {
        return switch (type) {
            case 'N' -> new Digits(length, decimals);
            case 'D' -> new Day(length);
            case 'L' -> new YesNo(length);
            default -> new Text(length, charset);
        };
    }

    final int length() {
        return length;
    }

    /** @return how many values did not fit the column or its encoding */
    final long altered() {
        return altered;
    }

    /** @param at of the column's first byte */
    abstract void put(Object value, byte[] row, int at);

    final void count(boolean wasAltered) {
        altered += wasAltered ? 1 : 0;
    }

    private static final class Text extends DbfCell {

        /** Names of land classes and villages come again and again; holders and codes do not, and are not all kept. */
        private static final int KEPT_MAX = 1_024;

        private final Charset charset;
        private final Map<String, Encoded> kept = new HashMap<>();

        private record Encoded(byte[] bytes, boolean altered) {}

        Text(int length, Charset charset) {
            super(length);
            this.charset = charset;
        }

        @Override
        void put(Object value, byte[] row, int at) {
            Encoded encoded = encoded(value.toString());
            System.arraycopy(encoded.bytes(), 0, row, at, encoded.bytes().length);
            count(encoded.altered());
        }

        private Encoded encoded(String text) {
            Encoded known = kept.get(text);
            if (known != null) {
                return known;
            }
            byte[] whole = text.getBytes(charset);
            byte[] bytes = whole.length <= length() ? whole : FixedText.encode(text, charset, length());
            Encoded encoded = new Encoded(bytes, !new String(bytes, charset).equals(text));
            if (kept.size() < KEPT_MAX) {
                kept.put(text, encoded);
            }
            return encoded;
        }
    }

    /** A number that is too long would be a wrong number if cut: the column says so by stars, as dBASE did. */
    private static final class Digits extends DbfCell {

        private final int decimals;

        Digits(int length, int decimals) {
            super(length);
            this.decimals = decimals;
        }

        @Override
        void put(Object value, byte[] row, int at) {
            String digits = digits(value);
            boolean fits = digits.length() <= length();
            if (fits) {
                byte[] ascii = digits.getBytes(StandardCharsets.ISO_8859_1);
                System.arraycopy(ascii, 0, row, at + length() - ascii.length, ascii.length);
            } else {
                Arrays.fill(row, at, at + length(), (byte) '*');
            }
            count(!fits);
        }

        private String digits(Object value) {
            if (decimals == 0 && (value instanceof Long || value instanceof Integer)) {
                return value.toString();
            }
            BigDecimal number = value instanceof BigDecimal exact ? exact : new BigDecimal(value.toString());
            return number.setScale(decimals, RoundingMode.HALF_UP).toPlainString();
        }
    }

    private static final class Day extends DbfCell {

        Day(int length) {
            super(length);
        }

        @Override
        void put(Object value, byte[] row, int at) {
            LocalDate day = value instanceof LocalDate known ? known : LocalDate.parse(value.toString());
            byte[] ascii = DateTimeFormatter.BASIC_ISO_DATE.format(day).getBytes(StandardCharsets.ISO_8859_1);
            boolean fits = ascii.length == length();
            if (fits) {
                System.arraycopy(ascii, 0, row, at, ascii.length);
            }
            count(!fits);
        }
    }

    private static final class YesNo extends DbfCell {

        YesNo(int length) {
            super(length);
        }

        @Override
        void put(Object value, byte[] row, int at) {
            row[at] = (byte) (Boolean.parseBoolean(value.toString()) ? 'T' : 'F');
        }
    }
}
