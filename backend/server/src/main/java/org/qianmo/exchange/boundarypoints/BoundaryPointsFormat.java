package org.qianmo.exchange.boundarypoints;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.qianmo.exchange.layer.LandLayer;
import org.qianmo.exchange.layer.LayerChoice;
import org.qianmo.exchange.layer.LayerFormat;
import org.qianmo.exchange.layer.LayerSummary;
import org.qianmo.exchange.layer.LayerSummary.Shapes;
import org.qianmo.exchange.layer.TextDetection;
import org.qianmo.exchange.layer.TextEncoding;
import org.qianmo.exchange.layer.TextFault;
import org.qianmo.exchange.layer.TextLines;
import org.qianmo.exchange.layer.TextSource;
import org.qianmo.exchange.layer.UnusableFile;
import org.qianmo.exchange.layer.UploadedFile;
import org.springframework.stereotype.Component;

/** 界址点 TXT. */
@Component
public class BoundaryPointsFormat implements LayerFormat {

    static final String ID = "boundary-points";

    /** Names in a plot line are short; a point line has some 50 characters. */
    static final int LINE_CHARS_MAX = 10_000;

    private static final int BEGINNING_BYTES = 16 * 1024;

    /** A heading, or a line of at least seven places that ends in {@code @} with a point below it. */
    private static final Pattern HEADING = Pattern.compile("[\\[【［〔]\\s*(?:属性描述|地块坐标)\\s*[\\]】］〕]");

    private static final Pattern PLOT_AND_POINT = Pattern.compile(
            "(?m)^[^,\\r\\n]{0,20}(?:,[^,\\r\\n]{0,200}){6,14}@[, ]*[\\r\\n]+[^,\\r\\n]{0,20},\\s*\\d{1,4},\\s*\\d");

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return "界址点 TXT";
    }

    @Override
    public boolean recognises(UploadedFile file) throws IOException {
        byte[] bytes = file.beginning(BEGINNING_BYTES);
        return List.of(TextEncoding.GBK.charset(), StandardCharsets.UTF_8, StandardCharsets.UTF_16).stream()
                .anyMatch(charset -> looksLikeIt(bytes, charset));
    }

    private static boolean looksLikeIt(byte[] bytes, Charset charset) {
        String text = new String(bytes, charset);
        return HEADING.matcher(text).find() || PLOT_AND_POINT.matcher(text).find();
    }

    @Override
    public List<LayerSummary> layers(UploadedFile file) throws UnusableFile, IOException {
        try (LandLayer layer = open(file, LayerChoice.NONE)) {
            long plots = ((BoundaryPointsLayer) layer).plots();
            return List.of(new LayerSummary(layer.name(), Shapes.POLYGON, OptionalLong.of(plots)));
        }
    }

    @Override
    public LandLayer open(UploadedFile file, LayerChoice choice) throws UnusableFile, IOException {
        if (choice.layer().filter(layer -> !layer.equals(file.stem())).isPresent()) {
            throw TextFault.LAYER_UNKNOWN.at(file.stem());
        }
        TextDetection text = TextDetection.of(file.path(), choice.encoding());
        FileSurvey survey;
        try (TextLines lines = lines(file, text)) {
            survey = FileSurvey.of(lines);
        }
        if (survey.plots() == 0) {
            throw BoundaryPointsFault.NOT_BOUNDARY_POINTS.at(file.name());
        }
        return new BoundaryPointsLayer(file.stem(), text.decision(), survey, new PlotLines(lines(file, text)));
    }

    private static TextLines lines(UploadedFile file, TextDetection text) throws IOException {
        return new TextLines(TextSource.open(file.path(), text), LINE_CHARS_MAX);
    }
}
