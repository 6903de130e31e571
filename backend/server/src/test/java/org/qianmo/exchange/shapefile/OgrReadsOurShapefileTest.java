package org.qianmo.exchange.shapefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.io.WKTReader;
import org.qianmo.crs.EsriPrj;
import org.qianmo.crs.Srid;
import org.qianmo.exchange.layer.Ogr;

/** A program that we did not write reads what we write. */
class OgrReadsOurShapefileTest {

    @TempDir
    private Path folder;

    @BeforeAll
    static void sayWhetherTheProgramIsThere() {
        Ogr.require();
    }

    @ParameterizedTest
    @EnumSource
    void shapesAndChineseTextArriveIn(ShapefileText text) throws Exception {
        Path archive = write(text);

        String report = Ogr.run("ogrinfo", "-ro", "-al", "/vsizip/" + archive + "/parcels.shp");

        assertThat(report)
                .contains("Feature Count: 3")
                .contains("ID[\"EPSG\",4547]]")
                .contains("QLR (String) = 平东社区股份合作经济联合社")
                .contains("MJ_M2 (Real) = 79983.24")
                .contains("MJ_M2 (Real) = (null)")
                .contains("POLYGON ((407700 2550300,407700 2550500,408100 2550500,408100 2550300,407700 2550300))")
                .contains("MULTIPOLYGON (((0 0,0 9,9 9,9 0,0 0),(2 2,4 2,4 4,2 4,2 2)),((20 0,20 9,29 9,20 0)))");
    }

    private Path write(ShapefileText text) throws Exception {
        Path work = Files.createDirectory(folder.resolve(text.name()));
        List<DbfField> fields = List.of(DbfField.text("QLR", 80), DbfField.number("MJ_M2", 15, 2));
        ShapefileWriter writer = new ShapefileWriter(
                work, fields, text, EsriPrj.textOf(Srid.PLANE).orElseThrow());
        try (writer) {
            // Counter-clockwise, as other formats want it: the writer has to turn it.
            writer.write(
                    polygon("MULTIPOLYGON (((407700 2550300, 408100 2550300,"
                            + " 408100 2550500, 407700 2550500, 407700 2550300)))"),
                    List.of("平东社区股份合作经济联合社", "79983.24"));
            writer.write(
                    polygon("MULTIPOLYGON (((0 0, 9 0, 9 9, 0 9, 0 0), (2 2, 2 4, 4 4, 4 2, 2 2)),"
                            + " ((20 0, 29 9, 20 9, 20 0)))"),
                    List.of("沙溪社区", 1));
            writer.write(null, Arrays.asList("", null));
        }
        Path archive = folder.resolve("parcels.zip");
        try (OutputStream stream = Files.newOutputStream(archive)) {
            writer.pack("parcels", stream);
        }
        return archive;
    }

    private static MultiPolygon polygon(String wkt) throws Exception {
        return (MultiPolygon) new WKTReader().read(wkt);
    }
}
