package org.qianmo.exchange.geopackage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.qianmo.crs.Srid;
import org.qianmo.exchange.layer.LayerField;
import org.qianmo.exchange.layer.OutgoingLayer;

/** The tables in which a GeoPackage says what it holds. */
final class Contents {

    private static final List<String> DEFINITIONS = List.of(
            "CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT NOT NULL, srs_id INTEGER PRIMARY KEY, organization TEXT NOT NULL,"
                    + " organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL, description TEXT)",
            "CREATE TABLE gpkg_contents (table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL, identifier TEXT UNIQUE,"
                    + " description TEXT DEFAULT '', last_change DATETIME NOT NULL, min_x DOUBLE, min_y DOUBLE, max_x DOUBLE,"
                    + " max_y DOUBLE, srs_id INTEGER, CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES"
                    + " gpkg_spatial_ref_sys(srs_id))",
            "CREATE TABLE gpkg_geometry_columns (table_name TEXT NOT NULL, column_name TEXT NOT NULL, geometry_type_name TEXT"
                    + " NOT NULL, srs_id INTEGER NOT NULL, z TINYINT NOT NULL, m TINYINT NOT NULL, CONSTRAINT pk_geom_cols"
                    + " PRIMARY KEY (table_name, column_name), CONSTRAINT uk_gc_table_name UNIQUE (table_name), CONSTRAINT"
                    + " fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name), CONSTRAINT fk_gc_srs FOREIGN KEY"
                    + " (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id))",
            "CREATE TABLE gpkg_extensions (table_name TEXT, column_name TEXT, extension_name TEXT NOT NULL, definition TEXT NOT"
                    + " NULL, scope TEXT NOT NULL, CONSTRAINT ge_tce UNIQUE (table_name, column_name, extension_name))",
            "CREATE TABLE gpkg_data_columns (table_name TEXT NOT NULL, column_name TEXT NOT NULL, name TEXT, title TEXT,"
                    + " description TEXT, mime_type TEXT, constraint_name TEXT, CONSTRAINT pk_gdc PRIMARY KEY (table_name,"
                    + " column_name), CONSTRAINT gdc_tn UNIQUE (table_name, name))",
            "CREATE TABLE gpkg_data_column_constraints (constraint_name TEXT NOT NULL, constraint_type TEXT NOT NULL, value TEXT,"
                    + " min NUMERIC, min_is_inclusive BOOLEAN, max NUMERIC, max_is_inclusive BOOLEAN, description TEXT,"
                    + " CONSTRAINT gdcc_ntv UNIQUE (constraint_name, constraint_type, value))",
            // Not of the standard, but of QGIS and GeoServer, which look for it by this name.
            "CREATE TABLE layer_styles (id INTEGER PRIMARY KEY AUTOINCREMENT, f_table_catalog TEXT(256), f_table_schema"
                    + " TEXT(256), f_table_name TEXT(256), f_geometry_column TEXT(256), styleName TEXT(30), styleQML TEXT,"
                    + " styleSLD TEXT, useAsDefault BOOLEAN, description TEXT, owner TEXT(30), ui TEXT(30), update_time"
                    + " DATETIME)");

    private static final String SCHEMA = "http://www.geopackage.org/spec/#extension_schema";
    private static final String RTREE = "http://www.geopackage.org/spec120/#extension_rtree";

    private final Connection connection;
    private final OutgoingLayer layer;
    private final LayerTable table;

    Contents(Connection connection, OutgoingLayer layer, LayerTable table) {
        this.connection = connection;
        this.layer = layer;
        this.table = table;
    }

    /** Everything but the extent, which is known at the end. */
    void create() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String definition : DEFINITIONS) {
                statement.execute(definition);
            }
            statement.execute(table.definition());
        }
        systems();
        insert(
                "gpkg_contents",
                table.name(),
                "features",
                title(),
                layer.title(),
                now(),
                null,
                null,
                null,
                null,
                srid());
        insert("gpkg_geometry_columns", table.name(), table.shape(), "MULTIPOLYGON", srid(), 0, 0);
        insert("gpkg_extensions", table.name(), table.shape(), "gpkg_rtree_index", RTREE, "write-only");
        insert("gpkg_extensions", "gpkg_data_columns", null, "gpkg_schema", SCHEMA, "read-write");
        insert("gpkg_extensions", "gpkg_data_column_constraints", null, "gpkg_schema", SCHEMA, "read-write");
        for (LayerField field : layer.fields()) {
            if (!field.caption().isBlank()) {
                // The name has to be unique in the table, and captions need not be: they are titles.
                insert(
                        "gpkg_data_columns",
                        table.name(),
                        field.name(),
                        null,
                        field.caption(),
                        field.caption(),
                        null,
                        null);
            }
        }
        insert(
                "layer_styles",
                null,
                "",
                "",
                table.name(),
                table.shape(),
                "地类",
                LayerStyle.qml(layer),
                LayerStyle.sld(layer),
                1,
                title(),
                "",
                null,
                now());
    }

    private String title() {
        return layer.title().isBlank() ? layer.name() : layer.title();
    }

    private int srid() {
        return layer.system().code();
    }

    /** The first three are in every file, as the standard wants. */
    private void systems() throws SQLException {
        String table = "gpkg_spatial_ref_sys";
        insert(
                table,
                "Undefined Cartesian SRS",
                -1,
                "NONE",
                -1,
                "undefined",
                "undefined Cartesian coordinate reference system");
        insert(
                table,
                "Undefined geographic SRS",
                0,
                "NONE",
                0,
                "undefined",
                "undefined geographic coordinate reference system");
        insert(
                table,
                "WGS 84 geodetic",
                4326,
                "EPSG",
                4326,
                GeoPackageWriterFormat.definition(Srid.WGS84),
                "longitude/latitude");
        if (!layer.system().equals(Srid.WGS84)) {
            String definition = GeoPackageWriterFormat.definition(layer.system());
            insert(table, layer.system().label(), srid(), "EPSG", srid(), definition, "");
        }
    }

    void complete(Envelope extent) throws SQLException {
        if (extent.isNull()) {
            return;
        }
        try (PreparedStatement update = connection.prepareStatement(
                "UPDATE gpkg_contents SET min_x = ?, min_y = ?, max_x = ?, max_y = ?, last_change = ?")) {
            update.setDouble(1, extent.getMinX());
            update.setDouble(2, extent.getMinY());
            update.setDouble(3, extent.getMaxX());
            update.setDouble(4, extent.getMaxY());
            update.setString(5, now());
            update.executeUpdate();
        }
    }

    private void insert(String into, Object... values) throws SQLException {
        String places = "?" + ", ?".repeat(values.length - 1);
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO " + into + " VALUES (" + places + ")")) {
            for (int i = 0; i < values.length; i++) {
                insert.setObject(i + 1, values[i]);
            }
            insert.executeUpdate();
        }
    }

    /** To the millisecond, and always with three digits of them, as the standard wants. */
    private static String now() {
        String instant = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
        return instant.replace("Z", ".000Z");
    }
}
