package org.qianmo.exchange.csv;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Ends the reading of a record that is longer than its bound, before it is held. */
final class BoundedReader extends FilterReader {

    private final long recordCharsMax;
    private long read;

    BoundedReader(Reader in, long recordCharsMax) {
        super(in);
        this.recordCharsMax = recordCharsMax;
    }

    void beginRecord() {
        read = 0;
    }

    @Override
    public int read() throws IOException {
        int c = super.read();
        count(1);
        return c;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int count = super.read(buffer, offset, length);
        count(count);
        return count;
    }

    private void count(int chars) throws IOException {
        read += Math.max(0, chars);
        if (read > recordCharsMax) {
            throw new IOException("a record is longer than " + recordCharsMax + " characters");
        }
    }
}
