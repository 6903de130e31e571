package org.qianmo.exchange.geojson;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.qianmo.exchange.layer.CutText;
import org.qianmo.exchange.layer.LandLayer;
import org.qianmo.exchange.layer.LandRow;
import org.qianmo.exchange.layer.LayerFault;
import org.qianmo.exchange.layer.LayerHeader;
import org.qianmo.exchange.layer.MeteredStream;
import org.qianmo.exchange.layer.RowFault;
import org.qianmo.exchange.layer.TextDecision;
import org.qianmo.exchange.layer.UnusableFile;
import org.qianmo.exchange.layer.UploadedFile;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;

/** The features of a sequence. Each record stands for itself: one that is broken is a refused row, and reading goes on. */
final class SequenceLayer implements LandLayer {

    private final LayerHeader header;
    private final TextDecision encoding;
    private final FeatureReader features;
    private final MeteredStream bytes;
    private final RecordStream records;
    private int number;

    /** @param featuresMax how many to look at before the first is read */
    static SequenceLayer open(UploadedFile file, TextDecision encoding, int featuresMax)
            throws UnusableFile, IOException {
        Survey survey = survey(file, encoding, featuresMax);
        MeteredStream bytes = new MeteredStream(Files.newInputStream(file.path()), Files.size(file.path()));
        return new SequenceLayer(file.stem(), encoding, survey, bytes);
    }

    /** @param recordsMax how many to look at */
    static Survey survey(UploadedFile file, TextDecision encoding, int recordsMax) throws UnusableFile, IOException {
        Survey survey = new Survey(recordsMax);
        try (InputStream stream = Files.newInputStream(file.path());
                RecordStream records = new RecordStream(stream)) {
            int count = 0;
            for (var record = records.next(); record.isPresent() && count < recordsMax; record = records.next()) {
                LayerFault.requireRow(++count);
                look(survey, record.get(), encoding);
            }
        }
        return survey;
    }

    private static void look(Survey survey, RecordStream.Record record, TextDecision encoding) throws UnusableFile {
        if (record.bytes() == null) {
            return;
        }
        try (JsonParser parser = parser(record, encoding)) {
            parser.nextToken();
            survey.feature(parser);
        } catch (JacksonException broken) {
            // The second pass refuses this row, with its number.
            return;
        }
    }

    private static JsonParser parser(RecordStream.Record record, TextDecision encoding) {
        return Json.parser(new StringReader(new String(record.bytes(), encoding.charset())));
    }

    private SequenceLayer(String name, TextDecision encoding, Survey survey, MeteredStream bytes) throws IOException {
        this.header = survey.header(name, encoding);
        this.encoding = encoding;
        this.features = new FeatureReader(header.fields(), survey.fields().idIsAColumn());
        this.bytes = bytes;
        this.records = new RecordStream(bytes);
    }

    @Override
    public Optional<LandRow> next() throws UnusableFile, IOException {
        Optional<RecordStream.Record> record = records.next();
        if (record.isEmpty()) {
            return Optional.empty();
        }
        LayerFault.requireRow(++number);
        if (record.get().bytes() == null) {
            return Optional.of(refused(RowFault.Code.TOO_MANY_VERTICES));
        }
        try (JsonParser parser = parser(record.get(), encoding)) {
            parser.nextToken();
            LandRow row = features.read(parser, number);
            return Optional.of(parser.nextToken() == null ? row : refused(RowFault.Code.BROKEN_RECORD));
        } catch (JacksonException broken) {
            return Optional.of(refused(RowFault.Code.BROKEN_RECORD));
        }
    }

    private LandRow refused(RowFault.Code code) {
        String[] values = new String[header.fields().size()];
        Arrays.fill(values, "");
        return LandRow.refused(number, RowFault.of(code), List.of(values));
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
            records.close();
        }
    }
}
