package org.qianmo.exchange.csv;

import java.io.IOException;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.qianmo.exchange.layer.LandLayer;
import org.qianmo.exchange.layer.LayerChoice;
import org.qianmo.exchange.layer.LayerFormat;
import org.qianmo.exchange.layer.LayerSummary;
import org.qianmo.exchange.layer.LayerSummary.Shapes;
import org.qianmo.exchange.layer.TextDetection;
import org.qianmo.exchange.layer.TextFault;
import org.qianmo.exchange.layer.UnusableFile;
import org.qianmo.exchange.layer.UploadedFile;
import org.springframework.stereotype.Component;

/** CSV, separated by commas, semicolons or tabs. */
@Component
public class CsvLandFormat implements LayerFormat {

    static final String ID = "csv";

    private static final int BEGINNING_BYTES = 16 * 1024;
    private static final Set<String> EXTENSIONS = Set.of("csv", "tsv");

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return "CSV";
    }

    /** A table has no mark of its own: its name says that it is one. */
    @Override
    public boolean recognises(UploadedFile file) throws IOException {
        return EXTENSIONS.contains(file.extension());
    }

    @Override
    public List<LayerSummary> layers(UploadedFile file) throws UnusableFile, IOException {
        return List.of(new LayerSummary(file.stem(), Shapes.POLYGON, OptionalLong.empty()));
    }

    @Override
    public LandLayer open(UploadedFile file, LayerChoice choice) throws UnusableFile, IOException {
        if (choice.layer().filter(layer -> !layer.equals(file.stem())).isPresent()) {
            throw TextFault.LAYER_UNKNOWN.at(file.stem());
        }
        TextDetection text = TextDetection.of(file.path(), choice.encoding());
        char separator = separator(file, text);
        CsvSurvey survey;
        try (CsvTable table = new CsvTable(file.path(), text, separator)) {
            survey = CsvSurvey.of(table);
        }
        return new CsvLayer(file.stem(), text.decision(), survey, new CsvTable(file.path(), text, separator));
    }

    /** @return the sign that is most often in the first line, outside of quotes */
    private static char separator(UploadedFile file, TextDetection text) throws IOException {
        String head = new String(
                        file.beginning(BEGINNING_BYTES), text.decision().charset())
                .lines()
                .findFirst()
                .orElse("")
                .replaceAll("\"[^\"]*\"", "");
        char separator = ',';
        for (char candidate : new char[] {';', '\t'}) {
            separator = count(head, candidate) > count(head, separator) ? candidate : separator;
        }
        return separator;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }
}
