package org.qianmo.exchange.geojson;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qianmo.exchange.layer.LayerFault;
import org.qianmo.exchange.layer.LayerHeader;
import org.qianmo.exchange.layer.LayerSummary.Shapes;
import org.qianmo.exchange.layer.Notice;
import org.qianmo.exchange.layer.StatedSystem;
import org.qianmo.exchange.layer.TextDecision;
import org.qianmo.exchange.layer.UnusableFile;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** The first pass over a document: what it is, which fields it has, what it says of its system. */
final class Survey {

    /** What the outermost value is. */
    enum Document {
        COLLECTION,
        FEATURE,
        SHAPE,
        BARE_ARRAY
    }

    private final int featuresMax;
    private final FieldSurvey fields = new FieldSurvey();
    private final FieldSurvey fieldsOfTop = new FieldSurvey();
    private final SystemSurvey system = new SystemSurvey();
    private Document document;
    private Shapes shapes = Shapes.NONE;
    private boolean hasFeatures;
    private boolean placeIsSeen;
    private int features;
    private UnusableFile brokenOff;

    /** @param featuresMax how many to look at; what comes behind is not known then */
    Survey(int featuresMax) {
        this.featuresMax = featuresMax;
    }

    private static final class Enough extends RuntimeException {
        Enough() {
            super(null, null, false, false);
        }
    }

    /** @throws UnusableFile if it is no GeoJSON, or breaks off before the first row */
    void document(JsonParser parser) throws UnusableFile {
        String type = "";
        try {
            JsonToken first = parser.nextToken();
            if (first == JsonToken.START_ARRAY) {
                document = Document.BARE_ARRAY;
                features(parser);
            } else if (first == JsonToken.START_OBJECT) {
                type = top(parser);
            } else {
                throw LayerFault.NOT_GEOJSON.at(first == null ? "empty" : "no object");
            }
            requireEnd(parser);
        } catch (Enough enough) {
            type = "FeatureCollection";
        } catch (JacksonException broken) {
            brokenOff = Json.fault(broken, features);
            if (features == 0) {
                throw brokenOff;
            }
            type = "FeatureCollection";
        }
        if (document == null) {
            document = documentOf(type);
        }
    }

    private static void requireEnd(JsonParser parser) throws UnusableFile {
        if (parser.nextToken() != null) {
            throw LayerFault.NOT_GEOJSON.at("more than one value: GeoJSON text sequence?");
        }
    }

    private Document documentOf(String type) throws UnusableFile {
        return switch (type) {
            case "FeatureCollection" -> {
                if (!hasFeatures) {
                    throw LayerFault.NOT_GEOJSON.at("FeatureCollection without features");
                }
                yield Document.COLLECTION;
            }
            case "Feature" -> Document.FEATURE;
            case "Point",
                    "MultiPoint",
                    "LineString",
                    "MultiLineString",
                    "Polygon",
                    "MultiPolygon",
                    "GeometryCollection" -> Document.SHAPE;
            default -> throw LayerFault.NOT_GEOJSON.at(type.isEmpty() ? "no type" : "type " + type);
        };
    }

    /** @return the type of the outermost object, which may stand behind all of its features */
    private String top(JsonParser parser) throws UnusableFile {
        String[] type = {""};
        Json.members(parser, name -> {
            switch (name) {
                case "type" -> type[0] = string(parser);
                case "features" -> {
                    if (parser.currentToken() == JsonToken.START_ARRAY && !hasFeatures) {
                        hasFeatures = true;
                        features(parser);
                    } else {
                        parser.skipChildren();
                    }
                }
                case "crs" -> system.member(parser);
                case "properties" -> fieldsOfTop.properties(parser);
                case "id" -> fieldsOfTop.id(parser);
                case "geometry", "geometries" -> shape(parser);
                case "coordinates" -> place(parser);
                default -> parser.skipChildren();
            }
        });
        if (!hasFeatures && !type[0].isEmpty()) {
            note(type[0]);
        }
        return type[0];
    }

    private static String string(JsonParser parser) {
        String text = parser.currentToken() == JsonToken.VALUE_STRING ? parser.getString() : "";
        parser.skipChildren();
        return text;
    }

    private void features(JsonParser parser) throws UnusableFile {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (features >= featuresMax) {
                throw new Enough();
            }
            LayerFault.requireRow(++features);
            feature(parser);
        }
    }

    /** @param parser at one feature; behind the call at its end */
    void feature(JsonParser parser) throws UnusableFile {
        placeIsSeen = false;
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            parser.skipChildren();
            return;
        }
        Json.members(parser, name -> {
            switch (name) {
                case "properties" -> fields.properties(parser);
                case "id" -> fields.id(parser);
                case "geometry", "geometries" -> shape(parser);
                // A shape without a feature around it, as sequences may have them.
                case "coordinates" -> place(parser);
                default -> parser.skipChildren();
            }
        });
    }

    private void shape(JsonParser parser) throws UnusableFile {
        if (parser.currentToken() == JsonToken.START_ARRAY) {
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                shape(parser);
            }
        } else if (parser.currentToken() == JsonToken.START_OBJECT) {
            Json.members(parser, name -> {
                switch (name) {
                    case "type" -> note(string(parser));
                    case "coordinates" -> place(parser);
                    case "geometries" -> shape(parser);
                    default -> parser.skipChildren();
                }
            });
        } else {
            parser.skipChildren();
        }
    }

    /** Only the first position of a feature: the second pass sees all of them. */
    private void place(JsonParser parser) {
        int depth = 0;
        while (parser.currentToken() == JsonToken.START_ARRAY) {
            depth++;
            parser.nextToken();
        }
        if (depth == 0 || parser.currentToken() == JsonToken.END_ARRAY) {
            if (depth == 0) {
                parser.skipChildren();
            }
            Json.leave(parser, depth - 1);
            return;
        }
        if (parser.currentToken().isNumeric() && !placeIsSeen) {
            double x = parser.getDoubleValue();
            if (parser.nextToken().isNumeric()) {
                system.place(x, parser.getDoubleValue());
                placeIsSeen = true;
            }
        }
        leaveFrom(parser, depth);
    }

    /** The parser stands at a value inside of the innermost array, or already at its end. */
    private static void leaveFrom(JsonParser parser, int depth) {
        int open = depth;
        open += parser.currentToken().isStructStart()
                ? 1
                : parser.currentToken().isStructEnd() ? -1 : 0;
        Json.leave(parser, open);
    }

    private void note(String type) {
        Shapes kind = switch (type) {
            case "Polygon", "MultiPolygon" -> Shapes.POLYGON;
            case "LineString", "MultiLineString" -> Shapes.LINE;
            case "Point", "MultiPoint" -> Shapes.POINT;
            default -> Shapes.NONE;
        };
        if (kind != Shapes.NONE) {
            shapes = shapes == Shapes.NONE || shapes == kind ? kind : Shapes.MIXED;
        }
    }

    Document what() {
        return document;
    }

    Shapes shapes() {
        return shapes;
    }

    FieldSurvey fields() {
        return document == Document.FEATURE ? fieldsOfTop : fields;
    }

    StatedSystem system() {
        return system.stated();
    }

    private List<Notice> notices() {
        List<Notice> notices = new ArrayList<>(system.notices());
        if (featuresMax < SurveyDepth.ALL) {
            notices.add(new Notice(
                    "文件很大，字段取自前 " + featuresMax + " 行；检查时读取全部各行",
                    "the file is large: its fields are those of the first " + featuresMax
                            + " rows; all rows are read when it is checked"));
        }
        if (what() == Document.BARE_ARRAY) {
            notices.add(new Notice(
                    "文件是要素数组，不是 FeatureCollection，已按要素读取",
                    "the file is a bare array of features and no FeatureCollection; its features are read"));
        }
        return notices;
    }

    LayerHeader header(String name, TextDecision encoding) {
        return new LayerHeader(name, shapes(), fields().fields(), Optional.of(encoding), system(), notices());
    }

    /** @return why nothing behind its last row can be read */
    Optional<UnusableFile> brokenOff() {
        return Optional.ofNullable(brokenOff);
    }
}
