package org.qianmo.exchange.shapefile;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** The two encodings that we write, each stated twice: in the {@code .cpg} file and by the language byte. */
public enum ShapefileText {
    /** There is no language byte for it; 0 leaves the word to the {@code .cpg} file. */
    UTF_8("UTF-8", StandardCharsets.UTF_8, 0x00),

    /** Not GB18030: a program that believes the label would stumble over its characters of four bytes. */
    GBK("GBK", Charset.forName("GBK"), 0x4D);

    private final String label;
    private final Charset charset;
    private final byte languageByte;

    ShapefileText(String label, Charset charset, int languageByte) {
        this.label = label;
        this.charset = charset;
        this.languageByte = (byte) languageByte;
    }

    /** @return the encoding of that label, in upper or lower case */
    public static Optional<ShapefileText> named(String label) {
        return Arrays.stream(values())
                .filter(text -> text.label.equalsIgnoreCase(label.strip()))
                .findFirst();
    }

    public String label() {
        return label;
    }

    Charset charset() {
        return charset;
    }

    byte languageByte() {
        return languageByte;
    }
}
