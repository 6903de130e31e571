package org.qianmo.exchange.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What is compressed in blocks is one stream for everybody else's inflater. */
class ParallelDeflaterProperties {

    private static final ExecutorService THREADS = Executors.newFixedThreadPool(3, work -> {
        Thread thread = new Thread(work);
        thread.setDaemon(true);
        return thread;
    });

    @Property(tries = 60)
    void everyByteComesBack(
            @ForAll @IntRange(max = 3_000_000) int length,
            @ForAll @IntRange(min = 1, max = 400_000) int pieceBytes,
            @ForAll boolean beating,
            @ForAll long seed)
            throws Exception {
        byte[] text = text(length, seed);
        ParallelDeflater deflater = new ParallelDeflater(Deflater.BEST_SPEED, THREADS);
        try {
            for (int round = 0; round < 2; round++) {
                byte[] compressed = compressed(deflater, text, pieceBytes, beating);

                assertThat(deflater.getBytesRead()).isEqualTo(length);
                assertThat(deflater.getBytesWritten()).isEqualTo(compressed.length);
                assertThat(inflated(compressed, length)).isEqualTo(text);
                deflater.reset();
            }
        } finally {
            deflater.end();
        }
    }

    /** Words that come again, and some that do not. */
    private static byte[] text(int length, long seed) {
        Random random = new Random(seed);
        byte[] text = new byte[length];
        for (int at = 0; at < length; at++) {
            text[at] = at > 600 && random.nextInt(100) > 2 ? text[at - 600] : (byte) random.nextInt(256);
        }
        return text;
    }

    private static byte[] compressed(ParallelDeflater deflater, byte[] text, int pieceBytes, boolean beating) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] buffer = new byte[5_000];
        for (int from = 0; from < text.length; from += pieceBytes) {
            deflater.setInput(text, from, Math.min(pieceBytes, text.length - from));
            while (!deflater.needsInput()) {
                out.write(buffer, 0, deflater.deflate(buffer, 0, buffer.length));
            }
            if (beating) {
                deflater.beat();
            }
        }
        deflater.finish();
        while (!deflater.finished()) {
            out.write(buffer, 0, deflater.deflate(buffer, 0, buffer.length));
        }
        return out.toByteArray();
    }

    private static byte[] inflated(byte[] compressed, int length) throws Exception {
        Inflater inflater = new Inflater(true);
        // One byte more, so that the end of the stream is read even if nothing was in it.
        byte[] text = new byte[length + 1];
        inflater.setInput(compressed);
        int size = 0;
        while (!inflater.finished()) {
            int more = inflater.inflate(text, size, text.length - size);
            assertThat(more > 0 || inflater.finished()).isTrue();
            size += more;
        }
        assertThat(inflater.getRemaining()).isZero();
        inflater.end();
        return java.util.Arrays.copyOf(text, size);
    }
}
