package org.qianmo.exchange.dxf;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;
import org.qianmo.exchange.layer.TextLines;
import org.qianmo.exchange.layer.UnusableFile;

/** The pairs of group code and value that a drawing is made of, with a look at the next one. */
final class DxfTags implements Closeable {

    private static final int CODE_CHARS_MAX = 8;

    private final TextLines lines;
    private Tag ahead;

    /** @param value as it stands, with the blanks at its ends */
    record Tag(int code, String value) {

        boolean is(int wanted, String text) {
            return code == wanted && value.strip().equals(text);
        }

        /** @return NaN for anything that is no number */
        double number() {
            try {
                return Double.parseDouble(value.strip());
            } catch (NumberFormatException noNumber) {
                return Double.NaN;
            }
        }

        /** @return 0 for anything that is no whole number */
        int whole() {
            double number = number();
            return Double.isFinite(number) ? (int) number : 0;
        }
    }

    DxfTags(TextLines lines) {
        this.lines = lines;
    }

    /** @throws UnusableFile DXF_BROKEN where a code should be and is not */
    Optional<Tag> next() throws UnusableFile, IOException {
        Optional<Tag> tag = peek();
        ahead = null;
        return tag;
    }

    Optional<Tag> peek() throws UnusableFile, IOException {
        if (ahead == null) {
            ahead = read();
        }
        return Optional.ofNullable(ahead);
    }

    private Tag read() throws UnusableFile, IOException {
        Optional<String> code = lines.next();
        while (code.isPresent() && code.get().isBlank()) {
            code = lines.next();
        }
        if (code.isEmpty()) {
            return null;
        }
        int number = code(code.get().strip());
        Optional<String> value = lines.next();
        return value.isEmpty() ? null : new Tag(number, DxfText.decode(value.get()));
    }

    private int code(String text) throws UnusableFile {
        try {
            if (text.length() <= CODE_CHARS_MAX) {
                return Integer.parseInt(text);
            }
        } catch (NumberFormatException noCode) {
            // Falls through to the fault, which is the same for a long text.
        }
        throw DxfFault.DXF_BROKEN.at(lines.number());
    }

    /** Passes over all until the next code 0, which stays. */
    void skipEntity() throws UnusableFile, IOException {
        while (peek().isPresent() && peek().get().code() != 0) {
            next();
        }
    }

    double progress() {
        return lines.progress();
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
