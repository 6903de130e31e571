package org.qianmo.benchmark.kill;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.EnumMap;
import java.util.Map;

/**
 * What was asked and what was acknowledged, a line each, on the disk before anything else is asked. A line is a row of the
 * table {@code journal} in {@code kill/journal.sql}, with tabs between the columns.
 */
final class Journal implements AutoCloseable {

    enum What {
        /** Is about to be asked, under this key. */
        ASKED,
        OPENED,
        DRAWN,
        SUBMITTED,
        APPROVED,
        /** Was found done after an answer that did not come: no acknowledgement. */
        SEEN,
        REFUSED,
        /** A request without an answer, or with a failure. */
        CUT,
        /** An acknowledged commit was compared with the end of the flushed log. */
        FLUSHED,
        /** Acknowledged before the log was flushed up to its commit. */
        EARLY,
        JOB_ENDED,
        JOB_STUCK
    }

    /**
     * A line.
     *
     * @param began when the request was sent, milliseconds of the epoch
     * @param record 0 for none
     * @param version of the record, 0 for none
     * @param entries how many its plan has; -1 where it has no plan
     * @param amount their sum, in the unit in which it is shown
     */
    record Line(
            What what, long began, String author, String key, long record, int version, int entries, String amount) {

        static Line of(What what, long began, String author, String key, long record, int version) {
            return new Line(what, began, author, key, record, version, -1, "0");
        }
    }

    private final FileChannel file;
    private final Map<What, Integer> counts = new EnumMap<>(What.class);

    Journal(Path path) throws IOException {
        file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    synchronized void write(Line line) {
        String row = String.join(
                        "\t",
                        line.what().name(),
                        "" + line.began(),
                        "" + System.currentTimeMillis(),
                        line.author(),
                        line.key().replaceAll("\\s", "_"),
                        "" + line.record(),
                        "" + line.version(),
                        "" + line.entries(),
                        line.amount())
                + "\n";
        try {
            file.write(ByteBuffer.wrap(row.getBytes(StandardCharsets.UTF_8)));
            file.force(false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        counts.merge(line.what(), 1, Integer::sum);
    }

    @Override
    public synchronized void close() throws IOException {
        System.out.println(counts);
        file.close();
    }
}
