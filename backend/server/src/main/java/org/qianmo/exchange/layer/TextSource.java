package org.qianmo.exchange.layer;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;

/** The characters of a text file behind its byte order mark, and how far they were read. Unknown bytes become U+FFFD. */
public final class TextSource implements Closeable {

    private final SeekableByteChannel bytes;
    private final long size;
    private final Reader reader;

    public TextSource(Path file, Charset charset, int markBytes) throws IOException {
        this.bytes = Files.newByteChannel(file);
        this.size = Math.max(1, bytes.size());
        bytes.position(markBytes);
        this.reader = new InputStreamReader(Channels.newInputStream(bytes), charset);
    }

    public static TextSource open(Path file, TextDetection detected) throws IOException {
        return new TextSource(file, detected.decision().charset(), detected.markBytes());
    }

    public Reader reader() {
        return reader;
    }

    /** @return 0 … 1, of the bytes that have left the disk */
    public double progress() {
        try {
            return Math.min(1, (double) bytes.position() / size);
        } catch (IOException closed) {
            return 1;
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
