package org.qianmo.document;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;

/** 26 characters of Crockford's base 32 that stand for the first 130 bits of a digest. */
public record DocumentCode(String text) {

    private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 26;
    private static final int BITS_PER_DIGIT = 5;
    private static final int DIGEST_BITS = 256;
    private static final int GROUP = 5;

    /** Longer is no code, however it is written. */
    private static final int WRITTEN_MAX = 64;

    public DocumentCode {
        if (!text.matches("[" + DIGITS + "]{" + LENGTH + "}")) {
            throw new IllegalArgumentException("not a code: " + text);
        }
    }

    /** @param sha256 64 hexadecimal digits */
    public static DocumentCode of(String sha256) {
        BigInteger bits = new BigInteger(sha256, 16).shiftRight(DIGEST_BITS - LENGTH * BITS_PER_DIGIT);
        StringBuilder text = new StringBuilder();
        for (int digit = LENGTH - 1; digit >= 0; digit--) {
            int value = bits.shiftRight(digit * BITS_PER_DIGIT).intValue() & (DIGITS.length() - 1);
            text.append(DIGITS.charAt(value));
        }
        return new DocumentCode(text.toString());
    }

    /** As people write it: with or without dashes and blanks, in any case, O for 0, I and L for 1. */
    public static Optional<DocumentCode> read(String written) {
        if (written.length() > WRITTEN_MAX) {
            return Optional.empty();
        }
        String text = written.replaceAll("[- ]", "")
                .toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return text.matches("[" + DIGITS + "]{" + LENGTH + "}")
                ? Optional.of(new DocumentCode(text))
                : Optional.empty();
    }

    /** In groups of five, with dashes between. */
    public String grouped() {
        return text.replaceAll("(.{" + GROUP + "})(?=.)", "$1-");
    }
}
