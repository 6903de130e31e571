package org.qianmo.cql2;

import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** Geometry literals as GeoJSON. */
final class GeoJsonLiteral {

    private GeoJsonLiteral() {}

    static Geometry read(JsonValue json) {
        JsonValue type = json.member("type");
        JsonValue coordinates = json.member("coordinates");
        if (coordinates == null) {
            throw new Cql2Fault(json.at(), "图形没有 coordinates", "the geometry has no coordinates");
        }
        try {
            return switch (type.text()) {
                case "Point" -> point(coordinates);
                case "LineString" -> line(coordinates);
                case "Polygon" -> polygon(coordinates);
                case "MultiPoint" ->
                    Shapes.FACTORY.createMultiPoint(coordinates.items().stream()
                            .map(GeoJsonLiteral::point)
                            .toArray(Point[]::new));
                case "MultiLineString" ->
                    Shapes.FACTORY.createMultiLineString(coordinates.items().stream()
                            .map(GeoJsonLiteral::line)
                            .toArray(LineString[]::new));
                case "MultiPolygon" ->
                    Shapes.FACTORY.createMultiPolygon(coordinates.items().stream()
                            .map(GeoJsonLiteral::polygon)
                            .toArray(Polygon[]::new));
                default -> throw new Cql2Fault(type.at(), "不支持的图形类型", "this type of geometry is not taken");
            };
        } catch (IllegalArgumentException notARing) {
            throw new Cql2Fault(coordinates.at(), "图形的环没有闭合，或点数不足", "a ring is open, or has too few positions");
        }
    }

    private static Point point(JsonValue position) {
        return Shapes.FACTORY.createPoint(coordinate(position));
    }

    private static LineString line(JsonValue positions) {
        return Shapes.FACTORY.createLineString(coordinates(positions));
    }

    private static Polygon polygon(JsonValue rings) {
        List<LinearRing> all = rings.items().stream()
                .map(ring -> Shapes.FACTORY.createLinearRing(coordinates(ring)))
                .toList();
        return all.isEmpty()
                ? Shapes.FACTORY.createPolygon()
                : Shapes.FACTORY.createPolygon(all.get(0), all.stream().skip(1).toArray(LinearRing[]::new));
    }

    private static Coordinate[] coordinates(JsonValue positions) {
        return positions.items().stream().map(GeoJsonLiteral::coordinate).toArray(Coordinate[]::new);
    }

    private static Coordinate coordinate(JsonValue position) {
        List<JsonValue> numbers = position.items();
        if (numbers.size() < 2) {
            throw new Cql2Fault(position.at(), "坐标应有两个数", "a position has two numbers");
        }
        return new Coordinate(numbers.get(0).number(), numbers.get(1).number());
    }
}
