package org.qianmo.exchange.layer;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An encoding of text, with the name that people use for it.
 *
 * @param name {@code UTF-8}, {@code GBK}, …
 * @param charset how bytes are read
 */
public record TextEncoding(String name, Charset charset) {

    public static final TextEncoding UTF_8 = new TextEncoding("UTF-8", StandardCharsets.UTF_8);

    /** Read as GB18030, which holds all of GBK: files that say GBK do hold characters beyond it. */
    public static final TextEncoding GBK = new TextEncoding("GBK", Charset.forName("GB18030"));

    /** Written as the label says: a program that believes it would stumble over the characters of four bytes. */
    private static final TextEncoding GBK_TO_WRITE = new TextEncoding("GBK", Charset.forName("GBK"));

    /** What text can be written in. */
    public static final List<TextEncoding> OUTGOING =
            List.of(UTF_8, GBK_TO_WRITE, new TextEncoding("GB18030", Charset.forName("GB18030")));

    /** The same where those who receive the files expect GBK. */
    public static final List<TextEncoding> OUTGOING_FOR_OFFICES = List.of(OUTGOING.get(1), UTF_8, OUTGOING.get(2));

    public static final int NAME_MAX = 64;

    /** Spellings in {@code .cpg} files that are no names of charsets. */
    private static final Map<String, String> SPELLINGS = Map.of(
            "UTF8", "UTF-8",
            "65001", "UTF-8",
            "936", "GBK",
            "950", "Big5",
            "932", "windows-31j",
            "949", "x-windows-949",
            "SJIS", "windows-31j",
            "88591", "ISO-8859-1",
            "8859_1", "ISO-8859-1");

    /** Language drivers of dBASE and Esri. 0x57, "whatever this computer uses", says nothing and is left out. */
    private static final Map<Integer, String> LANGUAGE_BYTES = Map.ofEntries(
            Map.entry(0x01, "IBM437"),
            Map.entry(0x02, "IBM850"),
            Map.entry(0x03, "windows-1252"),
            Map.entry(0x13, "windows-31j"),
            Map.entry(0x26, "IBM866"),
            Map.entry(0x4D, "GBK"),
            Map.entry(0x4E, "x-windows-949"),
            Map.entry(0x4F, "Big5"),
            Map.entry(0x58, "windows-1252"),
            Map.entry(0x59, "windows-1252"),
            Map.entry(0x64, "IBM852"),
            Map.entry(0x65, "IBM866"),
            Map.entry(0x78, "Big5"),
            Map.entry(0x79, "x-windows-949"),
            Map.entry(0x7A, "GBK"),
            Map.entry(0x7B, "windows-31j"),
            Map.entry(0xC8, "windows-1250"),
            Map.entry(0xC9, "windows-1251"));

    /** @return the encoding of that name, in any usual spelling; empty for any other text */
    public static Optional<TextEncoding> named(String text) {
        String name = text.strip().toUpperCase(Locale.ROOT).replaceFirst("^(?:ANSI|OEM|CP|WINDOWS)[ -]?(?=[0-9])", "");
        if (name.isEmpty() || name.length() > NAME_MAX) {
            return Optional.empty();
        }
        if (SPELLINGS.containsKey(name)) {
            return charset(SPELLINGS.get(name));
        }
        return name.matches("[0-9]{3,4}") ? charset("windows-" + name).or(() -> charset("IBM" + name)) : charset(name);
    }

    /** @return the encoding of a language driver; empty for one that states nothing */
    public static Optional<TextEncoding> ofLanguageByte(int code) {
        return Optional.ofNullable(LANGUAGE_BYTES.get(code)).flatMap(TextEncoding::charset);
    }

    private static Optional<TextEncoding> charset(String name) {
        try {
            Charset charset = Charset.forName(name);
            if (charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32")) {
                return Optional.empty();
            }
            boolean chinese = Set.of("GBK", "GB2312", "GB18030").contains(charset.name());
            return Optional.of(chinese ? GBK : new TextEncoding(charset.name(), charset));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return Optional.empty();
        }
    }
}
