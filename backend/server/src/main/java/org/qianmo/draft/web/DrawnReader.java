package org.qianmo.draft.web;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.PrecisionModel;
import org.qianmo.crs.Srid;
import org.qianmo.http.Bounds;
import org.qianmo.http.Messages;
import org.qianmo.http.Problem;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.JsonNode;

/** Reads lines and points that a person drew: GeoJSON, EPSG:4326. */
final class DrawnReader {

    private static final GeometryFactory LON_LAT = new GeometryFactory(new PrecisionModel(), Srid.CGCS2000.code());

    private DrawnReader() {}

    static LineString line(JsonNode geometry) {
        JsonNode coordinates = coordinates(geometry, "LineString");
        if (coordinates.size() > Bounds.VERTICES_MAX) {
            throw new Problem(
                    HttpStatus.CONTENT_TOO_LARGE,
                    "TOO_MANY_VERTICES",
                    new Messages(
                            "线的点数超过上限 " + Bounds.VERTICES_MAX,
                            "the line has more than " + Bounds.VERTICES_MAX + " vertices"));
        }
        Coordinate[] positions = new Coordinate[coordinates.size()];
        for (int i = 0; i < positions.length; i++) {
            positions[i] = position(coordinates.get(i));
        }
        if (positions.length < 2) {
            throw notGeoJson("LineString");
        }
        return LON_LAT.createLineString(positions);
    }

    static Point point(JsonNode geometry) {
        return LON_LAT.createPoint(position(coordinates(geometry, "Point")));
    }

    private static JsonNode coordinates(JsonNode geometry, String type) {
        JsonNode coordinates = geometry.path("coordinates");
        if (!type.equals(geometry.path("type").asString("")) || !coordinates.isArray()) {
            throw notGeoJson(type);
        }
        return coordinates;
    }

    private static Coordinate position(JsonNode position) {
        double x = number(position, 0);
        double y = number(position, 1);
        if (Math.abs(x) > 180 || Math.abs(y) > 90) {
            throw Problem.unprocessable("OUT_OF_BAND", "坐标超出经纬度范围", "a position is not longitude and latitude");
        }
        return new CoordinateXY(x, y);
    }

    private static double number(JsonNode position, int ordinate) {
        JsonNode value = position.isArray() ? position.path(ordinate) : position;
        double number = value.isNumber() ? value.asDouble() : Double.NaN;
        if (!Double.isFinite(number)) {
            throw notGeoJson("[longitude, latitude]");
        }
        return number;
    }

    private static Problem notGeoJson(String expected) {
        return Problem.badRequest("NOT_GEOJSON", "应为 GeoJSON " + expected, "expected GeoJSON " + expected);
    }
}
