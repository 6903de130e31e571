package org.qianmo.exchange.geopackage;

import java.util.List;
import java.util.Optional;
import org.qianmo.crs.Srid;
import org.qianmo.exchange.layer.Notice;
import org.qianmo.exchange.layer.StatedSystem;
import org.qianmo.exchange.layer.UnusableFile;

/** What {@code gpkg_spatial_ref_sys} says of the system of a table. */
final class StatedInFile {

    private static final int EPSG_MAX = 999_999;
    private static final int LABEL_MAX = 80;

    private record Entry(String name, String organisation, int code, String definition) {}

    private StatedInFile() {}

    static StatedSystem of(GeoPackageFile file, FeatureTable table) throws UnusableFile {
        // 0 and -1 are the standard's own words for "undefined", in degrees and in metres.
        if (table.system() == 0 || table.system() == -1 || !file.isPlainTable("gpkg_spatial_ref_sys")) {
            return unstated("srs_id " + table.system());
        }
        List<Entry> entries = file.list(
                "SELECT srs_name, organization, organization_coordsys_id, definition FROM gpkg_spatial_ref_sys"
                        + " WHERE srs_id = ? LIMIT 1",
                row -> new Entry(text(row.getString(1)), text(row.getString(2)), row.getInt(3), text(row.getString(4))),
                table.system());
        return entries.isEmpty() ? unstated("srs_id " + table.system()) : stated(entries.get(0));
    }

    private static StatedSystem stated(Entry entry) {
        String label =
                entry.name().length() <= LABEL_MAX ? entry.name() : entry.name().substring(0, LABEL_MAX);
        if (entry.organisation().equalsIgnoreCase("EPSG") && entry.code() >= 1 && entry.code() <= EPSG_MAX) {
            String text = "EPSG:" + entry.code() + " " + label;
            return StatedSystem.of(
                    new Srid(entry.code()), "GeoPackage 坐标系表写明 " + text, "stated in the GeoPackage: " + text);
        }
        String definition = entry.definition().strip();
        if (definition.isEmpty() || definition.equalsIgnoreCase("undefined")) {
            return unstated(label);
        }
        return StatedSystem.ofWkt(
                definition, "GeoPackage 坐标系表中的 WKT：" + label, "described in the GeoPackage by WKT: " + label);
    }

    private static StatedSystem unstated(String place) {
        Notice notice = new Notice(
                "GeoPackage 把坐标系写作未定义（" + place + "）", "the GeoPackage leaves its system undefined (" + place + ")");
        return new StatedSystem(Optional.empty(), Optional.empty(), List.of(notice));
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }
}
