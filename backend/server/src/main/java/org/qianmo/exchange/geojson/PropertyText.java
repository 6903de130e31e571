package org.qianmo.exchange.geojson;

import java.io.Writer;
import org.qianmo.exchange.layer.CutText;
import org.qianmo.exchange.layer.ReadingBounds;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** The value of a property as text: numbers with the digits of the file, nested values as JSON. */
final class PropertyText {

    private static final JsonFactory FACTORY = new JsonFactory();

    private PropertyText() {}

    /** @param parser at the value; behind the call at its end */
    static String of(JsonParser parser, CutText text) {
        return switch (parser.currentToken()) {
            case VALUE_NULL -> "";
            case START_OBJECT, START_ARRAY -> text.take(nested(parser));
            default -> text.take(parser.getString());
        };
    }

    private static String nested(JsonParser parser) {
        Beginning beginning = new Beginning();
        try (JsonGenerator copy = FACTORY.createGenerator(ObjectWriteContext.empty(), beginning)) {
            copy.copyCurrentStructure(parser);
        }
        return beginning.kept.toString();
    }

    /** Keeps one character more than a value may have, so that it shows that there were more. */
    private static final class Beginning extends Writer {

        private final StringBuilder kept = new StringBuilder();

        @Override
        public void write(char[] chars, int from, int length) {
            int room = Math.max(0, ReadingBounds.TEXT_CHARS_MAX + 1 - kept.length());
            kept.append(chars, from, Math.min(room, length));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
