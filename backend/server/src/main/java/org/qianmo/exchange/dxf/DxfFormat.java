package org.qianmo.exchange.dxf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.qianmo.exchange.layer.LandLayer;
import org.qianmo.exchange.layer.LayerChoice;
import org.qianmo.exchange.layer.LayerFormat;
import org.qianmo.exchange.layer.LayerSummary;
import org.qianmo.exchange.layer.LayerSummary.Shapes;
import org.qianmo.exchange.layer.Notice;
import org.qianmo.exchange.layer.TextDecision;
import org.qianmo.exchange.layer.TextDetection;
import org.qianmo.exchange.layer.TextEncoding;
import org.qianmo.exchange.layer.TextFault;
import org.qianmo.exchange.layer.TextLines;
import org.qianmo.exchange.layer.TextSource;
import org.qianmo.exchange.layer.UnusableFile;
import org.qianmo.exchange.layer.UploadedFile;
import org.springframework.stereotype.Component;

/** DXF, ASCII. Binary ones and DWG drawings are recognised too, to be refused with a reason. */
@Component
public class DxfFormat implements LayerFormat {

    static final String ID = "dxf";

    private static final int LINE_CHARS_MAX = 10_000;
    private static final int BEGINNING_BYTES = 8 * 1024;
    private static final String BINARY = "AutoCAD Binary DXF";
    private static final Pattern DWG = Pattern.compile("AC(?:10\\d\\d|[12]\\.\\d{1,2})(?s:[\\x00-\\x1f].*)");
    private static final Pattern ASCII = Pattern.compile(
            "(?s)(?:\u00EF\u00BB\u00BF)?(?:\\s*999[ \\t]*\\r?\\n[^\\n]*\\n)*\\s*0[ \\t]*\\r?\\n[ \\t]*SECTION\\s.*");

    /** From this release on, all drawings are UTF-8. */
    private static final String UTF_8_SINCE = "AC1021";

    private static final int HEADER_TAGS_MAX = 20_000;

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return "DXF";
    }

    @Override
    public boolean recognises(UploadedFile file) throws IOException {
        String text = beginning(file);
        return text.startsWith(BINARY)
                || DWG.matcher(text).matches()
                || ASCII.matcher(text).matches();
    }

    private static String beginning(UploadedFile file) throws IOException {
        return new String(file.beginning(BEGINNING_BYTES), StandardCharsets.ISO_8859_1);
    }

    @Override
    public List<LayerSummary> layers(UploadedFile file) throws UnusableFile, IOException {
        refuseOthers(file);
        return List.of(new LayerSummary(file.stem(), Shapes.MIXED, OptionalLong.empty()));
    }

    @Override
    public LandLayer open(UploadedFile file, LayerChoice choice) throws UnusableFile, IOException {
        refuseOthers(file);
        if (choice.layer().filter(layer -> !layer.equals(file.stem())).isPresent()) {
            throw TextFault.LAYER_UNKNOWN.at(file.stem());
        }
        TextDetection text = encoding(file, choice.encoding());
        DxfSurvey survey;
        try (DxfTags tags = tags(TextSource.open(file.path(), text))) {
            survey = DxfSurvey.of(tags);
        }
        return new DxfLayer(file.stem(), text.decision(), survey, tags(TextSource.open(file.path(), text)));
    }

    private static void refuseOthers(UploadedFile file) throws UnusableFile, IOException {
        String text = beginning(file);
        if (text.startsWith(BINARY)) {
            throw DxfFault.DXF_BINARY.at(file.name());
        }
        if (DWG.matcher(text).matches()) {
            throw DxfFault.DWG_UNREADABLE.at(file.name());
        }
        if (!ASCII.matcher(text).matches()) {
            throw DxfFault.NOT_A_DXF.at(file.name());
        }
    }

    private static DxfTags tags(TextSource source) {
        return new DxfTags(new TextLines(source, LINE_CHARS_MAX));
    }

    /** The person's choice; what the head of the drawing states; what its bytes are. */
    private static TextDetection encoding(UploadedFile file, Optional<TextEncoding> choice)
            throws UnusableFile, IOException {
        String release = variable(file, "$ACADVER");
        String codePage = variable(file, "$DWGCODEPAGE");
        if (choice.isEmpty() && release.length() == UTF_8_SINCE.length() && release.compareTo(UTF_8_SINCE) >= 0) {
            return stated(
                    TextEncoding.UTF_8,
                    markBytes(file),
                    "图形版本 " + release + "，自 AC1021 起为 UTF-8",
                    "release " + release + " is UTF-8");
        }
        Optional<TextEncoding> named =
                TextEncoding.named(codePage.replace('_', '-').replaceFirst("(?i)^dos", ""));
        if (choice.isEmpty() && named.isPresent()) {
            return stated(
                    named.get(), markBytes(file), "来自 $DWGCODEPAGE=" + codePage, "stated by $DWGCODEPAGE=" + codePage);
        }
        return TextDetection.of(file.path(), choice);
    }

    private static TextDetection stated(TextEncoding encoding, int markBytes, String zh, String en) {
        return new TextDetection(new TextDecision(encoding, List.of(new Notice(zh, en))), markBytes);
    }

    /** @return the value of a variable of the header; empty for none */
    private static String variable(UploadedFile file, String name) throws UnusableFile, IOException {
        try (DxfTags tags = tags(new TextSource(file.path(), StandardCharsets.ISO_8859_1, markBytes(file)))) {
            for (int i = 0; i < HEADER_TAGS_MAX && tags.peek().isPresent(); i++) {
                DxfTags.Tag tag = tags.next().orElseThrow();
                if (tag.is(9, name)) {
                    return tags.next().map(value -> value.value().strip()).orElse("");
                }
                if (tag.is(0, "ENDSEC")) {
                    return "";
                }
            }
            return "";
        }
    }

    private static int markBytes(UploadedFile file) throws IOException {
        return beginning(file).startsWith("\u00EF\u00BB\u00BF") ? 3 : 0;
    }
}
