package org.qianmo.cql2;

import java.util.Locale;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** Geometry literals as well-known text. */
final class Wkt {

    private static final Set<String> KEYWORDS =
            Set.of("POINT", "LINESTRING", "POLYGON", "MULTIPOINT", "MULTILINESTRING", "MULTIPOLYGON");

    private Wkt() {}

    static boolean isKeyword(String word) {
        return KEYWORDS.contains(word.toUpperCase(Locale.ROOT));
    }

    static Geometry read(String wkt, int position) {
        try {
            Geometry geometry = new WKTReader().read(wkt);
            if (!isFinite(geometry)) {
                throw bad(position);
            }
            return geometry;
        } catch (ParseException | IllegalArgumentException unreadable) {
            throw bad(position);
        }
    }

    private static Cql2Fault bad(int position) {
        return new Cql2Fault(position, "图形不是规范的 WKT", "the geometry is not well-known text");
    }

    static boolean isFinite(Geometry geometry) {
        for (Coordinate position : geometry.getCoordinates()) {
            if (!Double.isFinite(position.x) || !Double.isFinite(position.y)) {
                return false;
            }
        }
        return true;
    }
}
