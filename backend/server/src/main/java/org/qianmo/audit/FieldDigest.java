package org.qianmo.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.WKBWriter;

/**
 * SHA-256 over a list of fields, written so that no two lists look alike: a field is its length in bytes, decimal, a
 * colon, its bytes, a comma; an absent one is {@code -,}. Text is UTF-8.
 */
public final class FieldDigest {

    private static final byte[] ABSENT = "-,".getBytes(StandardCharsets.US_ASCII);

    /** Both databases keep microseconds. */
    private static final DateTimeFormatter MICROSECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    private final MessageDigest sha256;

    public FieldDigest() {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** @param field null for an absent one */
    public FieldDigest bytes(byte[] field) {
        if (field == null) {
            sha256.update(ABSENT);
            return this;
        }
        sha256.update((field.length + ":").getBytes(StandardCharsets.US_ASCII));
        sha256.update(field);
        sha256.update((byte) ',');
        return this;
    }

    /** @param field null for an absent one */
    public FieldDigest text(String field) {
        return bytes(field == null ? null : field.getBytes(StandardCharsets.UTF_8));
    }

    /** @param field written in decimal digits as {@code toString} gives them; null for an absent one */
    public FieldDigest number(Number field) {
        return text(field == null ? null : field.toString());
    }

    /** @param field written in UTC with six decimals of a second; null for an absent one */
    public FieldDigest instant(Instant field) {
        return text(field == null ? null : MICROSECONDS.format(field));
    }

    /** @param field written as well-known binary: two dimensions, little-endian, without a reference system */
    public FieldDigest shape(Geometry field) {
        return bytes(new WKBWriter(2, ByteOrderValues.LITTLE_ENDIAN, false).write(field));
    }

    /** The digest in 64 lower-case hexadecimal digits; nothing can be added after it. */
    public String hex() {
        return HexFormat.of().formatHex(sha256.digest());
    }
}
