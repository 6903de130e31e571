package org.qianmo.tile;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Writes the few kinds of protocol-buffer fields that a vector tile has. */
final class Protobuf {

    private byte[] bytes = new byte[1024];
    private int length;

    void varintField(int field, long value) {
        varint((long) field << 3);
        varint(value);
    }

    void stringField(int field, String text) {
        bytesField(field, text.getBytes(StandardCharsets.UTF_8));
    }

    void doubleField(int field, double value) {
        varint((long) field << 3 | 1);
        reserve(8);
        long bits = Double.doubleToRawLongBits(value);
        for (int shift = 0; shift < 64; shift += 8) {
            bytes[length++] = (byte) (bits >>> shift);
        }
    }

    void bytesField(int field, byte[] value) {
        bytesField(field, value, value.length);
    }

    void messageField(int field, Protobuf message) {
        bytesField(field, message.bytes, message.length);
    }

    private void bytesField(int field, byte[] value, int count) {
        varint((long) field << 3 | 2);
        varint(count);
        reserve(count);
        System.arraycopy(value, 0, bytes, length, count);
        length += count;
    }

    /** What is fields already. */
    void raw(Protobuf fields) {
        reserve(fields.length);
        System.arraycopy(fields.bytes, 0, bytes, length, fields.length);
        length += fields.length;
    }

    /** Numbers without a sign, one behind the other. */
    void packedField(int field, int[] values, int count) {
        int size = 0;
        for (int i = 0; i < count; i++) {
            size += size(values[i]);
        }
        varint((long) field << 3 | 2);
        varint(size);
        reserve(size);
        for (int i = 0; i < count; i++) {
            int rest = values[i];
            while ((rest & ~0x7F) != 0) {
                bytes[length++] = (byte) (rest & 0x7F | 0x80);
                rest >>>= 7;
            }
            bytes[length++] = (byte) rest;
        }
    }

    /** Bytes of a number without a sign: seven bits in each. */
    private static int size(int value) {
        return value == 0 ? 1 : (38 - Integer.numberOfLeadingZeros(value)) / 7;
    }

    void varint(long value) {
        reserve(10);
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            bytes[length++] = (byte) (rest & 0x7F | 0x80);
            rest >>>= 7;
        }
        bytes[length++] = (byte) rest;
    }

    private void reserve(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }

    void clear() {
        length = 0;
    }

    byte[] toByteArray() {
        return Arrays.copyOf(bytes, length);
    }
}
