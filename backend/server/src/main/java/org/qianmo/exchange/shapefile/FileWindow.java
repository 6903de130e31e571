package org.qianmo.exchange.shapefile;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A file, seen through a window that moves. Reading beyond the end gives fewer bytes, never an exception, because every
 * offset and every length in a shapefile may be a lie.
 */
final class FileWindow implements Closeable {

    private static final int WINDOW_BYTES = 1 << 18;

    /** What is read after a jump: an index that jumps to and fro must not cost a whole window an entry. */
    private static final int JUMP_BYTES = 1 << 12;

    private final FileChannel channel;
    private final long size;
    private ByteBuffer window = ByteBuffer.allocate(0);
    private long windowStart;

    FileWindow(Path file) throws IOException {
        channel = FileChannel.open(file, StandardOpenOption.READ);
        size = channel.size();
    }

    long size() {
        return size;
    }

    /**
     * Valid until the next call.
     *
     * @return the bytes from the position on, big-endian; fewer than asked for where the file ends
     */
    ByteBuffer read(long position, int length) throws IOException {
        long available = Math.max(0, Math.min(length, size - position));
        if (position < 0 || available == 0) {
            return ByteBuffer.allocate(0);
        }
        if (position < windowStart || position + available > windowStart + window.limit()) {
            fill(position, (int) available);
        }
        return window.slice((int) (position - windowStart), (int) available);
    }

    private void fill(long position, int length) throws IOException {
        long windowEnd = windowStart + window.limit();
        boolean onward = position >= windowStart && position <= windowEnd + JUMP_BYTES;
        int wanted = Math.max(onward ? WINDOW_BYTES : JUMP_BYTES, length);
        window = window.capacity() >= wanted ? window.clear().limit(wanted) : ByteBuffer.allocate(wanted);
        while (window.hasRemaining()) {
            if (channel.read(window, position + window.position()) < 0) {
                break;
            }
        }
        window.flip();
        windowStart = position;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
