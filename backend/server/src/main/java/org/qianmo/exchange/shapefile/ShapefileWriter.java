package org.qianmo.exchange.shapefile;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.locationtech.jts.geom.MultiPolygon;

/**
 * Writes one polygon layer, row by row into a work folder, and then packs it into an archive. Memory does not grow with
 * the number of rows: the format wants lengths at the beginning of its files, so they are finished on disk first.
 */
public final class ShapefileWriter implements Closeable {

    /** Lengths in the format reach further, but most programs read them as signed bytes. */
    static final long FILE_BYTES_MAX = Integer.MAX_VALUE;

    private static final List<String> EXTENSIONS = List.of("shp", "shx", "dbf", "prj", "cpg");

    private final Path folder;
    private final ShpWriter shapes;
    private final DbfWriter table;

    /**
     * @param folder an empty folder, which the caller deletes with all that is in it
     * @param fields names of at most 10 bytes in the encoding
     * @param prj the text that describes the coordinate system
     */
    public ShapefileWriter(Path folder, List<DbfField> fields, ShapefileText text, String prj)
            throws ShapefileException, IOException {
        this.folder = folder;
        Files.writeString(file("prj"), prj, StandardCharsets.US_ASCII);
        Files.writeString(file("cpg"), text.label(), StandardCharsets.US_ASCII);
        this.shapes = new ShpWriter(file("shp"), file("shx"));
        this.table = new DbfWriter(file("dbf"), fields, text, LocalDate.now());
    }

    /**
     * @param polygon in the system that the {@code .prj} text describes, easting first; null for none
     * @param values one a field: text, a number, or null
     * @throws ShapefileException if a file would reach 2 GiB
     */
    public void write(MultiPolygon polygon, List<?> values) throws ShapefileException, IOException {
        shapes.write(polygon);
        table.write(values);
    }

    /** @return how many values did not fit their field or its encoding */
    public long alteredValues() {
        return table.altered();
    }

    @Override
    public void close() throws IOException {
        try (shapes) {
            table.close();
        }
    }

    /**
     * Packs what was written; call it after {@link #close}. The stream stays open.
     *
     * @param name of the members, without extension
     */
    public void pack(String name, OutputStream stream) throws IOException {
        ZipOutputStream archive = new ZipOutputStream(stream, StandardCharsets.UTF_8);
        // The fastest level: coordinates hardly pack, and the table packs well at any.
        archive.setLevel(Deflater.BEST_SPEED);
        for (String extension : EXTENSIONS) {
            archive.putNextEntry(new ZipEntry(name + "." + extension));
            Files.copy(file(extension), archive);
            archive.closeEntry();
        }
        archive.finish();
    }

    private Path file(String extension) {
        return folder.resolve("layer." + extension);
    }
}
