package org.qianmo.spatial;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.postgresql.copy.CopyIn;

/** Sends rows as PostgreSQL's binary COPY: header, tuples, trailer. As text each number would be written and parsed. */
final class CopyRows {

    /** Rows that one processor turns into bytes at a time; the next ones are under way while the last are sent. */
    private static final int CHUNK_ROWS = 400;

    private static final int CHUNKS_AHEAD = 4;
    private static final int BYTES_A_ROW = 600;

    /** Signature, flags, length of the extension. */
    private static final byte[] HEADER = {
        'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
    };

    private static final byte[] TRAILER = {(byte) 0xFF, (byte) 0xFF};

    /** Of its own: the common pool makes a new thread for each task where there are two processors. */
    private static final ExecutorService WRITERS =
            Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(), task -> {
                Thread thread = new Thread(task, "copy");
                thread.setDaemon(true);
                return thread;
            });

    private CopyRows() {}

    /** @throws IllegalArgumentException if a value is of a kind that {@link BinaryValue} does not know */
    static long send(CopyIn copy, Iterable<Object[]> rows) throws SQLException {
        Deque<CompletableFuture<byte[]>> ahead = new ArrayDeque<>();
        try {
            send(copy, HEADER);
            List<Object[]> chunk = new ArrayList<>(CHUNK_ROWS);
            for (Object[] row : rows) {
                chunk.add(row);
                if (chunk.size() == CHUNK_ROWS) {
                    List<Object[]> full = chunk;
                    ahead.add(CompletableFuture.supplyAsync(() -> tuples(full), WRITERS));
                    chunk = new ArrayList<>(CHUNK_ROWS);
                    sendAllBut(CHUNKS_AHEAD, ahead, copy);
                }
            }
            sendAllBut(0, ahead, copy);
            send(copy, tuples(chunk));
            send(copy, TRAILER);
            return copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private static void sendAllBut(int left, Deque<CompletableFuture<byte[]>> ahead, CopyIn copy) throws SQLException {
        while (ahead.size() > left) {
            send(copy, ahead.remove().join());
        }
    }

    private static void send(CopyIn copy, byte[] bytes) throws SQLException {
        copy.writeToCopy(bytes, 0, bytes.length);
    }

    private static byte[] tuples(List<Object[]> rows) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(rows.size() * BYTES_A_ROW + 1);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            for (Object[] row : rows) {
                out.writeShort(row.length);
                for (Object value : row) {
                    BinaryValue.write(value, out);
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
