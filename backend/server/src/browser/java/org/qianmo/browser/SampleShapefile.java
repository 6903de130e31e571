package org.qianmo.browser;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.qianmo.crs.CoordinateSystems;
import org.qianmo.crs.EsriPrj;
import org.qianmo.crs.Srid;
import org.qianmo.exchange.shapefile.DbfField;
import org.qianmo.exchange.shapefile.ShapefileText;
import org.qianmo.exchange.shapefile.ShapefileWriter;

/** Two fields east of the free ground's middle, as a land office would send them: GBK, and EPSG:4526 with the band prefix. */
final class SampleShapefile {

    static final List<String> HOLDERS = List.of("平洲第一经济社", "平洲第二经济社");

    private static final double SIDE_METRES = 25;

    private SampleShapefile() {}

    static Path beside(FreeGround ground, Path folder) throws Exception {
        Path work = Files.createDirectory(folder.resolve("work"));
        List<DbfField> fields = List.of(DbfField.text("DLBM", 5), DbfField.text("QLR", 60));
        ShapefileWriter writer = writer(work, fields);
        try (writer) {
            for (int i = 0; i < HOLDERS.size(); i++) {
                writer.write(square(ground, i, Srid.CGCS2000_GK_BAND_38), List.of("0601", HOLDERS.get(i)));
            }
        }
        Path archive = folder.resolve("平洲地块.zip");
        try (OutputStream stream = Files.newOutputStream(archive)) {
            writer.pack("parcels", stream);
        }
        return archive;
    }

    private static ShapefileWriter writer(Path work, List<DbfField> fields) throws Exception {
        String prj = EsriPrj.textOf(Srid.CGCS2000_GK_BAND_38).orElseThrow();
        return new ShapefileWriter(work, fields, ShapefileText.named("GBK").orElseThrow(), prj);
    }

    /** Squares side by side, sharing an edge. */
    static MultiPolygon square(FreeGround ground, int number, Srid plane) {
        CoordinateSystems crs = new CoordinateSystems(Path.of("target", "browser-crs"));
        Geometry middle = new GeometryFactory().createPoint(new Coordinate(ground.longitude(), ground.latitude()));
        Coordinate at = crs.transform(middle, Srid.CGCS2000, plane).getCoordinate();
        double west = at.x + 20 + number * SIDE_METRES;
        Envelope box = new Envelope(west, west + SIDE_METRES, at.y - SIDE_METRES, at.y);
        GeometryFactory factory = new GeometryFactory();
        return factory.createMultiPolygon(new Polygon[] {(Polygon) factory.toGeometry(box)});
    }

    /** The text of the table in an archive. */
    static String textOf(Path archive, String encoding) throws Exception {
        try (InputStream file = Files.newInputStream(archive);
                ZipInputStream zip = new ZipInputStream(file)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().endsWith(".dbf")) {
                    return new String(zip.readAllBytes(), Charset.forName(encoding));
                }
            }
        }
        throw new AssertionError("no table in the archive");
    }
}
