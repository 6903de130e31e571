package org.qianmo.exchange.geojson;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.MultiPolygon;
import org.qianmo.exchange.layer.CutText;
import org.qianmo.exchange.layer.LandRow;
import org.qianmo.exchange.layer.LayerField;
import org.qianmo.exchange.layer.RowFault;
import org.qianmo.exchange.layer.RowRefusal;
import org.qianmo.exchange.layer.UnusableFile;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Makes a row of one feature, or of one shape without a feature around it. */
final class FeatureReader {

    private final Map<String, Integer> columns = new HashMap<>();
    private final boolean idIsAColumn;
    private final CutText text = new CutText();

    FeatureReader(List<LayerField> fields, boolean idIsAColumn) {
        for (int column = 0; column < fields.size(); column++) {
            columns.put(fields.get(column).name(), column);
        }
        this.idIsAColumn = idIsAColumn;
    }

    CutText text() {
        return text;
    }

    /** What a feature has, while its members come up in any order. */
    private static final class Members {
        private String type = "";
        private GeometryReader.Shape shape;
        private boolean propertiesAreBroken;
        private final String[] values;

        Members(int columns) {
            this.values = new String[columns];
            Arrays.fill(values, "");
        }
    }

    /** @param parser at the value of one row; behind the call at its end */
    LandRow read(JsonParser parser, int number) throws UnusableFile {
        Members members = new Members(columns.size());
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            parser.skipChildren();
            return LandRow.refused(number, RowFault.of(RowFault.Code.BROKEN_RECORD), List.of(members.values));
        }
        GeometryReader geometry = new GeometryReader(parser);
        GeometryReader.Shape bare = new GeometryReader.Shape();
        Json.members(parser, name -> member(parser, name, members, geometry, bare));
        try {
            return LandRow.of(number, polygon(members, bare), List.of(members.values));
        } catch (RowRefusal refused) {
            return LandRow.refused(number, refused.fault(), List.of(members.values));
        }
    }

    private void member(
            JsonParser parser, String name, Members members, GeometryReader geometry, GeometryReader.Shape bare)
            throws UnusableFile {
        switch (name) {
            case "type" -> {
                members.type = parser.currentToken() == JsonToken.VALUE_STRING ? parser.getString() : "";
                parser.skipChildren();
            }
            case "geometry" -> members.shape = geometry.read();
            case "properties" -> properties(parser, members);
            case "id" -> id(parser, members);
            default -> geometry.member(bare, name);
        }
    }

    private void properties(JsonParser parser, Members members) throws UnusableFile {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            members.propertiesAreBroken = parser.currentToken() != JsonToken.VALUE_NULL;
            parser.skipChildren();
            return;
        }
        Json.members(parser, name -> {
            Integer column = columns.get(name);
            if (column == null) {
                parser.skipChildren();
            } else {
                members.values[column] = PropertyText.of(parser, text);
            }
        });
    }

    private void id(JsonParser parser, Members members) {
        if (idIsAColumn && parser.currentToken().isScalarValue()) {
            members.values[columns.get(FieldSurvey.ID)] = PropertyText.of(parser, text);
        }
        parser.skipChildren();
    }

    private static MultiPolygon polygon(Members members, GeometryReader.Shape bare) throws RowRefusal {
        if (!members.type.equals("Feature")) {
            bare.type(members.type);
            return bare.polygon();
        }
        if (members.propertiesAreBroken) {
            throw new RowRefusal(RowFault.of(RowFault.Code.BROKEN_RECORD));
        }
        if (members.shape == null) {
            throw new RowRefusal(RowFault.of(RowFault.Code.EMPTY_GEOMETRY));
        }
        return members.shape.polygon();
    }
}
