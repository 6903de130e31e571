package org.qianmo.exchange.layer;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts the bytes that went through, so that a reader can tell how far it is. */
public final class MeteredStream extends FilterInputStream {

    private final long size;
    private long read;

    /** @param size of the whole in bytes */
    public MeteredStream(InputStream in, long size) {
        super(in);
        this.size = size;
    }

    /** @return 0 … 1 */
    public double progress() {
        return Math.min(1, read / (double) Math.max(1, size));
    }

    public long bytes() {
        return read;
    }

    @Override
    public int read() throws IOException {
        int value = in.read();
        read += value < 0 ? 0 : 1;
        return value;
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
        int count = in.read(buffer, from, length);
        read += Math.max(0, count);
        return count;
    }

    @Override
    public long skip(long bytes) throws IOException {
        long count = in.skip(bytes);
        read += count;
        return count;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
