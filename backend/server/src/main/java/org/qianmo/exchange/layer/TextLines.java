package org.qianmo.exchange.layer;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/** The lines of a text file, ended by CR, LF or both. No line is held that is longer than its bound. */
public final class TextLines implements Closeable {

    private static final int BUFFER_CHARS = 1 << 15;

    private final TextSource source;
    private final int lineCharsMax;
    private final char[] buffer = new char[BUFFER_CHARS];
    private final StringBuilder line = new StringBuilder();
    private int at;
    private int end;
    private long number;
    private boolean skipLineFeed;

    public TextLines(TextSource source, int lineCharsMax) {
        this.source = source;
        this.lineCharsMax = lineCharsMax;
    }

    /** @throws UnusableFile LINE_TOO_LONG */
    public Optional<String> next() throws UnusableFile, IOException {
        line.setLength(0);
        while (fill()) {
            int from = at;
            while (at < end && buffer[at] != '\n' && buffer[at] != '\r') {
                at++;
            }
            append(from);
            if (at < end) {
                skipLineFeed = buffer[at++] == '\r';
                return ended();
            }
        }
        return line.length() > 0 ? ended() : Optional.empty();
    }

    /** @return of the line that came last; 1 for the first */
    public long number() {
        return number;
    }

    public double progress() {
        return source.progress();
    }

    private Optional<String> ended() {
        number++;
        return Optional.of(line.toString());
    }

    private void append(int from) throws UnusableFile {
        if (line.length() + at - from > lineCharsMax) {
            throw TextFault.LINE_TOO_LONG.at(number + 1);
        }
        line.append(buffer, from, at - from);
    }

    /** @return whether there is a character that belongs to a line or ends one */
    private boolean fill() throws IOException {
        if (at == end) {
            at = 0;
            end = Math.max(0, source.reader().read(buffer));
        }
        if (skipLineFeed && at < end) {
            skipLineFeed = false;
            at += buffer[at] == '\n' ? 1 : 0;
            return at < end || fill();
        }
        return at < end;
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
