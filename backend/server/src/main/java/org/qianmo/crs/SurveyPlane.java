package org.qianmo.crs;

import org.locationtech.jts.geom.Geometry;

/**
 * The survey's plane of one 3-degree band: Gauss–Krüger on CGCS2000, false easting 500,000 m, no band prefix.
 *
 * @param centralMeridianDegrees 114 for Nanhai
 */
public record SurveyPlane(int centralMeridianDegrees, CoordinateTransform fromLonLat, CoordinateTransform toLonLat) {

    public Geometry toPlane(Geometry lonLat) {
        return fromLonLat.apply(lonLat);
    }

    public Geometry toLonLat(Geometry plane) {
        return toLonLat.apply(plane);
    }
}
