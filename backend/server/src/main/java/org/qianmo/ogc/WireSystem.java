package org.qianmo.ogc;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.qianmo.crs.Srid;

/** The coordinate systems that features are read and written in, with their names and axes as the standard has them. */
public enum WireSystem {
    CRS84("http://www.opengis.net/def/crs/OGC/1.3/CRS84", Srid.WGS84, false),
    WGS84("http://www.opengis.net/def/crs/EPSG/0/4326", Srid.WGS84, true),
    CGCS2000("http://www.opengis.net/def/crs/EPSG/0/4490", Srid.CGCS2000, true),
    CGCS2000_GK_114E("http://www.opengis.net/def/crs/EPSG/0/4547", Srid.CGCS2000_GK_114E, true),
    CGCS2000_GK_BAND_38("http://www.opengis.net/def/crs/EPSG/0/4526", Srid.CGCS2000_GK_BAND_38, true),
    WEB_MERCATOR("http://www.opengis.net/def/crs/EPSG/0/3857", Srid.WEB_MERCATOR, false);

    /** What is stored, longitude first, but for the order of the axes. */
    public static final WireSystem STORED = CGCS2000;

    private final String uri;
    private final Srid srid;
    private final boolean northFirst;

    WireSystem(String uri, Srid srid, boolean northFirst) {
        this.uri = uri;
        this.srid = srid;
        this.northFirst = northFirst;
    }

    public String uri() {
        return uri;
    }

    public Srid srid() {
        return srid;
    }

    /** Latitude or northing before longitude or easting, as EPSG defines it. */
    public boolean isNorthFirst() {
        return northFirst;
    }

    public boolean isDegrees() {
        return srid.isLonLat();
    }

    public static List<String> uris() {
        return Arrays.stream(values()).map(WireSystem::uri).toList();
    }

    public static Optional<WireSystem> of(String uri) {
        return Arrays.stream(values()).filter(system -> system.uri.equals(uri)).findFirst();
    }
}
