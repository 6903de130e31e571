package org.qianmo.cql2;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** Writes conditions in the JSON form, so that {@link JsonFormReader} reads the same again. */
public final class JsonFormWriter {

    private JsonFormWriter() {}

    public static String write(Condition condition) {
        if (condition instanceof Condition.And and) {
            return op("and", and.all().stream().map(JsonFormWriter::write).toList());
        }
        if (condition instanceof Condition.Or or) {
            return op("or", or.any().stream().map(JsonFormWriter::write).toList());
        }
        if (condition instanceof Condition.Not not) {
            return op("not", List.of(write(not.one())));
        }
        return condition instanceof Condition.Constant constant
                ? String.valueOf(constant.value())
                : predicate(condition);
    }

    private static String predicate(Condition condition) {
        if (condition instanceof Condition.Compare compare) {
            return op(compare.comparison().sign(), List.of(write(compare.left()), write(compare.right())));
        }
        if (condition instanceof Condition.Like like) {
            return op("like", List.of(write(like.value()), quoted(like.pattern().text())));
        }
        if (condition instanceof Condition.In in) {
            return op(
                    "in",
                    List.of(
                            write(in.value()),
                            array(in.choices().stream()
                                    .map(JsonFormWriter::write)
                                    .toList())));
        }
        if (condition instanceof Condition.Between between) {
            return op("between", List.of(write(between.value()), write(between.low()), write(between.high())));
        }
        if (condition instanceof Condition.IsNull isNull) {
            return op("isNull", List.of(write(isNull.property())));
        }
        if (condition instanceof Condition.Spatial spatial) {
            return op(spatial.relation().operator(), List.of(write(spatial.property()), geometry(spatial.literal())));
        }
        Condition.Temporal temporal = (Condition.Temporal) condition;
        return op(temporal.when().operator(), List.of(write(temporal.property()), span(temporal.span())));
    }

    private static String op(String name, List<String> args) {
        return "{\"op\":\"" + name + "\",\"args\":" + array(args) + "}";
    }

    private static String array(List<String> items) {
        return "[" + String.join(",", items) + "]";
    }

    private static String member(String name, String value) {
        return "{\"" + name + "\":" + value + "}";
    }

    private static String write(Operand operand) {
        if (operand instanceof Operand.Property property) {
            return member("property", quoted(property.name()));
        }
        if (operand instanceof Operand.Folded folded) {
            return op("casei", List.of(write(folded.text())));
        }
        if (operand instanceof Operand.Text text) {
            return quoted(text.value());
        }
        if (operand instanceof Operand.Truth truth) {
            return String.valueOf(truth.value());
        }
        return operand instanceof Operand.Number number ? number.value().toPlainString() : span(TimeSpan.at(operand));
    }

    private static String span(TimeSpan span) {
        if (span.interval()) {
            return member("interval", array(List.of(end(span.from()), end(span.to()))));
        }
        return member(span.type() == PropertyType.DAY ? "date" : "timestamp", end(span.from()));
    }

    private static String end(Object end) {
        return "\"" + (end == null ? ".." : end) + "\"";
    }

    private static String quoted(String text) {
        StringBuilder json = new StringBuilder("\"");
        for (char next : text.toCharArray()) {
            if (next == '"' || next == '\\') {
                json.append('\\').append(next);
            } else if (next < ' ') {
                json.append("\\u%04x".formatted((int) next));
            } else {
                json.append(next);
            }
        }
        return json.append('"').toString();
    }

    private static String geometry(Geometry geometry) {
        return "{\"type\":\"" + geometry.getGeometryType() + "\",\"coordinates\":" + coordinates(geometry) + "}";
    }

    private static String coordinates(Geometry geometry) {
        if (geometry instanceof Point point) {
            return position(point.getCoordinate());
        }
        if (geometry instanceof LineString line) {
            return positions(line);
        }
        if (geometry instanceof Polygon polygon) {
            String holes = IntStream.range(0, polygon.getNumInteriorRing())
                    .mapToObj(i -> "," + positions(polygon.getInteriorRingN(i)))
                    .collect(Collectors.joining());
            return "[" + positions(polygon.getExteriorRing()) + holes + "]";
        }
        return IntStream.range(0, geometry.getNumGeometries())
                .mapToObj(i -> coordinates(geometry.getGeometryN(i)))
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static String positions(LineString line) {
        return List.of(line.getCoordinates()).stream()
                .map(JsonFormWriter::position)
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static String position(Coordinate position) {
        return "[" + position.x + "," + position.y + "]";
    }
}
