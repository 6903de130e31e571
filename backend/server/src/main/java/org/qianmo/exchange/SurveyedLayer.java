package org.qianmo.exchange;

import java.io.IOException;
import java.util.Optional;
import org.qianmo.exchange.layer.CutText;
import org.qianmo.exchange.layer.LandLayer;
import org.qianmo.exchange.layer.LandRow;
import org.qianmo.exchange.layer.LayerHeader;
import org.qianmo.exchange.layer.UnusableFile;

/** A layer of the land survey whose areas are added up while its rows go by. */
final class SurveyedLayer implements LandLayer {

    private final LandLayer layer;
    private final SurveyAreas areas;

    /** @return the same layer where it does not say how its areas are made up */
    static LandLayer of(LandLayer layer, ParcelFields fields, RowFindings findings) {
        return SurveyAreas.of(layer.fields(), fields, findings)
                .<LandLayer>map(areas -> new SurveyedLayer(layer, areas))
                .orElse(layer);
    }

    private SurveyedLayer(LandLayer layer, SurveyAreas areas) {
        this.layer = layer;
        this.areas = areas;
    }

    @Override
    public Optional<LandRow> next() throws UnusableFile, IOException {
        Optional<LandRow> row = layer.next();
        row.ifPresentOrElse(areas::take, areas::tellSums);
        return row;
    }

    @Override
    public LayerHeader header() {
        return layer.header();
    }

    @Override
    public CutText text() {
        return layer.text();
    }

    @Override
    public double progress() {
        return layer.progress();
    }

    @Override
    public void close() throws IOException {
        layer.close();
    }
}
