package org.qianmo.exchange.flatgeobuf;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import org.qianmo.exchange.layer.CutText;
import org.qianmo.exchange.layer.LandLayer;
import org.qianmo.exchange.layer.LandRow;
import org.qianmo.exchange.layer.LayerFault;
import org.qianmo.exchange.layer.LayerHeader;
import org.qianmo.exchange.layer.MeteredStream;
import org.qianmo.exchange.layer.ReadingBounds;
import org.qianmo.exchange.layer.RowFault;
import org.qianmo.exchange.layer.RowRefusal;
import org.qianmo.exchange.layer.UnusableFile;
import org.qianmo.exchange.layer.UploadedFile;
import org.wololo.flatgeobuf.generated.Feature;

/** The features of a file, one after the other; its index is passed over. */
final class FlatGeobufLayer implements LandLayer {

    private static final int HEADER_BYTES_MAX = 10 << 20;

    /** A million vertices with height, measure and their facts. */
    private static final int FEATURE_BYTES_MAX = 48 << 20;

    private static final int TABLE_BYTES_MIN = 8;

    private final MeteredStream stream;
    private final FileHeader file;
    private final LayerHeader header;
    private final FeatureFacts facts;
    private final CutText text = new CutText();
    private final long bytes;
    private int number;

    static FlatGeobufLayer open(UploadedFile file) throws UnusableFile, IOException {
        long bytes = Files.size(file.path());
        MeteredStream stream =
                new MeteredStream(new BufferedInputStream(Files.newInputStream(file.path()), 1 << 16), bytes);
        try {
            return new FlatGeobufLayer(stream, bytes, file.stem());
        } catch (UnusableFile | IOException | RuntimeException unusable) {
            stream.close();
            throw unusable;
        }
    }

    private FlatGeobufLayer(MeteredStream stream, long bytes, String name) throws UnusableFile, IOException {
        this.stream = stream;
        this.bytes = bytes;
        if (!FileHeader.hasMagic(stream.readNBytes(FileHeader.MAGIC_BYTES))) {
            throw LayerFault.FORMAT_UNKNOWN.at("FlatGeobuf 3");
        }
        try {
            this.file = FileHeader.read(table(size(), HEADER_BYTES_MAX), name);
        } catch (IndexOutOfBoundsException | IllegalArgumentException | AssertionError leadsOut) {
            throw LayerFault.FILE_BROKEN.at("header");
        }
        // The format knows UTF-8 only.
        this.header =
                new LayerHeader(file.name(), file.shapes(), file.fields(), Optional.empty(), file.system(), List.of());
        this.facts = new FeatureFacts(file, text);
        passIndex();
    }

    private void passIndex() throws UnusableFile, IOException {
        if (file.rows() < 0 || file.rows() > ReadingBounds.ROWS_MAX) {
            throw LayerFault.TOO_MANY_ROWS.at(ReadingBounds.ROWS_MAX);
        }
        long index = file.indexBytes();
        if (index > bytes - stream.bytes()) {
            throw LayerFault.FILE_BROKEN.at("index");
        }
        stream.skipNBytes(index);
    }

    /** @return the size of what comes next; -1 at the end of the file */
    private long size() throws UnusableFile, IOException {
        byte[] size = stream.readNBytes(Integer.BYTES);
        if (size.length == 0) {
            return -1;
        }
        if (size.length < Integer.BYTES) {
            throw broken();
        }
        return Integer.toUnsignedLong(
                ByteBuffer.wrap(size).order(ByteOrder.LITTLE_ENDIAN).getInt());
    }

    /** @throws UnusableFile if the file ends before it, or it is beyond the bound */
    private ByteBuffer table(long size, long bytesMax) throws UnusableFile, IOException {
        if (size < TABLE_BYTES_MIN || size > bytesMax || size > bytes - stream.bytes()) {
            throw broken();
        }
        return ByteBuffer.wrap(stream.readNBytes((int) size)).order(ByteOrder.LITTLE_ENDIAN);
    }

    private UnusableFile broken() {
        return LayerFault.FILE_BROKEN.at("FlatGeobuf, " + (number == 0 ? "header" : "row " + number));
    }

    /** @return as the header says; 0 where it does not know */
    long statedRows() {
        return file.rows();
    }

    @Override
    public Optional<LandRow> next() throws UnusableFile, IOException {
        long size = size();
        if (size < 0) {
            return end();
        }
        LayerFault.requireRow(++number);
        if (size > FEATURE_BYTES_MAX && size <= bytes - stream.bytes()) {
            stream.skipNBytes(size);
            return Optional.of(refused(RowFault.Code.TOO_MANY_VERTICES));
        }
        ByteBuffer table = table(size, FEATURE_BYTES_MAX);
        try {
            return Optional.of(row(Feature.getRootAsFeature(table), table.limit()));
        } catch (IndexOutOfBoundsException | IllegalArgumentException | AssertionError leadsOut) {
            return Optional.of(refused(RowFault.Code.BROKEN_RECORD));
        }
    }

    /** A file that was cut between two features is a file like any other, but for the number in its header. */
    private Optional<LandRow> end() throws EOFException, UnusableFile {
        if (number < file.rows()) {
            throw LayerFault.FILE_BROKEN.at("FlatGeobuf, " + number + " < " + file.rows());
        }
        return Optional.empty();
    }

    private LandRow row(Feature feature, int tableBytes) {
        List<String> values = facts.of(feature);
        try {
            return LandRow.of(number, FeatureShape.read(feature, file.geometryType(), tableBytes), values);
        } catch (RowRefusal refused) {
            return LandRow.refused(number, refused.fault(), values);
        }
    }

    private LandRow refused(RowFault.Code code) {
        return LandRow.refused(number, RowFault.of(code), facts.none());
    }

    @Override
    public LayerHeader header() {
        return header;
    }

    @Override
    public CutText text() {
        return text;
    }

    @Override
    public double progress() {
        return stream.progress();
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
