package org.qianmo.exchange.kml;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Ends what unpacks to too much: a document packs to a tenth, and what grows two hundredfold is a bomb. */
final class BoundedStream extends FilterInputStream {

    private static final long BYTES_MAX = 2L << 30;
    private static final long RATIO_MAX = 200;
    private static final long RATIO_FREE_BYTES = 16L << 20;

    private final long bytesMax;
    private long bytes;

    /** The bound was passed. */
    static final class Beyond extends IOException {

        private final long bytesMax;

        Beyond(long bytesMax) {
            super("more than " + bytesMax + " bytes");
            this.bytesMax = bytesMax;
        }

        long bytesMax() {
            return bytesMax;
        }
    }

    /** @param packedBytes of the whole archive */
    BoundedStream(InputStream in, long packedBytes) {
        super(in);
        this.bytesMax = Math.min(BYTES_MAX, Math.max(RATIO_FREE_BYTES, RATIO_MAX * packedBytes));
    }

    @Override
    public int read() throws IOException {
        int value = in.read();
        count(value < 0 ? 0 : 1);
        return value;
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
        int count = in.read(buffer, from, length);
        count(Math.max(0, count));
        return count;
    }

    private void count(int read) throws Beyond {
        bytes += read;
        if (bytes > bytesMax) {
            throw new Beyond(bytesMax);
        }
    }
}
