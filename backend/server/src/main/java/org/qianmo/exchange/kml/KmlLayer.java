package org.qianmo.exchange.kml;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.qianmo.exchange.layer.CutText;
import org.qianmo.exchange.layer.LandLayer;
import org.qianmo.exchange.layer.LandRow;
import org.qianmo.exchange.layer.LayerFault;
import org.qianmo.exchange.layer.LayerHeader;
import org.qianmo.exchange.layer.RowRefusal;
import org.qianmo.exchange.layer.UnusableFile;

/** The placemarks of a document, the second time through. */
final class KmlLayer implements LandLayer {

    private final LayerHeader header;
    private final List<String> keys;
    private final KmlSource.Opened source;
    private final PlacemarkReader reader;
    private final CutText text = new CutText();
    private int number;

    KmlLayer(String name, KmlSurvey survey, KmlSource source) throws UnusableFile, IOException {
        // XML says itself how its text is written.
        this.header = new LayerHeader(
                name, survey.shapes(), survey.fields(), Optional.empty(), survey.system(), survey.notices());
        this.keys = survey.keys();
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
    public LayerHeader header() {
        return header;
    }

    @Override
    public CutText text() {
        return text;
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
