package org.qianmo.exchange.shapefile;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Optional;
import org.qianmo.exchange.layer.RowFault;

/**
 * Reads the shapes of a {@code .shp} file one by one, in constant memory.
 *
 * <p>The index ({@code .shx}) is followed where it fits the shapes, since an edited file may hold abandoned records that
 * only the index leaves out. Where it is absent or wrong the records are read one after the other. What the header says
 * about the length of the file is not believed.
 */
final class ShpReader implements Closeable {

    private static final int MAGIC = 9994;
    private static final int HEADER_BYTES = 100;
    private static final int RECORD_HEADER_BYTES = 8;

    /** Four times the vertices that any check accepts; a longer record is refused without being read. */
    private static final int CONTENT_BYTES_MAX = 64 << 20;

    private final FileWindow file;
    private final ShpIndex index;
    private final ShapeKind kind;
    private final long declaredBytes;
    private long position = HEADER_BYTES;
    private int number;
    private boolean ended;

    static ShpReader open(Path shp, Optional<Path> shx) throws ShapefileException, IOException {
        FileWindow file = new FileWindow(shp);
        try {
            return new ShpReader(file, shx);
        } catch (ShapefileException | IOException | RuntimeException unusable) {
            file.close();
            throw unusable;
        }
    }

    private ShpReader(FileWindow file, Optional<Path> shx) throws ShapefileException, IOException {
        ByteBuffer header = file.read(0, HEADER_BYTES);
        if (header.remaining() < HEADER_BYTES || header.getInt(0) != MAGIC) {
            throw new ShapefileException(ShapefileFault.NOT_A_SHAPEFILE);
        }
        this.file = file;
        this.declaredBytes = 2L * header.getInt(24);
        this.kind = ShapeKind.of(header.order(ByteOrder.LITTLE_ENDIAN).getInt(32));
        this.index = ShpIndex.read(shx, file);
    }

    ShapeKind kind() {
        return kind;
    }

    /** Whether the rows come in the order of the index. */
    boolean followsIndex() {
        return index.isUsable();
    }

    /** @return 0 … 1, how much of the file has been read */
    double progress() {
        return index.isUsable() ? number / (double) Math.max(1, index.size()) : position / (double) file.size();
    }

    /** @return the next row; empty at the end */
    Optional<ShpRow> next() throws IOException {
        return index.isUsable() ? nextOfIndex() : nextInFile();
    }

    private Optional<ShpRow> nextOfIndex() throws IOException {
        if (number >= index.size()) {
            return Optional.empty();
        }
        long start = index.position(number);
        number++;
        return Optional.of(start == 0 ? absent() : shape(start, index.contentBytes(number - 1)));
    }

    private Optional<ShpRow> nextInFile() throws IOException {
        ByteBuffer header = file.read(position, RECORD_HEADER_BYTES);
        if (ended || header.remaining() < RECORD_HEADER_BYTES) {
            return Optional.empty();
        }
        long content = 2L * header.getInt(4);
        if (content < Integer.BYTES || position + RECORD_HEADER_BYTES + content > file.size()) {
            return brokenOff();
        }
        number++;
        ShpRow row = shape(position, content);
        position += RECORD_HEADER_BYTES + content;
        return Optional.of(row);
    }

    /** Bytes behind the declared end that are no record are left-overs; before it they are a loss, which is told. */
    private Optional<ShpRow> brokenOff() {
        ended = true;
        if (declaredBytes > HEADER_BYTES && position >= declaredBytes) {
            return Optional.empty();
        }
        number++;
        return Optional.of(ShpRow.refused(number, RowFault.of(RowFault.Code.BROKEN_RECORD)));
    }

    private ShpRow absent() {
        return ShpRow.refused(number, RowFault.of(RowFault.Code.EMPTY_GEOMETRY));
    }

    private ShpRow shape(long start, long contentBytes) throws IOException {
        if (contentBytes > CONTENT_BYTES_MAX) {
            return ShpRow.refused(number, RowFault.of(RowFault.Code.TOO_MANY_VERTICES));
        }
        ByteBuffer content = file.read(start + RECORD_HEADER_BYTES, (int) contentBytes);
        return PolygonContent.read(number, content.order(ByteOrder.LITTLE_ENDIAN));
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
