package org.qianmo.exchange;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.qianmo.crs.Srid;
import org.qianmo.exchange.layer.LandLayer;
import org.qianmo.exchange.layer.LandRow;
import org.qianmo.exchange.layer.UnusableFile;
import org.qianmo.job.JobReport;

/** Reads one layer and judges its rows, each by itself and among each other. What is there already is not looked at yet. */
final class LayerCheck {

    private static final double READ_SHARE = 0.6;

    private final ImportTools tools;
    private final ImportRequest request;
    private final RowFindings findings;

    LayerCheck(ImportTools tools, ImportRequest request, RowFindings findings) {
        this.tools = tools;
        this.request = request;
        this.findings = findings;
    }

    /** @param rows with sound ground, also those that are refused for another reason */
    record Checked(int read, List<ImportRow> rows, Optional<LayerOverlaps> overlaps, int repairs) {}

    Checked run(JobReport report) throws UnusableFile, IOException {
        report.step(0, "打开文件", "opening the file");
        IncomingLayer incoming = tools.arrivals().open(request.upload()).choose(request.layer());
        try (LandLayer layer = incoming.open(request.reading().encoding())) {
            SourceSystem source = SourceSystem.decide(
                    request.reading().crs(), layer.system(), () -> samplePosition(incoming), tools.systems());
            ParcelFields fields =
                    new ParcelFields(layer.fields(), request.reading().mapping());
            report.evidence(ImportEvidence.of(layer, source, request.reading(), fields));
            report.step(0.01, "读取并检查各行", "reading and checking the rows");
            LandLayer watched = SurveyedLayer.of(layer, fields, findings);
            LayerReading reading = reading(watched, source, fields, report);
            List<ImportRow> rows = reading.readAll(READ_SHARE);
            Optional<LayerOverlaps> overlaps = amongRows(rows, report);
            return new Checked(reading.read(), rows, overlaps, reading.repairs());
        }
    }

    private Optional<LayerOverlaps> amongRows(List<ImportRow> rows, JobReport report) {
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        report.step(READ_SHARE, "检查各行之间的重叠", "looking for overlaps among the rows");
        LayerOverlaps overlaps = new LayerOverlaps(rows, tools.planes());
        overlaps.amongRows(findings);
        return Optional.of(overlaps);
    }

    private LayerReading reading(LandLayer layer, SourceSystem source, ParcelFields fields, JobReport report) {
        ReadingChoice choice = request.reading();
        FactsReader facts = new FactsReader(fields, tools.landUse(), choice.landClass(), findings);
        Straightening straightening = new Straightening(choice.swapAxes(), choice.shift());
        AxisOrder axes = new AxisOrder(
                tools.systems().between(source.system(), Srid.CGCS2000),
                tools.units().box());
        RowCheck check = new RowCheck(tools, source, choice, facts, request.actor());
        return new LayerReading(layer, check, straightening, axes, tools.workers(), findings, report);
    }

    /** The first position of the file: what it looks like is told where nobody says what it is. */
    private static Optional<Coordinate> samplePosition(IncomingLayer incoming) {
        try (LandLayer layer = incoming.openBeginning(Optional.empty())) {
            for (Optional<LandRow> row = layer.next(); row.isPresent(); row = layer.next()) {
                if (row.get().polygon().isPresent()) {
                    return row.get().polygon().map(polygon -> polygon.getCoordinate());
                }
            }
        } catch (UnusableFile | IOException unreadable) {
            return Optional.empty();
        }
        return Optional.empty();
    }
}
