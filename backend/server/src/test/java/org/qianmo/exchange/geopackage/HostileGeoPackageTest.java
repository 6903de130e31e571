package org.qianmo.exchange.geopackage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qianmo.exchange.layer.LayerChoice;
import org.qianmo.exchange.layer.ReadLayer;

/** Databases that were made to do harm, or are broken. */
class HostileGeoPackageTest {

    private static final String CONTENTS =
            "CREATE TABLE gpkg_contents (table_name TEXT, data_type TEXT, srs_id INTEGER);"
                    + "CREATE TABLE gpkg_geometry_columns (table_name TEXT, column_name TEXT, geometry_type_name TEXT, srs_id INTEGER);"
                    + "INSERT INTO gpkg_contents VALUES ('land', 'features', 4490);"
                    + "INSERT INTO gpkg_geometry_columns VALUES ('land', 'geom', 'POLYGON', 4490);";

    private static final String SHAPE = "X'47500001000000000103000000010000000400000000000000000000000000000000000000"
            + "000000000000F03F0000000000000000000000000000F03F000000000000F03F00000000000000000000000000000000'";

    @TempDir
    private Path folder;

    private Path database(String sql) throws Exception {
        Path file = folder.resolve("land.gpkg");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
        return file;
    }

    private static ReadLayer read(Path file) {
        return assertTimeoutPreemptively(Duration.ofSeconds(20), () -> ReadLayer.of(new GeoPackageFormat(), file));
    }

    @Test
    void layerThatIsAnEndlessViewIsRefused() throws Exception {
        Path file =
                database(CONTENTS + "CREATE VIEW land AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i FROM n)"
                        + " SELECT NULL AS geom FROM n;");

        assertThat(read(file).fault()).isEqualTo("LAYER_NOT_A_TABLE");
    }

    @Test
    void contentsThatAreAnEndlessViewAreRefused() throws Exception {
        Path file = database(
                "CREATE VIEW gpkg_contents AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i FROM n) SELECT i AS"
                        + " table_name, 'features' AS data_type, 0 AS srs_id FROM n; CREATE TABLE gpkg_geometry_columns (table_name);");

        assertThat(read(file).fault()).isEqualTo("NO_LAYER");
    }

    @Test
    void virtualTableIsRefused() throws Exception {
        assertThat(read(database(CONTENTS + "CREATE VIRTUAL TABLE land USING rtree(id, a, b);"))
                        .fault())
                .isEqualTo("LAYER_NOT_A_TABLE");
    }

    @Test
    void columnThatIsAnExpressionIsNotRun() throws Exception {
        ReadLayer read = read(database(CONTENTS
                + "CREATE TABLE land (geom BLOB, code TEXT, big BLOB GENERATED ALWAYS AS (zeroblob(1000000000)) VIRTUAL);"
                + "INSERT INTO land (geom, code) VALUES (" + SHAPE + ", '0101');"));

        assertThat(read.fault()).isEmpty();
        assertThat(read.names()).containsExactly("code");
        assertThat(read.polygons()).isEqualTo(1);
    }

    @Test
    void namesAreQuoted() throws Exception {
        String evil = "land\"\"; DROP TABLE x; --";
        ReadLayer read = read(database(CONTENTS.replace("'land'", "'land\"; DROP TABLE x; --'") + "CREATE TABLE \""
                + evil + "\" (geom BLOB, \"a\"\"b\" TEXT); INSERT INTO \"" + evil + "\" VALUES (" + SHAPE + ", 'x');"));

        assertThat(read.names()).containsExactly("a\"b");
        assertThat(read.polygons()).isEqualTo(1);
    }

    @Test
    void hugeShapeIsLeftOnTheDisk() throws Exception {
        ReadLayer read = read(database(CONTENTS + "CREATE TABLE land (geom BLOB, code TEXT);"
                + "INSERT INTO land VALUES (zeroblob(60000000), '0101'), (" + SHAPE + ", '0102');"));

        assertThat(read.refused()).isEqualTo("TOO_MANY_VERTICES=1");
        assertThat(read.polygons()).isEqualTo(1);
    }

    @Test
    void valuesOfAnyTypeAreText() throws Exception {
        ReadLayer read = read(database(
                CONTENTS + "CREATE TABLE land (fid INTEGER PRIMARY KEY, geom BLOB, a TEXT, b DOUBLE, c BOOLEAN);"
                        + "INSERT INTO land VALUES (7, " + SHAPE + ", 12, 79983.20, 1), (8, 'text', X'00', 1e20, NULL),"
                        + "(9, NULL, printf('%.*c', 20000, 'x'), 0.0, 0);"));

        assertThat(read.names()).containsExactly("a", "b", "c");
        assertThat(read.rows().get(0).values()).containsExactly("12", "79983.2", "true");
        assertThat(read.rows().get(1).values()).containsExactly("", "100000000000000000000", "");
        assertThat(read.value(3, "a")).hasSize(10_000);
        assertThat(read.cut()).isEqualTo(1);
        assertThat(read.refused()).isEqualTo("BROKEN_RECORD=1, EMPTY_GEOMETRY=1");
    }

    /** QGIS leaves files in this mode when it is closed the hard way. */
    @Test
    void fileInWriteAheadModeIsRead() throws Exception {
        Path file = database("PRAGMA journal_mode = WAL;" + CONTENTS + "CREATE TABLE land (geom BLOB);"
                + "INSERT INTO land VALUES (" + SHAPE + ");");

        assertThat(read(file).polygons()).isEqualTo(1);
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void systemsAreStated() throws Exception {
        String systems = "CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT, srs_id INTEGER, organization TEXT,"
                + " organization_coordsys_id INTEGER, definition TEXT); CREATE TABLE land (geom BLOB);";
        String insert = "INSERT INTO gpkg_spatial_ref_sys VALUES ('x', 4490, ";
        assertThat(read(database(CONTENTS + systems + insert + "'epsg', 4490, 'undefined');"))
                        .stated())
                .isEqualTo("EPSG:4490");
        Files.delete(folder.resolve("land.gpkg"));
        assertThat(read(database(CONTENTS + systems + insert + "'NONE', 0, 'GEOGCS[]');"))
                        .stated())
                .isEqualTo("WKT");
        Files.delete(folder.resolve("land.gpkg"));
        ReadLayer unstated = read(database(CONTENTS + systems + insert + "'NONE', 0, 'undefined');"));
        assertThat(unstated.stated()).isEmpty();
        assertThat(unstated.system().evidence()).isNotEmpty();
    }

    @Test
    void pageThatIsRubbishIsTold() throws Exception {
        Path file = database(
                CONTENTS + "CREATE TABLE land (geom BLOB, code TEXT); WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL"
                        + " SELECT i + 1 FROM n WHERE i < 20000) INSERT INTO land SELECT " + SHAPE + ", i FROM n;");
        byte[] bytes = Files.readAllBytes(file);
        java.util.Arrays.fill(bytes, bytes.length / 2, bytes.length / 2 + 40_000, (byte) 0x5A);
        Files.write(file, bytes);

        ReadLayer read = read(file);

        assertThat(read.fault()).isEqualTo("FILE_BROKEN");
        assertThat(read.polygons()).isBetween(1, 19_999);
    }

    @Test
    void wantedLayerIsFoundOrNamed() throws Exception {
        Path file = database(CONTENTS + "INSERT INTO gpkg_contents VALUES ('other', 'features', 0); INSERT INTO"
                + " gpkg_geometry_columns VALUES ('other', 'geom', 'POLYGON', 0); CREATE TABLE land (geom BLOB);"
                + " CREATE TABLE other (geom BLOB);");
        LayerChoice land = new LayerChoice(Optional.of("land"), Optional.empty());
        LayerChoice none = new LayerChoice(Optional.of("sea"), Optional.empty());

        assertThat(read(file).fault()).isEqualTo("LAYER_AMBIGUOUS");
        assertThat(ReadLayer.of(new GeoPackageFormat(), file, land).fault()).isEmpty();
        assertThat(ReadLayer.of(new GeoPackageFormat(), file, none).fault()).isEqualTo("LAYER_UNKNOWN");
    }
}
