package org.qianmo.crs;

import java.util.Optional;
import java.util.regex.Pattern;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.referencing.CRS;

/** Reads the text of {@code .prj} files: the dialect of Esri, with or without EPSG codes in it. */
final class PrjText {

    private static final int LENGTH_MAX = 16_384;

    /** The parser is recursive; a real definition nests 4 deep. */
    private static final int DEPTH_MAX = 24;

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final Pattern EAST_NORTH_AXIS =
            Pattern.compile(",\\s*AXIS\\s*\\[\\s*\"[^\"]*\"\\s*,\\s*(?:EAST|NORTH)\\s*]", Pattern.CASE_INSENSITIVE);

    private PrjText() {}

    /** @return the system that the text describes; empty for text that describes none, or is beyond the bounds */
    static Optional<ForeignSystem> parse(String text) {
        if (text == null || text.length() > LENGTH_MAX || depth(text) > DEPTH_MAX) {
            return Optional.empty();
        }
        try {
            CoordinateReferenceSystem parsed = CRS.parseWKT(longitudeFirst(text));
            return Optional.of(new ForeignSystem(parsed.getName().getCode(), parsed));
        } catch (FactoryException | RuntimeException notWkt) {
            // The parser also reports what it does not know by unchecked exceptions; to a caller it is all the same.
            return Optional.empty();
        }
    }

    /** Coordinates in a shapefile are easting first, whatever axes the text declares. */
    private static String longitudeFirst(String text) {
        String bare = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        return EAST_NORTH_AXIS.matcher(bare.strip()).replaceAll("");
    }

    private static int depth(String text) {
        int depth = 0;
        int deepest = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '[' || c == '(' ? 1 : c == ']' || c == ')' ? -1 : 0;
            deepest = Math.max(deepest, depth);
        }
        return deepest;
    }
}
