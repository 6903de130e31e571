package org.qianmo.exchange.csv;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;
import org.locationtech.jts.geom.MultiPolygon;
import org.qianmo.exchange.layer.CutText;
import org.qianmo.exchange.layer.LandLayer;
import org.qianmo.exchange.layer.LandRow;
import org.qianmo.exchange.layer.LayerField;
import org.qianmo.exchange.layer.LayerHeader;
import org.qianmo.exchange.layer.LayerSummary.Shapes;
import org.qianmo.exchange.layer.ReadingBounds;
import org.qianmo.exchange.layer.RowFault;
import org.qianmo.exchange.layer.RowFault.Code;
import org.qianmo.exchange.layer.RowRefusal;
import org.qianmo.exchange.layer.TextDecision;
import org.qianmo.exchange.layer.TextFault;
import org.qianmo.exchange.layer.UnusableFile;

/** The rows of a table with a WKT column, or the parcels of a table of points. */
final class CsvLayer implements LandLayer {

    private final LayerHeader header;
    private final CutText text = new CutText();
    private final CsvSurvey survey;
    private final CsvTable table;
    private final List<Integer> valueColumns = new ArrayList<>();

    /** 64 bits of each parcel's name: one whose points do not stand together would otherwise come twice. */
    private final Set<Long> parcelsSeen = new HashSet<>();

    private Optional<CSVRecord> ahead = Optional.empty();
    private boolean begun;
    private int rows;

    CsvLayer(String name, TextDecision encoding, CsvSurvey survey, CsvTable table) {
        this.survey = survey;
        this.table = table;
        for (int column = 0; column < table.head().size(); column++) {
            if (!survey.columns().isOfShape(column)) {
                valueColumns.add(column);
            }
        }
        this.header = new LayerHeader(
                name, Shapes.POLYGON, fieldsOf(table), Optional.of(encoding), survey.system(), survey.notices());
    }

    private List<LayerField> fieldsOf(CsvTable table) {
        return valueColumns.stream()
                .map(column ->
                        LayerField.named(FormulaGuard.unguarded(table.head().get(column)), LayerField.Kind.TEXT))
                .toList();
    }

    @Override
    public Optional<LandRow> next() throws UnusableFile, IOException {
        if (!begun) {
            begun = true;
            ahead = table.next();
        }
        if (ahead.isEmpty()) {
            return Optional.empty();
        }
        if (++rows > ReadingBounds.ROWS_MAX) {
            throw TextFault.TOO_MANY_ROWS.at(ReadingBounds.ROWS_MAX);
        }
        CSVRecord first = ahead.get();
        List<String> values = values(first);
        Optional<RowFault> fault = Optional.empty();
        Optional<MultiPolygon> polygon = Optional.empty();
        try {
            requireFit(first, values);
            polygon = Optional.of(survey.columns().isPoints() ? pointsFrom(first) : shape(first));
        } catch (RowRefusal refused) {
            fault = Optional.of(refused.fault());
        }
        passOver(first);
        return Optional.of(new LandRow(rows, polygon, fault, values, false));
    }

    private MultiPolygon shape(CSVRecord record) throws RowRefusal {
        String cell = record.size() > survey.columns().wkt()
                ? record.get(survey.columns().wkt())
                : "";
        if (!survey.sridsDiffer() && !WktShape.srid(cell).equals(survey.srid())) {
            throw new RowRefusal(RowFault.of(Code.SYSTEM_DIFFERS));
        }
        return WktShape.polygon(cell);
    }

    private MultiPolygon pointsFrom(CSVRecord first) throws RowRefusal, UnusableFile, IOException {
        if (!parcelsSeen.add(identity(parcel(first)))) {
            throw new RowRefusal(RowFault.of(Code.BROKEN_RECORD)
                    .because(
                            "地块 " + shown(first) + " 的点不连续",
                            "the points of parcel " + shown(first) + " do not stand together"));
        }
        PointRows points = new PointRows(survey);
        for (; ahead.isPresent() && parcel(ahead.get()).equals(parcel(first)); ahead = table.next()) {
            points.add(ahead.get());
        }
        return points.polygon();
    }

    /** What is left of a row, which in a table of points may be many records. */
    private void passOver(CSVRecord first) throws UnusableFile, IOException {
        if (!survey.columns().isPoints()) {
            ahead = table.next();
            return;
        }
        while (ahead.isPresent() && parcel(ahead.get()).equals(parcel(first))) {
            ahead = table.next();
        }
    }

    private String parcel(CSVRecord record) {
        int column = survey.columns().parcel();
        return column < record.size() ? record.get(column).strip() : "";
    }

    private String shown(CSVRecord record) {
        String parcel = parcel(record);
        return parcel.length() <= 40 ? parcel : parcel.substring(0, 40) + "…";
    }

    private static long identity(String text) {
        return (long) text.hashCode() << 32
                | new StringBuilder(text).reverse().append('#').toString().hashCode() & 0xFFFFFFFFL;
    }

    private void requireFit(CSVRecord record, List<String> values) throws RowRefusal {
        if (record.size() > table.head().size()) {
            throw new RowRefusal(RowFault.of(Code.BROKEN_RECORD).because("单元格比表头多", "it has more cells than the head"));
        }
        if (values.stream().anyMatch(value -> value.length() >= ReadingBounds.TEXT_CHARS_MAX)) {
            throw new RowRefusal(RowFault.of(Code.BROKEN_RECORD).because("文字过长", "a text is too long"));
        }
    }

    private List<String> values(CSVRecord record) {
        List<String> values = new ArrayList<>(valueColumns.size());
        for (int column : valueColumns) {
            String value = text.noted(column < record.size() ? FormulaGuard.unguarded(record.get(column)) : "");
            values.add(value.substring(0, Math.min(value.length(), ReadingBounds.TEXT_CHARS_MAX)));
        }
        return values;
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
        return table.progress();
    }

    @Override
    public void close() throws IOException {
        table.close();
    }
}
