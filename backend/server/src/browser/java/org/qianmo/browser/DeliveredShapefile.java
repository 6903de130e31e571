package org.qianmo.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.qianmo.crs.EsriPrj;
import org.qianmo.crs.Srid;
import org.qianmo.exchange.shapefile.DbfField;
import org.qianmo.exchange.shapefile.ShapefileText;
import org.qianmo.exchange.shapefile.ShapefileWriter;

/**
 * A shapefile as land offices send them: GBK, coordinates of the plane of 114°E without a band, and neither .prj nor .cpg. Its
 * holders are in a field that no standard names, and its last row has a land class that there is not.
 */
final class DeliveredShapefile {

    static final List<String> HOLDERS = List.of("平洲第三经济社", "平洲第四经济社", "平洲第五经济社");
    static final String HOLDER_FIELD = "YQR";

    private static final List<String> CLASSES = List.of("0601", "0601", "9999");
    private static final List<String> SAYS_NOTHING_OF_ITSELF = List.of(".shp", ".shx", ".dbf");

    private DeliveredShapefile() {}

    static Path on(FreeGround ground, Path folder) throws Exception {
        Path work = Files.createDirectory(folder.resolve("work"));
        List<DbfField> fields = List.of(DbfField.text("DLBM", 5), DbfField.text(HOLDER_FIELD, 60));
        String prj = EsriPrj.textOf(Srid.PLANE).orElseThrow();
        ShapefileWriter writer =
                new ShapefileWriter(work, fields, ShapefileText.named("GBK").orElseThrow(), prj);
        try (writer) {
            for (int i = 0; i < HOLDERS.size(); i++) {
                writer.write(SampleShapefile.square(ground, i, Srid.PLANE), List.of(CLASSES.get(i), HOLDERS.get(i)));
            }
        }
        Path whole = folder.resolve("whole.zip");
        try (OutputStream stream = Files.newOutputStream(whole)) {
            writer.pack("parcels", stream);
        }
        Path bare = folder.resolve("平洲来件.zip");
        keepShapesAndTable(whole, bare);
        return bare;
    }

    private static void keepShapesAndTable(Path from, Path to) throws IOException {
        try (InputStream file = Files.newInputStream(from);
                ZipInputStream read = new ZipInputStream(file);
                ZipOutputStream written = new ZipOutputStream(Files.newOutputStream(to))) {
            for (ZipEntry entry = read.getNextEntry(); entry != null; entry = read.getNextEntry()) {
                String name = entry.getName();
                if (SAYS_NOTHING_OF_ITSELF.stream().anyMatch(name::endsWith)) {
                    written.putNextEntry(new ZipEntry(name));
                    written.write(withoutLanguage(name, read.readAllBytes()));
                }
            }
        }
    }

    /** Byte 29 of a table's header may name its code page. */
    private static byte[] withoutLanguage(String name, byte[] bytes) {
        if (name.endsWith(".dbf")) {
            bytes[29] = 0;
        }
        return bytes;
    }
}
