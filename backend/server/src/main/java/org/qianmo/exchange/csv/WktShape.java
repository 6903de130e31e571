package org.qianmo.exchange.csv;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.qianmo.exchange.layer.ReadingBounds;
import org.qianmo.exchange.layer.RingPoints;
import org.qianmo.exchange.layer.RowFault;
import org.qianmo.exchange.layer.RowFault.Code;
import org.qianmo.exchange.layer.RowRefusal;

/** Well-known text, looked at before it is parsed: the parser follows nesting as deep as a hostile text goes. */
final class WktShape {

    private static final GeometryFactory GEOMETRY = new GeometryFactory();
    private static final int DEPTH_MAX = 3;
    private static final int SRID_DIGITS_MAX = 6;
    private static final Pattern SRID = Pattern.compile("(?i)\\s*SRID\\s*=\\s*(\\d{1," + SRID_DIGITS_MAX + "})\\s*;");
    private static final Pattern KIND = Pattern.compile("(?i)\\s*(MULTIPOLYGON|POLYGON)\\b.*", Pattern.DOTALL);
    private static final Pattern PLACE =
            Pattern.compile("(-?[\\d.]{1,30}(?:[eE][-+]?\\d{1,3})?)\\s+(-?[\\d.]{1,30}(?:[eE][-+]?\\d{1,3})?)");

    private WktShape() {}

    /** Whether a cell is a shape at all, of any kind. */
    static boolean looksLikeIt(String cell) {
        String text = withoutSrid(cell).stripLeading();
        String start = text.substring(0, Math.min(20, text.length())).toUpperCase(Locale.ROOT);
        return start.matches("(?s)(MULTI)?(POLYGON|LINESTRING|POINT).*|GEOMETRYCOLLECTION.*");
    }

    /** @return the code before an extended text */
    static Optional<Integer> srid(String cell) {
        Matcher matcher = SRID.matcher(cell);
        return matcher.lookingAt() ? Optional.of(Integer.parseInt(matcher.group(1))) : Optional.empty();
    }

    static MultiPolygon polygon(String cell) throws RowRefusal {
        String text = withoutSrid(cell);
        if (text.isBlank()) {
            throw new RowRefusal(RowFault.of(Code.EMPTY_GEOMETRY));
        }
        requireBounds(text);
        if (!KIND.matcher(text).matches()) {
            throw new RowRefusal(RowFault.of(looksLikeIt(text) ? Code.NOT_A_POLYGON : Code.BROKEN_RECORD));
        }
        try {
            return flat(new WKTReader(GEOMETRY).read(text));
        } catch (IllegalArgumentException ring) {
            boolean open = String.valueOf(ring.getMessage()).contains("closed");
            throw refusal(open ? Code.RING_OPEN : Code.TOO_FEW_POINTS, text);
        } catch (ParseException broken) {
            throw refusal(Code.BROKEN_RECORD, text);
        }
    }

    private static String withoutSrid(String cell) {
        return SRID.matcher(cell).lookingAt() ? cell.substring(cell.indexOf(';') + 1) : cell;
    }

    private static void requireBounds(String text) throws RowRefusal {
        int depth = 0;
        int rings = 0;
        int vertices = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            rings += c == '(' ? 1 : 0;
            vertices += c == ',' ? 1 : 0;
            if (depth > DEPTH_MAX) {
                boolean collection = text.stripLeading().regionMatches(true, 0, "GEOMETRYCOLLECTION", 0, 18);
                throw refusal(collection ? Code.NOT_A_POLYGON : Code.BROKEN_RECORD, text);
            }
        }
        if (rings > 2 * ReadingBounds.ROW_RINGS_MAX || vertices > ReadingBounds.ROW_VERTICES_MAX) {
            throw refusal(Code.TOO_MANY_VERTICES, text);
        }
    }

    /** @return the same without heights, its coordinates looked at */
    private static MultiPolygon flat(Geometry read) throws RowRefusal {
        if (read.isEmpty()) {
            throw new RowRefusal(RowFault.of(Code.EMPTY_GEOMETRY));
        }
        Polygon[] parts = new Polygon[read.getNumGeometries()];
        for (int i = 0; i < parts.length; i++) {
            Polygon part = (Polygon) read.getGeometryN(i);
            LinearRing[] holes = new LinearRing[part.getNumInteriorRing()];
            for (int hole = 0; hole < holes.length; hole++) {
                holes[hole] = flat(part.getInteriorRingN(hole));
            }
            parts[i] = GEOMETRY.createPolygon(flat(part.getExteriorRing()), holes);
        }
        return GEOMETRY.createMultiPolygon(parts);
    }

    private static LinearRing flat(LinearRing ring) throws RowRefusal {
        RingPoints points = new RingPoints();
        CoordinateSequence positions = ring.getCoordinateSequence();
        for (int i = 0; i < positions.size(); i++) {
            points.add(positions.getX(i), positions.getY(i));
        }
        return points.ring(GEOMETRY);
    }

    private static RowRefusal refusal(Code code, String text) {
        Matcher place = PLACE.matcher(text.substring(0, Math.min(500, text.length())));
        try {
            return new RowRefusal(
                    place.find()
                            ? RowFault.at(
                                    code,
                                    new Coordinate(
                                            Double.parseDouble(place.group(1)), Double.parseDouble(place.group(2))))
                            : RowFault.of(code));
        } catch (NumberFormatException noPlace) {
            return new RowRefusal(RowFault.of(code));
        }
    }
}
