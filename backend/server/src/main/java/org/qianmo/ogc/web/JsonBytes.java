package org.qianmo.ogc.web;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** JSON as bytes on their way out. A page of features is some hundred thousand numbers: what counts is the time for one. */
final class JsonBytes {

    private static final int BUFFER_BYTES = 32_768;

    /** No number, and no character, takes more. */
    private static final int ROOM_BYTES = 64;

    private static final double EXACT_MAX = 9e15;

    private final OutputStream out;
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private int length;

    JsonBytes(OutputStream out) {
        this.out = out;
    }

    private void room(int bytes) throws IOException {
        if (length + bytes > buffer.length) {
            out.write(buffer, 0, length);
            length = 0;
        }
    }

    void flush() throws IOException {
        out.write(buffer, 0, length);
        length = 0;
        out.flush();
    }

    JsonBytes sign(char ascii) throws IOException {
        room(1);
        buffer[length++] = (byte) ascii;
        return this;
    }

    /** JSON that is ready. */
    JsonBytes raw(byte[] json) throws IOException {
        if (json.length > ROOM_BYTES) {
            room(buffer.length);
            out.write(json);
            return this;
        }
        room(json.length);
        System.arraycopy(json, 0, buffer, length, json.length);
        length += json.length;
        return this;
    }

    JsonBytes raw(String ascii) throws IOException {
        return raw(ascii.getBytes(StandardCharsets.US_ASCII));
    }

    /** A text with its quotation marks. */
    JsonBytes text(String text) throws IOException {
        sign('"');
        for (int i = 0; i < text.length(); i++) {
            char next = text.charAt(i);
            room(ROOM_BYTES);
            if (next >= ' ' && next < 0x7f && next != '"' && next != '\\') {
                buffer[length++] = (byte) next;
            } else if (next < 0x80) {
                escaped(next);
            } else if (Character.isHighSurrogate(next) && i + 1 < text.length()) {
                byte[] utf8 = text.substring(i, i + 2).getBytes(StandardCharsets.UTF_8);
                raw(utf8);
                i++;
            } else if (next < 0x800) {
                buffer[length++] = (byte) (0xc0 | next >> 6);
                buffer[length++] = (byte) (0x80 | next & 0x3f);
            } else {
                buffer[length++] = (byte) (0xe0 | next >> 12);
                buffer[length++] = (byte) (0x80 | next >> 6 & 0x3f);
                buffer[length++] = (byte) (0x80 | next & 0x3f);
            }
        }
        return sign('"');
    }

    private void escaped(char next) throws IOException {
        if (next == '"' || next == '\\') {
            buffer[length++] = '\\';
            buffer[length++] = (byte) next;
        } else {
            raw("\\u%04x".formatted((int) next));
        }
    }

    JsonBytes number(long value) throws IOException {
        room(ROOM_BYTES);
        if (value < 0) {
            buffer[length++] = '-';
        }
        digits(Math.abs(value), 1);
        return this;
    }

    /** @param least how many digits at least */
    private void digits(long value, int least) {
        int count = Math.max(least, count(value));
        long rest = value;
        for (int i = length + count - 1; i >= length; i--) {
            buffer[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        length += count;
    }

    private static int count(long value) {
        int count = 1;
        for (long rest = value / 10; rest > 0; rest /= 10) {
            count++;
        }
        return count;
    }

    /**
     * A decimal fraction that, read again, gives the same double if the double is one of so many digits; else the nearest one.
     *
     * @param steps in a unit: a power of ten
     * @param decimals its exponent
     */
    JsonBytes decimal(double value, double steps, int decimals) throws IOException {
        double scaled = Math.rint(Math.abs(value) * steps);
        if (!(scaled < EXACT_MAX)) {
            return raw(Double.toString(value));
        }
        room(ROOM_BYTES);
        long all = (long) scaled;
        if (value < 0 && all > 0) {
            buffer[length++] = '-';
        }
        long unit = (long) steps;
        digits(all / unit, 1);
        long fraction = all % unit;
        if (fraction > 0) {
            buffer[length++] = '.';
            digits(fraction, decimals);
            while (buffer[length - 1] == '0') {
                length--;
            }
        }
        return this;
    }
}
