package org.qianmo.exchange.export;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.zip.Deflater;

/**
 * Compresses blocks of its input in several threads, as pigz does: each begins with the text before it as a dictionary and ends
 * on a whole byte, so that one after another they are one stream. For a {@link java.util.zip.ZipOutputStream}, which asks
 * nothing else of a deflater than what is here.
 *
 * <p>Not safe to share; memory is bounded by the blocks under way.
 */
final class ParallelDeflater extends Deflater {

    private static final int BLOCK_BYTES = 1 << 18;
    private static final int DICTIONARY_BYTES = 1 << 15;
    private static final int BLOCKS_WAITING_MAX = 6;

    /** A stored block without content: it says nothing, and a reader passes over it. */
    private static final byte[] NOTHING = {0, 0, 0, (byte) 0xFF, (byte) 0xFF};

    private final int level;
    private final Executor threads;
    private final Deque<CompletableFuture<byte[]>> waiting = new ArrayDeque<>();
    private byte[] block = new byte[BLOCK_BYTES];
    private int filled;
    private byte[] dictionary = {};
    private byte[] input = {};
    private int inputFrom;
    private int inputEnd;
    private byte[] output = {};
    private int outputFrom;
    private boolean finishing;
    private boolean lastIsUnderWay;
    private boolean finished;
    private long bytesRead;
    private long bytesWritten;

    ParallelDeflater(int level, Executor threads) {
        super(level, true);
        this.level = level;
        this.threads = threads;
    }

    @Override
    public void setInput(byte[] bytes, int from, int length) {
        input = bytes;
        inputFrom = from;
        inputEnd = from + length;
        bytesRead += length;
    }

    @Override
    public boolean needsInput() {
        return inputFrom == inputEnd;
    }

    @Override
    public void finish() {
        finishing = true;
    }

    @Override
    public boolean finished() {
        return finished;
    }

    @Override
    public long getBytesRead() {
        return bytesRead;
    }

    @Override
    public long getBytesWritten() {
        return bytesWritten;
    }

    @Override
    public int deflate(byte[] target, int from, int length) {
        return deflate(target, from, length, NO_FLUSH);
    }

    @Override
    public int deflate(byte[] target, int from, int length, int flush) {
        takeInput();
        if (outputFrom == output.length && !nextOutput()) {
            return 0;
        }
        int given = Math.min(length, output.length - outputFrom);
        System.arraycopy(output, outputFrom, target, from, given);
        outputFrom += given;
        bytesWritten += given;
        finished = lastIsUnderWay && waiting.isEmpty() && outputFrom == output.length;
        return given;
    }

    /** Lets a few bytes out that mean nothing: whoever has stopped listening is noticed so. */
    void beat() {
        if (!lastIsUnderWay) {
            waiting.add(CompletableFuture.completedFuture(NOTHING));
        }
    }

    private void takeInput() {
        while (inputFrom < inputEnd && waiting.size() < BLOCKS_WAITING_MAX) {
            int taken = Math.min(BLOCK_BYTES - filled, inputEnd - inputFrom);
            System.arraycopy(input, inputFrom, block, filled, taken);
            inputFrom += taken;
            filled += taken;
            if (filled == BLOCK_BYTES) {
                compressBlock(false);
            }
        }
        if (finishing && inputFrom == inputEnd && !lastIsUnderWay) {
            compressBlock(true);
            lastIsUnderWay = true;
        }
    }

    private void compressBlock(boolean last) {
        Work work = new Work(block, filled, dictionary, last, level);
        waiting.add(CompletableFuture.supplyAsync(work::compressed, threads));
        dictionary = Arrays.copyOfRange(block, Math.max(0, filled - DICTIONARY_BYTES), filled);
        block = new byte[BLOCK_BYTES];
        filled = 0;
    }

    /** Waits only where there is nothing else to do. */
    private boolean nextOutput() {
        boolean mustWait = finishing || inputFrom < inputEnd;
        if (waiting.isEmpty() || !mustWait && !waiting.peek().isDone()) {
            return false;
        }
        output = waiting.remove().join();
        outputFrom = 0;
        return true;
    }

    @Override
    public void reset() {
        waiting.clear();
        filled = 0;
        dictionary = new byte[0];
        inputFrom = inputEnd;
        outputFrom = output.length;
        finishing = false;
        lastIsUnderWay = false;
        finished = false;
        bytesRead = 0;
        bytesWritten = 0;
    }

    /** One block. */
    private record Work(byte[] block, int length, byte[] dictionary, boolean last, int level) {

        byte[] compressed() {
            Deflater deflater = new Deflater(level, true);
            try {
                deflater.setDictionary(dictionary);
                deflater.setInput(block, 0, length);
                if (last) {
                    deflater.finish();
                }
                return all(deflater);
            } finally {
                deflater.end();
            }
        }

        private byte[] all(Deflater deflater) {
            byte[] compressed = new byte[length / 4 + 64];
            int size = 0;
            for (; ; ) {
                size += deflater.deflate(compressed, size, compressed.length - size, last ? NO_FLUSH : SYNC_FLUSH);
                // With room left over, nothing waits inside.
                if (size < compressed.length) {
                    return Arrays.copyOf(compressed, size);
                }
                compressed = Arrays.copyOf(compressed, 2 * compressed.length);
            }
        }
    }
}
