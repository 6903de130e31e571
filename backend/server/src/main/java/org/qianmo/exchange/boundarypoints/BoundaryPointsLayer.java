package org.qianmo.exchange.boundarypoints;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.qianmo.exchange.layer.CutText;
import org.qianmo.exchange.layer.LandLayer;
import org.qianmo.exchange.layer.LandRow;
import org.qianmo.exchange.layer.LayerHeader;
import org.qianmo.exchange.layer.LayerSummary.Shapes;
import org.qianmo.exchange.layer.ReadingBounds;
import org.qianmo.exchange.layer.RowFault;
import org.qianmo.exchange.layer.RowFault.Code;
import org.qianmo.exchange.layer.RowRefusal;
import org.qianmo.exchange.layer.TextDecision;
import org.qianmo.exchange.layer.TextFault;
import org.qianmo.exchange.layer.UnusableFile;

/** The plots of one file, one by one. Columns are taken as the format names them, also where the axes seem to be swapped. */
final class BoundaryPointsLayer implements LandLayer {

    private final LayerHeader header;
    private final CutText text = new CutText();
    private final FileSurvey survey;
    private final PlotFields columns;
    private final PlotLines lines;
    private Optional<PlotLines.Line> ahead = Optional.empty();
    private int rows;

    BoundaryPointsLayer(String name, TextDecision encoding, FileSurvey survey, PlotLines lines) {
        this.survey = survey;
        this.columns = new PlotFields(survey.head(), survey.lineFacts());
        this.header = new LayerHeader(
                name,
                Shapes.POLYGON,
                columns.all(),
                Optional.of(encoding),
                SystemStatement.of(survey.head(), survey.numbers()),
                survey.notices());
        this.lines = lines;
    }

    int plots() {
        return survey.plots();
    }

    @Override
    public Optional<LandRow> next() throws UnusableFile, IOException {
        while (ahead.isEmpty() || !ahead.get().beginsPlot()) {
            ahead = lines.next();
            if (ahead.isEmpty()) {
                return Optional.empty();
            }
        }
        if (++rows > ReadingBounds.ROWS_MAX) {
            throw TextFault.TOO_MANY_ROWS.at(ReadingBounds.ROWS_MAX);
        }
        long line = lines.number();
        Optional<PlotLine> plot = ahead.get().plot();
        if (plot.isPresent()) {
            ahead = lines.next();
        }
        return Optional.of(row(plot.orElse(new PlotLine(List.of())), line));
    }

    private LandRow row(PlotLine plot, long line) throws UnusableFile, IOException {
        List<String> values = columns.values(plot);
        values.forEach(text::noted);
        try {
            PlotRings rings = readPoints();
            if (!plot.isArea()) {
                throw new RowRefusal(RowFault.of(Code.NOT_A_POLYGON)
                        .because("图形属性为 " + plot.fact(PlotLine.KIND_AT), "its kind is " + plot.fact(PlotLine.KIND_AT)));
            }
            return LandRow.of(rows, rings.polygon(), values);
        } catch (RowRefusal refused) {
            passOver();
            RowFault fault = refused.fault();
            RowFault placed = fault.detail().isPresent()
                    ? fault
                    : fault.because("地块始于第 " + line + " 行", "the plot begins at line " + line);
            return LandRow.refused(rows, placed, values);
        }
    }

    private PlotRings readPoints() throws RowRefusal, UnusableFile, IOException {
        PlotRings rings = new PlotRings();
        for (; ahead.isPresent() && ahead.get().kind() != PlotLines.Kind.PLOT; ahead = lines.next()) {
            Optional<PointLine> point = ahead.get().point();
            if (point.isEmpty()) {
                throw new RowRefusal(atThisLine(RowFault.of(Code.BROKEN_RECORD)));
            }
            add(point.get(), rings);
        }
        return rings;
    }

    private void add(PointLine point, PlotRings rings) throws RowRefusal {
        double easting = survey.numbers().areSwapped() ? point.third() : point.fourth();
        if (!Double.isFinite(point.third()) || !Double.isFinite(point.fourth())) {
            throw new RowRefusal(atThisLine(RowFault.of(Code.NOT_FINITE)));
        }
        boolean sameBand = survey.numbers().bandsDiffer()
                || NumberRanges.prefix(easting) == survey.numbers().band().orElse(0);
        if (!sameBand) {
            Coordinate where = new Coordinate(point.fourth(), point.third());
            throw new RowRefusal(atThisLine(RowFault.at(Code.SYSTEM_DIFFERS, where)));
        }
        rings.add(point, point.fourth(), point.third());
    }

    private RowFault atThisLine(RowFault fault) {
        return fault.because("第 " + lines.number() + " 行", "line " + lines.number());
    }

    /** Whatever is left of a refused plot. */
    private void passOver() throws UnusableFile, IOException {
        while (ahead.isPresent() && ahead.get().kind() != PlotLines.Kind.PLOT) {
            ahead = lines.next();
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
        return lines.progress();
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
