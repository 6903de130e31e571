package org.qianmo.http;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.JsonNode;

/**
 * Reads a GeoJSON Polygon or MultiPolygon into bare rings, before anything is known of their form: a ring that is open
 * or crosses itself is a finding with a place, not a body that cannot be read.
 */
public final class ShapeReader {

    private final List<List<Coordinate[]>> polygons = new ArrayList<>();
    private int vertices;
    private int rings;

    private ShapeReader() {}

    /**
     * @return for each polygon its rings, the outer one first; positions are longitude, latitude or as the CRS says
     * @throws Problem 400 if it is not GeoJSON of a polygon, 413 if it is larger than {@link Bounds} allow
     */
    public static List<List<Coordinate[]>> read(JsonNode geometry) {
        ShapeReader reader = new ShapeReader();
        String type = geometry == null || !geometry.isObject()
                ? ""
                : geometry.path("type").asString("");
        JsonNode coordinates = geometry == null ? null : geometry.path("coordinates");
        switch (type) {
            case "Polygon" -> reader.addPolygon(coordinates);
            case "MultiPolygon" -> array(coordinates).forEach(reader::addPolygon);
            default ->
                throw Problem.unprocessable(
                        "NOT_A_POLYGON",
                        "图形须为面（Polygon 或 MultiPolygon）",
                        "the geometry must be a Polygon or a MultiPolygon");
        }
        return reader.polygons;
    }

    private void addPolygon(JsonNode polygon) {
        List<Coordinate[]> shape = new ArrayList<>();
        for (JsonNode ring : array(polygon)) {
            if (++rings > Bounds.RINGS_MAX) {
                throw tooLarge("环", "rings", Bounds.RINGS_MAX);
            }
            shape.add(ring(array(ring)));
        }
        polygons.add(shape);
    }

    private Coordinate[] ring(JsonNode ring) {
        vertices += ring.size();
        if (vertices > Bounds.VERTICES_MAX) {
            throw tooLarge("界址点", "vertices", Bounds.VERTICES_MAX);
        }
        Coordinate[] positions = new Coordinate[ring.size()];
        for (int i = 0; i < positions.length; i++) {
            positions[i] = position(ring.get(i));
        }
        return positions;
    }

    private static Coordinate position(JsonNode position) {
        boolean numbers = position.isArray()
                && position.size() >= 2
                && position.get(0).isNumber()
                && position.get(1).isNumber();
        if (!numbers) {
            throw Problem.badRequest(
                    "NOT_GEOJSON", "坐标应为 [经度, 纬度] 数字", "a position is [longitude, latitude], both numbers");
        }
        return new Coordinate(position.get(0).asDouble(), position.get(1).asDouble());
    }

    private static JsonNode array(JsonNode node) {
        if (node == null || !node.isArray()) {
            throw Problem.badRequest(
                    "NOT_GEOJSON", "coordinates 的嵌套层次不对", "the coordinates are not nested as GeoJSON says");
        }
        return node;
    }

    private static Problem tooLarge(String zh, String en, int max) {
        return new Problem(
                HttpStatus.CONTENT_TOO_LARGE,
                "TOO_MANY_VERTICES",
                new Messages("图形的" + zh + "数超过上限 " + max, "the shape has more than " + max + " " + en));
    }
}
