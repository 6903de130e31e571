package org.qianmo.exchange.geojson;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Optional;
import org.qianmo.exchange.layer.CutText;
import org.qianmo.exchange.layer.LandLayer;
import org.qianmo.exchange.layer.LandRow;
import org.qianmo.exchange.layer.LayerFault;
import org.qianmo.exchange.layer.LayerHeader;
import org.qianmo.exchange.layer.MeteredStream;
import org.qianmo.exchange.layer.TextDecision;
import org.qianmo.exchange.layer.UnusableFile;
import org.qianmo.exchange.layer.UploadedFile;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** The features of one document, the second time through. */
final class DocumentLayer implements LandLayer {

    private final LayerHeader header;
    private final Survey survey;
    private final FeatureReader features;
    private final MeteredStream bytes;
    private final JsonParser parser;
    private int number;
    private boolean ended;

    /** @param featuresMax how many to look at before the first is read */
    static DocumentLayer open(UploadedFile file, TextDecision encoding, int featuresMax)
            throws UnusableFile, IOException {
        Survey survey = new Survey(featuresMax);
        try (InputStream stream = Files.newInputStream(file.path());
                JsonParser parser = Json.parser(JsonEncoding.reader(stream, encoding))) {
            survey.document(parser);
        }
        InputStream stream = Files.newInputStream(file.path());
        try {
            return new DocumentLayer(file, encoding, survey, new MeteredStream(stream, Files.size(file.path())));
        } catch (UnusableFile | IOException | RuntimeException unusable) {
            stream.close();
            throw unusable;
        }
    }

    private DocumentLayer(UploadedFile file, TextDecision encoding, Survey survey, MeteredStream bytes)
            throws UnusableFile, IOException {
        this.header = survey.header(file.stem(), encoding);
        this.survey = survey;
        this.features = new FeatureReader(header.fields(), survey.fields().idIsAColumn());
        this.bytes = bytes;
        this.parser = Json.parser(JsonEncoding.reader(bytes, encoding));
        goToFirst();
    }

    /** To the array of features, or to the one value that is a row. */
    private void goToFirst() throws UnusableFile {
        parser.nextToken();
        if (survey.what() != Survey.Document.COLLECTION) {
            return;
        }
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            boolean isFeatures = parser.currentName().equals("features");
            if (parser.nextToken() == JsonToken.START_ARRAY && isFeatures) {
                return;
            }
            parser.skipChildren();
        }
    }

    @Override
    public Optional<LandRow> next() throws UnusableFile {
        if (ended) {
            return Optional.empty();
        }
        try {
            boolean isOneRow = survey.what() == Survey.Document.FEATURE || survey.what() == Survey.Document.SHAPE;
            ended = isOneRow || parser.nextToken() == JsonToken.END_ARRAY;
            if (ended && !isOneRow) {
                return end();
            }
            LayerFault.requireRow(++number);
            return Optional.of(features.read(parser, number));
        } catch (JacksonException broken) {
            throw Json.fault(broken, number);
        }
    }

    /** A document that breaks off behind its features has lost something, if only a bracket. */
    private Optional<LandRow> end() throws UnusableFile {
        if (survey.brokenOff().isPresent()) {
            throw survey.brokenOff().get();
        }
        return Optional.empty();
    }

    @Override
    public LayerHeader header() {
        return header;
    }

    @Override
    public CutText text() {
        return features.text();
    }

    @Override
    public double progress() {
        return bytes.progress();
    }

    @Override
    public void close() throws IOException {
        try (bytes) {
            parser.close();
        }
    }
}
