package org.qianmo.exchange.geopackage;

import java.util.Set;
import java.util.stream.Collectors;
import org.qianmo.exchange.layer.LayerField;
import org.qianmo.exchange.layer.OutgoingLayer;

/**
 * The table that a layer becomes.
 *
 * @param name not quoted
 * @param key column of the row number
 * @param shape column of the geometry
 * @param definition of the table, in SQL
 * @param insertion row number, shape and facts as parameters, in SQL
 */
record LayerTable(String name, String key, String shape, String definition, String insertion) {

    /** Up to here a number fits 32 bits. */
    private static final int DIGITS_OF_32_BITS = 9;

    static LayerTable of(OutgoingLayer layer) {
        Set<String> taken = layer.fields().stream()
                .map(field -> field.name().toLowerCase(java.util.Locale.ROOT))
                .collect(Collectors.toSet());
        String key = free("fid", taken);
        String shape = free("geom", taken);
        String facts = layer.fields().stream()
                .map(field -> ", " + GeoPackageFile.quoted(field.name()) + " " + type(field))
                .collect(Collectors.joining());
        String places = ", ?".repeat(layer.fields().size());
        String table = GeoPackageFile.quoted(layer.name());
        return new LayerTable(
                layer.name(),
                key,
                shape,
                "CREATE TABLE " + table + " (" + key + " INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, " + shape
                        + " MULTIPOLYGON" + facts + ")",
                "INSERT INTO " + table + " VALUES (?, ?" + places + ")");
    }

    private static String free(String name, Set<String> taken) {
        return taken.contains(name) ? free(name + "_", taken) : name;
    }

    static boolean isWhole(LayerField field) {
        return field.kind() == LayerField.Kind.NUMBER && field.length() > 0 && field.decimals() == 0;
    }

    private static String type(LayerField field) {
        return switch (field.kind()) {
            case TEXT -> "TEXT";
            case DATE -> "DATE";
            case YES_NO -> "BOOLEAN";
            case NUMBER -> !isWhole(field) ? "DOUBLE" : field.length() <= DIGITS_OF_32_BITS ? "MEDIUMINT" : "INTEGER";
        };
    }
}
