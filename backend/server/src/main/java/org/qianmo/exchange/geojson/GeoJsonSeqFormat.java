package org.qianmo.exchange.geojson;

import java.io.IOException;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.qianmo.exchange.layer.LandLayer;
import org.qianmo.exchange.layer.LayerChoice;
import org.qianmo.exchange.layer.LayerFormat;
import org.qianmo.exchange.layer.LayerSummary;
import org.qianmo.exchange.layer.UnusableFile;
import org.qianmo.exchange.layer.UploadedFile;
import org.springframework.stereotype.Component;

/** Reads a sequence of features: behind a record separator each (RFC 8142), or on a line each. */
@Component
public class GeoJsonSeqFormat implements LayerFormat {

    private static final Set<String> EXTENSIONS =
            Set.of("geojsons", "geojsonl", "geojsonseq", "ndjson", "ndgeojson", "jsonl");

    @Override
    public String id() {
        return "geojsonseq";
    }

    @Override
    public String title() {
        return "GeoJSON Sequence";
    }

    @Override
    public boolean recognises(UploadedFile file) throws IOException {
        return isSequence(file, GeoJsonFormat.beginning(file));
    }

    /** @param beginning of the text, without blanks before it */
    static boolean isSequence(UploadedFile file, String beginning) {
        return beginning.startsWith(String.valueOf((char) RecordStream.RECORD_SEPARATOR))
                || beginning.startsWith("{") && (EXTENSIONS.contains(file.extension()) || isLineByLine(beginning));
    }

    /** Many a {@code .geojson} is a sequence: its first line is a whole object, and the next begins another. */
    private static boolean isLineByLine(String beginning) {
        int end = beginning.indexOf('\n');
        return end > 0
                && beginning.substring(0, end).stripTrailing().endsWith("}")
                && beginning.substring(end).stripLeading().startsWith("{");
    }

    @Override
    public List<LayerSummary> layers(UploadedFile file) throws UnusableFile, IOException {
        Survey survey = SequenceLayer.survey(
                file, JsonEncoding.decide(file, LayerChoice.NONE.encoding()), GeoJsonFormat.FEATURES_FOR_A_SUMMARY);
        return List.of(new LayerSummary(file.stem(), survey.shapes(), OptionalLong.empty()));
    }

    @Override
    public LandLayer open(UploadedFile file, LayerChoice choice) throws UnusableFile, IOException {
        return SequenceLayer.open(
                file, JsonEncoding.decide(file, choice.encoding()), SurveyDepth.ofSequence(file, choice));
    }
}
