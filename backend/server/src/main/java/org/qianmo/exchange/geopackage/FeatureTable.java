package org.qianmo.exchange.geopackage;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import org.qianmo.exchange.layer.LayerFault;
import org.qianmo.exchange.layer.LayerSummary.Shapes;
import org.qianmo.exchange.layer.ReadingBounds;
import org.qianmo.exchange.layer.UnusableFile;

/**
 * A table of features, as the tables of contents name it.
 *
 * @param geometryColumn where its shapes are
 * @param geometryType upper case, e.g. {@code MULTIPOLYGON}
 * @param system key in {@code gpkg_spatial_ref_sys}
 */
record FeatureTable(String name, String geometryColumn, String geometryType, int system) {

    private static final int LAYERS_MAX = 1_000;

    static List<FeatureTable> all(GeoPackageFile file) throws UnusableFile {
        for (String required : List.of("gpkg_contents", "gpkg_geometry_columns")) {
            if (!file.isPlainTable(required)) {
                throw LayerFault.NO_LAYER.at(required);
            }
        }
        List<FeatureTable> tables = file.list(
                "SELECT c.table_name, g.column_name, g.geometry_type_name, g.srs_id FROM gpkg_contents c"
                        + " JOIN gpkg_geometry_columns g ON lower(g.table_name) = lower(c.table_name)"
                        + " WHERE c.data_type = 'features' ORDER BY c.table_name LIMIT " + (LAYERS_MAX + 1),
                row -> new FeatureTable(
                        text(row.getString(1)), text(row.getString(2)), text(row.getString(3)), row.getInt(4)));
        if (tables.size() > LAYERS_MAX) {
            throw LayerFault.TOO_MANY_LAYERS.at(LAYERS_MAX);
        }
        return List.copyOf(new ArrayList<>(tables));
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }

    Shapes shapes() {
        return switch (geometryType.toUpperCase(Locale.ROOT)) {
            case "POLYGON", "MULTIPOLYGON", "CURVEPOLYGON", "MULTISURFACE", "SURFACE" -> Shapes.POLYGON;
            case "LINESTRING", "MULTILINESTRING", "CIRCULARSTRING", "COMPOUNDCURVE", "MULTICURVE", "CURVE" ->
                Shapes.LINE;
            case "POINT", "MULTIPOINT" -> Shapes.POINT;
            default -> Shapes.MIXED;
        };
    }

    /** Counted, up to the bound: what the file says of the number of its rows may be old. */
    OptionalLong rows(GeoPackageFile file) throws UnusableFile {
        return file.isPlainTable(name)
                ? number(
                        file,
                        "SELECT count(*) FROM (SELECT 1 FROM " + GeoPackageFile.quoted(name) + " LIMIT "
                                + (ReadingBounds.ROWS_MAX + 1) + ")")
                : OptionalLong.empty();
    }

    /** The last row's number, which costs nothing: good enough to tell how far reading is. */
    OptionalLong rowsAboutAll(GeoPackageFile file) {
        return number(file, "SELECT max(rowid) FROM " + GeoPackageFile.quoted(name));
    }

    /** A broken page far behind must not keep the rows before it from being read. */
    private static OptionalLong number(GeoPackageFile file, String sql) {
        try {
            return OptionalLong.of(file.list(sql, row -> row.getLong(1)).get(0));
        } catch (UnusableFile onlyReadingTells) {
            return OptionalLong.empty();
        }
    }
}
