package org.qianmo.document;

import com.lowagie.text.Font;
import com.lowagie.text.pdf.BaseFont;
import java.awt.Color;
import java.awt.FontFormatException;
import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.springframework.stereotype.Component;

/** Noto Sans SC, of which a document gets the glyphs that it uses; read when the first document is written. */
@Component
public class DocumentFonts {

    private static final String FOLDER = "/fonts/ttf/NotoSansSC/";
    private static final String REGULAR = "NotoSansSC-Regular.ttf";
    private static final int GETA = '〓';

    private BaseFont regular;
    private BaseFont bold;
    private java.awt.Font measured;

    public synchronized Font regular(float points, Color color) {
        regular = regular == null ? read(REGULAR) : regular;
        return new Font(regular, points, Font.NORMAL, color);
    }

    public synchronized Font bold(float points) {
        bold = bold == null ? read("NotoSansSC-Bold.ttf") : bold;
        return new Font(bold, points);
    }

    /** The regular one for those who measure text by themselves. */
    public synchronized java.awt.Font measured(float points) {
        try {
            measured = measured == null
                    ? java.awt.Font.createFont(java.awt.Font.TRUETYPE_FONT, new ByteArrayInputStream(bytes(REGULAR)))
                    : measured;
            return measured.deriveFont(points);
        } catch (FontFormatException e) {
            throw new IllegalStateException(REGULAR, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BaseFont read(String name) {
        try {
            return BaseFont.createFont(name, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, false, bytes(name), null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(String name) throws IOException {
        try (InputStream stream = DocumentFonts.class.getResourceAsStream(FOLDER + name)) {
            if (stream == null) {
                throw new FileNotFoundException(FOLDER + name);
            }
            return stream.readAllBytes();
        }
    }

    /** The text with a geta mark (〓) in place of each character that the font lacks, so that none goes missing unseen; lines end where they ended. */
    public static String printable(String text, Font font) {
        StringBuilder printable = new StringBuilder(text.length());
        text.codePoints()
                .map(character -> character == '\n' || font.getBaseFont().charExists(character) ? character : GETA)
                .forEach(printable::appendCodePoint);
        return printable.toString();
    }
}
