package org.qianmo.exchange.geojson;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.qianmo.exchange.layer.LayerFault;
import org.qianmo.exchange.layer.LayerField;
import org.qianmo.exchange.layer.LayerField.Kind;
import org.qianmo.exchange.layer.UnusableFile;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Which properties there are, in the order in which they come up. A property of several kinds is text. */
final class FieldSurvey {

    /** The member beside the properties that names a feature; a column unless a property has its name. */
    static final String ID = "id";

    private final Map<String, Kind> kinds = new LinkedHashMap<>();
    private boolean hasIds;

    /** @param parser at the properties of a feature; behind the call at their end */
    void properties(JsonParser parser) throws UnusableFile {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            parser.skipChildren();
            return;
        }
        Json.members(parser, name -> {
            note(name, kind(parser.currentToken()));
            parser.skipChildren();
        });
    }

    void id(JsonParser parser) {
        hasIds |= parser.currentToken().isScalarValue() && parser.currentToken() != JsonToken.VALUE_NULL;
        parser.skipChildren();
    }

    /** @param kind null where the value says none */
    private void note(String name, Kind kind) throws UnusableFile {
        if (!kinds.containsKey(name)) {
            LayerFault.requireFields(kinds.size() + 1L);
            kinds.put(name, kind);
        } else if (kind != null) {
            kinds.merge(name, kind, (before, now) -> before == now ? now : Kind.TEXT);
        }
    }

    private static Kind kind(JsonToken token) {
        return switch (token) {
            case VALUE_NULL -> null;
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> Kind.NUMBER;
            case VALUE_TRUE, VALUE_FALSE -> Kind.YES_NO;
            default -> Kind.TEXT;
        };
    }

    List<LayerField> fields() {
        List<LayerField> fields = new ArrayList<>();
        kinds.forEach((name, kind) -> fields.add(LayerField.named(name, kind == null ? Kind.TEXT : kind)));
        if (hasIds && !kinds.containsKey(ID)) {
            fields.add(LayerField.named(ID, Kind.TEXT));
        }
        return fields;
    }

    boolean idIsAColumn() {
        return hasIds && !kinds.containsKey(ID);
    }
}
