package org.qianmo.exchange.export;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/**
 * Reads rows in a thread of its own while others are written. At most a few thousand wait between the two: a client that
 * reads slowly slows the query down, and one that stops ends it.
 */
final class RowPump implements AutoCloseable {

    private static final int BATCH_ROWS = 256;
    private static final int BATCHES_WAITING_MAX = 8;
    private static final long LOOK_MILLISECONDS = 50;
    private static final List<ExportRow> END = new ArrayList<>();

    private final BlockingQueue<List<ExportRow>> waiting = new ArrayBlockingQueue<>(BATCHES_WAITING_MAX);
    private final CompletableFuture<Long> total = new CompletableFuture<>();
    private final Thread reader;
    private volatile boolean unwanted;
    private volatile RuntimeException failure;
    private List<ExportRow> batch = new ArrayList<>(BATCH_ROWS);

    /** Reads a source: tells the total first, then each row. */
    interface Reading {
        void read(LongConsumer total, Consumer<ExportRow> rows);
    }

    RowPump(Reading reading) {
        reader = new Thread(() -> run(reading), "export-rows");
        reader.setDaemon(true);
        reader.start();
    }

    private void run(Reading reading) {
        try {
            reading.read(total::complete, this::add);
            hand(batch);
            hand(END);
        } catch (RuntimeException | Error failed) {
            failure = failed instanceof RuntimeException known ? known : new IllegalStateException(failed);
            total.completeExceptionally(failure);
        }
    }

    private void add(ExportRow row) {
        batch.add(row);
        if (batch.size() == BATCH_ROWS) {
            hand(batch);
            batch = new ArrayList<>(BATCH_ROWS);
        }
    }

    private void hand(List<ExportRow> rows) {
        try {
            while (!waiting.offer(rows, LOOK_MILLISECONDS, TimeUnit.MILLISECONDS)) {
                refuseIfUnwanted();
            }
            refuseIfUnwanted();
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        }
    }

    /** Leaves the query, whose transaction then ends. */
    private void refuseIfUnwanted() {
        if (unwanted) {
            throw new CancellationException();
        }
    }

    /** @return how many rows there will be; waits until that is known */
    long total() {
        try {
            return total.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException known ? known : failed;
        }
    }

    /**
     * @param meanwhile called now and then while there is nothing to give
     * @return some rows, or none at the end
     */
    <X extends Exception> List<ExportRow> next(Meanwhile<X> meanwhile) throws X {
        try {
            for (; ; ) {
                List<ExportRow> rows = waiting.poll(LOOK_MILLISECONDS, TimeUnit.MILLISECONDS);
                if (rows != null && (rows == END || !rows.isEmpty())) {
                    return rows;
                }
                if (failure != null) {
                    throw failure;
                }
                meanwhile.run();
            }
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        }
    }

    /** What is done while waiting. */
    interface Meanwhile<X extends Exception> {
        void run() throws X;
    }

    /** Ends the reading; when this returns, its query is over. */
    @Override
    public void close() {
        unwanted = true;
        waiting.clear();
        try {
            reader.join();
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }
}
