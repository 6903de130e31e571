package org.qianmo.exchange.shapefile;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.locationtech.jts.geom.MultiPolygon;
import org.qianmo.crs.Srid;
import org.qianmo.exchange.layer.FolderFiles;
import org.qianmo.exchange.layer.LayerField;
import org.qianmo.exchange.layer.LayerWriter;
import org.qianmo.exchange.layer.OutgoingLayer;
import org.qianmo.exchange.layer.TextEncoding;
import org.qianmo.exchange.layer.UnusableFile;

/** Files for tests of reading: what our writer makes, with a {@code .prj} of the test's own, packed as others pack it. */
public final class ShapefileWriter implements Closeable {

    private static final List<String> EXTENSIONS = List.of("shp", "shx", "dbf", "prj", "cpg");

    private final Path folder;
    private final String prj;
    private final LayerWriter writer;

    /** @param folder empty */
    public ShapefileWriter(Path folder, List<DbfField> fields, ShapefileText text, String prj)
            throws UnusableFile, IOException {
        this.folder = folder;
        this.prj = prj;
        List<LayerField> columns =
                fields.stream().map(ShapefileWriter::layerField).toList();
        TextEncoding encoding = new TextEncoding(text.label(), text.charset());
        OutgoingLayer layer = new OutgoingLayer("layer", "", Srid.CGCS2000, encoding, columns);
        this.writer = new ShapefileWriterFormat().open(layer, new FolderFiles(folder));
    }

    private static LayerField layerField(DbfField field) {
        LayerField.Kind kind = field.type() == 'C' ? LayerField.Kind.TEXT : LayerField.Kind.NUMBER;
        return new LayerField(field.name(), "", kind, field.length(), field.decimals());
    }

    /** @param polygon null for none */
    public void write(MultiPolygon polygon, List<?> values) throws UnusableFile, IOException {
        writer.write(polygon, values);
    }

    public long alteredValues() {
        return writer.alteredValues();
    }

    @Override
    public void close() throws IOException {
        writer.close();
        Files.writeString(folder.resolve("layer.prj"), prj, StandardCharsets.US_ASCII);
    }

    /** @param name of the members, without extension */
    public void pack(String name, OutputStream stream) throws IOException {
        ZipOutputStream archive = new ZipOutputStream(stream, StandardCharsets.UTF_8);
        for (String extension : EXTENSIONS) {
            archive.putNextEntry(new ZipEntry(name + "." + extension));
            Files.copy(folder.resolve("layer." + extension), archive);
            archive.closeEntry();
        }
        archive.finish();
    }
}
