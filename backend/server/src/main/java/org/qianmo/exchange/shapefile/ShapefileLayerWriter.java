package org.qianmo.exchange.shapefile;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.MultiPolygon;
import org.qianmo.crs.EsriPrj;
import org.qianmo.exchange.layer.LayerWriter;
import org.qianmo.exchange.layer.OutgoingFiles;
import org.qianmo.exchange.layer.OutgoingLayer;

/**
 * Writes one shapefile. The table is most of its bytes: where the number of rows is known, it leaves row by row, while the
 * shapes, whose header holds their box, wait on disk.
 */
final class ShapefileLayerWriter implements LayerWriter {

    private static final int BUFFER_BYTES = 1 << 16;

    /** There is no language byte for UTF-8 and GB18030 has that of GBK: 0 leaves the word to the {@code .cpg} file. */
    private static final byte NO_LANGUAGE = 0;

    private static final byte CHINESE = 0x4D;

    private final OutgoingLayer layer;
    private final ShpWriter shapes;
    private final DbfWriter table;
    private final Optional<Path> tableOnDisk;

    ShapefileLayerWriter(OutgoingLayer layer, OutgoingFiles files) throws ShapefileException, IOException {
        this.layer = layer;
        DbfColumns columns = DbfColumns.of(layer.fields(), layer.text().charset());
        refuseBeyondTheFormat(columns);
        write(files, "prj", EsriPrj.textOf(layer.system()).orElseThrow());
        write(files, "cpg", layer.text().name());
        FieldDictionary dictionary = FieldDictionary.of(columns, layer.fields());
        if (dictionary.isNeeded()) {
            try (OutputStream stream = files.stream(member(FieldDictionary.EXTENSION))) {
                dictionary.write(stream);
            }
        }
        this.shapes = new ShpWriter(files.file(member("shp")), files.file(member("shx")));
        this.tableOnDisk = layer.rows().isPresent() ? Optional.empty() : Optional.of(files.file(member("dbf")));
        OutputStream tableStream =
                tableOnDisk.isPresent() ? Files.newOutputStream(tableOnDisk.get()) : files.stream(member("dbf"));
        this.table = new DbfWriter(
                new BufferedOutputStream(tableStream, BUFFER_BYTES),
                columns,
                layer.text().charset(),
                layer.text().name().startsWith("GB") ? CHINESE : NO_LANGUAGE,
                (int) layer.rows().orElse(0));
    }

    /** Before anything leaves: a table that is found too long at its end could only be cut off. */
    private void refuseBeyondTheFormat(DbfColumns columns) throws ShapefileException {
        if (layer.rows().orElse(0) * columns.recordBytes() > ShapefileWriterFormat.FILE_BYTES_MAX) {
            throw new ShapefileException(ShapefileFault.FILE_TOO_LARGE);
        }
    }

    private void write(OutgoingFiles files, String extension, String text) throws IOException {
        try (OutputStream stream = files.stream(member(extension))) {
            stream.write(text.getBytes(StandardCharsets.US_ASCII));
        }
    }

    private String member(String extension) {
        return layer.name() + "." + extension;
    }

    @Override
    public void write(MultiPolygon polygon, List<?> values) throws ShapefileException, IOException {
        shapes.write(polygon);
        table.write(values);
    }

    @Override
    public long alteredValues() {
        return table.altered();
    }

    @Override
    public void close() throws IOException {
        try (shapes) {
            table.close();
        }
        if (tableOnDisk.isPresent()) {
            countRowsIn(tableOnDisk.get());
        } else if (table.rows() != layer.rows().orElseThrow()) {
            throw new IOException(layer.rows() + " rows were announced and " + table.rows() + " written");
        }
    }

    private void countRowsIn(Path dbf) throws IOException {
        try (RandomAccessFile start = new RandomAccessFile(dbf.toFile(), "rw")) {
            start.seek(DbfWriter.ROWS_AT);
            start.writeInt(Integer.reverseBytes(table.rows()));
        }
    }
}
