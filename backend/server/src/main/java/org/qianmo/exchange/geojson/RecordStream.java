package org.qianmo.exchange.geojson;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * Cuts a sequence into records, before anything in them is looked at: at each RS (0x1E) where there are any, at each end of a
 * line otherwise. A record that cannot be read does not spoil the next. Both bytes are nothing else in UTF-8 and in GBK.
 */
final class RecordStream implements Closeable {

    static final int RECORD_SEPARATOR = 0x1E;

    /** A million vertices with all of their digits. */
    private static final int RECORD_BYTES_MAX = 64 << 20;

    private final InputStream stream;
    private final int separator;

    /** @param bytes null for a record that is too long, and was left out */
    record Record(byte[] bytes) {}

    RecordStream(InputStream bytes) throws IOException {
        this.stream = new BufferedInputStream(bytes, 1 << 16);
        stream.mark(4);
        int first = stream.read();
        if (first == 0xEF) {
            // A byte order mark is no part of the first record.
            stream.skipNBytes(2);
            stream.mark(1);
            first = stream.read();
        }
        stream.reset();
        this.separator = first == RECORD_SEPARATOR ? RECORD_SEPARATOR : '\n';
    }

    /** @return the next record that is not blank; empty at the end */
    Optional<Record> next() throws IOException {
        ByteArrayOutputStream record = new ByteArrayOutputStream();
        boolean tooLong = false;
        boolean blank = true;
        for (int value = stream.read(); value >= 0; value = stream.read()) {
            if (value == separator) {
                if (!blank) {
                    break;
                }
                continue;
            }
            blank &= value <= ' ';
            tooLong |= record.size() >= RECORD_BYTES_MAX;
            if (!blank && !tooLong) {
                record.write(value);
            }
        }
        if (blank) {
            return Optional.empty();
        }
        return Optional.of(new Record(tooLong ? null : record.toByteArray()));
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
