package org.qianmo.exchange.layer;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.io.WKTReader;
import org.qianmo.crs.Srid;
import org.qianmo.exchange.geojson.GeoJsonSeqWriterFormat;
import org.qianmo.exchange.geojson.GeoJsonWriterFormat;
import org.qianmo.exchange.geopackage.GeoPackageWriterFormat;
import org.qianmo.exchange.kml.KmlWriterFormat;
import org.qianmo.exchange.workbook.WorkbookWriterFormat;

/** A program that we did not write reads what we write. */
class OgrReadsOurFilesTest {

    private static final String SHAPE = "MULTIPOLYGON (((113 23,114 23,114 24,113 24,113 23),"
            + "(113.25 23.25,113.25 23.75,113.75 23.75,113.75 23.25,113.25 23.25)),((115 23,116 23,116 24,115 23)))";

    @TempDir
    private Path folder;

    @BeforeAll
    static void sayWhetherTheProgramIsThere() {
        Ogr.require();
    }

    private String report(WriterFormat format, Srid system, String file, String... options) throws Exception {
        try (LayerWriter writer = format.open(LandSamples.layer(system), new FolderFiles(folder))) {
            writer.write(
                    (MultiPolygon) new WKTReader().read(SHAPE),
                    Arrays.asList(
                            "440605001002JC00015",
                            "1104A",
                            "平东社区 <股份>合作社",
                            new BigDecimal("79983.24"),
                            9_007_199_254_740_991L,
                            LocalDate.of(2026, 11, 22),
                            true));
            writer.write(null, Arrays.asList(null, "0101", "=1+1", null, 7, null, null));
        }
        String[] command = new String[options.length + 4];
        System.arraycopy(new String[] {"ogrinfo", "-ro", "-al"}, 0, command, 0, 3);
        System.arraycopy(options, 0, command, 3, options.length);
        command[command.length - 1] = folder.resolve(file).toString();
        return Ogr.run(command);
    }

    @Test
    void geoPackage() throws Exception {
        String report = report(new GeoPackageWriterFormat(), Srid.CGCS2000, "parcels.gpkg");

        assertThat(report)
                .doesNotContain("Warning", "ERROR")
                .contains("Layer name: parcels", "Geometry: Multi Polygon", "Feature Count: 2", "ID[\"EPSG\",4490]]")
                .contains("Extent: (113.000000, 23.000000) - (116.000000, 24.000000)")
                .contains("QLR (String) = 平东社区 <股份>合作社", "MJ_M2 (Real) = 79983.24")
                .contains("PARCEL_ID (Integer64) = 9007199254740991", "RQ (Date) = 2026/11/22")
                .contains("YZ (Integer(Boolean)) = 1", "MJ_M2 (Real) = (null)", SHAPE);
    }

    @Test
    void geoPackageHasAnIndexAStyleAndCaptions() throws Exception {
        report(new GeoPackageWriterFormat(), Srid.PLANE, "parcels.gpkg");
        String file = folder.resolve("parcels.gpkg").toString();

        assertThat(Ogr.run("ogrinfo", "-ro", file, "-sql", "SELECT HasSpatialIndex('parcels', 'geom')"))
                .contains("= 1");
        assertThat(Ogr.run("ogrinfo", "-ro", file, "-sql", "SELECT * FROM layer_styles"))
                .contains("categorizedSymbol", "11 水域及水利设施用地", "useAsDefault (Integer(Boolean)) = 1");
        assertThat(Ogr.run("ogrinfo", "-ro", file, "-sql", "SELECT title FROM gpkg_data_columns"))
                .contains("权利人（集体经济组织全称）");
    }

    /** The triggers keep the index when another program edits the file. */
    @Test
    void geoPackageCanBeEdited() throws Exception {
        report(new GeoPackageWriterFormat(), Srid.PLANE, "parcels.gpkg");
        String file = folder.resolve("parcels.gpkg").toString();

        assertThat(Ogr.run("ogrinfo", file, "-sql", "DELETE FROM parcels WHERE fid = 1"))
                .doesNotContain("ERROR");

        assertThat(Ogr.run("ogrinfo", "-ro", file, "-sql", "SELECT count(*) AS n FROM rtree_parcels_geom"))
                .contains("n (Integer) = 0");
    }

    @Test
    void geoJson() throws Exception {
        assertThat(report(new GeoJsonWriterFormat(), Srid.WGS84, "parcels.geojson"))
                .contains("Layer name: parcels", "Feature Count: 2", "ID[\"EPSG\",4326]]", "MJ_M2 (Real) = 79983.24")
                .contains("PARCEL_ID (Integer64) = 9007199254740991", "QLR (String) = 平东社区 <股份>合作社", SHAPE);
        assertThat(report(new GeoJsonWriterFormat(), Srid.PLANE, "parcels.geojson"))
                .contains("ID[\"EPSG\",4547]]");
    }

    @Test
    void geoJsonSequence() throws Exception {
        assertThat(report(new GeoJsonSeqWriterFormat(), Srid.WGS84, "parcels.geojsons"))
                .contains("Feature Count: 2", "QLR (String) = 平东社区 <股份>合作社", SHAPE);
    }

    @Test
    void kml() throws Exception {
        assertThat(report(new KmlWriterFormat(), Srid.WGS84, "parcels.kml"))
                .contains("Feature Count: 2", "QLR (String) = 平东社区 <股份>合作社", "MJ_M2 (Real) = 79983.24")
                .contains("POLYGON", "113.25 23.25");
    }

    @Test
    void workbook() throws Exception {
        assertThat(report(new WorkbookWriterFormat(), Srid.PLANE, "parcels.xlsx", "-oo", "HEADERS=FORCE"))
                .contains("Layer name: 地块", "Feature Count: 2", "平东社区 <股份>合作社", "= 79983.24", "2026/11/22")
                .contains("(String) = 9007199254740991", "(String) = =1+1")
                .contains("Layer name: 字段说明");
    }
}
