package org.qianmo.exchange.geojson;

import java.io.Reader;
import org.qianmo.exchange.layer.LayerFault;
import org.qianmo.exchange.layer.UnusableFile;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/** The parser with our bounds, and walks over its tokens. */
final class Json {

    /** Of nested values; a MultiPolygon in a collection in a feature is 8 deep. */
    private static final int DEPTH_MAX = 100;

    private static final int STRING_CHARS_MAX = 16 << 20;
    private static final int NAME_CHARS_MAX = 1_000;
    private static final int NUMBER_CHARS_MAX = 400;

    /** Names are not remembered: a hostile file has millions of different ones. */
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
            .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEPTH_MAX)
                    .maxStringLength(STRING_CHARS_MAX)
                    .maxNameLength(NAME_CHARS_MAX)
                    .maxNumberLength(NUMBER_CHARS_MAX)
                    .build())
            .build();

    private Json() {}

    static JsonParser parser(Reader reader) {
        return FACTORY.createParser(ObjectReadContext.empty(), reader);
    }

    /** Takes one member of an object; the parser stands at its value, and behind the call at the value's end. */
    interface MemberReader {
        void member(String name) throws UnusableFile;
    }

    /** @param parser at the beginning of an object; behind the call at its end */
    static void members(JsonParser parser, MemberReader reader) throws UnusableFile {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            reader.member(name);
        }
    }

    /** Goes to the end of the array or object that is {@code depth} levels around the parser. */
    static void leave(JsonParser parser, int depth) {
        for (int open = depth; open > 0; ) {
            JsonToken token = parser.nextToken();
            open += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
        }
    }

    /** @param row where reading was; 0 before the first */
    static UnusableFile fault(JacksonException broken, int row) {
        TokenStreamLocation at = broken.getLocation();
        String place = at == null ? "" : "line " + at.getLineNr() + ", column " + at.getColumnNr() + ", ";
        return LayerFault.NOT_GEOJSON.at(place + "row " + row + ": " + broken.getOriginalMessage());
    }
}
