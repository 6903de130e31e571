package org.qianmo.exchange.geojson;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.qianmo.exchange.layer.LandLayer;
import org.qianmo.exchange.layer.LayerChoice;
import org.qianmo.exchange.layer.LayerFormat;
import org.qianmo.exchange.layer.LayerSummary;
import org.qianmo.exchange.layer.TextDecision;
import org.qianmo.exchange.layer.UnusableFile;
import org.qianmo.exchange.layer.UploadedFile;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonParser;

/** Reads a GeoJSON document: a collection of features, one feature, one shape, or a bare array of features. */
@Component
public class GeoJsonFormat implements LayerFormat {

    static final int FEATURES_FOR_A_SUMMARY = 200;

    private static final Set<String> EXTENSIONS = Set.of("geojson", "json");

    /** Long enough for the first line of a sequence that does not call itself one. */
    private static final int BEGINNING_BYTES = 1 << 20;

    @Override
    public String id() {
        return "geojson";
    }

    @Override
    public String title() {
        return "GeoJSON";
    }

    @Override
    public boolean recognises(UploadedFile file) throws IOException {
        String text = beginning(file);
        boolean isJson = text.startsWith("{") || text.startsWith("[");
        return isJson
                && !GeoJsonSeqFormat.isSequence(file, text)
                && (EXTENSIONS.contains(file.extension()) || text.contains("\"type\""));
    }

    static String beginning(UploadedFile file) throws IOException {
        String text = new String(file.beginning(BEGINNING_BYTES), StandardCharsets.UTF_8);
        return (text.startsWith("\uFEFF") ? text.substring(1) : text).stripLeading();
    }

    @Override
    public List<LayerSummary> layers(UploadedFile file) throws UnusableFile, IOException {
        Survey survey = new Survey(FEATURES_FOR_A_SUMMARY);
        TextDecision encoding = JsonEncoding.decide(file, LayerChoice.NONE.encoding());
        try (InputStream stream = Files.newInputStream(file.path());
                JsonParser parser = Json.parser(JsonEncoding.reader(stream, encoding))) {
            survey.document(parser);
        }
        return List.of(new LayerSummary(file.stem(), survey.shapes(), OptionalLong.empty()));
    }

    @Override
    public LandLayer open(UploadedFile file, LayerChoice choice) throws UnusableFile, IOException {
        return DocumentLayer.open(
                file, JsonEncoding.decide(file, choice.encoding()), SurveyDepth.ofDocument(file, choice));
    }
}
