package org.qianmo.kernel.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;

/** A list of fields, written so that no two lists look alike: see {@link Link}. */
final class Netstrings {

    /** Both databases keep microseconds. */
    private static final DateTimeFormatter MICROSECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    private final StringBuilder written = new StringBuilder();

    /** @param field null for an absent one */
    Netstrings add(String field) {
        if (field == null) {
            written.append("-,");
        } else {
            int bytes = field.getBytes(StandardCharsets.UTF_8).length;
            written.append(bytes).append(':').append(field).append(',');
        }
        return this;
    }

    Netstrings add(long field) {
        return add(Long.toString(field));
    }

    Netstrings add(Instant field) {
        return add(MICROSECONDS.format(field));
    }

    /** In 64 lower-case hexadecimal digits. */
    String sha256() {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(written.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
