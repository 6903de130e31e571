package org.qianmo.exchange.shapefile;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qianmo.exchange.layer.LandRow;
import org.qianmo.exchange.layer.RowFault;
import org.qianmo.exchange.layer.TextEncoding;

/** The rows of one layer, read one by one; not safe to share between threads. */
public final class ShapefileLayer implements Closeable {

    /** A district has some hundred thousand parcels; the bound keeps a small hostile file from asking for more. */
    public static final int ROWS_MAX = 2_000_000;

    private final String name;
    private final ShpReader shapes;
    private final Optional<DbfReader> table;
    private final Optional<DbfEncoding> encoding;
    private final List<DbfField> fields;
    private int rows;
    private long undecoded;

    /**
     * @param encoding the person's choice, which rules over what the files say
     * @throws ShapefileException if the shapes do not begin as a shapefile
     */
    public static ShapefileLayer open(LayerFiles files, Optional<TextEncoding> encoding)
            throws ShapefileException, IOException {
        ShpReader shapes = ShpReader.open(files.shp(), files.shx());
        DbfReader table = null;
        try {
            table = files.dbf().isPresent() ? new DbfReader(files.dbf().get()) : null;
            return new ShapefileLayer(files, shapes, Optional.ofNullable(table), encoding);
        } catch (IOException | RuntimeException unusable) {
            shapes.close();
            if (table != null) {
                table.close();
            }
            throw unusable;
        }
    }

    private ShapefileLayer(LayerFiles files, ShpReader shapes, Optional<DbfReader> table, Optional<TextEncoding> choice)
            throws IOException {
        this.name = files.name();
        this.shapes = shapes;
        this.table = table;
        this.encoding = table.isPresent()
                ? Optional.of(DbfEncoding.decide(table.get(), files.cpgText(), choice))
                : Optional.empty();
        this.fields = table.isPresent() ? table.get().fields(encoding.get().charset()) : List.of();
    }

    public String name() {
        return name;
    }

    public ShapeKind kind() {
        return shapes.kind();
    }

    public List<DbfField> fields() {
        return fields;
    }

    /** @return how text is read; empty for a layer without a table */
    public Optional<DbfEncoding> encoding() {
        return encoding;
    }

    /** Whether the order of the rows is that of the index file. */
    public boolean followsIndex() {
        return shapes.followsIndex();
    }

    /** @return the rows of the table, which need not be as many as the shapes */
    public int tableRows() {
        return table.map(DbfReader::rows).orElse(0);
    }

    /** @return how many values so far held bytes that the encoding does not know */
    public long undecodedValues() {
        return undecoded;
    }

    /** @return 0 … 1 */
    public double progress() {
        return Math.min(1, shapes.progress());
    }

    /**
     * @return the next row; empty at the end
     * @throws ShapefileException at more than {@link #ROWS_MAX} rows
     */
    public Optional<LandRow> next() throws ShapefileException, IOException {
        Optional<ShpRow> shape = shapes.next();
        if (shape.isEmpty()) {
            return beyondTheShapes();
        }
        if (++rows > ROWS_MAX) {
            throw new ShapefileException(ShapefileFault.TOO_MANY_ROWS, Integer.toString(ROWS_MAX));
        }
        return Optional.of(row(shape.get()));
    }

    /** Rows of the table whose shapes are missing are refused one by one, so that none is lost in silence. */
    private Optional<LandRow> beyondTheShapes() throws IOException {
        if (rows >= tableRows()) {
            return Optional.empty();
        }
        rows++;
        return Optional.of(row(ShpRow.refused(rows, RowFault.of(RowFault.Code.EMPTY_GEOMETRY))));
    }

    private LandRow row(ShpRow shape) throws IOException {
        ByteBuffer bytes = table.isPresent() ? table.get().row(shape.number() - 1) : ByteBuffer.allocate(0);
        return new LandRow(
                shape.number(),
                shape.polygon(),
                shape.fault(),
                bytes.hasRemaining() ? values(bytes) : List.of(),
                DbfReader.isDeleted(bytes));
    }

    private List<String> values(ByteBuffer bytes) {
        List<String> values = new ArrayList<>(fields.size());
        for (int column = 0; column < fields.size(); column++) {
            String value = table.orElseThrow()
                    .value(bytes, column, encoding.orElseThrow().charset());
            undecoded += value.indexOf('\uFFFD') >= 0 ? 1 : 0;
            values.add(value);
        }
        return values;
    }

    @Override
    public void close() throws IOException {
        try (shapes) {
            if (table.isPresent()) {
                table.get().close();
            }
        }
    }
}
