package org.qianmo.exchange.kml;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.qianmo.exchange.layer.CutText;
import org.qianmo.exchange.layer.LandLayer;
import org.qianmo.exchange.layer.LandRow;
import org.qianmo.exchange.layer.LayerFault;
import org.qianmo.exchange.layer.LayerField;
import org.qianmo.exchange.layer.LayerSummary.Shapes;
import org.qianmo.exchange.layer.Notice;
import org.qianmo.exchange.layer.RowRefusal;
import org.qianmo.exchange.layer.StatedSystem;
import org.qianmo.exchange.layer.TextDecision;
import org.qianmo.exchange.layer.UnusableFile;

/** The placemarks of a document, the second time through. */
final class KmlLayer implements LandLayer {

    private final String name;
    private final KmlSurvey survey;
    private final List<String> keys;
    private final List<LayerField> fields;
    private final KmlSource.Opened source;
    private final PlacemarkReader reader;
    private final CutText text = new CutText();
    private int number;

    KmlLayer(String name, KmlSurvey survey, KmlSource source) throws UnusableFile, IOException {
        this.name = name;
        this.survey = survey;
        this.keys = survey.keys();
        this.fields = survey.fields();
        this.source = source.open();
        this.reader = new PlacemarkReader(new XmlCursor(this.source.xml()));
    }

    @Override
    public Optional<LandRow> next() throws UnusableFile, IOException {
        Optional<Placemark> mark = reader.next();
        if (mark.isEmpty()) {
            return Optional.empty();
        }
        LayerFault.requireRow(++number);
        List<String> values = keys.stream()
                .map(key -> text.take(mark.get().values().getOrDefault(key, "")))
                .toList();
        try {
            return Optional.of(LandRow.of(number, mark.get().shape().finish(), values));
        } catch (RowRefusal refused) {
            return Optional.of(LandRow.refused(number, refused.fault(), values));
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Shapes shapes() {
        return survey.shapes();
    }

    @Override
    public List<LayerField> fields() {
        return fields;
    }

    /** XML says how its text is written. */
    @Override
    public Optional<TextDecision> encoding() {
        return Optional.empty();
    }

    @Override
    public StatedSystem system() {
        return survey.system();
    }

    @Override
    public List<Notice> notices() {
        return survey.notices();
    }

    @Override
    public long undecodedValues() {
        return text.undecodedValues();
    }

    @Override
    public long cutValues() {
        return text.cutValues();
    }

    @Override
    public double progress() {
        return source.metered().progress();
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
