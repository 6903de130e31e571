package org.qianmo.crs;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The EPSG code of a coordinate system. That the code is well formed does not mean that it exists.
 *
 * @param code 1 to 999999
 */
public record Srid(int code) implements ReferenceSystem {

    /** WGS 84, degrees: the wire. */
    public static final Srid WGS84 = new Srid(4326);

    /** CGCS2000, degrees: the store. */
    public static final Srid CGCS2000 = new Srid(4490);

    /** CGCS2000, 3-degree Gauss–Krüger, central meridian 114°E, easting of 6 digits: the plane for editing and measuring. */
    public static final Srid CGCS2000_GK_114E = new Srid(4547);

    /** The same plane with the number of the band before the easting: 38xxxxxx. */
    public static final Srid CGCS2000_GK_BAND_38 = new Srid(4526);

    /** The plane in which edges are straight and areas are computed. */
    public static final Srid PLANE = CGCS2000_GK_114E;

    /** Spherical Mercator: tiles, and nothing that is measured. */
    public static final Srid WEB_MERCATOR = new Srid(3857);

    private static final int CODE_MAX = 999_999;
    private static final Pattern SPELLING = Pattern.compile("(?:EPSG:)?([1-9][0-9]{0,5})");

    public Srid {
        if (code < 1 || code > CODE_MAX) {
            throw new UnknownCoordinateSystem("EPSG:" + code);
        }
    }

    /**
     * Reads {@code EPSG:4547}, {@code epsg:4547} or {@code 4547}.
     *
     * @throws UnknownCoordinateSystem if the text is absent or spelled otherwise
     */
    public static Srid parse(String text) {
        Matcher matcher = SPELLING.matcher(text == null ? "" : text.strip().toUpperCase(Locale.ROOT));
        if (!matcher.matches()) {
            throw new UnknownCoordinateSystem(text);
        }
        return new Srid(Integer.parseInt(matcher.group(1)));
    }

    /** Whether coordinates are the degrees of WGS 84 or CGCS2000, which are one and the same here. */
    public boolean isLonLat() {
        return equals(WGS84) || equals(CGCS2000);
    }

    @Override
    public String label() {
        return toString();
    }

    @Override
    public String toString() {
        return "EPSG:" + code;
    }
}
