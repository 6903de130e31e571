package org.qianmo.exchange.shapefile;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qianmo.exchange.layer.CutText;
import org.qianmo.exchange.layer.LandLayer;
import org.qianmo.exchange.layer.LandRow;
import org.qianmo.exchange.layer.LayerField;
import org.qianmo.exchange.layer.LayerHeader;
import org.qianmo.exchange.layer.Notice;
import org.qianmo.exchange.layer.RowFault;
import org.qianmo.exchange.layer.StatedSystem;
import org.qianmo.exchange.layer.TextDecision;
import org.qianmo.exchange.layer.TextEncoding;

/** The rows of one layer, read one by one; not safe to share between threads. */
public final class ShapefileLayer implements LandLayer {

    /** A district has some hundred thousand parcels; the bound keeps a small hostile file from asking for more. */
    public static final int ROWS_MAX = 2_000_000;

    private final LayerHeader header;
    private final CutText text = new CutText();
    private final ShpReader shapes;
    private final Optional<DbfReader> table;
    private int rows;

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
        this.shapes = shapes;
        this.table = table;
        Optional<TextDecision> encoding = table.isPresent()
                ? Optional.of(TextDetection.decide(table.get(), files.cpgText(), choice))
                : Optional.empty();
        List<LayerField> fields =
                table.isPresent() ? table.get().fields(encoding.get().charset()) : List.of();
        this.header = new LayerHeader(
                files.name(), shapes.kind().shapes(), fields, encoding, stated(files.prjText()), missing(files));
    }

    private static StatedSystem stated(Optional<String> prj) {
        return prj.filter(text -> !text.isBlank())
                .map(text -> StatedSystem.ofWkt(text, "来自 .prj 文件", "stated by the .prj file"))
                .orElse(StatedSystem.NONE);
    }

    private static List<Notice> missing(LayerFiles files) {
        List<Notice> missing = new ArrayList<>();
        if (files.dbf().isEmpty()) {
            missing.add(new Notice("缺少 .dbf 文件：各行没有属性", "there is no .dbf file: rows have no attributes"));
        }
        if (files.shx().isEmpty()) {
            missing.add(new Notice(
                    "缺少 .shx 文件：按图形文件的顺序读取", "there is no .shx file: shapes are read in the order of the file"));
        }
        if (files.prj().isEmpty()) {
            missing.add(new Notice("缺少 .prj 文件：没有说明坐标系", "there is no .prj file: the coordinate system is not stated"));
        }
        return List.copyOf(missing);
    }

    /** Whether the order of the rows is that of the index file. */
    public boolean followsIndex() {
        return shapes.followsIndex();
    }

    /** @return the rows of the table, which need not be as many as the shapes */
    public int tableRows() {
        return table.map(DbfReader::rows).orElse(0);
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
        return Math.min(1, shapes.progress());
    }

    /**
     * @return the next row; empty at the end
     * @throws ShapefileException at more than {@link #ROWS_MAX} rows
     */
    @Override
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
        Charset charset = encoding().orElseThrow().charset();
        List<String> values = new ArrayList<>(fields().size());
        for (int column = 0; column < fields().size(); column++) {
            values.add(text.noted(table.orElseThrow().value(bytes, column, charset)));
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
