package org.qianmo.exchange.geopackage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.qianmo.exchange.layer.LayerFault;
import org.qianmo.exchange.layer.LayerField;
import org.qianmo.exchange.layer.LayerField.Kind;
import org.qianmo.exchange.layer.ReadingBounds;
import org.qianmo.exchange.layer.UnusableFile;

/** The columns of a feature table that hold facts, with what the file calls them. */
final class FeatureColumn {

    /** Row numbers that the programs give by themselves; a key of any other name is the owner's. */
    private static final Set<String> ROW_NUMBERS = Set.of("fid", "ogc_fid");

    private record Declared(String name, String type, boolean key) {}

    private FeatureColumn() {}

    /** @return without shape, row number and raw bytes */
    static List<LayerField> of(GeoPackageFile file, FeatureTable table) throws UnusableFile {
        // Generated columns are not listed: they would run an expression of the file's.
        List<Declared> declared = file.list(
                "SELECT name, type, pk FROM pragma_table_info(?)",
                row -> new Declared(row.getString(1), typeOf(row.getString(2)), row.getInt(3) > 0),
                table.name());
        LayerFault.requireFields(declared.size());
        Map<String, String> captions = captions(file, table);
        List<LayerField> fields = new ArrayList<>();
        for (Declared column : declared) {
            boolean isFact = !column.name().equalsIgnoreCase(table.geometryColumn())
                    && !column.type().equals("BLOB")
                    && !(column.key() && ROW_NUMBERS.contains(column.name().toLowerCase(Locale.ROOT)));
            if (isFact) {
                String caption = captions.getOrDefault(column.name().toLowerCase(Locale.ROOT), "");
                fields.add(new LayerField(column.name(), caption, kind(column.type()), 0, 0));
            }
        }
        return fields;
    }

    private static String typeOf(String declared) {
        return declared == null ? "" : declared.toUpperCase(Locale.ROOT);
    }

    private static Kind kind(String type) {
        String bare = type.replaceFirst("\\(.*", "").strip();
        return switch (bare) {
            case "BOOLEAN" -> Kind.YES_NO;
            case "DATE" -> Kind.DATE;
            case "TINYINT", "SMALLINT", "MEDIUMINT", "INT", "INTEGER", "BIGINT", "FLOAT", "DOUBLE", "REAL", "NUMERIC" ->
                Kind.NUMBER;
            default -> Kind.TEXT;
        };
    }

    private static Map<String, String> captions(GeoPackageFile file, FeatureTable table) throws UnusableFile {
        Map<String, String> captions = new HashMap<>();
        if (file.isPlainTable("gpkg_data_columns")) {
            file
                    .list(
                            "SELECT column_name, coalesce(title, name, description) FROM gpkg_data_columns"
                                    + " WHERE lower(table_name) = lower(?) LIMIT " + ReadingBounds.FIELDS_MAX,
                            row -> new String[] {row.getString(1), row.getString(2)},
                            table.name())
                    .stream()
                    .filter(pair -> pair[0] != null && pair[1] != null && !pair[0].equalsIgnoreCase(pair[1]))
                    .forEach(pair -> captions.put(pair[0].toLowerCase(Locale.ROOT), bounded(pair[1])));
        }
        return captions;
    }

    private static String bounded(String text) {
        return text.length() <= ReadingBounds.TEXT_CHARS_MAX ? text : text.substring(0, ReadingBounds.TEXT_CHARS_MAX);
    }
}
