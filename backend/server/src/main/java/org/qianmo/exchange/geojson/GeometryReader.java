package org.qianmo.exchange.geojson;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.MultiPolygon;
import org.qianmo.exchange.layer.PolygonDraft;
import org.qianmo.exchange.layer.ReadingBounds;
import org.qianmo.exchange.layer.RowFault;
import org.qianmo.exchange.layer.RowRefusal;
import org.qianmo.exchange.layer.UnusableFile;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Reads the shape of one row. The type may stand behind the coordinates, so these are kept as they come (bounded) and judged
 * at the end. Whatever is wrong with them, the parser ends behind the value, so that the next row can be read.
 */
final class GeometryReader {

    /** MultiPolygon, polygon, ring. */
    private static final int LEVELS_MAX = 3;

    private static final int COLLECTION_DEPTH_MAX = 4;

    private final JsonParser parser;
    private int positions;
    private int lists;

    GeometryReader(JsonParser parser) {
        this.parser = parser;
    }

    /** The shape as it was written, not yet judged. */
    static final class Shape {
        private String type = "";
        private boolean hasCoordinates;
        private Object coordinates;
        private List<Shape> parts = List.of();
        private RowFault.Code fault;
        private boolean isAbsent;

        void type(String written) {
            type = written;
        }

        /** @throws RowRefusal if that is no polygon */
        MultiPolygon polygon() throws RowRefusal {
            PolygonDraft draft = new PolygonDraft();
            addTo(draft, 0);
            return draft.finish();
        }

        private void addTo(PolygonDraft draft, int depth) throws RowRefusal {
            if (isAbsent) {
                throw new RowRefusal(RowFault.of(RowFault.Code.EMPTY_GEOMETRY));
            }
            switch (type) {
                case "Polygon" -> addPolygon(draft, checked());
                case "MultiPolygon" -> {
                    for (Object polygon : list(checked())) {
                        addPolygon(draft, polygon);
                    }
                }
                case "GeometryCollection" -> {
                    refuse(depth > COLLECTION_DEPTH_MAX ? RowFault.Code.BROKEN_RECORD : fault);
                    for (Shape part : parts) {
                        part.addTo(draft, depth + 1);
                    }
                }
                case "Point", "MultiPoint", "LineString", "MultiLineString" ->
                    throw new RowRefusal(RowFault.of(RowFault.Code.NOT_A_POLYGON));
                default -> throw new RowRefusal(RowFault.of(RowFault.Code.BROKEN_RECORD));
            }
        }

        private Object checked() throws RowRefusal {
            refuse(fault != null ? fault : hasCoordinates ? null : RowFault.Code.BROKEN_RECORD);
            return coordinates;
        }

        private static void refuse(RowFault.Code fault) throws RowRefusal {
            if (fault != null) {
                throw new RowRefusal(RowFault.of(fault));
            }
        }

        private static void addPolygon(PolygonDraft draft, Object rings) throws RowRefusal {
            draft.nextPolygon();
            for (Object ring : list(rings)) {
                if (!(ring instanceof Positions line)) {
                    throw new RowRefusal(RowFault.of(
                            isEmptyList(ring) ? RowFault.Code.TOO_FEW_POINTS : RowFault.Code.BROKEN_RECORD));
                }
                draft.ring(line.toArray());
            }
        }

        private static boolean isEmptyList(Object value) {
            return value instanceof List<?> list && list.isEmpty();
        }

        private static List<?> list(Object value) throws RowRefusal {
            if (value instanceof List<?> list) {
                return list;
            }
            throw new RowRefusal(RowFault.of(RowFault.Code.BROKEN_RECORD));
        }
    }

    /** @return the shape at which the parser stands; null is a shape that is absent */
    Shape read() throws UnusableFile {
        Shape shape = new Shape();
        if (parser.currentToken() == JsonToken.VALUE_NULL) {
            shape.isAbsent = true;
        } else if (parser.currentToken() == JsonToken.START_OBJECT) {
            Json.members(parser, name -> member(shape, name));
        } else {
            parser.skipChildren();
        }
        return shape;
    }

    /** For a shape that is a row by itself, whose members are read by somebody else. */
    void member(Shape shape, String name) throws UnusableFile {
        switch (name) {
            case "type" -> {
                shape.type(parser.currentToken() == JsonToken.VALUE_STRING ? parser.getString() : "");
                parser.skipChildren();
            }
            case "coordinates" -> {
                shape.hasCoordinates = true;
                shape.coordinates = coordinates(shape, 0);
            }
            case "geometries" -> shape.parts = parts(shape);
            default -> parser.skipChildren();
        }
    }

    private List<Shape> parts(Shape shape) throws UnusableFile {
        List<Shape> parts = new ArrayList<>();
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            parser.skipChildren();
            shape.fault = RowFault.Code.BROKEN_RECORD;
            return parts;
        }
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (++lists > ReadingBounds.ROW_RINGS_MAX) {
                shape.fault = RowFault.Code.TOO_MANY_VERTICES;
                parser.skipChildren();
            } else {
                parts.add(read());
            }
        }
        return parts;
    }

    /** @return null, a {@code double[2]}, {@link Positions}, or a list of such */
    private Object coordinates(Shape shape, int level) {
        if (parser.currentToken() != JsonToken.START_ARRAY || level > LEVELS_MAX || shape.fault != null) {
            parser.skipChildren();
            shape.fault = shape.fault == null ? RowFault.Code.BROKEN_RECORD : shape.fault;
            return null;
        }
        JsonToken first = parser.nextToken();
        if (first == JsonToken.END_ARRAY) {
            return List.of();
        }
        return first.isStructStart() ? list(shape, level) : position(shape);
    }

    private Object list(Shape shape, int level) {
        Positions line = new Positions();
        List<Object> list = new ArrayList<>();
        do {
            Object value = coordinates(shape, level + 1);
            if (value instanceof double[] position) {
                line.add(position[0], position[1]);
            } else if (shape.fault == null) {
                list.add(value);
                if (++lists > 2 * ReadingBounds.ROW_RINGS_MAX) {
                    shape.fault = RowFault.Code.TOO_MANY_VERTICES;
                }
            }
        } while (parser.nextToken() != JsonToken.END_ARRAY);
        if (line.isEmpty()) {
            return list;
        }
        if (!list.isEmpty() && shape.fault == null) {
            shape.fault = RowFault.Code.BROKEN_RECORD;
        }
        return line;
    }

    /** Heights and what comes behind them are not kept. */
    private double[] position(Shape shape) {
        double[] xy = new double[2];
        int ordinates = 0;
        for (JsonToken token = parser.currentToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            if (!token.isNumeric()) {
                parser.skipChildren();
                shape.fault = RowFault.Code.BROKEN_RECORD;
            } else if (ordinates < xy.length) {
                xy[ordinates] = parser.getDoubleValue();
            }
            ordinates++;
        }
        if (ordinates < xy.length) {
            shape.fault = RowFault.Code.BROKEN_RECORD;
        } else if (++positions > ReadingBounds.ROW_VERTICES_MAX) {
            shape.fault = RowFault.Code.TOO_MANY_VERTICES;
        }
        return xy;
    }
}
